"""The kinds of files below data/, and what a record of each is."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.model.base import Record
from handbook.model.checklists import Checklist
from handbook.model.city import City
from handbook.model.event import Event
from handbook.model.groups import Group, Person, Topic
from handbook.model.links import Citation, DeadLink
from handbook.model.numbers import Number
from handbook.model.redirects import Redirect
from handbook.model.templates import Template, Term

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
