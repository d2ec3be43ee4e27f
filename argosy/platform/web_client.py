"""The only way out to the web: no private addresses, bounded in time and size, and each transfer has a purpose."""

from __future__ import annotations

import ipaddress
import logging
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from argosy.platform import connectors
from argosy.platform.errors import BadInput, NotAllowed, Unavailable
from argosy.platform.later import later
from argosy.platform.outgoing import NOTHING, Sent

httpx = later("httpx")


@dataclass(frozen=True, slots=True)
class Carried:
    """What personal data a request turned out to carry: which fields, of whom, for what. Without fields it carries none."""

    fields: tuple[str, ...] = ()
    purpose: str = ""
    subject: object = None


@dataclass(frozen=True, slots=True)
class Processor:
    """A service that the operator engaged, by its settings: what it is for, and which personal data it is given for that."""

    what: Any
    fields: tuple[str, ...]


PROCESSORS: dict[str, Processor] = {}
Guard = Callable[[str, Carried], None]
_guards: list[Guard] = []


def guard(function: Guard) -> Guard:
    """Ask this before personal data leaves: it gets the host and what is carried, and raises where it may not."""
    if function not in _guards:
        _guards.append(function)
    return function


def engage(host: str, processor: Processor) -> None:
    """The operator engaged this service: it gets these fields and no others, and everybody can read that it does."""
    PROCESSORS[host.casefold()] = processor


def may_leave(host: str, carried: Carried) -> None:
    """Go on only where the operator engaged the service, or whoever guards the sharing register allows it. Raises NotAllowed."""
    if not carried.fields:
        return
    engaged = PROCESSORS.get(host.casefold())
    if engaged is not None and set(carried.fields) <= set(engaged.fields):
        return
    if not _guards:
        raise NotAllowed
    for ask in _guards:
        ask(host, carried)


class Refused(Unavailable):
    """The other side answered that it does not do it; status and body say why, to who speaks its protocol."""

    def __init__(self, status: int, body: bytes, retry_after: str = "") -> None:
        super().__init__()
        self.answered, self.body, self._retry_after = status, body, retry_after

    def asks_to_wait(self, now: datetime) -> timedelta:
        """How long the other side asks us to stay away (Retry-After, RFC 9110 section 10.2.3); nothing where it does not say."""
        said = self._retry_after.strip()
        if said.isascii() and said.isdigit():
            return timedelta(seconds=min(int(said[:12]), LONGEST_ASKED))
        try:
            until = parsedate_to_datetime(said)
        except (ValueError, TypeError, OverflowError, IndexError):
            return timedelta(0)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return min(max(until - now, timedelta(0)), timedelta(seconds=LONGEST_ASKED))


LARGEST_ANSWER = 10 * 1024 * 1024
TIMEOUT_SECONDS = 15.0
# Nobody makes us stay away for longer by saying so, in seconds.
LONGEST_ASKED = 24 * 3600
log = logging.getLogger("argosy.sharing")


@dataclass(frozen=True, slots=True)
class Way:
    """How a request differs from the usual ones."""

    by_operator: bool = False  # the operator wrote the address into the settings: it may be a private one
    seconds: float = TIMEOUT_SECONDS  # without any word
    whole: float | None = None  # seconds for all of it: who says a byte now and then does not hold us for ever


USUAL = Way()


def fetch(
    url: str,
    *,
    purpose: str,
    method: str = "GET",
    sent: Sent = NOTHING,
    headers: Mapping[str, str] | None = None,
    way: Way = USUAL,
) -> bytes:
    """The body of the answer. What goes out is given by name, and what the connector did not declare does not go.

    Raises NotTested where nobody tested the connector (`purpose` names it), Undeclared for a name of which its record
    says nothing, NotAllowed where the sharing register does not cover the personal fields that are in it,
    BadInput for an address that is private or not http(s), or http across the open network,
    Refused where the other side says no, Unavailable where it fails, takes too long or sends more than 10 MB.
    Redirects are not followed: the next address would not have been checked.
    """
    connector = connectors.require_tested(purpose)
    fields = sent.personal(purpose, connector.sends)
    address = _checked_address(url, may_be_private=way.by_operator)
    host = urlsplit(url).hostname or ""
    may_leave(host, Carried(fields, sent.why, sent.subject))
    log.info("transfer", extra={"host": host, "purpose": purpose, "method": method, "fields": fields})
    ending = _Ending()
    try:
        with (
            ending.after(way.whole),
            httpx.Client(timeout=way.seconds, follow_redirects=False, trust_env=False) as client,
            client.stream(
                method,
                _pinned(url, address, sent.query_string()),
                content=sent.body(),
                headers={**sent.kind(), **(headers or {}), "Host": urlsplit(url).netloc},
                extensions={"sni_hostname": host, "trace": ending.watch},
            ) as answer,
        ):
            return _read(answer)
    except httpx.HTTPError as problem:
        raise Unavailable from problem


class _Ending:
    """Cuts the line when the time for all of it is over, wherever the other side is in its answer."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """The client says when there is a line; with TLS the one inside it is the one that counts."""
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._line = info["return_value"].get_extra_info("socket")

    @contextmanager
    def after(self, seconds: float | None) -> Iterator[None]:
        """Within, the line lives so long at most."""
        timer = threading.Timer(seconds, self._cut) if seconds is not None else None
        if timer is not None:
            timer.daemon = True
            timer.start()
        try:
            yield
        finally:
            if timer is not None:
                timer.cancel()

    def _cut(self) -> None:
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


def _read(answer: Any) -> bytes:
    body = _bounded(answer)
    if answer.status_code >= httpx.codes.MULTIPLE_CHOICES:
        raise Refused(answer.status_code, body, answer.headers.get("Retry-After", "")[:100])
    if not answer.is_success:
        raise Unavailable
    return body


def _bounded(answer: Any) -> bytes:
    body = bytearray()
    for piece in answer.iter_bytes():
        body += piece
        if len(body) > LARGEST_ANSWER:
            raise Unavailable
    return bytes(body)


def _checked_address(url: str, *, may_be_private: bool) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadInput
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except OSError as problem:
        raise Unavailable from problem
    addresses = [str(entry[4][0]) for entry in found]
    is_outside = [ipaddress.ip_address(address).is_global for address in addresses]
    if not addresses or not (may_be_private or all(is_outside)):
        raise BadInput
    if parts.scheme != "https" and any(is_outside):  # across the open network nothing goes in the open
        raise BadInput
    return addresses[0]


def _pinned(url: str, address: str, query: str) -> str:
    # the address that was checked is the one that is used: a name that changes its address cannot slip in between
    parts = urlsplit(url)
    host = f"[{address}]" if ":" in address else address
    asked = "&".join(one for one in (parts.query, query) if one)
    return parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host, query=asked).geturl()
