"""Macros as a site engine calls them: from its environment to ours, and back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.defaults import DEFAULT_NAMESPACE

from handbook.load import JINJA_SYNTAX, Latest, latest, latest_in, read_body
from handbook.model.site.hosting import address
from handbook.problems import Problem
from macros import blocks, inlines
from macros.call import CallableMacro
from macros.context import Context
from macros.faults import page_failed, shown, stand_ins
from macros.markup.terms import use_terms
from macros.registry import MACROS
from macros.sandbox import PageEnvironment, sandboxed
from macros.template import guard

FAMILIES = (blocks, inlines)
"""The packages that hold the macros; importing them fills ``MACROS``."""

BRACES = ("{{", "{%")
"""What macro syntax begins with."""
SAID = "render_macros"
"""The one key of front matter that the macros plugin needs."""


def register(env: Any) -> None:  # noqa: ANN401 - MkDocs' and Zensical's environments
    """Give a site engine's environment every macro, for a build or for a page."""
    current = latest_in(env.project_dir)
    # Zensical runs no hook that would have told the day before.
    current.refresh(current.today or date.today())  # noqa: DTZ011 - the day where the site is built
    current.page_problems.clear()
    use_terms(current.handbook.glossary)
    directory_urls = bool(env.conf.get("use_directory_urls", True))
    site_url = _site_url(env.conf)

    def here() -> Context:
        is_mkdocs = hasattr(env.page, "file")
        text = env.markdown if is_mkdocs else ""
        path = _path(env.page)
        return Context(
            current.handbook,
            path,
            text,
            directory_urls=directory_urls,
            links_to_sources=not is_mkdocs,
            site_url=site_url,
            today=current.today,
        )

    for macro in MACROS.values():
        env.macro(CallableMacro(macro, current, here), macro.name)


def _site_url(conf: Any) -> str:  # noqa: ANN401 - MkDocs' configuration and Zensical's
    """Return the site's address: Zensical runs no hook that would have made it a setting."""
    setting = (conf.get("extra") or {}).get("repository")
    known = conf.get("site_url") or (address(setting, os.environ).site if setting else "")
    return f"{known.rstrip('/')}/" if known else ""


def _path(page: Any) -> str:  # noqa: ANN401 - MkDocs' and Zensical's pages
    """Return a page's path below docs/, from either engine's page."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file else page.path)


def guard_page(env: Any) -> None:  # noqa: ANN401 - the macros plugin's environment
    """Keep a page's errors from ending in a traceback, and its front matter from hiding macros.

    Called before MkDocs' macros plugin renders a page; the plugin itself would put a traceback
    in the page's place, and would render a title with braces a second time.
    """
    current = latest_in(env.project_dir)
    here = Context(current.handbook, _path(env.page), env.markdown)
    # The plugin offers no setting for it; it renders with whatever is kept under this name.
    env._env = sandboxed(env.env)  # noqa: SLF001
    guard(env.env, page_failed(current, here))
    known = {*DEFAULT_NAMESPACE, *MACROS, *env.variables}
    env.env.globals.update(stand_ins(current, here, known))
    meta = env.variables["page"].meta
    env.variables["page"].meta = {key: meta[key] for key in (SAID,) if key in meta}
    if any(brace in env.page.title for brace in BRACES):
        env.page.title = ""
    page = current.handbook.pages.get(here.path)
    if page and page.is_broken:
        env.markdown = ""


def show_problems(env: Any) -> None:  # noqa: ANN401 - the macros plugin's environment
    """Put what is wrong with a page or its data above its text.

    Called after MkDocs' macros plugin has rendered a page, whose lines keep their numbers so.
    """
    if not env.page.title:
        del env.page.title
    current = latest_in(env.project_dir)
    problems = [shown(problem) for problem in _problems_of(current, _path(env.page), env.page)]
    env.markdown = "\n\n".join([*problems, env.markdown])


def _problems_of(current: Latest, path: str, page: Any) -> Iterator[Problem]:  # noqa: ANN401
    """Yield the errors of a page's file and of the data behind it; all on the first page."""
    data_file = (page.file.edit_uri or "").removeprefix("../")
    for problem in current.file_errors:
        if path == "index.md" or problem.file in (f"docs/{path}", data_file):
            yield problem


def check_pages(root: Path) -> list[Problem]:
    """Return what goes wrong when the pages below ``root / "docs"`` are rendered, by place."""
    current = latest(root).refresh()
    current.page_problems.clear()
    for path, page in current.handbook.pages.items():
        text = "" if page.is_broken else read_body(root, path)
        if any(brace in text for brace in BRACES):
            render_page(current, path, text)
    return sorted(set(current.page_problems))


def render_page(current: Latest, path: str, text: str) -> str:
    """Return a page's Markdown with its macros' results, rendered without a site engine.

    Args:
        current: The handbook; what is wrong on the page is noted in it.
        path: The page's path below docs/.
        text: The page's Markdown with its macro calls.
    """
    here = Context(current.handbook, path, text, today=current.today)
    environment = PageEnvironment(
        undefined=StrictUndefined,
        loader=FileSystemLoader(current.root / "docs"),
        **JINJA_SYNTAX,
    )
    site = SimpleNamespace(repo_url="", site_url="", site_name="", edit_uri="")
    environment.globals.update(config=site, page=SimpleNamespace(meta={}, title=""))
    for macro in MACROS.values():
        environment.globals[macro.name] = CallableMacro(macro, current, lambda: here)
    environment.globals.update(stand_ins(current, here, environment.globals))
    guard(environment, page_failed(current, here))
    return environment.from_string(text).render()
