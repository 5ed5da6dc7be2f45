"""What a site answers to a link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus


class Verdict(StrEnum):
    """What an answer says about a link."""

    ALIVE = "alive"
    MOVED = "moved"
    """It leads on for good to another address."""
    GONE = "gone"
    """The site says so: 404 or 410."""
    REFUSED = "refused"
    """The site does not talk to programs, or wants a password: whether it is there is open."""
    UNREACHABLE = "unreachable"
    """No answer that could be used; for good only where that is so again on another day."""
    NOT_ASKED = "not asked"
    """Its address is private, so it is nobody's business but its owner's."""


GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
SERVER_ERRORS = range(500, 600)


@dataclass(frozen=True)
class Answer:
    """The answer to one link."""

    verdict: Verdict
    detail: str = ""
    """In words: ``404 Not Found``."""
    moved_to: str | None = None
    """The new address, where the link has moved."""


def from_status(status: int) -> Answer:
    """Return what the status of a last response, behind all redirects, says.

    Source: RFC 9110, "HTTP Semantics", 15. 999 is what LinkedIn tells programs.
    """
    detail = _named(status)
    if status in GONE:
        return Answer(Verdict.GONE, detail)
    if status in SERVER_ERRORS:
        return Answer(Verdict.UNREACHABLE, detail)
    if status < HTTPStatus.BAD_REQUEST:
        return Answer(Verdict.ALIVE, detail)
    return Answer(Verdict.REFUSED, detail)


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
