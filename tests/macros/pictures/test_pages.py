"""Charts and the map as pages call them."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from handbook.load import latest, load
from handbook.publish.charts import chart_files
from tests.macros.conftest import Book, words

PROJECT = Path(__file__).parents[3]
CALLS = (
    'chart("attendance")',
    'chart("attendance", group="guru-sp")',
    'chart("turnout")',
    'chart("formats")',
    'chart("languages")',
    "event_map()",
)


@pytest.fixture(scope="module")
def real() -> Book:
    """Return the real handbook."""
    return Book(PROJECT, latest(PROJECT).refresh())


def drawn(tree: Any, name: str) -> list[Any]:
    """Return the elements of a name, those of a drawing too."""
    return [element for element in tree.iter() if kind(element) == name]


def kind(element: Any) -> str:
    """Return an element's name without its namespace; a comment has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def cells(tree: Any) -> list[list[str]]:
    """Return the words of a table, row by row."""
    return [[words(cell) for cell in row] for row in drawn(tree, "tr")]


@pytest.mark.parametrize("call", CALLS)
def test_the_file_holds_what_the_table_shows(real: Book, call: str) -> None:
    """The same rows and columns, cell by cell."""
    tree = real.tree(f"{{{{ {call} }}}}")
    files = {output.path: output.content for output in chart_files(real.current.handbook)}
    link = next(a.get("href") for a in drawn(tree, "a") if a.get("type") == "text/csv")

    content = files[link]
    assert isinstance(content, bytes)
    text = content.decode("utf-8-sig")
    rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(StringIO(text))]
    for row in rows:
        row[:] = [cell.removesuffix(".0") for cell in row]
    assert cells(tree) == rows


@pytest.mark.parametrize("call", CALLS)
def test_a_picture_has_a_name_and_is_described(real: Book, call: str) -> None:
    """A screen reader says what is seen; every bar says what it stands for."""
    tree = real.tree(f"{{{{ {call} }}}}")
    ids = {element.get("id"): words(element) for element in tree.iter() if element.get("id")}
    picture = next(one for one in tree.iter() if one.get("aria-labelledby"))
    name, about = picture.get("aria-labelledby").split()

    assert ids[name]
    assert ids[about]
    assert picture.get("role") == ("group" if call == "event_map()" else "img")
    assert all(words(title) for title in drawn(tree, "title"))


@pytest.mark.parametrize("call", CALLS)
def test_a_picture_needs_nothing_that_a_strict_page_forbids(real: Book, call: str) -> None:
    """No style and no script within the page's text, and nothing from elsewhere."""
    tree = real.tree(f"{{{{ {call} }}}}")

    assert not [e for e in tree.iter() if e.get("style") or kind(e) in ("style", "script")]
    assert not [e for e in tree.iter() if any(key.startswith("on") for key in e.attrib)]


def test_bars_begin_at_nought(real: Book) -> None:
    """A bar that begins elsewhere would make small differences look large."""
    tree = real.tree('{{ chart("attendance", group="guru-sp") }}')
    bars = [rect for rect in drawn(tree, "rect") if rect.get("fill", "").startswith("url")]

    assert {bar.get("x") for bar in bars if "%" in bar.get("x", "")} == {"0%"}


def test_countries_are_few_stops_for_the_keyboard(real: Book) -> None:
    """One link for each country on the map, with its name, and no second one seen nearer."""
    tree = real.tree("{{ event_map() }}")
    far, *others = [svg for svg in drawn(tree, "svg") if drawn(svg, "a")]
    countries = {spot.place.country for spot in real.current.handbook.figures.whereabouts.spots}

    links = drawn(far, "a")
    assert len(links) == len(countries)
    assert all(link.get("aria-label") for link in links)
    assert all(a.get("tabindex") == "-1" for svg in others for a in drawn(svg, "a"))


def test_a_city_of_unknown_place_is_named_and_not_drawn(own_book: Book) -> None:
    """A dot at a guess would be a false record."""
    (own_book.root / "data/cities.yml").write_bytes(
        b"ke-nairobi: {city: Nairobi, country: KE, latitude: -1.28, longitude: 36.82,"
        b" source: guide}\n"
    )
    event = own_book.root / "data/events/undated/south-evening.yml"
    event.write_bytes(event.read_bytes() + b"place: {city: Nairobi, country: KE}\n")
    own_book.current.refresh()

    text = words(own_book.tree("{{ event_map() }}"))

    assert "1 event in 1 city of 1 country" in text
    assert "Not drawn, as it is not known just where they lie: Northtown (France)." in text


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        ('chart("turnuot")', "found no chart 'turnuot'", "Did you mean 'turnout'?"),
        (
            'chart("formats", group="north-group")',
            "the chart 'formats' is of all groups, not of 'north-group'",
            "Leave group out",
        ),
        (
            'chart("attendance", group="nroth-group")',
            "found no group 'nroth-group'",
            "Did you mean 'north-group'?",
        ),
    ],
)
def test_a_name_that_is_wrong(book: Book, call: str, message: str, hint: str) -> None:
    """It is told where it stands, with the name that was meant."""
    book.html(f"{{{{ {call} }}}}")
    [problem] = book.problems

    assert message in problem.message
    assert hint in problem.hint


def test_markup_in_a_title_stays_text(own_book: Book) -> None:
    """A group's name is drawn as it is written, whatever it holds."""
    name = '"><script>alert(1)</script> {{ x }} & co'
    group = own_book.root / "data/groups/north-group.yml"
    group.write_bytes(f"name: '{name}'\ncity: Northtown\ncountry: FR\n".encode())
    own_book.current.refresh()

    tree = own_book.tree('{{ chart("turnout") }}')

    assert drawn(tree, "script") == []
    assert name in words(tree)


def test_groups_and_events_carry_their_pictures() -> None:
    """Where there is something to see: three numbers of a group, both numbers of an event."""
    from handbook.publish.pages import generated_pages  # noqa: PLC0415 - used here alone

    pages = {page.path: str(page.content) for page in generated_pages(load(PROJECT)[0])}

    assert '{{ chart("attendance") }}' in pages["groups/guru-sp.md"]
    assert "{{ group_attendance() }}" in pages["groups/london-gophers.md"]
    assert '{{ chart("turnout") }}' in pages["events/2020-07-25-chennaipy.md"]
    assert "chart(" not in pages["events/2014-12-04-lyon.md"]


def test_formats_that_no_record_tells_are_not_drawn(own_book: Book) -> None:
    """A young handbook says so, and not that none of no events were in person."""
    for path in (own_book.root / "data/events").rglob("*.yml"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith("format:")]
        path.write_text("".join(kept), encoding="utf-8")
    own_book.current.refresh()

    assert "Nothing to draw" in words(own_book.tree('{{ chart("formats") }}'))
