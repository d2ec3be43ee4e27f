"""What a message's headers say of its sender, where the enterprise switched that on (S34): is she who she seems to be?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy import matching
from argosy.enterprise.switches import offer
from argosy.mail.actions import known
from argosy.mail.models import KnownDomain, Mailbox, Message, WarningKind
from argosy.reading.fraud.authentication import has_failed, results_of

CHECK_SENDERS = offer(
    "mail.check_senders",
    _("Check senders and headers for fraud"),
    _("Reads sender, reply address and the mail server's checks of each message, compares domains and bank accounts with"
      " those that you know, and warns above the message where something does not fit."),
)  # fmt: skip
# Names under which large providers write their checks, where the mailbox's server bears another name.
WRITERS = {
    "gmail.com": ("google.com",),
    "googlemail.com": ("google.com",),
    "outlook.com": ("outlook.com", "protection.outlook.com"),
    "office365.com": ("outlook.com", "protection.outlook.com"),
    "163.com": ("163.com", "126.com", "yeah.net", "netease.com"),
    "qq.com": ("qq.com",),
    "aliyun.com": ("aliyun.com", "mxhichina.com"),
}
# Microsoft 365 gives its checks no name (seen with Exchange Online).
BARE = frozenset({"outlook.com", "office365.com"})
ADDRESS = re.compile(r"[^\s<>\"'(),;:]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What does not fit about a sender: kind → evidence; `imitates` is the domain that hers is taken for."""

    warnings: dict[str, Any] = field(default_factory=dict)
    imitates: str = ""


def of_sender(message: Message, content: Mapping[str, Any], own: set[str]) -> Suspicion:
    """Look at who wrote it, where answers go, and what the mailbox's own server found out."""
    address = message.sender_address
    domain = matching.registrable(address.rpartition("@")[2])
    found: dict[str, Any] = {}
    imitates = known.imitated(known.domain_of(address), own)
    if imitates:
        found[WarningKind.LOOKALIKE] = {"domain": domain, "known": imitates}
    elsewhere = _answers_go_elsewhere(domain, content)
    if elsewhere:
        found[WarningKind.REPLY_TO] = {"from": address, "reply_to": elsewhere}
    shown = ADDRESS.search(message.sender_name)
    if shown and matching.registrable(shown[1]) not in {"", domain}:
        found[WarningKind.NAME] = {"shown": shown.group(), "from": address}
    failed = has_failed(_checks(message.mailbox, content))
    if failed and (domain in own or failed == "dmarc" or KnownDomain.objects.filter(domain=domain).exists()):
        found[WarningKind.CHECKS] = {"check": failed.upper(), "domain": domain}
    return Suspicion(found, imitates)


def _answers_go_elsewhere(domain: str, content: Mapping[str, Any]) -> str:
    """The reply address, where it belongs neither to the sender's company nor to anybody whom we know."""
    for _name, address in content.get("reply_to", [])[:5]:
        other = matching.registrable(address.rpartition("@")[2])
        if not other or other == domain or not domain:
            continue
        is_free = matching.is_free_mail(other) and not matching.is_free_mail(domain)
        if is_free or not KnownDomain.objects.filter(domain=other).exists():
            return str(address)
    return ""


def _checks(mailbox: Mailbox, content: Mapping[str, Any]) -> dict[str, str]:
    server = matching.registrable(mailbox.imap_host)
    address = matching.registrable(mailbox.address.rpartition("@")[2])
    trusted = {one for one in (server, address, *WRITERS.get(server, ()), *WRITERS.get(address, ())) if one}
    return results_of(content.get("checks", []), trusted, bare_is_trusted=server in BARE)
