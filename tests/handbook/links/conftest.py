"""A site to ask, and a clock that only moves when somebody waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from handbook.links import Asker, Limits
from tests.handbook.links.site_to_ask import Site, running


@dataclass
class Clock:
    """The time in seconds, and every wait."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        """Return the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@pytest.fixture
def asker(clock: Clock) -> Asker:
    """Return an asker that may ask this machine and never really waits."""
    limits = Limits(pause=0, timeout=5)
    return Asker(
        "tea/1 (+https://example.org)", limits, local=True, clock=clock, sleep=clock.sleep
    )


@pytest.fixture
def site() -> Iterator[Site]:
    """Run a site on this machine."""
    with running() as site:
        yield site
