"""Files of data: JSON against its published schema, tables, and ``llms.txt``."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from handbook.load import load
from handbook.model import Handbook
from handbook.model.site.data_files import DATA_FILES
from tests.handbook.publish.books import HOSTILE, SITE, book, event, files, hostile_event

PROJECT = Path(__file__).parents[3]
JSON_FILES = [file for file in DATA_FILES if file.has_json]
WITH_PAGES = ("events", "groups", "talks", "lessons", "people", "topics", "sources")
CSV_FILES = [file for file in DATA_FILES if file.has_csv]


@pytest.fixture(scope="module")
def real() -> Handbook:
    """Return the real handbook."""
    return load(PROJECT)[0]


@pytest.fixture(scope="module")
def published(real: Handbook) -> dict[str, bytes]:
    """Return everything published of it."""
    return files(real)


def validator(published: dict[str, bytes], path: str) -> Draft202012Validator:
    """Return what checks a file against a schema that is published beside it."""
    schema = json.loads(published[path])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def rows(raw: bytes) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("file", JSON_FILES, ids=lambda file: file.name)
def test_every_file_is_what_its_schema_says(published: dict[str, bytes], file: Any) -> None:
    """All its records, and the file around them; the schema is found by its address."""
    data = json.loads(published[file.json])
    checks = validator(published, file.schema)

    assert list(checks.iter_errors(data)) == []
    assert data["$schema"] == checks.schema["$id"] == f"{SITE.url}{file.schema}"
    assert data["count"] == len(data["records"]) > 0
    assert data["format"] == 1
    assert data["licence"]["name"] == "CC BY 4.0"


@pytest.mark.parametrize("file", JSON_FILES, ids=lambda file: file.name)
def test_a_schema_tells_of_every_key(published: dict[str, bytes], file: Any) -> None:
    """And says what it holds."""
    record = validator(published, file.schema).schema["$defs"]["record"]
    keys = {key for entry in json.loads(published[file.json])["records"] for key in entry}

    assert keys <= record["properties"].keys()
    for name, key in record["properties"].items():
        assert key.get("description") or name in {"id", "key"}, name


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"date": "7 May"}, "date"),
        ({"start": "19:00:00"}, "start"),
        ({"kind": "party"}, "kind"),
        ({"talks": [{"title": 3}]}, "talks"),
        ({"page": None}, "page"),
        ({"group": None}, "group"),
    ],
)
def test_a_schema_refuses_what_is_never_written(
    published: dict[str, bytes], change: dict[str, object], path: str
) -> None:
    """It is no schema that takes everything."""
    data = json.loads(published["files/events.json"])
    data["records"] = [{**data["records"][0], **change}]
    checks = validator(published, "files/schema/events.schema.json")

    assert [error.path[2] for error in checks.iter_errors(data)] == [path]


def test_everything_is_there(published: dict[str, bytes], real: Handbook) -> None:
    """No event, group, talk, lesson or source is left out, and each has its page."""
    found = {file.name: json.loads(published[file.json])["records"] for file in JSON_FILES}

    assert {record["id"] for record in found["events"]} == set(real.events)
    assert {record["id"] for record in found["groups"]} == set(real.groups)
    assert {f"{r['event']}#{r['id']}" for r in found["lessons"]} == set(real.lessons_by_id)
    assert {record["key"] for record in found["sources"]} == set(real.citations)
    assert len(found["talks"]) == len(real.talks)
    assert {record["name"] for record in found["people"]} == set(real.speakers)
    for record in (record for kind in WITH_PAGES for record in found[kind]):
        page = unquote(record["page"].removeprefix(SITE.url)).partition("#")[0]
        assert f"{page.rstrip('/')}.md" in {*published, "references.md"}


def test_an_event_is_written_as_it_was_read(
    published: dict[str, bytes], real: Handbook
) -> None:
    """Read back, a record of the file is the record of the data."""
    for record in json.loads(published["files/events.json"])["records"]:
        record.pop("page")
        assert (
            type(real.events[record["id"]]).model_validate(record)
            == (real.events[record["id"]])
        )


def test_people_are_joined_and_their_notes_stay_home(
    published: dict[str, bytes], real: Handbook
) -> None:
    """Everyone once under the name to show; how a name was found out is nobody's business."""
    records = json.loads(published["files/people.json"])["records"]
    known = {person.name: person for person in real.people.values() if person.aliases}

    assert len({record["id"] for record in records}) == len(records)
    assert all("note" not in record for record in records)
    for record in records:
        if record["name"] in known:
            assert set(known[record["name"]].aliases) <= set(record["aliases"])


@pytest.mark.parametrize("file", CSV_FILES, ids=lambda file: file.name)
def test_a_table_is_read_by_others(published: dict[str, bytes], file: Any) -> None:
    """In UTF-8 that Excel knows for it; every row has every cell."""
    raw = published[file.csv]
    found = rows(raw)

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\r\n")
    assert found
    assert all(None not in row and None not in row.values() for row in found)


def test_tables_say_what_the_data_says(published: dict[str, bytes], real: Handbook) -> None:
    """A row for each event, talk, lesson and group."""
    events = {row["id"]: row for row in rows(published["files/events.csv"])}
    lyon, known = events["2014-12-04-lyon"], real.events["2014-12-04-lyon"]

    assert set(events) == set(real.events)
    assert lyon["title"] == known.title
    assert lyon["date"] == "2014-12-04"
    assert (lyon["attendance_low"], lyon["attendance_high"]) == ("45", "50")
    assert len(rows(published["files/talks.csv"])) == len(real.talks)
    assert len(rows(published["files/lessons.csv"])) == len(real.lessons)
    assert len(rows(published["files/groups.csv"])) == len(real.groups)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_stays_text(text: str) -> None:
    """In JSON to the letter; in a table no cell begins as a formula does."""
    published = files(book(hostile_event(text)))
    wanted = " ".join(text.split())
    [record] = json.loads(published["files/events.json"])["records"]

    assert record["title"] == record["talks"][0]["title"] == wanted
    for file in CSV_FILES:
        for row in rows(published[file.csv]):
            for cell in row.values():
                assert not re.match(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell)
    [row] = rows(published["files/events.csv"])
    assert row["title"] in (wanted, f"'{wanted}")


def test_prose_of_several_lines_is_one_cell() -> None:
    """Also where a line of it begins as a formula does."""
    prose = '=1+1\n=2+2\n\n- "x", y'
    lesson = {"id": "one", "title": "T", "text": prose, "basis": "stated"}
    [row] = rows(files(book(event(lessons=[lesson])))["files/lessons.csv"])

    assert row["text"] == f"'{prose}"


def test_an_empty_handbook_has_its_files_too() -> None:
    """A fork that begins has nothing to say yet, and says it well."""
    published = files(Handbook())

    for file in JSON_FILES:
        data = json.loads(published[file.json])
        assert data["records"] == []
        assert list(validator(published, file.schema).iter_errors(data)) == []
    for file in CSV_FILES:
        assert rows(published[file.csv]) == []


def test_the_same_data_gives_the_same_bytes(published: dict[str, bytes]) -> None:
    """Whoever keeps a copy can tell by comparing whether anything is new."""
    assert files(load(PROJECT)[0]) == published


LINK = re.compile(r"- \[(?P<title>(?:[^\]\\]|\\.)+)\]\((?P<address>\S+)\)(?:: .+)?")


def test_llms_txt_is_in_its_form(published: dict[str, bytes], real: Handbook) -> None:
    """A title, a summary, then nothing but lists of links under headings; see llmstxt.org."""
    text = published["llms.txt"].decode()
    head, *sections = text.split("\n## ")

    assert re.fullmatch(r"# .+\n\n> .+\n\n[^#]+\n", head)
    addresses = []
    for section in sections:
        _, *lines = section.strip().split("\n")
        links = [LINK.fullmatch(line) for line in lines if line]
        assert all(links)
        addresses += [link["address"] for link in links if link]
    playbooks = [f"{SITE.url}playbooks/{slug}/" for slug in real.playbooks]
    assert addresses[: len(playbooks)] == playbooks
    assert {f"{SITE.url}{file.json}" for file in JSON_FILES} <= set(addresses)
    ours = [address.removeprefix(SITE.url) for address in addresses[len(playbooks) :]]
    assert set(ours) <= published.keys()
