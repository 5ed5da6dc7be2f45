"""MkDocs hook: data files become pages and files of the site; what is wrong fails the build."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_build_date

from handbook.load import MEND, Latest, folder_links, is_outside, latest_for
from handbook.problems import Problem, report
from handbook.publish import Site, card_files, publish
from handbook.read import Kept

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.plugins.handbook")
"""MkDocs formats and counts messages of loggers below ``mkdocs`` only."""

MOST_WARNINGS = 20
"""Warnings that a build tells of one by one."""

FIRST = 100
"""Priority before the macros plugin, which asks for the handbook in the same event."""
CARDS = ".cache/cards"
"""Where drawn pictures are kept, from the project's root."""
LAST = -100
"""Priority after every plugin has rendered its part."""


def _project(config: MkDocsConfig) -> Latest:
    return latest_for(config.config_file_path)


@event_priority(FIRST)
def on_config(config: MkDocsConfig) -> None:
    """Load the data, and say what is wrong with it before any page is rendered.

    Raises:
        PluginError: Where docs/ has links to folders: MkDocs would follow them, and would come
            to no end where they lead in a circle.
    """
    _tell(_project(config).refresh(_today()).problems, is_served=_is_served(config))
    if folder_links(Path(config.docs_dir)):
        raise PluginError("docs/ has a link to a folder, listed above")


def _is_served(config: MkDocsConfig) -> bool:
    """Tell whether the site is served while its files are being edited."""
    return bool(config.extra["serving"])


def _today() -> date:
    """Return the day of the build; a build to be repeated says which, as MkDocs has it too.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        return date.fromisoformat(get_build_date())
    return date.today()  # noqa: DTZ011 - the day where the site is built


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages and files, but for those that somebody wrote by hand."""
    _leave_out_links(files, config)
    for output in publish(_project(config).handbook, _site(config)):
        file = files.get_file_from_path(output.path)
        if file is None:
            file = File.generated(config, output.path, content=output.content)
            file.edit_uri = f"../{output.edit_path}" if output.edit_path else None
            files.append(file)
        file.inclusion = InclusionLevel.NOT_IN_NAV
    if not _is_served(config):
        _add_cards(files, config)


def _add_cards(files: Files, config: MkDocsConfig) -> None:
    """Add the pictures that shared links show, which nobody sees of a site on one's own desk.

    Raises:
        PluginError: Where no picture can be kept.
    """
    current, site = _project(config), _site(config)
    if site is None:
        return
    try:
        for path, kept in card_files(current.handbook, site, Kept(current.root / CARDS)):
            if files.get_file_from_path(path) is None:
                files.append(File.generated(config, path, abs_src_path=str(kept)))
    except OSError as error:
        message = f"{error.filename or CARDS} cannot be written: {error.strerror}"
        raise PluginError(message) from error


def _site(config: MkDocsConfig) -> Site | None:
    """Return the site for calendars and feeds, which no site without an address can have."""
    if not config.site_url:
        return None
    return Site(
        url=config.site_url.rstrip("/") + "/",
        name=config.site_name,
        description=config.site_description or "",
        key=str(config.extra.get("repository", "")),
        directory_urls=config.use_directory_urls,
    )


def _leave_out_links(files: Files, config: MkDocsConfig) -> None:
    """Publish nothing that docs/ only links to from outside: a key, say, of whoever builds."""
    current = _project(config)
    for file in list(files):
        source = file.abs_src_path
        if (
            file.src_dir == config.docs_dir
            and source
            and is_outside(Path(source), current.root)
        ):
            files.remove(file)
            message = "this is a link that leads outside the project"
            place = (f"docs/{file.src_uri}", 1, 1)
            current.page_problems.append(Problem(*place, "HB008", message, MEND))


@event_priority(LAST)
def on_page_content(_html: str, page: Page, **_: object) -> None:
    """Let go of a page's Markdown once it is HTML.

    MkDocs keeps it to the end, and what macros gave is twice as long in it as in the HTML.
    """
    page.markdown = ""


@event_priority(LAST)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Say what is wrong with the pages now rendered, and fail a build that has errors.

    Raises:
        PluginError: Where data or pages have errors and the site is built, not served.
    """
    current, is_served = _project(config), _is_served(config)
    current.page_problems += _without_template(env, files)
    _tell(sorted(set(current.page_problems)), is_served=is_served)
    count = len(current.errors)
    if count and not is_served:
        noun = "problem" if count == 1 else "problems"
        raise PluginError(f"{count} {noun} in the handbook's files, listed above")
    return env


def _without_template(env: Environment, files: Files) -> Iterator[Problem]:
    """Yield the pages that name a template which cannot be used, and give them the theme's."""
    for page in (file.page for file in files.documentation_pages() if file.page):
        name = page.meta.get("template")
        try:
            env.get_template(name or "main.html")
        except TemplateError:
            del page.meta["template"]
            message = f"found no template '{name}' in the theme"
            place = (f"docs/{page.file.src_uri}", 1, 1)
            yield Problem(*place, "HB009", message, "Remove the key 'template'.")


def _tell(problems: list[Problem], *, is_served: bool) -> None:
    """Log the errors, and so many of the warnings as somebody reads while the site is built."""
    warnings = [problem for problem in problems if not problem.is_error]
    left_out = set(warnings[MOST_WARNINGS:])
    for problem in problems:
        if problem not in left_out:
            log.log(_level(problem, is_served=is_served), report([problem]))
    if left_out:
        log.info("… and %d more warnings, which 'handbook check' lists", len(left_out))


def _level(problem: Problem, *, is_served: bool) -> int:
    """Return the level to log a problem at.

    MkDocs' own ``--strict`` fails a build at a single WARNING. Ours are guesses that somebody
    should look at, such as two speakers with nearly one name, so they are told as INFO, which a
    build shows all the same; ``handbook check --strict`` is there for those who want none.
    """
    if not problem.is_error:
        return logging.INFO
    return logging.WARNING if is_served else logging.ERROR
