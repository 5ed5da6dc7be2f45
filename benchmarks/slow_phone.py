"""A browser that is as slow as a phone on a slow line, and what one search costs it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

KBIT = 1000 / 8
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1600 * KBIT,
    "uploadThroughput": 750 * KBIT,
}
"""Lighthouse's slow 4G: 1.6 Mbit/s and 150 ms for each request."""
SLOWER = 4
"""How much slower a mid-range phone's processor is; Chromium slows pages, not their workers."""
PATIENCE = 120_000
"""Milliseconds a result may take."""


@dataclass(frozen=True)
class Cost:
    """What one search cost."""

    seconds: float
    """From the first key to the first result."""
    kib: float
    """What came over the line for the search, compressed."""
    requests: int


@dataclass(frozen=True)
class Way:
    """How a search is used."""

    page: str
    typed_into: str
    result: str
    loads: tuple[str, ...]
    """What the addresses begin with that it loads."""


def search(browser: Browser, address: str, way: Way, query: str) -> Cost:
    """Open a page with nothing kept from before, search at once, and wait for a result."""
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    line = context.new_cdp_session(page)
    _slow_down(line)
    sizes = _sizes(line, tuple(f"{address}/{path}" for path in way.loads))
    page.goto(f"{address}/{way.page}", wait_until="load", timeout=PATIENCE)
    seconds = _seconds(page, way, query)
    cost = Cost(seconds, sum(sizes.values()) / 1024, len(sizes))
    context.close()
    return cost


def _slow_down(line: CDPSession) -> None:
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _sizes(line: CDPSession, wanted: tuple[str, ...]) -> dict[str, float]:
    """Return a table that fills with the bytes of each wanted request as it ends."""
    sizes: dict[str, float] = {}
    asked: set[str] = set()

    def sent(event: dict[str, object]) -> None:
        request = event["request"]
        if isinstance(request, dict) and str(request["url"]).startswith(wanted):
            asked.add(str(event["requestId"]))

    def finished(event: dict[str, object]) -> None:
        name = str(event["requestId"])
        if name in asked:
            sizes[name] = float(str(event["encodedDataLength"]))

    line.on("Network.requestWillBeSent", sent)
    line.on("Network.loadingFinished", finished)
    return sizes


def _seconds(page: Page, way: Way, query: str) -> float:
    """Type a query; return how long the first result took, by the page's own clock."""
    page.locator(way.typed_into).focus()
    started = float(page.evaluate("performance.now()"))
    page.keyboard.type(query)
    page.wait_for_selector(way.result, timeout=PATIENCE)
    return (float(page.evaluate("performance.now()")) - started) / 1000
