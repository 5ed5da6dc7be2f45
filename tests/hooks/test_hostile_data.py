"""Whatever a data file says comes out as text: every text of every record, on every page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.load import load
from handbook.model import Handbook
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from tests.hooks.conftest import BOOK, Site

SCRIPTS = sorted((Path(__file__).parents[2] / "docs/assets/search").glob("*.js"))

LINE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} {{ lessons() }} | `code` ``` ~~~ "
    '--8<-- "mkdocs.yml" <b onclick=x>\' &lt; &amp; \U0001f642 \u05d0\u05d1\u05d2 '
    "hbinlinex3c623exhb *a* _b_ [c](javascript:d) ![e](f) # {#g} --- %}"
)
"""Everything that means something to YAML, Jinja, Markdown or HTML, and means nothing here."""
PROSE = (
    '<script>alert(1)</script>\n\n<iframe src="x"></iframe> {{ 7*7 }} {% raw %}\n\n'
    '--8<-- "mkdocs.yml"\n\n![e](https://outside.example/f.png) <javascript:alert(1)>\n\n'
    "# no heading\n\n```\n<b>{{ fence }}</b>\n\n\n    deep\n```\n\n"
)
SHORT = {"short", "description"}
"""Fields that hold less than the hostile text."""
NOT_SHOWN = {
    "Person.aliases",
    "Person.name",
    "Person.note",
    "Topic.title",
    "Link.note",
    "Channel.url",
    "City.city",  # a city is found by it, and shown as events write it
}
"""Texts that no page of the small handbook has to show."""


def is_text(field: FieldInfo) -> bool:
    """Tell whether a field holds text of any kind, in a list or alone."""
    return any(
        name in repr(field) for name in ("_one_line", "_visible")
    ) and "_url" not in repr(field)


def is_prose(field: FieldInfo) -> bool:
    """Tell whether a field holds Markdown."""
    return "_visible" in repr(field)


class Hostile:
    """Turns records into the plain data of files in which every text is hostile."""

    def __init__(self) -> None:
        self.marks: dict[str, str] = {}

    def record(self, record: BaseModel) -> dict[str, Any]:
        """Return a record as plain data."""
        data = {}
        for name, field in type(record).model_fields.items():
            value = getattr(record, name)
            if value not in (None, [], {}) and (value != field.default or field.is_required()):
                data[field.alias or name] = self._value(type(record), name, field, value)
        return data

    def _value(self, model: type, name: str, field: FieldInfo, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return self.record(value)
        if isinstance(value, list):
            return [self._value(model, name, field, item) for item in value]
        if isinstance(value, dict):
            return {key: self._text(model, name, field) for key in value}
        if isinstance(value, str) and is_text(field) and name != "playbooks":
            return self._text(model, name, field)
        if hasattr(value, "strftime") and not hasattr(value, "year"):
            return f"{value:%H:%M}"
        return value if isinstance(value, (bool, int, float)) else str(value)

    def _text(self, model: type, name: str, field: FieldInfo) -> str:
        mark = f"mark{len(self.marks)}end"
        self.marks[mark] = f"{model.__name__}.{name}"
        if name == "text" and model.__name__ == "Template":
            return f"{LINE} [YOUR GROUP] {mark}\n\n\n{PROSE}"
        if name in SHORT:
            return f"<b>{{{{ 7*7 }}}}&lt;|`{mark}"
        return (PROSE if is_prose(field) else LINE + " ") + mark


def records(handbook: Handbook) -> Iterator[tuple[str, str, BaseModel]]:
    """Yield every record with its kind and name."""
    fields = {"sources": "citations"}
    for kind in (*ONE_TO_A_FILE, *MANY_TO_A_FILE):
        for name, record in getattr(handbook, fields.get(kind, kind)).items():
            yield kind, name, record


@pytest.fixture
def hostile(site: Site) -> Hostile:
    """Return the marks of the texts with which the project's data files are written anew."""
    hostile = Hostile()
    many: dict[str, dict[str, Any]] = {}
    for kind, name, record in records(load(BOOK)[0]):
        data = hostile.record(record)
        if kind in ONE_TO_A_FILE:
            file = next((site.root / "data" / kind).rglob(f"{name}.yml"))
            data.pop("id")
            file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        else:
            data.pop(MANY_TO_A_FILE[kind][1] or "", None)
            many.setdefault(kind, {})[name] = data
    for kind, data in many.items():
        site.write(f"data/{kind}.yml", json.dumps(data, ensure_ascii=False))
    for number, call in enumerate(CALLS):
        site.write(
            f"docs/call-{number}.md", f"# {call.replace('(', ' ')}\n\n{{{{ {call} }}}}\n"
        )
    site.write(
        "docs/in-table.md",
        "| a | b |\n|---|---|\n" + "".join(f"| {{{{ {c} }}}} | x |\n" for c in INLINE),
    )
    site.write(
        "docs/in-heading.md", "".join(f"# {{{{ {call} }}}}\n\n" for call in INLINE) + "[TOC]\n"
    )
    return hostile


CALLS = (
    'checklist("night")',
    'checklist("plan")',
    'checklist("plan-online")',
    'numbers("turnout")',
    "events()",
    "playbooks()",
    'person("ada")',
)
INLINE = ('event("2024-03-07-north")', 'group("north-group")', 'cite("guide")', 'person("ada")')


def test_every_text_of_every_record_stays_text(site: Site, hostile: Hostile) -> None:
    """No text of a data file becomes an element, a script, a number or another file's text."""
    result = site.build("--strict")
    assert result.returncode == 0, result.stderr + result.stdout

    shown = set()
    for file in sorted((site.root / "site").rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(html)
        where = file.relative_to(site.root).as_posix()
        assert [code for _, code, _ in parser.errors] == [], where
        for script in tree.iter("script"):
            told = "".join(script.itertext())
            if (script.get("type") or "").endswith("json"):
                json.loads(told)  # a block of data: nothing of it runs, and all of it is whole
            else:
                assert "alert(1)" not in told, where
        for element in tree.iter():
            assert not isinstance(element.tag, str) or not element.get("onclick"), where
        assert tree.find(".//iframe") is None, where
        assert not any("outside.example" in (img.get("src") or "") for img in tree.iter("img"))
        assert not any("javascript:" in (a.get("href") or "") for a in tree.iter("a")), where
        text = " ".join("".join(tree.itertext()).split())
        assert "site_name" not in text, where
        assert not re.search(r"<b(?! )[^>]*>49|\b49 \{%", text), where
        for mark in re.findall(r"mark\d+end", text):
            shown.add(hostile.marks[mark])
            if hostile.marks[mark] in LINES:
                assert f"{LINE} {mark}" in text, (where, hostile.marks[mark])

    assert set(hostile.marks.values()) - shown <= NOT_SHOWN
    pieces = list((site.root / "site/search").glob("*/texts-*.json"))
    indexed = "".join(piece.read_text(encoding="utf-8") for piece in pieces)
    assert set(re.findall(r"mark\d+end", indexed)) & hostile.marks.keys()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_search_shows_text_as_text(script: Path) -> None:
    """Its index holds texts as they were written: nothing there may turn them into HTML."""
    code = script.read_text(encoding="utf-8")

    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", code)


LINES = {"Event.title", "Talk.title", "Group.name", "Lesson.title", "Speaker.name", "Photo.alt"}
"""Some of the texts that arrive as they were written, every character of them."""
