"""A visit to the site: what a page asks for and says, and what is wrong with how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

PHONE, DESK = 390, 1440
"""Widths of a screen in CSS pixels."""
LONGEST_WAIT = 30_000
"""Milliseconds after which something that has to happen on a page is taken not to."""
AXE = Axe()


@dataclass
class Visit:
    """A page in a browser, and what it asked for and said."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def outside(self) -> list[str]:
        """What was asked of other sites."""
        inside = (self.address, "data:", "blob:", "about:")
        return [url for url in self.asked if not url.startswith(inside)]

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until it has loaded."""
        self.page.goto(f"{self.address}/{path}", wait_until="load")
        return self.page


def start(context: BrowserContext, address: str) -> Visit:
    """Return a visit that notes everything."""
    visit = Visit(context.new_page(), address)

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.said.append(message.text)

    visit.page.on("request", lambda request: visit.asked.append(request.url))
    visit.page.on("console", note)
    visit.page.on("pageerror", lambda error: visit.said.append(str(error)))
    return visit


def until(page: Page, condition: str) -> None:
    """Wait until a function in the page gives something true.

    Playwright's own waiting evaluates a string in the page, which the pages' policy forbids
    unless it happens to be true at once.
    """
    page.evaluate(
        """([condition, longest]) => new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`never came true: ${condition}`)), longest);
          const look = async () => (await (CONDITION)()) ? resolve() : setTimeout(look, 20);
          look();
        })""".replace("CONDITION", condition),
        [condition, LONGEST_WAIT],
    )


def settle(page: Page) -> None:
    """Wait until nothing on a page moves or fades.

    A page answers a scroll one frame later (the theme's tabs fade), and what is half faded has
    colors that no reader is left with.
    """
    page.evaluate("""async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const isPassing = (effect) => Number.isFinite(effect.effect.getComputedTiming().endTime);
      let moving;
      do {
        await frame();
        await frame();
        moving = document.getAnimations().filter(isPassing);
        await Promise.allSettled(moving.map((effect) => effect.finished));
      } while (moving.length);
    }""")


def flaws(page: Page) -> list[tuple[str, str]]:
    """Return what is wrong with a page once it has come to rest.

    Each rule of accessibility that it breaks, with the first element that does; and by how much
    it makes its reader scroll sideways.
    """
    settle(page)
    found = AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    broken = [(one["id"], str(one["nodes"][0]["html"])) for one in found]
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [*broken, ("sideways", f"{wider} pixels")] if wider > 0 else broken
