"""A built site's pages turned back into plain Markdown, as somebody would have written them.

Headings, paragraphs, lists, links, tables and words stay, at the same addresses. Left out is
what Markdown has no word for: drawings, scripts, forms and their buttons.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from html import escape, unescape
from pathlib import Path
from textwrap import indent
from urllib.parse import urljoin, urlsplit

import yaml
from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
TITLE = re.compile(r'<meta property="og:title" content="([^"]*)"')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
LEFT_OUT = "script, style, link, svg, form, button, .headerlink, .hb-crumb, .md-content__button"
SPECIAL = re.compile(r"[\\`*_{}\[\]|]")
ANCHOR = re.compile(r"\{:? ?#([^ }]+) ?\}$", re.MULTILINE)
LINK_INSIDE = re.compile(r"\]\(<([^>:#]*)#([^>]*)>\)")
BODY = "    "
"""What Python-Markdown wants before each line that is inside of a list or a folded part."""


def plain_pages(site: Path, lists: Collection[str], address: str) -> Iterator[tuple[str, str]]:
    """Yield the path below docs/ and the text of each page.

    Args:
        site: The built site.
        lists: Paths of the pages that lead to others, such as ``events/index.md``.
        address: Where it will stand; links to files that plain pages do not bring lead there.
    """
    found = [path.relative_to(site).as_posix() for path in site.rglob("index.html")]
    urls = [path.removesuffix("index.html") for path in found]
    paths = {
        url: list_ if (list_ := f"{url}index.md") in lists else f"{url.rstrip('/')}.md"
        for url in urls
    }
    pages = {
        path: _page(
            (site / url / "index.html").read_text(encoding="utf-8"), url, paths, address
        )
        for url, path in sorted(paths.items())
    }
    anchors = {path: set(ANCHOR.findall(text)) for path, text in pages.items()}
    for path, text in pages.items():
        yield path, _without_lost_anchors(text, path, anchors)


def _page(html: str, url: str, paths: Mapping[str, str], address: str) -> str:
    article = ARTICLE.search(html)
    soup = BeautifulSoup(article[0] if article else "", "html.parser")
    for left_out in soup.select(LEFT_OUT):
        left_out.decompose()
    for marked in soup.select("[id]"):
        # A lesson's address is that of its title, the nearest thing that Markdown can name.
        paragraph = marked.find("p")
        if paragraph and not paragraph.get("id"):
            paragraph["id"] = marked["id"]
    for link in soup.select("a[href]"):
        link["href"] = _target(str(link["href"]), url, paths, address)
    head = {
        name: unescape(found[1])
        for name, pattern in (("title", TITLE), ("description", DESCRIPTION))
        if (found := pattern.search(html))
    }
    text = _Markdown(heading_style=ATX, autolinks=False).convert_soup(soup)
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, width=1000)}---\n\n{text}\n"


def _target(href: str, url: str, paths: Mapping[str, str], address: str) -> str:
    """Return a link as an author writes it: to another page's file."""
    if href.startswith("#") or urlsplit(href).scheme:
        return href
    whole, _, anchor = urljoin(f"{address}{url}", href).partition("#")
    path = paths.get(whole.removeprefix(address))
    if path is None:
        return whole
    relative = posixpath.relpath(path, posixpath.dirname(paths[url]) or ".")
    return f"{relative}#{anchor}" if anchor else relative


def _without_lost_anchors(text: str, path: str, anchors: Mapping[str, set[str]]) -> str:
    """Let links whose anchor Markdown cannot name, such as a table's row, lead to the page."""

    def kept(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[1]))
        is_there = link[2] in anchors.get(target if link[1] else path, ())
        return link[0] if is_there else f"](<{link[1] or posixpath.basename(path)}>)"

    return LINK_INSIDE.sub(kept, text)


class _Markdown(MarkdownConverter):  # type: ignore[misc]  # it has no type hints
    """What Python-Markdown and its extensions read otherwise than others do."""

    def escape(self, text: str, *_: object) -> str:
        return SPECIAL.sub(r"\\\g<0>", escape(text, quote=False))

    def convert_a(self, el: Tag, text: str, **_: object) -> str:
        href = el.get("href")
        if not text.strip() or not href:
            return text
        return f"[{text.strip()}](<{str(href).replace('|', '%7C')}>)"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        line: str = super().convert_hN(n, el, text, parent_tags).rstrip()
        return f"{line} {{#{el['id']}}}\n\n" if el.get("id") else f"{line}\n\n"

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        line: str = super().convert_p(el, text, parent_tags)
        if not el.get("id") or not line.endswith("\n"):
            return line
        return f"{line.rstrip()}\n{{: #{el['id']} }}\n\n"

    def convert_li(self, el: Tag, text: str, **_: object) -> str:
        mark = "1." if el.parent and el.parent.name == "ol" else "-"
        body = text.strip()
        after = "\n\n" if "\n\n" in body else "\n"
        return f"{mark:4}{indent(body, BODY).strip()}{after}"

    def convert_label(self, el: Tag, text: str, **_: object) -> str:
        return "[ ]" if "task-list-control" in el.get_attribute_list("class") else text

    def convert_summary(self, *_: object, **__: object) -> str:
        return ""

    def convert_details(self, el: Tag, text: str, **_: object) -> str:
        title = el.summary.get_text(" ", strip=True).replace('"', "'") if el.summary else ""
        return f'\n\n??? note "{title}"\n\n{indent(text.strip(), BODY)}\n\n'
