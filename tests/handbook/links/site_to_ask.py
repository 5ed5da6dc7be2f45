"""A site on this machine that answers in every way a site can."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STATUSES = {
    "/ok": 200,
    "/missing": 404,
    "/gone": 410,
    "/forbidden": 403,
    "/broken": 500,
    "/linkedin": 999,
}
REDIRECTS = {
    "/moved": (301, "/ok"),
    "/moved-twice": (308, "/moved"),
    "/for-now": (302, "/ok"),
    "/moved-then-for-now": (301, "/for-now"),
    "/to-the-missing": (301, "/missing"),
    "/circle": (301, "/circle-back"),
    "/circle-back": (301, "/circle"),
    "/to-a-file": (302, "file:///etc/passwd"),
    "/to-loopback": (302, "http://127.0.0.1:9/"),
}
BUSY = {
    "/busy-once": (429, "7", 1),
    "/busy-for-days": (429, "200000", 9),
    "/busy-until": (503, "Fri, 20 Nov 2026 10:00:30 GMT", 1),
    "/busy-beyond-time": (429, f"Fri, 20 Nov {9**40} 10:00:30 GMT", 9),
    "/busy-for-ages": (429, f"Fri, 20 Nov 2026 {9**400}:00:30 GMT", 9),
}
"""Status, Retry-After, and how often a page says so."""
ENDLESS = {
    "/continues": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0),
    "/one-header-for-ever": (b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.05),
}
"""What an answer begins with, what follows for ever, and the seconds between."""


class Site:
    """A running site, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.asked: list[tuple[str, str]] = []
        """Method and path of every request."""
        self.agents: set[str] = set()
        self.archive: str = "{}"
        """What its archive answers."""

    def at(self, path: str) -> str:
        """Return a page's address."""
        return self.address + path


class _Handler(BaseHTTPRequestHandler):
    """Answers by the path."""

    site: Site

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self._answer()

    def do_GET(self) -> None:
        """Answer with a body, where there is one."""
        self._answer()

    def _answer(self) -> None:
        path = self.path.partition("?")[0]
        self.site.asked.append((self.command, path))
        self.site.agents.add(self.headers["User-Agent"])
        times = self.site.asked.count((self.command, path))
        if path in STATUSES:
            self._send(STATUSES[path])
        elif path in REDIRECTS:
            status, target = REDIRECTS[path]
            self._send(status, location=target)
        elif path == "/no-head":
            self._send(405 if self.command == "HEAD" else 200)
        elif path in BUSY:
            self._busy(*BUSY[path], times)
        elif path == "/broken-once":
            self._send(200 if self.site.asked.count(("GET", path)) > 1 else 502)
        elif path == "/hangs-up":
            self.close_connection = True
            self.connection.close()
        elif path in ENDLESS:
            self._without_end(*ENDLESS[path])
        elif path == "/huge":
            self._huge()
        elif path == "/wayback":
            self._send(200, self.site.archive.encode())
        else:
            self._send(404)

    def _busy(self, status: int, wait: str, often: int, times: int) -> None:
        """Ask to come back later, so many times."""
        if times > often:
            self._send(200)
        else:
            self._send(status, retry_after=wait)

    def _send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response_only(status)
        self.send_header("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if self.command == "GET" else b"")

    def _without_end(self, begin: bytes, piece: bytes, pause: float) -> None:
        """Answer for as long as anybody listens."""
        self.close_connection = True
        with suppress(OSError):
            self.wfile.write(begin)
            while True:
                self.wfile.write(piece)
                time.sleep(pause)

    def _huge(self) -> None:
        """Refuse HEAD, and begin a body that never ends."""
        if self.command == "HEAD":
            self._send(405)
            return
        self.send_response_only(200)
        self.send_header("Content-Length", str(10**12))
        self.end_headers()
        self.wfile.write(b"x" * 1000)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def running() -> Iterator[Site]:
    """Run a site for as long as a test needs it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    site = Site(server.server_port)
    server.RequestHandlerClass = type("Handler", (_Handler,), {"site": site})
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
