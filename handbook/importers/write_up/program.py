"""The talks of an event, from the lists, tables and lines of a write-up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from handbook.importers.write_up.blocks import Anchor, Block, Kind
from handbook.importers.write_up.languages import language_of
from handbook.importers.write_up.media import is_recording, is_slides
from handbook.importers.write_up.page import Page
from handbook.importers.write_up.talk_text import (
    SEVERAL,
    Entry,
    entry_of,
    is_break,
    is_name,
    names_in,
)

PROGRAM = re.compile(
    r"\b(talks?|presentations?|presented|speakers?|agenda|program(me)?|schedule|sessions?|line-?up"
    r"|lightning|demos?|slides|exposés|présentations|vorträge|charlas|palestras|prezentac\w+|prelekc\w+"
    r"|přednášk\w+|доклад\w*)\b",
    re.IGNORECASE,
)
NO_PROGRAM = re.compile(
    r"\b(sponsor|thank|next (meet|event)|upcoming|lessons?|learn|links?)", re.IGNORECASE
)
COLUMNS = {
    "start": re.compile(r"\b(time|when|hour|start)\b", re.IGNORECASE),
    "title": re.compile(
        r"\b(title|talk|topic|session|what|presentation|subject|activity)\b", re.IGNORECASE
    ),
    "speakers": re.compile(r"\b(speakers?|who|presenters?|by|name|host)\b", re.IGNORECASE),
    "slides": re.compile(r"\b(slides?|deck|materials?)\b", re.IGNORECASE),
    "video": re.compile(r"\b(videos?|recordings?)\b", re.IGNORECASE),
}
"""What a table's head calls its columns."""
RECORDED = re.compile(r"\b(recorded|recordings?|videos?)\b", re.IGNORECASE)
TALK_HEADING = re.compile(
    r"^(?:lightning\s+)?(?:talk|session|presentation)\s*#?\d*\s*[:–—-]\s*",  # noqa: RUF001
    re.IGNORECASE,
)
FEWEST = 2
"""Lines ``Name, company`` in a row that make a program."""


def talks(page: Page) -> list[dict[str, Any]]:
    """Return the talks, in the order of the write-up."""
    found: list[tuple[int, dict[str, Any]]] = []
    for group, blocks in groupby(page.blocks, key=lambda block: block.group):
        held = list(blocks)
        if group and held[0].kind is Kind.ROW:
            found += _table(page, held)
        elif group and _is_program(held[0]):
            found += [*_list(page, [block for block in held if block.kind is Kind.ITEM])]
        elif not group:
            found += [*_named_lines(held), *_headings(page, held)]
    return [talk for _, talk in sorted(found, key=lambda entry: entry[0])]


def _is_program(block: Block) -> bool:
    last = block.lead.rpartition(". ")[2]
    lead = last if block.lead.rstrip().endswith(":") else ""
    if lead:
        return bool(PROGRAM.search(lead)) and not NO_PROGRAM.search(lead)
    return bool(PROGRAM.search(block.heading)) and not NO_PROGRAM.search(block.heading)


def _list(page: Page, items: Sequence[Block]) -> Iterator[tuple[int, dict[str, Any]]]:
    for item in items:
        if is_break(item.text):
            page.odd(item.line, f"'{item.text[:40]}' was taken for a break, not a talk")
        elif item.text:
            yield item.line, _talk(page, item, _entry(item))


def _entry(block: Block) -> Entry:
    """Return an entry whose title may be a link, with the speaker beside it."""
    link = block.links[0] if block.links else None
    if link and link.text and block.text.startswith(link.text) and is_slides(link):
        rest = block.text[len(link.text) :].strip(" -–—:,()")  # noqa: RUF001
        people = names_in(rest.removeprefix("by ").strip()) if rest else None
        if people:
            return Entry(link.text, *people)
    return entry_of(block.text)


def _talk(page: Page, block: Block, entry: Entry) -> dict[str, Any]:
    if entry.is_doubtful:
        page.odd(block.line, f"'{entry.title[:60]}' may hold a speaker's name; see to it")
    lang = page.known.lang or language_of(entry.title)
    if lang and not page.known.lang:
        page.odd(block.line, f"'{lang}' is the language of the words '{entry.title[:40]}'")
    speakers = [{"name": name} for name in entry.speakers]
    if entry.affiliation and len(speakers) == 1:
        speakers[0]["affiliation"] = entry.affiliation
    links = [link for link in block.links if link.url.startswith("http")]
    return {
        "title": entry.title,
        "speakers": speakers,
        "kind": entry.kind,
        "lang": lang,
        "start": entry.start,
        **_media(page, links, entry.title),
    }


def _media(page: Page, links: Sequence[Anchor], title: str) -> dict[str, Any]:
    page.used |= {link.url for link in links}
    slides = next((link.url for link in links if is_slides(link)), None)
    video = next((link.url for link in links if is_recording(link.url)), None)
    more = [
        {"url": link.url, "title": "" if link.text in ("", title) else link.text}
        for link in links
        if link.url not in (slides, video)
    ]
    return {"slides": slides, "video": video, "links": more}


def _table(page: Page, rows: list[Block]) -> Iterator[tuple[int, dict[str, Any]]]:
    head = next((row for row in rows if row.is_head), rows[0])
    columns: dict[str, int] = {}
    for index, cell in enumerate(head.cells):
        name = next((n for n, form in COLUMNS.items() if form.search(cell.text)), None)
        if name:
            columns.setdefault(name, index)
    if "title" not in columns and "speakers" not in columns:
        page.odd(head.line, f"the table '{head.text[:50]}' was left out: no column for talks")
        return
    for row in rows:
        cells = {name: row.cells[at] for name, at in columns.items() if at < len(row.cells)}
        if row is not head and any(cell.text.strip() for cell in cells.values()):
            yield from _from_row(page, row, cells)


def _from_row(
    page: Page, row: Block, cells: dict[str, Block]
) -> Iterator[tuple[int, dict[str, Any]]]:
    words = {name: " ".join(cell.text.split()) for name, cell in cells.items()}
    title = words.get("title", "")
    if title and is_break(title):
        page.odd(row.line, f"'{title[:40]}' was taken for a break, not a talk")
        return
    stated = words.get("speakers", "").strip(" -–—")  # noqa: RUF001
    people = names_in(stated) or (tuple(part for part in SEVERAL.split(stated) if part), "")
    entry = Entry(title, *people) if stated else entry_of(title)
    start = entry_of(f"{words.get('start', '')} x").start
    talk = _talk(page, row, entry) | ({"start": start} if start else {})
    links = [link for cell in row.cells for link in cell.links]
    yield row.line, talk | _media(page, links, title)


def _named_lines(blocks: Sequence[Block]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield talks of which only ``Name, company`` is told, a line for each."""
    named = [(block, who) for block in blocks if (who := _name_and_company(block))]
    if len(named) < FEWEST:
        return
    recorded = any(RECORDED.search(block.lead) for block, _ in named)
    for block, (name, company) in named:
        speaker = {"name": name, "affiliation": company}
        yield block.line, {"speakers": [speaker], "recorded": recorded}


def _name_and_company(block: Block) -> tuple[str, str] | None:
    name, comma, company = block.text.partition(",")
    short = "\n" not in block.text and len(company.split()) <= 5  # noqa: PLR2004 - a company's name
    is_line = block.kind is Kind.PARAGRAPH and comma and short and "." not in block.text
    return (name.strip(), company.strip()) if is_line and is_name(name) else None


def _headings(page: Page, blocks: Sequence[Block]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield talks that have a heading each: ``Talk: …``, or ``… by Name``."""
    for index, block in enumerate(blocks):
        if block.kind is not Kind.HEADING:
            continue
        named = TALK_HEADING.match(block.text)
        entry = entry_of(TALK_HEADING.sub("", block.text))
        by = entry.speakers and re.search(r"\bby\b", block.text)
        if entry.title and (named or by):
            below = [*_below(blocks[index + 1 :])]
            links = (*block.links, *(link for each in below for link in each.links))
            media = [link for link in links if is_slides(link) or is_recording(link.url)]
            yield block.line, _talk(page, block, entry) | _media(page, media, entry.title)


def _below(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind is Kind.HEADING:
            return
        yield block
