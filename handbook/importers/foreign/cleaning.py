"""Text from elsewhere as a data file may hold it: plain, and without what is private."""

from __future__ import annotations

import html
import re

from pydantic import TypeAdapter, ValidationError

from handbook.importers.foreign.html_prose import from_html, looks_like_html
from handbook.model.base import Url
from handbook.model.values.characters import INVISIBLE
from handbook.model.values.private import MAIL, PHONE

TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(\s[^<>]*)?/?>")
ESCAPED = re.compile(r"&lt;/?(p|br|a|ul|li|div|strong|h[1-6])\b.{0,300}?&gt;", re.IGNORECASE)
ADDRESS: TypeAdapter[str] = TypeAdapter(Url)
LONGEST = 20_000
"""Characters of a prose field. Source: handbook.model.base.Prose."""
ANY_PHONE = re.compile(
    rf"{PHONE.pattern}|tel:[+\d][\d ()./-]{{5,}}\d"
    r"|(?<![\w/.=&-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w/-])",
    re.IGNORECASE,
)
"""Telephone numbers, those in North America's form among them."""
CODE = re.compile(
    r"\b((meeting|webinar|conference)[ -]?(id|number)\s*[:=#]?\s*\d[\d -]{7,14}"
    r"|(pass(code|word)|access[ -]?code|kenncode|pin)\s*[:=]\s*[^\s<]+)",
    re.IGNORECASE,
)
"""What opens a meeting's door."""
ROOM = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){0,9}(?:zoom\.(?:us|com)/(?:j|s|w|wc|my|meeting|webinar)\b"
    r"|zoomgov\.com/j|meet\.google\.com/|hangouts\.google\.com/|teams\.(?:microsoft|live)\.com/"
    r"|webex\.com/|meet\.jit\.si/|gotomeet(?:ing)?\.(?:me|com)/|meet\.goto\.com/"
    r"|gotowebinar\.com/|whereby\.com/|bluejeans\.com/|chime\.aws/|join\.skype\.com/"
    r"|meet\.lync\.com/|gather\.town/|bigbluebutton/|discord\.gg/|discord(?:app)?\.com/invite/"
    r"|t\.me/(?:joinchat/|\+)|chat\.whatsapp\.com/|join\.slack\.com/t/)[^\s<>\"')\]]*",
    re.IGNORECASE,
)
"""Addresses of rooms that anyone who has them can walk into.

More than ``handbook.check.private`` refuses: in doubt an import leaves an address out."""
PRIVATE = (
    ("/", ROOM, "a meeting room's address"),
    ("@", MAIL, "an e-mail address"),
    ("", CODE, "a meeting's number or password"),
    ("", ANY_PHONE, "a telephone number"),
)
"""A sign without which it cannot be there, how it is told, and what it is."""


def is_room(address: str) -> bool:
    """Tell whether an address leads into a meeting rather than to a page about it."""
    return ROOM.match(address) is not None


def web_address(value: object) -> str | None:
    """Return an address the model takes, or nothing.

    An ampersand written as HTML is put right.
    """
    if not isinstance(value, str):
        return None
    try:
        return ADDRESS.validate_python(html.unescape(value.strip()))
    except ValidationError:
        return None


def one_line(value: object) -> str:
    """Return a foreign value as one line of plain text; empty where it is no text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    text = TAG.sub(" ", value) if looks_like_html(value) else value
    return " ".join(_visible(html.unescape(text)).split())


def prose(value: object) -> tuple[str, list[str]]:
    """Return a foreign text as prose, and what was left out of it, in words.

    Args:
        value: Plain text, Markdown or HTML; anything else is no text.
    """
    if not isinstance(value, str):
        return "", []
    # Some pages write their HTML as text of HTML: &lt;p&gt;
    text = _visible(html.unescape(value) if ESCAPED.search(value) else value)
    left_out = []
    for sign, pattern, name in PRIVATE:
        text, times = pattern.subn("", text) if sign in text else (text, 0)
        left_out += [name] if times else []
    text = from_html(text) if looks_like_html(text) else _visible(html.unescape(text))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    if len(text) > LONGEST:
        left_out.append(f"all but the first {LONGEST} of {len(text)} characters")
        text = text[:LONGEST].rstrip()
    return text, left_out


def _visible(text: str) -> str:
    lines = re.sub(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85", "\n", text).replace("\u00a0", " ")
    plain = lines.encode("utf-8", "ignore").decode()
    return INVISIBLE.sub("", plain)
