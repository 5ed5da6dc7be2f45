"""Many links, a few hosts at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from handbook.links.answer import Answer
from handbook.links.asking import Asker

AT_ONCE = 8
"""Links that are asked at the same time, of as many hosts."""


def walk(urls: Iterable[str], asker: Asker) -> Iterator[tuple[str, Answer]]:
    """Yield each link with its answer, as they come.

    Who stops listening is not kept waiting for more than the links being asked just then.

    Args:
        urls: The links.
        asker: Asks them, those of one host one after another.
    """
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        jobs = {pool.submit(asker.ask, url): url for url in host_by_host(urls)}
        for job in as_completed(jobs):
            yield jobs[job], job.result()
    finally:
        pool.shutdown(cancel_futures=True)


def host_by_host(urls: Iterable[str]) -> list[str]:
    """Return links in rounds of one for each host, so that no host keeps the others waiting."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).hostname or ""].append(url)
    rounds = chain.from_iterable(zip_longest(*by_host.values()))
    return [url for url in rounds if url is not None]
