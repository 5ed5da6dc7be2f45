"""One link, asked: HEAD, then GET where that fails; redirects followed, failures repeated."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin, urlsplit

import requests

from handbook.links.answer import SERVER_ERRORS, Answer, Verdict, from_status
from handbook.links.in_time import InTimeAdapter
from handbook.links.pace import Pace
from handbook.links.public import PrivateAddressError, PublicAdapter

PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = {301, 302, 303, 307, 308}
MOST_REDIRECTS = 10
COME_BACK = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
"""Answers that may say in Retry-After when to ask again."""
HAS_NO_HEAD = range(400, 600)
"""Answers to HEAD that are asked again with GET: many sites get HEAD wrong."""


@dataclass(frozen=True)
class Limits:
    """How patient and how polite the asking is."""

    pause: float = 1.0
    """Seconds between two requests to one host."""
    timeout: float = 15.0
    """Seconds until a host must have answered, headers and all."""
    tries: int = 3
    """How often a failing link is asked."""
    longest_wait: float = 60.0
    """Seconds a Retry-After is waited for; a site that wants more is left alone."""


class Asker:
    """Asks links.

    Robots.txt is not read: it is for programs that walk through a site, and this one asks for
    single pages that people have linked, as a browser does. (RFC 9309, 1.)

    Args:
        user_agent: Who is asking, with an address where that can be looked up.
        limits: How patient to be.
        local: Whether private addresses may be asked.
        clock: Gives the time in seconds.
        sleep: Waits so many seconds.
    """

    def __init__(
        self,
        user_agent: str,
        limits: Limits | None = None,
        *,
        local: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits or Limits()
        self._local, self._agent = local, user_agent
        self._pace = Pace(self._limits.pause, clock, sleep)
        self._left_alone: set[str] = set()

    def ask(self, url: str) -> Answer:
        """Return what a link's site answers."""
        host = urlsplit(url).hostname or ""
        with self.session() as session:
            for attempt in range(self._limits.tries):
                if host in self._left_alone:
                    return Answer(Verdict.REFUSED, "its site wants to be asked another day")
                answer, wait = self._tried(session, url)
                if wait is None:
                    return answer
                if wait > self._limits.longest_wait:
                    self._left_alone.add(host)
                elif attempt + 1 < self._limits.tries:
                    self._pace.hold(host, max(wait, 2.0**attempt))
        return answer

    def turn(self, address: str) -> AbstractContextManager[None]:
        """Wait for the turn of an address's host, and hold it."""
        return self._pace.turn(urlsplit(address).hostname or "")

    def session(self) -> requests.Session:
        """Return a session that says who is asking and uses no password of this machine."""
        session = requests.Session()
        session.trust_env = False  # it would send what stands in .netrc
        session.headers.update({"User-Agent": self._agent, "Accept": "*/*"})
        adapter = InTimeAdapter() if self._local else PublicAdapter()
        session.mount("http://", adapter)
        session.mount("https://", adapter)
        return session

    def _tried(self, session: requests.Session, url: str) -> tuple[Answer, float | None]:
        """Return an answer, and in how many seconds to try again where that may help."""
        try:
            status, wait, moved_to = self._followed(session, url)
        except _LostError as error:
            return Answer(Verdict.UNREACHABLE, str(error)), None
        except (requests.RequestException, ValueError, OSError) as error:
            if _is_private(error):
                return Answer(Verdict.NOT_ASKED, "a private address"), None
            return Answer(Verdict.UNREACHABLE, _reason(error)), _worth_another_try(error)
        answer = from_status(status)
        if status in SERVER_ERRORS or wait is not None:
            return answer, wait or 0.0
        if answer.verdict is Verdict.ALIVE and moved_to:
            return Answer(Verdict.MOVED, answer.detail, moved_to), None
        return answer, None

    def _followed(
        self, session: requests.Session, url: str
    ) -> tuple[int, float | None, str | None]:
        """Return the last status, the wait it asks for, and a new address for good."""
        address, for_good = urldefrag(url)[0], True
        seen: set[str] = set()
        while address not in seen and len(seen) <= MOST_REDIRECTS:
            seen.add(address)
            response = self._response(session, address)
            target = response.headers.get("Location")
            if response.status_code not in REDIRECTS or not target:
                moved = address if for_good and len(seen) > 1 else None
                return response.status_code, _retry_after(response), moved
            for_good = for_good and response.status_code in PERMANENT
            address = urldefrag(urljoin(address, target))[0]
            if urlsplit(address).scheme not in ("http", "https"):
                raise _LostError(f"it leads on to '{address[:100]}', which is no web address")
        raise _LostError("it leads on in a circle, or too often")

    def _response(self, session: requests.Session, address: str) -> requests.Response:
        for method in ("HEAD", "GET"):
            response = self._requested(session, method, address)
            if response.status_code not in HAS_NO_HEAD or response.status_code in COME_BACK:
                break
        return response

    def _requested(
        self, session: requests.Session, method: str, address: str
    ) -> requests.Response:
        """Return a response whose body is left unread."""
        timeout = (self._limits.timeout, self._limits.timeout)
        with (
            self.turn(address),
            closing(
                session.request(
                    method, address, allow_redirects=False, stream=True, timeout=timeout
                )
            ) as response,
        ):
            return response


class _LostError(Exception):
    """Redirects that lead nowhere."""


def _retry_after(response: requests.Response) -> float | None:
    """Return in how many seconds a site wants to be asked again, where it says so.

    Source: RFC 9110, 10.2.3.
    """
    given = response.headers.get("Retry-After", "").strip()
    if response.status_code not in COME_BACK or not given:
        return None
    if given.isdecimal():
        return float(given)
    # A date is read by the site's own clock, not by ours.
    then, now = parsedate_tz(given), parsedate_tz(response.headers.get("Date", ""))
    try:
        return max(0.0, float(mktime_tz(then) - mktime_tz(now))) if then and now else None
    except (OverflowError, ValueError):  # a year that no calendar has
        return None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all that it came from; requests and urllib3 wrap them as arguments."""
    waiting = [error]
    while waiting:
        found = waiting.pop()
        if isinstance(found, BaseException):
            yield found
            waiting += [found.__cause__, found.__context__, getattr(found, "reason", None)]
            waiting += [each for each in found.args if isinstance(each, BaseException)]


def _is_private(error: BaseException) -> bool:
    return any(isinstance(each, PrivateAddressError) for each in _chain(error))


REASONS = (
    (requests.exceptions.SSLError, "its certificate is not valid"),
    (requests.exceptions.Timeout, "it does not answer in time"),
    (requests.exceptions.ConnectionError, "no connection can be made"),
)


def _worth_another_try(error: Exception) -> float | None:
    """Return a wait of no seconds where a failure may pass, and nothing where it will not."""
    passing = (requests.exceptions.ConnectionError, requests.exceptions.Timeout)
    lasting = (requests.exceptions.SSLError,)
    return 0.0 if isinstance(error, passing) and not isinstance(error, lasting) else None


def _reason(error: Exception) -> str:
    return next(
        (text for kind, text in REASONS if isinstance(error, kind)), "it cannot be read"
    )
