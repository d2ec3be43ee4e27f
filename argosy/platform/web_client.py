"""The only way out to the web: no private addresses, bounded in time and size, and each transfer has a purpose."""

from __future__ import annotations

import ipaddress
import logging
import socket
from urllib.parse import urlsplit

import httpx

from argosy.platform.errors import BadInput, Unavailable

LARGEST_ANSWER = 10 * 1024 * 1024
TIMEOUT_SECONDS = 15.0
log = logging.getLogger("argosy.sharing")


def fetch(
    url: str, *, purpose: str, method: str = "GET", json: object = None, headers: dict[str, str] | None = None
) -> bytes:
    """The body of the answer.

    Raises BadInput for an address that is private or not http(s), Unavailable where the other side fails, takes too
    long or sends more than 10 MB. Redirects are not followed: the next address would not have been checked.
    """
    address = _public_address(url)
    host = urlsplit(url).hostname or ""
    log.info("transfer", extra={"host": host, "purpose": purpose, "method": method})
    try:
        with (
            httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False, trust_env=False) as client,
            client.stream(
                method,
                _pinned(url, address),
                json=json,
                headers={**(headers or {}), "Host": urlsplit(url).netloc},
                extensions={"sni_hostname": host},
            ) as answer,
        ):
            answer.raise_for_status()
            return _bounded(answer)
    except httpx.HTTPError as problem:
        raise Unavailable from problem


def _bounded(answer: httpx.Response) -> bytes:
    body = bytearray()
    for piece in answer.iter_bytes():
        body += piece
        if len(body) > LARGEST_ANSWER:
            raise Unavailable
    return bytes(body)


def _public_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadInput
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except OSError as problem:
        raise Unavailable from problem
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(ipaddress.ip_address(a).is_global for a in addresses):
        raise BadInput
    return addresses[0]


def _pinned(url: str, address: str) -> str:
    # the address that was checked is the one that is used: a name that changes its address cannot slip in between
    parts = urlsplit(url)
    host = f"[{address}]" if ":" in address else address
    return parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host).geturl()
