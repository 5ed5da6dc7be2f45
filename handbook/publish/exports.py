"""Everything the handbook knows as JSON, each file with its schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from handbook.model import Handbook
from handbook.model.site.data_files import DATA_FILES, FORMAT, DataFile
from handbook.publish.exported import EXPORTS, written
from handbook.publish.output import Output
from handbook.publish.schemas import file_schema
from handbook.publish.site import Site

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def json_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield each kind of records as JSON, one record a line, and the schema of that file."""
    for file in DATA_FILES:
        if file.has_json:
            yield Output(file.json, _content(file, handbook, site))
            schema = json.dumps(file_schema(file, site), indent=1, ensure_ascii=False)
            yield Output(file.schema, f"{schema}\n")


def _content(file: DataFile, handbook: Handbook, site: Site) -> str:
    _, records = EXPORTS[file.name]
    lines = [written(record) for record in records(handbook, site)]
    head = {
        "$schema": site.file(file.schema),
        "format": FORMAT,
        "title": f"{site.name}: {file.name}",
        "about": file.about,
        "source": site.url,
        "licence": LICENCE,
        "count": len(lines),
    }
    first = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    return "".join([first, ',\n "records": [\n', ",\n".join(lines), "\n]\n}\n"])
