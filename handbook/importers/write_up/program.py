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
from handbook.importers.write_up.sections import NO_PROGRAM, PROGRAM, TALK_HEADING, sections
from handbook.importers.write_up.talk_text import (
    SEVERAL,
    UNNAMED,
    Entry,
    entry_of,
    is_break,
    is_name,
    names_in,
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
LIGHTNING = re.compile(r"\blightning talks?\b", re.IGNORECASE)
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
            found += [*_named_lines(held)]
    for line, entry, below in sections(page.blocks):
        found.append((line, _under_heading(page, line, entry, below)))
    return [talk for _, talk in sorted(found, key=lambda entry: entry[0])]


def _under_heading(
    page: Page, line: int, entry: Entry, below: Sequence[Block]
) -> dict[str, Any]:
    block = Block(Kind.HEADING, line, entry.title)
    links = [link for each in below for link in each.links]
    media = [link for link in links if is_slides(link) or is_recording(link.url)]
    return _talk(page, block, entry) | _media(page, media, entry.title)


def _is_program(block: Block) -> bool:
    if TALK_HEADING.match(block.heading):
        return False
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
            talk = _talk(page, item, _entry(item))
            is_lightning = LIGHTNING.search(item.heading) and not talk["kind"]
            yield item.line, talk | ({"kind": "lightning"} if is_lightning else {})


def _entry(block: Block) -> Entry:
    """Return an entry whose title may be a link, with the speaker beside it."""
    link = block.links[0] if block.links else None
    if link and link.text and block.text.startswith(link.text):
        rest = block.text[len(link.text) :].strip(" -–—:,()")  # noqa: RUF001
        says_by = rest.startswith("by ")
        people = names_in(rest.removeprefix("by ").strip(), alone=says_by) if rest else None
        if people and (says_by or is_slides(link)):
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
    if stated.casefold() in UNNAMED:
        page.odd(row.line, f"the speaker '{stated}' is nobody's name; left out")
        stated = ""
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
