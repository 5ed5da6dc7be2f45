"""MkDocs hook: style sheets that are written in parts are published in one piece."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from handbook.publish import PARTS, bundled

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Put each part in its place, and publish none alone.

    Raises:
        PluginError: Where a part is not there.
    """
    parts = {file.src_uri: file for file in files if file.src_uri.startswith(PARTS)}
    for sheet in files.css_files():
        if sheet.src_dir == config.docs_dir and sheet.src_uri not in parts:
            sheet.content_string = _whole(sheet, parts)
    for part in parts.values():
        files.remove(part)


def _whole(sheet: File, parts: dict[str, File]) -> str:
    def part(path: str) -> str:
        place = str(PurePosixPath(sheet.src_uri).parent / path)
        if place not in parts:
            message = f"docs/{sheet.src_uri} imports {path}, and docs/{place} is not there"
            raise PluginError(message)
        return parts[place].content_string

    return bundled(sheet.content_string, part)
