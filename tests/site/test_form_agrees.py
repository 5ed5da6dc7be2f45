"""The form's own writer and rules, held against the library's: what one says the other says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Browser, Page
from pydantic import TypeAdapter, ValidationError

from handbook.model import Event, Handbook
from handbook.model.base import Clock, Slug, TimeZone, Url
from handbook.model.schema import schemas
from handbook.model.site.addresses import short_slug
from handbook.model.site.filing import event_names
from handbook.model.values.dates import SomeDate
from handbook.read import compose
from handbook.write import yaml_text
from tests.site.building import PROJECT
from tests.site.visiting import start

TEXTS = (
    *(
        "",
        " ",
        "a: b",
        "a:b",
        ": a",
        "a:",
        "x #y",
        "#x",
        "'q'",
        '"d"',
        "it's",
        "@me",
        "%a",
        "*s",
    ),
    *(
        "&a",
        "!t",
        "|",
        "> q",
        "- d",
        "-d",
        "-",
        "--",
        "---",
        "--- a",
        "...",
        "?",
        "? a",
        "?a",
        "=",
        "<<",
    ),
    *(
        "NO",
        "no",
        "yes",
        "On",
        "off",
        "y",
        "null",
        "Null",
        "~",
        "true",
        "19:30",
        "12:30:45",
        "1.10",
    ),
    *("1e3", "1.0e+3", ".5", ".inf", "0x1F", "0o17", "017", "1_000", "+1", "-1", "0", "42"),
    *("2014", "2014-12", "2014-12-04", "2014-12-04 10:00:00", "2014-1-4", "[a]", "{a}", "a, b"),
    *(
        "`x`",
        "🐍 smile",
        "مرحبا بالعالم",
        "日本語のトーク",
        "“curly”",
        "back\\slash",
        "a\u00a0b",
    ),
    *("two  spaces", " lead", "trail ", "a\nb", "a\n\nb\n", "a \nb", "- a\n- b", "key: v\n# c"),
    *("tab\there", "a\r\nb", "\u0007", "\ufeffbom", "l\u2028s", "n\u0085l"),
    *("word " * 40 + "end", "long: " * 30 + "end", "it's: " * 14 + "x", "é" * 90, "x" * 200),
    *(
        "y" * 90 + " z",
        "tab\t " * 30 + "q",
        "🐍 " * 60 + "a\tb",
        "Über " * 30 + "\n\nzwei\n  drei\n",
    ),
)
"""What is easily taken for something else than text, and what has to be folded or escaped."""
OTHER_LINE_ENDS = ("\u2028", "\u0085")
"""Line ends that the library folds and the form escapes: both are read alike."""
FORMS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "date": (
        SomeDate,
        (
            *("2014", "2014-12", "2014-12-04", "2016-02-29", "2015-02-29", "2014-13", "0000"),
            *("2014-12-4", "4 Dec 2014", "12/04/2014", "2014-12-04T10:00", "20141204", "0001"),
        ),
    ),
    "url": (
        Url,
        (
            *("https://tea.example", "http://example.org/a?b#c", "https://example.org:8080/"),
            *(
                "https://en.wikipedia.org/wiki/A_(b)",
                "https://münchen.example/ü",
                "HTTPS://A.DE",
            ),
            *(
                "javascript:alert(1)",
                "example.org/x",
                "ftp://example.org",
                "https://",
                "https:///x",
            ),
            *(
                "https://localhost",
                "https://a@b.example",
                "https://example.org/a b",
                "https://a.b:x",
            ),
            *(
                "https://example.org/,",
                "https://example.org/a)",
                "https://example.org:0/",
                "//a.b",
            ),
        ),
    ),
    "slug": (Slug, ("college-venue", "a", "42", "A", "a--b", "-a", "a-", "é", "a_b", "a b")),
    "clock": (Clock, ("18:30", "7:05", "24:00", "18:60", "7pm", "18", "18.30", "00:00")),
    "zone": (
        TimeZone,
        ("Europe/Paris", "UTC", "Paris", "CEST+1", "europe/paris", "Asia/Kolkata"),
    ),
}
"""For each form of value: its type in the models, and what to try."""
NAMES = (
    *("Montréal-Python", "C'est l'été!", "Orléans’ Café", "Łódź & Ærø", "Straße, İzmir"),  # noqa: RUF001
    *("Lyon–Grenoble", "Node.js", "Минск", "", "tea " * 40, "t" * 100),  # noqa: RUF001
)
SOURCE = {"title": "The announcement"}
LEAST: dict[str, Any] = {"title": "Tea", "group": "tea-club", "sources": [SOURCE]}
RECORDS: tuple[dict[str, Any], ...] = (
    LEAST,
    {},
    {**LEAST, "title": ""},
    {**LEAST, "title": "x" * 501},
    {**LEAST, "sources": []},
    {**LEAST, "sources": [{}]},
    {**LEAST, "kind": "party"},
    {**LEAST, "speaker": "Ada"},
    {**LEAST, "date": "4 Dec"},
    {**LEAST, "start": "18:30"},
    {**LEAST, "start": "18:30", "timezone": "Europe/Paris"},
    {**LEAST, "timezone": "Paris"},
    {**LEAST, "place": {"country": "France"}},
    {**LEAST, "attendance": {"count": -1}},
    {**LEAST, "attendance": {"count": 47, "basis": "count"}},
    {**LEAST, "attendance": {"count": "many"}},
    {**LEAST, "talks": [{"kind": "talk"}]},
    {**LEAST, "talks": [{"title": "A", "speakers": ["Ada", {"name": "Bo"}], "minutes": 20}]},
    {**LEAST, "talks": [{"title": "A", "speakers": [{"affiliation": "B"}]}]},
    {**LEAST, "talks": [{"title": "A", "slides": "nowhere", "recorded": True}]},
    {**LEAST, "links": ["https://a.example", {"url": "https://b.example", "title": "B"}]},
    {**LEAST, "lessons": [{"id": "A B", "title": "A", "text": "B", "basis": "stated"}]},
)
"""Records right and wrong, one rule at a time."""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Return the page with the form, whose modules a test asks."""
    context = browser.new_context()
    yield start(context, address).open("contributing/add-in-browser/")
    context.close()


def ask(page: Page, module: str, call: str, given: object) -> Any:
    """Return what a function of one of the form's modules answers."""
    code = f"async (given) => {{ const it = await import('/assets/form/{module}'); {call} }}"
    return page.evaluate(code, given)


def written(page: Page, records: list[dict[str, Any]]) -> list[str]:
    """Return the text the form gives for each record."""
    return list(ask(page, "yaml.js", "return given.map(it.yamlText);", records))


def test_the_writer_gives_what_the_library_gives(page: Page) -> None:
    """Every text, however deep it stands, comes out to the letter."""
    records: list[dict[str, Any]] = [
        {"title": text, "talks": [{"title": text, "speakers": [text, {"name": text}]}, 7, True]}
        for text in TEXTS
        if not any(sign in text for sign in OTHER_LINE_ENDS)
    ]

    for record, text in zip(records, written(page, records), strict=True):
        assert text == yaml_text(record)


def test_our_reader_reads_what_the_writer_was_given(page: Page) -> None:
    """What comes back from the file is the very text that was typed."""
    texts = [text for text in TEXTS if text and "\ufeff" not in text]

    for text, file in zip(
        texts, written(page, [{"title": text} for text in texts]), strict=True
    ):
        document = compose("form.yml", file)
        assert (document.data, document.problems) == ({"title": text}, ()), file


def test_real_events_come_out_as_the_library_writes_them(
    page: Page, handbook: Handbook
) -> None:
    """Every event on record, written by both, is the same file."""
    records = [
        event.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
        for event in handbook.events.values()
    ]

    assert written(page, records) == [yaml_text(record) for record in records]


@pytest.mark.parametrize("kind", FORMS)
def test_single_values_are_judged_alike(page: Page, kind: str) -> None:
    """The form has something to say about a value exactly where the models refuse it."""
    model, values = FORMS[kind]
    zones = {"zones": dict.fromkeys(("Europe/Paris", "UTC", "Asia/Kolkata"), "")}
    call = "return given[1].map((one) => it.wrongForm(given[0], one, given[2]));"
    said = ask(page, "forms.js", call, [kind, list(values), zones])

    wrong = {value: bool(words) for value, words in zip(values, said, strict=True)}
    assert wrong == {value: not allowed(model, value) for value in values}


def test_names_become_addresses_alike(page: Page) -> None:
    """An event told in the form and one that was imported lie under one group's name."""
    made = ask(page, "names.js", "return given.map(it.slug);", list(NAMES))

    assert made == [short_slug(name) for name in NAMES]


def test_files_are_named_alike(page: Page) -> None:
    """An event of the form and one that was imported get the same name, first and later."""
    known = [
        {"date": date, "place": {"city": city}, "group": group, "title": title}
        for date in ("", "2024", "2024-05-02")
        for city in ("", "São Paulo")
        for group in ("", "tea-club")
        for title in ("", "Tea Club, May", "2024 in review")
        if group or title or city
    ]
    parts = [{**one, "city": one["place"]["city"]} for one in known]
    call = """return given.map((parts) => {
        const names = [];
        const taken = (name) => names.includes(name);
        for (let turn = 0; turn < 6; turn += 1) names.push(it.fileName(parts, taken));
        return names;
    });"""

    made = ask(page, "names.js", call, parts)

    assert made == [list(islice(event_names(one), 6)) for one in known]


def allowed(model: Any, value: str) -> bool:
    """Tell whether the models take a value."""
    try:
        TypeAdapter(model).validate_python(value)
    except ValidationError:
        return False
    return True


def test_records_are_judged_as_the_schema_says(page: Page) -> None:
    """The form's small validator agrees with a whole one on every rule the schema has."""
    schema = schemas()["event"]
    call = "return given[1].map((one) => it.broken(given[0], one, [], given[0]));"
    found = ask(page, "schema.js", call, [schema, list(RECORDS)])

    validator = jsonschema.Draft202012Validator(schema)
    for record, problems in zip(RECORDS, found, strict=True):
        assert (problems == []) == validator.is_valid(record), (record, problems)


def test_every_key_of_an_event_is_asked_for() -> None:
    """What the data knows the form knows, but for what is left to those who write by hand."""
    template = Path(PROJECT / "macros/templates/form.html").read_text(encoding="utf-8")
    by_hand = {"id", "attendance", "place", "reach", "revision"}

    for key in set(Event.model_fields) - by_hand - {"group"}:
        assert f'"{key}"' in template, key
