"""Finding an address's servers: the table of providers, the domain's MX, then the domain's usual names, tried."""

from __future__ import annotations

import socket
from contextlib import suppress
from dataclasses import dataclass

import dns.exception
import dns.resolver

from argosy import matching
from argosy.mail import providers
from argosy.mail.imap.client import Place

DNS_SECONDS = 4.0
KNOCK_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Found:
    """Where the servers of an address are, and what is known of them."""

    imap: Place | None
    smtp: Place | None
    provider: str = ""
    provider_name: str = ""
    hint: str = ""
    saves_sent_itself: bool = False
    is_free_mail: bool = False
    pop3: Place | None = None  # where no IMAP answers and POP3 does


def find(address: str) -> Found:
    """The servers of this address; None where nothing was found. Takes seconds, not minutes."""
    domain = address.rpartition("@")[2].strip().casefold()
    provider = providers.of_domain(domain) or providers.of_mx(_mx(domain))
    if provider is not None:
        return Found(
            provider.imap,
            provider.smtp,
            provider.key,
            provider.name,
            provider.hint,
            provider.saves_sent_itself,
            is_free_mail=provider.is_free or matching.is_free_mail(domain),
        )
    free = matching.is_free_mail(domain)
    for imap, out in providers.usual_places(domain):
        if _answers(imap):
            return Found(imap, out if _answers(out) else None, is_free_mail=free)
    pop3 = next((place for place in providers.usual_pop3_places(domain) if _answers(place)), None)
    smtp = next((out for _imap, out in providers.usual_places(domain) if pop3 and _answers(out)), None)
    return Found(None, smtp, is_free_mail=free, pop3=pop3)


def _mx(domain: str) -> list[str]:
    with suppress(dns.exception.DNSException, ValueError):
        answer = dns.resolver.resolve(domain, "MX", lifetime=DNS_SECONDS)
        return [str(row.exchange) for row in answer]
    return []


def _answers(place: Place) -> bool:
    with suppress(OSError, UnicodeError), socket.create_connection((place.host, place.port), KNOCK_SECONDS):
        return True
    return False
