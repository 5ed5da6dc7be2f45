"""No file makes an importer fail, whatever is in it; and what it gives passes the check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.importers import Imported, Known
from handbook.importers.registry import IMPORTERS, kinds_of, read_files
from handbook.model import Event, Group

OURS = ("pyvideo", "write-up")
FIELDS = (
    "title videos speakers recorded duration language description summary related_urls"
    " copyright_text category tags url label type name"
)
KEYS = st.sampled_from(FIELDS.split())
TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        "2024-05-02",
        "2024-13-99",
        "https://example.org/a.pdf",
        "http://[",
        "eng",
        "Ada; Bo",
        "\ud800",
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)
PIECES = (
    *("---\n", "+++\n", "title: Tea Group meetup\n", "date = 2024-05-02\n", "# Talks\n", "\n"),
    *("* Tea - Ada Leaf\n", "![](x)\n", "| Talk | Speaker |\n|--|--|\n", "| a | b |\n"),
    *(":Date: 2024-05-02\n", ".. include:: /etc/passwd\n", "|x| `y <z>`_\n", "<p><a href=''>"),
    *("Lessons learned\n", "1234567 people came on December 45th.\n", "{{< youtube x >}}\n"),
    *("Tim Bell, CERN\n\n", "yesterday\n", "http://[\n", "======\n", "- - - - - a\n", "\x00"),
)
MARKUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=14).map("".join)


def fits(imported: Imported) -> bool:
    """Tell whether every draft is a record, holding each against its model."""
    for draft in imported.drafts:
        model = Group if draft.path.startswith("data/groups/") else Event
        model.model_validate({**draft.record, "id": Path(draft.path).stem})
    return True


@settings(max_examples=60)
@given(data=st.dictionaries(KEYS, VALUES, max_size=10))
def test_json_of_any_shape_is_read_or_told(data: dict[str, object]) -> None:
    """Wrong types, nulls, and numbers where text belongs."""
    text = json.dumps(data)

    imported = read_files("pyvideo", {"talks/videos/a.json": text}, Known())

    assert fits(imported)
    assert imported.drafts
    assert "\ud800" not in repr(imported).encode("utf-8", "replace").decode()


@settings(max_examples=80)
@given(text=MARKUP, ending=st.sampled_from([".md", ".rst", ".txt"]))
def test_markup_of_any_shape_is_read_or_told(text: str, ending: str) -> None:
    """Front matter that ends nowhere, tables without a head, links without an address."""
    imported = read_files("write-up", {f"tea{ending}": text}, Known(group="tea-club"))

    assert fits(imported)
    assert imported.drafts or imported.oddities


@pytest.mark.parametrize("kind", OURS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "[]",
        "null",
        "[" * 100_000,
        "1" * 5_000,
        '{"title": ' * 2_000,
        "---\na: [\n---\n",
    ],
    ids=[
        "empty",
        "blank",
        "list",
        "null",
        "deep",
        "long number",
        "deep objects",
        "open bracket",
    ],
)
def test_broken_files_are_told(kind: str, text: str) -> None:
    """An oddity names the file, or a draft comes out; nothing else happens."""
    imported = read_files(kind, {"videos/a.json": text}, Known(group="tea-club"))

    assert fits(imported)
    assert all(oddity.line >= 1 for oddity in imported.oddities)


@settings(max_examples=50)
@given(text=st.text(max_size=200), name=st.sampled_from(["a.json", "a.md", "a.html", "a"]))
def test_any_text_can_be_asked_what_it_is(name: str, text: str) -> None:
    """Detection names importers that exist."""
    assert set(kinds_of(name, text)) <= set(IMPORTERS)
