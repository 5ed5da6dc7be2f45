"""Connections to public addresses alone: no link reaches into the network it is asked from.

Data files come from strangers, and the check runs on machines with neighbors of their own. So
the address a name stands for is looked at before a connection is made and once it is made, at
every redirect anew.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class PrivateAddressError(OSError):
    """A link whose host is in a private network, or on this machine."""


def is_public(address: str) -> bool:
    """Tell whether an IP address can be anybody's on the internet.

    Source: the IANA special-purpose address registries, as ``ipaddress`` knows them.
    """
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (mapped or found).is_global and not found.is_multicast


def require_public(addresses: list[str], host: str) -> None:
    """Raise where any of a host's addresses is private.

    Raises:
        PrivateAddressError: Where one is.
    """
    private = [address for address in addresses if not is_public(address)]
    if private:
        raise PrivateAddressError(f"{host} is a private address ({private[0]})")


def _connected(connect: Callable[[], socket.socket], host: str, port: int) -> socket.socket:
    found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    require_public([str(each[4][0]) for each in found], host)
    connection = connect()
    try:  # the name may have been looked up once more, with another answer
        require_public([str(connection.getpeername()[0])], host)
    except PrivateAddressError:
        connection.close()
        raise
    return connection


class _PublicHTTP(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(super()._new_conn, self.host, self.port or self.default_port)


class _PublicHTTPS(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(super()._new_conn, self.host, self.port or self.default_port)


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTP


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPS


class PublicAdapter(HTTPAdapter):
    """A transport of ``requests`` that connects to public addresses alone."""

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - requests' signature
        """Make connections that look at the address."""
        super().init_poolmanager(*arguments, **named)
        self.poolmanager.pool_classes_by_scheme = {"http": _HTTPPool, "https": _HTTPSPool}
