"""The kinds of files below data/, and what a record of each is."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.model.base import Record
from handbook.model.records.checklists import Checklist
from handbook.model.records.city import City
from handbook.model.records.event import Event
from handbook.model.records.groups import Group, Person, Topic
from handbook.model.records.numbers import Number
from handbook.model.records.redirects import Redirect
from handbook.model.records.templates import Template, Term
from handbook.model.values.links import Citation, DeadLink

ONE_TO_A_FILE: Mapping[str, type[Record]] = {
    "events": Event,
    "groups": Group,
    "numbers": Number,
    "checklists": Checklist,
    "templates": Template,
}
"""Folders of data/ whose files hold one record each, named by the file."""

MANY_TO_A_FILE: Mapping[str, tuple[type[Record], str | None]] = {
    "sources": (Citation, "key"),
    "people": (Person, "id"),
    "topics": (Topic, "id"),
    "glossary": (Term, None),
    "links": (DeadLink, "url"),
    "cities": (City, "id"),
    "redirects": (Redirect, "old"),
}
"""Files of data/ that hold many records by name, and the field that takes the name."""
