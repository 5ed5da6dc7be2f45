"""MkDocs hook: a page that is in no navigation shows the tab of the list it stands in.

The pages of events, groups, people and places are too many for the navigation. Their reader is
led by the list's tab all the same, and on a phone finds the menu opened at it.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import Files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.structure.nav import Section


def on_env(env: Environment, files: Files, **_: object) -> Environment:
    """Give each such page the section of its list, with the width it has without a menu."""
    for file in files.documentation_pages():
        page = file.page
        if page and page.parent is None and (section := _section(file.src_uri, files)):
            page.parent = section
            page.meta.setdefault("hide", ["navigation"])
    return env


def _section(path: str, files: Files) -> Section | None:
    """Return the section of the nearest list above a page, such as ``events/index.md``."""
    for folder in PurePosixPath(path).parents[:-1]:
        for name in (folder / "index.md", folder.with_suffix(".md")):
            file = files.get_file_from_path(str(name))
            if file and file.page and file.page.parent:
                return file.page.parent
    return None
