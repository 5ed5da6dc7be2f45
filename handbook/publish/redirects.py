"""Old addresses that lead to new ones, on every host of static pages.

Each is a page of its own that sends a browser on: hosts such as GitHub Pages can do no other
redirect. Hosts that can read ``_redirects``. A place on a page is not sent to the host at all:
``redirects.json`` tells it to the page's script.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from posixpath import relpath
from urllib.parse import quote, urlsplit

from handbook.model import Handbook, Redirect
from handbook.publish.output import Output
from handbook.publish.site import Site

SOURCE = "data/redirects.yml"
PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="refresh" content="0; url={link}">
    <link rel="canonical" href="{link}">
    <title>This page has moved</title>
  </head>
  <body>
    <h1>This page has moved</h1>
    <p><a href="{link}">Go to its new address</a></p>
  </body>
</html>
"""


def redirect_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield a page for each old address, and the lists of them all."""
    moved = [redirect for _, redirect in sorted(handbook.redirects.items())]
    pages = [redirect for redirect in moved if redirect.is_whole_page]
    for redirect in pages:
        path = _file(redirect.old, site)
        yield Output(path, PAGE.format(link=escape(_link(redirect, path, site))), SOURCE)
    if pages:
        yield Output("_redirects", "".join(_rule(each, site) for each in pages), SOURCE)
    places = {redirect.old: redirect.to for redirect in moved}
    yield Output("redirects.json", json.dumps(places, ensure_ascii=False) + "\n", SOURCE)


def _file(page: str, site: Site) -> str:
    return f"{page}/index.html" if site.directory_urls else f"{page}.html"


def _link(redirect: Redirect, path: str, site: Site) -> str:
    """Return the way from an old page to the new one, which holds under any address."""
    end = "/" if site.directory_urls else ".html"
    way = relpath(redirect.new_page, path.rpartition("/")[0] or ".")
    anchor = f"#{quote(redirect.new_anchor)}" if redirect.new_anchor else ""
    return f"{quote(way)}{end}{anchor}"


def _rule(redirect: Redirect, site: Site) -> str:
    """Return one line of ``_redirects``. Source: Netlify's and Cloudflare Pages' own pages."""
    old = urlsplit(site.page(redirect.old)).path
    new = site.page(redirect.new_page, redirect.new_anchor).removeprefix(_origin(site))
    return f"{old} {new} 301\n"


def _origin(site: Site) -> str:
    parts = urlsplit(site.url)
    return f"{parts.scheme}://{parts.netloc}"
