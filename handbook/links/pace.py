"""One request at a time to a host, and a pause between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock


class Pace:
    """Keeps apart the requests to each host, from however many threads they come.

    Args:
        pause: Seconds from one request to a host to the next.
        clock: Gives the time in seconds.
        sleep: Waits so many seconds.
    """

    def __init__(
        self, pause: float, clock: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        self._pause, self._clock, self._sleep = pause, clock, sleep
        self._hosts: dict[str, Lock] = defaultdict(Lock)
        self._next: dict[str, float] = {}
        self._making = Lock()

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while, whoever wants to ask it."""
        self._next[host] = max(self._next.get(host, 0), self._clock() + seconds)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for a host's turn, and hold it."""
        with self._making:
            lock = self._hosts[host]
        with lock:
            wait = self._next.get(host, 0) - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self.hold(host, self._pause)
