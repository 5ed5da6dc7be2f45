"""A built site on this machine, packed and cached as a host of static pages does it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tests.site.serving import running

PACKED = {
    ".html",
    ".css",
    ".js",
    ".mjs",
    ".json",
    ".svg",
    ".xml",
    ".txt",
    ".ics",
    ".webmanifest",
}


class _Packing(SimpleHTTPRequestHandler):
    """Answers with gzip, and tells browsers to keep what they got for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send one file, or the page for those that are not there."""
        status, path = HTTPStatus.OK, Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            status, path = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        content = path.read_bytes()
        is_packed = path.suffix in PACKED
        if is_packed:
            content = gzip.compress(content, 6)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder while the block runs; gives its address."""
    with running(partial(_Packing, directory=str(site))) as address:
        yield address
