"""Many links, a few hosts at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.parse import urlsplit

from handbook.links.answer import Answer
from handbook.links.asking import Asker

HOSTS_AT_ONCE = 8


def walk(urls: Iterable[str], asker: Asker) -> Iterator[tuple[str, Answer]]:
    """Yield each link with its answer, as they come; links of one host one by one."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).hostname or ""].append(url)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        jobs = [pool.submit(_ask_all, links, asker) for links in by_host.values()]
        for job in as_completed(jobs):
            yield from job.result()


def _ask_all(urls: list[str], asker: Asker) -> list[tuple[str, Answer]]:
    return [(url, asker.ask(url)) for url in urls]
