"""The macros that pages call. This file stays small: Zensical runs it for every page."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:  # noqa: ANN401 - MkDocs' and Zensical's differ
    """Register the macros; called by the macros plugin, once for a build or for a page.

    Raises:
        RuntimeError: Where a dependency is missing. An ImportError would come out as "could not
            find custom 'macros' module" (mkdocs-macros-plugin issue 285).
    """
    try:
        from macros.engine import register  # noqa: PLC0415 - see above
    except ImportError as error:
        raise RuntimeError(f"{error}. Prepare the environment first: make build") from error
    register(env)


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401 - MkDocs' environment
    """Check a page's macro syntax before it is rendered; called by the macros plugin."""
    from macros.engine import guard_page  # noqa: PLC0415 - keeps the import above the first

    guard_page(env)


def on_post_page_macros(env: Any) -> None:  # noqa: ANN401 - MkDocs' environment
    """Show a page's problems on it once it is rendered; called by the macros plugin."""
    from macros.engine import show_problems  # noqa: PLC0415 - keeps the import above the first

    show_problems(env)
