"""What the site is called and where it will be: the settings of mkdocs.yml that files name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import yaml

from handbook.cli.folder import MARK
from handbook.publish import Site, address


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, and takes values that only the site engine can make for unknown."""


_Settings.add_multi_constructor("", lambda _loader, _tag, _node: None)


def site_of(root: Path, given: str | None, environment: Mapping[str, str]) -> Site | None:
    """Return the site of a handbook; none where nothing tells its address.

    Args:
        root: The handbook's folder.
        given: The site's address, where somebody gave it.
        environment: The process's variables, by which a CI host tells where it will be.

    Raises:
        click.ClickException: Where mkdocs.yml cannot be read.
        click.UsageError: Where the address given is none.
    """
    settings = _settings(root)
    extra = settings.get("extra")
    key = str(extra.get("repository") or "") if isinstance(extra, dict) else ""
    url = given or str(settings.get("site_url") or "")
    if not url and key:
        url = address(key, environment).site
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise click.UsageError(f"{url} is no address of a site, such as https://example.org/")
    return Site(
        url=url.rstrip("/") + "/",
        name=str(settings.get("site_name") or "Handbook"),
        description=str(settings.get("site_description") or ""),
        key=key,
        directory_urls=settings.get("use_directory_urls") is not False,
    )


def _settings(root: Path) -> dict[str, Any]:
    try:
        found = yaml.load((root / MARK).read_bytes(), _Settings)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError) as error:
        raise click.ClickException(f"{MARK} cannot be read: {error}") from error
    return found if isinstance(found, dict) else {}
