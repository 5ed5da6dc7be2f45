"""Which files of data the site offers, for those who write them and those who tell of them."""

from __future__ import annotations

from dataclasses import dataclass

FOLDER = "files"
FORMAT = 1
"""Raised when a key that readers may rely on changes its meaning or goes."""


@dataclass(frozen=True)
class DataFile:
    """One kind of records, as JSON with its schema, as a table, or both."""

    name: str
    """The files' name without ending."""
    about: str
    """What is in them."""
    has_json: bool = True
    has_csv: bool = False

    @property
    def json(self) -> str:
        """Where the JSON file lies on the site."""
        return f"{FOLDER}/{self.name}.json"

    @property
    def schema(self) -> str:
        """Where the schema of the JSON file lies."""
        return f"{FOLDER}/schema/{self.name}.schema.json"

    @property
    def csv(self) -> str:
        """Where the table lies."""
        return f"{FOLDER}/{self.name}.csv"


DATA_FILES = (
    DataFile("events", "Every event, with all that its record holds.", has_csv=True),
    DataFile("groups", "The groups, each with its events.", has_csv=True),
    DataFile("talks", "Every talk, with its event.", has_csv=True),
    DataFile("lessons", "Every lesson, with its event and its playbooks.", has_csv=True),
    DataFile("people", "Who gave talks, with other spellings of their names."),
    DataFile("attendance", "How many came to each event.", has_json=False, has_csv=True),
    DataFile("numbers", "Questions of numbers, with every source's answer."),
    DataFile("checklists", "The checklists, their lines and their dated tasks."),
    DataFile("sources", "The sources that playbooks and numbers cite."),
    DataFile("topics", "The topics of lessons."),
    DataFile("glossary", "The words of the trade."),
)
"""In the order of the page that lists them."""
