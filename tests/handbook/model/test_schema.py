"""The JSON Schemas: fresh, valid, and of one mind with the check."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from handbook.model import EventKind, Format
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.model.schema import schema_files, schemas
from handbook.model.schema.generate import meaning

ROOT = Path(__file__).parents[3]
BROKEN = ROOT / "tests/handbook/broken"
BY_FOLDER = {kind: kind.removesuffix("s") for kind in ONE_TO_A_FILE}
FILE_TEXTS = schema_files()
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in schemas().items()}
DATA = sorted(path.relative_to(ROOT / "data") for path in (ROOT / "data").rglob("*.yml"))

BEYOND_SHAPE = {
    "HB104-filter-phase": "the phases stand in another file",
    "HB104-phase": "the phases stand elsewhere in the file",
    "HB105-no-such-day": "no pattern knows the calendar",
    "HB105-override": "an invisible character; an editor shows it by itself",
}
"""Broken files that no schema refuses, and why."""


class CoreSchema(yaml.SafeLoader):
    """Reads YAML as editors do: by YAML 1.2's core schema (YAML 1.2.2, 10.3.2)."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML says instance, and means class


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreSchema.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(first)
    )
CoreSchema.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])


def validator(place: Path) -> Draft202012Validator:
    """Return what validates a file, by where it lies below data/."""
    name = place.stem if len(place.parts) == 1 else BY_FOLDER[place.parts[0]]
    return VALIDATORS[name]


def mistakes(path: Path, place: Path) -> list[str]:
    """Return what a file's schema says against it."""
    data = yaml.load(path.read_text(encoding="utf-8"), CoreSchema)  # noqa: S506 - is a SafeLoader
    return [
        f"{error.json_path}: {error.message}" for error in validator(place).iter_errors(data)
    ]


def test_every_kind_of_data_file_has_a_schema() -> None:
    """Editors know every file that the reader knows."""
    assert set(VALIDATORS) == {*BY_FOLDER.values(), *MANY_TO_A_FILE}


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_schema_follows_the_draft_it_names(name: str) -> None:
    """An editor that finds one wrong keyword may drop the whole schema."""
    Draft202012Validator.check_schema(VALIDATORS[name].schema)


@pytest.mark.parametrize("name", FILE_TEXTS)
def test_the_committed_schemas_are_fresh(name: str) -> None:
    """After a change to the models: run `handbook schema`."""
    committed = (ROOT / "data/schema" / name).read_text(encoding="utf-8")

    assert committed == FILE_TEXTS[name], "run: handbook schema"


@pytest.mark.parametrize("place", DATA, ids=str)
def test_every_data_file_keeps_to_its_schema(place: Path) -> None:
    """No editor underlines what the check finds good."""
    assert not mistakes(ROOT / "data" / place, place)


def test_a_schema_speaks_of_nothing_but_json_schema_and_what_editors_read() -> None:
    """Limits with their Python names, and stand-ins left over, would do nothing."""
    text = "".join(FILE_TEXTS.values())

    assert not re.findall(r'"(?:ge|le|min_length|max_length|\$form|null)"', text)


def of_shape() -> list[tuple[str, Path]]:
    """Return each broken file whose problem is one of shape, with its case."""
    codes = re.compile("HB10[1345]-")
    return [
        (case.name, path)
        for case in sorted(BROKEN.iterdir())
        if codes.match(case.name)
        for path in sorted(case.rglob("*.yml"))
    ]


def test_a_broken_shape_is_refused_by_the_schema_too() -> None:
    """An editor underlines what the check would report, apart from what no schema can say."""
    refused: set[str] = set()
    passed: set[str] = set()
    for case, path in of_shape():
        place = path.relative_to(BROKEN / case / "data")
        (refused if mistakes(path, place) else passed).add(case)

    assert passed - refused == set(BEYOND_SHAPE)


def test_values_are_explained() -> None:
    """An editor shows what a value means beside it."""
    assert meaning(Format.HYBRID)
    assert meaning(EventKind.HACK_NIGHT)


def test_an_editor_finds_the_schema_of_every_data_file() -> None:
    """The workspace's settings name a schema for each file, the right one."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    globs = {glob: Path(name) for name, glob in settings["yaml.schemas"].items()}

    for place in DATA:
        [schema] = [name for glob, name in globs.items() if matches(place, glob)]
        assert (ROOT / schema).is_file()
        assert schema.name == validator(place).schema["$id"]


def matches(place: Path, glob: str) -> bool:
    """Tell whether a pattern of an editor's settings fits a file below data/."""
    pattern = re.escape(glob).replace(r"\*\*/", "(.*/)?").replace(r"\*", "[^/]*")
    return re.fullmatch(pattern, f"data/{place.as_posix()}") is not None
