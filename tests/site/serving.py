"""A host of static pages, as the site is published on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import (
    BaseHTTPRequestHandler,
    SimpleHTTPRequestHandler,
    ThreadingHTTPServer,
)
from pathlib import Path
from typing import Any


class _Host(SimpleHTTPRequestHandler):
    """Keeps connections open, and sends the site's own page where there is none."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args: Any, below: str, keep: int, **more: Any) -> None:
        self.below = below
        self.keep = keep
        super().__init__(*args, **more)

    def translate_path(self, path: str) -> str:
        """Return the file of an address, which begins with the site's folder on the host."""
        return super().translate_path(path.removeprefix(self.below))

    def end_headers(self) -> None:
        """Say how long a browser may show styles, scripts and pictures without asking again."""
        is_asset = "/assets/" in self.path
        self.send_header("Cache-Control", f"max-age={self.keep}" if is_asset else "no-cache")
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        """Send the site's page for lost addresses."""
        lost = Path(self.directory, "404.html")
        content = lost.read_bytes() if lost.is_file() else b"There is no such page."
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server on this machine while the block runs, and give its address.

    Args:
        handler: Makes what answers a request.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def serving(site: Path, *, below: str = "", keep: int = 600) -> Iterator[str]:
    """Serve a built site, and give its address.

    Args:
        site: Its folder.
        below: The folder of the host that it lies in, such as ``/handbook``.
        keep: Seconds for which a browser need not ask for an asset again.
    """
    with running(partial(_Host, directory=str(site), below=below, keep=keep)) as host:
        yield f"{host}{below}"
