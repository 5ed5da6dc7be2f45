"""Connections whose site answers in time, headers and all.

The timeout of a socket begins anew with every octet. A site that sends one now and then, or
"100 Continue" without end, would hold whoever asks it for ever.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from threading import Event, Timer
from types import MappingProxyType
from typing import Any, ClassVar

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.response import HTTPResponse


class HTTPInTime(HTTPConnection):
    """A connection that is cut where the answer's headers are not there in time."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3's own
        """Return the answer, its body unread.

        Raises:
            TimeoutError: Where it was not complete in time.
        """
        is_cut, connected = Event(), self.sock

        def cut() -> None:
            is_cut.set()
            with suppress(OSError):  # closed already
                socket.socket.shutdown(connected, socket.SHUT_RDWR)

        timer = Timer(self.timeout or 0, cut)
        timer.start()
        try:
            return super().getresponse()
        finally:
            timer.cancel()
            if is_cut.is_set():
                raise TimeoutError("the answer was not complete in time")


class HTTPSInTime(HTTPInTime, HTTPSConnection):
    """The same with TLS, whose handshake has one timeout for all of it already."""


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = HTTPInTime


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = HTTPSInTime


class InTimeAdapter(HTTPAdapter):
    """A transport of ``requests`` with such connections; every request needs a timeout."""

    POOLS: ClassVar[Mapping[str, type[HTTPConnectionPool]]] = MappingProxyType(
        {"http": _HTTPPool, "https": _HTTPSPool}
    )
    """What makes the connections, by the scheme of an address."""

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - requests' signature
        """Make connections of our own."""
        super().init_poolmanager(*arguments, **named)
        self.poolmanager.pool_classes_by_scheme = dict(self.POOLS)
