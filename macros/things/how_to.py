"""Playbooks as instructions: the steps below "What to do"."""

from __future__ import annotations

import re

from handbook.model import Page
from handbook.model.site.cards import card_path
from handbook.model.site.pages import Step
from macros.context import Context
from macros.markup.linked_data import Thing

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NUMBER = re.compile(r"^\d+\. ")
NAMED = re.compile(r"""\{\{-?\s*event\(\s*["'](?P<event>[\w-]+)["'][^}]*\}\}""")
CALL = re.compile(r"\s*(?:\{\{.*?\}\}|\{%.*?%\})")
LONGEST = 500
"""Characters of a step's text; the page has the rest."""
SENTENCE = re.compile(r'[.!?]["”)]*(?= |$)')


def how_to(here: Context, page: Page) -> Thing:
    """Return a playbook as instructions; nothing for one without steps."""
    if not page.steps:
        return {}
    return {
        "@type": "HowTo",
        "name": page.title,
        "description": page.description,
        "url": here.absolute(page.path),
        "image": here.absolute(card_path(page.path)),
        "inLanguage": "en",
        "license": LICENCE,
        "step": [_step(here, page, n, step) for n, step in enumerate(page.steps, start=1)],
    }


def _step(here: Context, page: Page, position: int, step: Step) -> Thing:
    name = NUMBER.sub("", step.title)
    return {
        "@type": "HowToStep",
        "position": position,
        "name": name,
        "text": _text(here, step.text) or name,
        "url": here.absolute(page.path, step.anchor),
    }


def _text(here: Context, text: str) -> str:
    """Return a step's words without its macro calls, in whole sentences."""
    named = NAMED.sub(lambda match: _title(here, match["event"]), text)
    plain = " ".join(CALL.sub("", named).split())
    if len(plain) <= LONGEST:
        return plain
    ends = [match.end() for match in SENTENCE.finditer(plain) if match.end() <= LONGEST]
    return plain[: ends[-1]] if ends else plain[:LONGEST].rpartition(" ")[0] + " …"


def _title(here: Context, name: str) -> str:
    event = here.handbook.events.get(name)
    return event.title if event else ""
