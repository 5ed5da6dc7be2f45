"""The record of dead links as the text of ``data/links.yml``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import indent

from handbook.model import DeadLink
from handbook.write import Writable, yaml_text

HEADER = """\
# Outside links that no longer answer, and since when: `handbook links` writes this file.
# An address in `archived` may be put in by hand, and stays.
"""


def record_text(dead: Mapping[str, DeadLink]) -> str:
    """Return the text of the record, its links in the order of their addresses."""
    entries = (_entry(dead[url]) for url in sorted(dead))
    return HEADER + ("".join(entries) or "{}\n")


def _entry(link: DeadLink) -> str:
    record: dict[str, Writable] = {"seen": str(link.seen), "reason": link.reason}
    if link.archived:
        record["archived"] = link.archived
    # A JSON text is a YAML key of any length; PyYAML would break a long one into "? key".
    return f"{json.dumps(link.url, ensure_ascii=False)}:\n{indent(yaml_text(record), '  ')}"
