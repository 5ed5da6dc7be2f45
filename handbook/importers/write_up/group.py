"""The group that held an event, as a write-up names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.importers.write_up.days import MONTH_NUMBERS
from handbook.importers.write_up.heads import countries_in
from handbook.importers.write_up.page import Page
from handbook.model import Group
from handbook.model.site.addresses import slug_of

MEETUP = re.compile(
    r"^https?://(?:www\.)?meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?(?P<name>[\w-]+)/?"
)
NAMED = re.compile(
    r"\b(?P<name>(?:[A-Z][\w.+#-]*\s+){1,4}"
    r"(?:User Group|Users Group|Usergroup|UG|Meetup Group|Community))"
    r"(?:(?:\s+(?:[Mm]eetup|in)){0,2}\s+(?P<place>[A-Z]\w+))?\b"
)
NOISE = frozenset({"the", "of", "and", "meetup", "group", "user", "users", "community", "a"})
FEWEST_WORDS = 2
GENERIC = (
    "meeting meetings meetup minutes notes report summary recap event intro your our my the of"
    " review write-up writeup edition talks retrospective and for from a with"
)
NOT_TELLING = frozenset((*MONTH_NUMBERS, *GENERIC.split()))
"""Words of a title that name no group."""
LEADS = re.compile(r"^(?:The|Our|This|First|Second|A|Join|At|In)\s+")


def group_of(page: Page) -> tuple[str, str, str, bool]:
    """Return the group's id, its name, its page, and whether it is new."""
    if page.known.group:
        group, is_new = page.known.group_for(page.known.group)
        return group, page.known.group, "", is_new
    known = _linked(page) or _named(page)
    if known:
        return known.id, known.name, known.url or "", False
    for name, url, how in _candidates(page):
        group, is_new = page.known.group_for(name)
        page.odd(1, f"the group '{name}' {how}; name another one with --group")
        return group, name, url, is_new
    return "", "", "", False


def _linked(page: Page) -> Group | None:
    """Return a known group whose page the text links to."""
    pages = {
        _address(group.url): group for group in page.known.handbook.groups.values() if group.url
    }
    for link in page.links:
        found = pages.get(_address(link.url)) or pages.get(_address(_meetup(link.url)))
        if found:
            return found
    return None


def _meetup(url: str) -> str:
    found = MEETUP.match(url)
    return f"https://meetup.com/{found['name']}" if found else ""


def _address(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/").casefold()


def _named(page: Page) -> Group | None:
    """Return the known group of which one sentence has every word, the longest name first."""
    groups = page.known.handbook.groups.values()
    names = [(name, group) for group in groups for name in (group.name, *group.also_named)]
    sentences = [set(slug_words(page.hints)), *(set(slug_words(s)) for _, s in page.sentences)]
    for name, group in sorted(names, key=lambda entry: -len(entry[0])):
        words = set(slug_words(name))
        telling = words - NOISE
        enough = len(telling) >= FEWEST_WORDS or len(words) == len(telling) == 1
        near = sentences[:4] if len(telling) == 1 else sentences
        if enough and any(words <= sentence for sentence in near):
            return group
    return None


def slug_words(text: str) -> list[str]:
    """Return a text's words as they are in addresses."""
    return [word for part in text.split() for word in slug_of(part).split("-") if word]


def _candidates(page: Page) -> Iterator[tuple[str, str, str]]:
    for link in page.links:
        found = MEETUP.match(link.url)
        if found and found["name"].casefold() not in ("topics", "find", "pro", "about", "apps"):
            name = found["name"].replace("-", " ").strip()
            yield name, _meetup(link.url), f"is taken from the link {link.url[:60]}"
    stated = page.front.text("group", "organization", "organisation", "community")
    if stated:
        yield stated, "", "is taken from the front matter"
    for _, sentence in [(1, page.title), *page.sentences]:
        named = NAMED.search(sentence)
        if named:
            place = named["place"] if countries_in(named["place"] or "") else ""
            name = f"{LEADS.sub('', named['name'])} {place}".strip()
            yield name, "", "is taken from the text"
    title = re.sub(r"[\d#]+(st|nd|rd|th)?", " ", page.title)
    words = re.split(r"\s+[-–—|]\s+|:\s", title)[0]  # noqa: RUF001
    telling = [word for word in words.split() if word.casefold() not in NOT_TELLING]
    if telling:
        yield " ".join(telling)[:80], "", "is a guess from the title"
