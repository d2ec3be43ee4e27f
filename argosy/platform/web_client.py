"""The only way out to the web: no private addresses, bounded in time and size, and each transfer has a purpose."""

from __future__ import annotations

import ipaddress
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from argosy.platform.errors import BadInput, NotAllowed, Unavailable


@dataclass(frozen=True, slots=True)
class Carried:
    """What personal data a transfer carries: which fields, of whom, for what. Without fields it carries none."""

    fields: tuple[str, ...] = ()
    purpose: str = ""
    subject: object = None


NOTHING_PERSONAL = Carried()
Guard = Callable[[str, Carried], None]
_guards: list[Guard] = []


def guard(function: Guard) -> Guard:
    """Ask this before personal data leaves: it gets the host and what is carried, and raises where it may not."""
    if function not in _guards:
        _guards.append(function)
    return function


def may_leave(host: str, carried: Carried) -> None:
    """Go on only where whoever guards the sharing register allows it. Raises NotAllowed."""
    if not carried.fields:
        return
    if not _guards:
        raise NotAllowed
    for ask in _guards:
        ask(host, carried)


LARGEST_ANSWER = 10 * 1024 * 1024
TIMEOUT_SECONDS = 15.0
log = logging.getLogger("argosy.sharing")


def fetch(
    url: str,
    *,
    purpose: str,
    method: str = "GET",
    json: object = None,
    headers: dict[str, str] | None = None,
    carried: Carried | None = None,
) -> bytes:
    """The body of the answer. Whoever sends a body says what personal data it carries, if any.

    Raises NotAllowed where the sharing register has no entry, BadInput for an address that is private or not http(s),
    Unavailable where the other side fails, takes too long or sends more than 10 MB. Redirects are not followed: the
    next address would not have been checked.
    """
    if carried is None and json is not None:
        raise NotAllowed
    address = _public_address(url)
    host = urlsplit(url).hostname or ""
    may_leave(host, carried or NOTHING_PERSONAL)
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
