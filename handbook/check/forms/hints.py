"""What a value in the wrong form should have been, where that can be told from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from handbook.check.forms.dates import as_date
from handbook.check.forms.places import as_country, as_language, as_timezone
from handbook.check.forms.times import as_time
from handbook.model.site.addresses import slug_of

BARE_HOST = re.compile(
    r"(?:https?)?:?/{0,2}([\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?)", re.IGNORECASE
)
FILE = re.compile(
    r"[^\s/]*(/[^\s/]+)*\.(pdf|pptx?|key|odp|html?|png|jpe?g|mp4|md)", re.IGNORECASE
)
WRAPPED_URL = re.compile(r"(https?://[^\s)>\]”’\"']+)")  # noqa: RUF001
TWO_STARTS = re.compile(r"https?://(https?://[\w-]+(?:\.[\w-]+)+\S*)")
ODD_START = re.compile(r"h?t{1,3}p{1,2}s?:?/{1,3}([\w-]+(\.[\w-]+)+\S*)", re.IGNORECASE)
OTHER_SCHEME = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?!//?[\w-]+\.).*|(?P<ftp>ftp)://.*", re.IGNORECASE
)
HANDLE = re.compile(r"@[\w.-]+")
SPACED = re.compile(r"https?://\S+( \S+)+")
SEVERAL = re.compile(r"(?:[,;&]|\band\b)\s")


def as_url(found: str) -> str:
    """Return how to write an address that lacks its start or has something around it."""
    if match := TWO_STARTS.fullmatch(found):
        return f"Write {match[1]}"
    addresses = [address.rstrip(",;") for address in WRAPPED_URL.findall(found)]
    spaced = SPACED.fullmatch(found)
    if len(addresses) == 1 and not spaced:
        return f"Write {addresses[0]}" if addresses[0] != found else ""
    if spaced and len(addresses) == 1:
        return f"An address has no spaces. Write {found.replace(' ', '%20')}"
    if len(addresses) > 1:
        return "Write one address; others belong under `links`."
    return _without_address(found)


def _without_address(found: str) -> str:
    if FILE.fullmatch(found) or found[1:3] in (":\\", ":/") or found.startswith("file:"):
        return "Files are linked where they are published: give the address of the file there."
    match = OTHER_SCHEME.fullmatch(found)
    if match and not found.startswith("http"):
        scheme = (match["scheme"] or match["ftp"]).casefold()
        return (
            f"Links with {scheme}: are not shown. Give the page's own address, or leave it out."
        )
    if match := ODD_START.fullmatch(found):
        return f"Write https://{match[1]}"
    if HANDLE.fullmatch(found):
        return "Give the address of the profile, such as https://…"
    match = BARE_HOST.fullmatch(found)
    return f"Write https://{match[1]}" if match else ""


def as_slug(found: str, key: str = "") -> str:
    """Return a name as it can be part of an address.

    Args:
        found: What was written.
        key: The key it was written for.
    """
    is_address = found.startswith(("http://", "https://"))
    if is_address and key == "group":
        return "Write the name of the group's file in data/groups/, without .yml."
    if is_address:
        return "Add the page to data/sources.yml, and write the key it has there."
    if key == "group" and SEVERAL.search(found):
        return f"An event has one group: keep one. Of one name write {slug_of(found)}."
    value, comment, _ = found.partition(" //")
    slug = slug_of(re.sub(r"\.(ya?ml|md)$", "", value).rpartition("/")[2])
    if comment and slug:
        return f"Write {slug}. A comment begins with a # and a space."
    return f"Try {slug}." if slug else ""


BY_FORM: Mapping[str, Callable[[str], str]] = {
    "date": as_date,
    "time": as_time,
    "url": as_url,
    "country": as_country,
    "language": as_language,
    "timezone": as_timezone,
}
"""For each form a validator asks for: what makes a suggestion out of a value."""
