"""What a search costs a reader's phone: ``benchmarks/search.py``.

Builds handbooks of made-up events, each with our index and with Material's, and asks both as
a phone on a slow line would: nothing kept from before, a query typed as soon as the page is
there.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser, sync_playwright

from benchmarks.make_sites import make_sites
from benchmarks.measure import build
from benchmarks.search_words import realistic_words
from benchmarks.served import serve
from benchmarks.settings import PROJECT, written
from benchmarks.slow_phone import Cost, Way, search
from tests.site.browser import ARGUMENTS, find_browser

QUERIES = ("pizza", "how many people come", "speaker canceled", "rooom")
"""One word, a question, two words, a slip of the keyboard."""
START = "playbooks/find-a-venue/"
OURS = Way(START, ".md-search__input", ".md-search-result__item", ("search/", "assets/search/"))
MATERIAL = Way(
    START,
    "[data-md-component=search-query]",
    ".md-search-result__item",
    ("search/", "assets/javascripts/workers/"),
)
PAGEFIND = Way("pagefind.html", "input", "li", ("pagefind/",))
PAGEFIND_PAGE = """<!doctype html><title>Pagefind</title><input><ol></ol><script type="module">
const input = document.querySelector("input");
let pagefind;
input.addEventListener("focus", () => { pagefind ??= import("/pagefind/pagefind.js"); });
input.addEventListener("input", async () => {
  const found = await (await pagefind).debouncedSearch(input.value, {}, 90);
  if (!found) return;
  const shown = await Promise.all(found.results.slice(0, 8).map((one) => one.data()));
  document.querySelector("ol").replaceChildren(...shown.map((one) => {
    const item = document.createElement("li");
    item.textContent = one.meta.title;
    return item;
  }));
});
</script>"""
"""As little of a page as can ask Pagefind; it loads as late as our own."""


def main() -> None:
    """Measure every size asked for, and print a line for each kind of index."""
    arguments = _arguments()
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        path = find_browser(chromium.executable_path)
        browser = chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for events in arguments.sizes:
            with tempfile.TemporaryDirectory(prefix="handbook-search-") as folder:
                _measure(browser, Path(folder), events, arguments)
        browser.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[41, 500, 2000], metavar="N")
    parser.add_argument("--repeats", type=int, default=3, metavar="N")
    parser.add_argument("--pagefind", metavar="PYTHON", help="a Python that has pagefind[bin]")
    return parser.parse_args()


def _measure(browser: Browser, folder: Path, events: int, wanted: argparse.Namespace) -> None:
    make_sites(folder, events, realistic_words(PROJECT / "data", events))
    ours, theirs = folder / "ours", folder / "plain"
    _with_material(theirs)
    for site in (ours, theirs):
        build(site)
    repeats = wanted.repeats
    _tell(events, "ours", ours / "site", _costs(browser, ours / "site", OURS, repeats))
    _tell(
        events, "Material", theirs / "site", _costs(browser, theirs / "site", MATERIAL, repeats)
    )
    if wanted.pagefind:
        shutil.rmtree(ours / "site/search")
        _pagefind(wanted.pagefind, ours / "site")
        costs = _costs(browser, ours / "site", PAGEFIND, repeats)
        _tell(events, "Pagefind", ours / "site", costs)


def _with_material(site: Path) -> None:
    """Give a site the search of its theme back, as it comes."""
    config = site / "mkdocs.yml"
    with config.open(encoding="utf-8") as file:
        settings = yaml_load(file)
    settings["theme"].pop("custom_dir", None)
    settings.pop("extra_javascript", None)
    config.write_text(written(settings), encoding="utf-8")


def _pagefind(python: str, site: Path) -> None:
    """Let Pagefind index a site, and write the page that asks it."""
    started = time.perf_counter()
    command = [python, "-m", "pagefind", "--site", str(site), "--root-selector", "article"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(f"Pagefind took {time.perf_counter() - started:.1f} seconds", file=sys.stderr)
    (site / "pagefind.html").write_text(PAGEFIND_PAGE, encoding="utf-8")


def _costs(browser: Browser, site: Path, way: Way, repeats: int) -> dict[str, list[Cost]]:
    with serve(site) as address:
        return {
            query: [search(browser, address, way, query) for _ in range(repeats)]
            for query in QUERIES
            if way is OURS or query != QUERIES[-1]  # theirs find nothing for a slip
        }


def _tell(events: int, name: str, site: Path, costs: dict[str, list[Cost]]) -> None:
    files = [*(site / "search").rglob("*.json"), *(site / "pagefind").rglob("*")]
    bodies = [path.read_bytes() for path in files if path.is_file()]
    raw = sum(map(len, bodies)) / 1024
    packed = sum(len(gzip.compress(body)) for body in bodies) / 1024
    pages = sum(1 for _ in site.rglob("index.html"))
    print(f"{events} events, {pages} pages, {name}: index {raw:,.0f} KiB, {packed:,.0f} packed")
    for query, found in costs.items():
        seconds = median(cost.seconds for cost in found)
        kib = median(cost.kib for cost in found)
        print(f"  {query!r}: {seconds:.2f} s, {kib:,.0f} KiB, {found[0].requests} requests")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
