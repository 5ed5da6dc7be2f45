"""A new group's file."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.model import Group
from handbook.model.site.filing import group_path
from handbook.scaffold.newfile import NewFile, modeline
from handbook.scaffold.optional import commented
from handbook.write import Writable, yaml_text

EXAMPLES: Mapping[str, str] = {
    "also_named": "also_named:\n  - Another name\n",
    "topic": "topic: python\n",
    "city": "city: Lyon\n",
    "country": "country: FR\n",
    "url": "url: https://example.org/group\n",
    "about": "about: >-\n  Who meets, how often, and since when.\n",
    "links": "links:\n  - title: Mailing list\n    url: https://example.org/list\n",
    "sources": "sources:\n  - title: The group's page\n    url: https://example.org/group\n",
}


def group_file(record: Mapping[str, Writable], name: str) -> NewFile:
    """Return the file of a new group: what was answered, the rest as comments.

    Args:
        record: What was answered, by the keys of ``Group``.
        name: The file's name without its ending, which is the group's id.
    """
    path = group_path(name)
    ordered = {key: record[key] for key in Group.model_fields if key in record}
    text = modeline(path, "group") + yaml_text(ordered)
    return NewFile(path, text + commented(Group, EXAMPLES, ordered))
