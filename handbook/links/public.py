"""Connections to public addresses alone: no link reaches into the network it is asked from.

Data files come from strangers, and the check runs on machines with neighbors of their own. So
the address a name stands for is looked at before a connection is made and once it is made, at
every redirect anew.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from types import MappingProxyType

from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from handbook.links.in_time import HTTPInTime, HTTPSInTime, InTimeAdapter

GLOBAL = IPv6Network("2000::/3")
"""All that is given out of IPv6. Source: IANA, "IPv6 Global Unicast Address Assignments"."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""Where the last four octets are the address of IPv4. Source: RFC 6052, 2.1."""


class PrivateAddressError(OSError):
    """A link whose host is in a private network, or on this machine."""


def is_public(address: str) -> bool:
    """Tell whether an IP address can be anybody's on the internet.

    Source: the IANA special-purpose address registries, as ``ipaddress`` knows them.
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        held = _held(found)
        if held is None and found not in GLOBAL:
            return False
        found = held or found
    return found.is_global and not found.is_multicast


def _held(found: IPv6Address) -> IPv4Address | None:
    """Return the address of IPv4 that one of IPv6 stands for, if it does."""
    if found in TRANSLATED:
        return IPv4Address(int(found) & 0xFFFF_FFFF)
    return found.ipv4_mapped or found.sixtofour


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


class _PublicHTTP(HTTPInTime):
    def _new_conn(self) -> socket.socket:
        return _connected(super()._new_conn, self.host, self.port or self.default_port)


class _PublicHTTPS(HTTPSInTime):
    def _new_conn(self) -> socket.socket:
        return _connected(super()._new_conn, self.host, self.port or self.default_port)


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTP


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPS


class PublicAdapter(InTimeAdapter):
    """A transport of ``requests`` that connects to public addresses alone."""

    POOLS = MappingProxyType({"http": _HTTPPool, "https": _HTTPSPool})
