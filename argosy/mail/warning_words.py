"""Warnings about messages as people read them: what does not fit, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.customers.actions import recognising
from argosy.customers.actions.recognising import folded
from argosy.customers.models import Contact, Customer
from argosy.mail.actions.guarding import ASKS, MARKED_FROM, WEIGHTS, score_of
from argosy.mail.lines import RISKS
from argosy.mail.models import Message, MessageWarning, WarningKind
from argosy.platform.access import Actor
from argosy.platform.dangers import DANGERS
from argosy.platform.standing import standing

LOOKALIKE = WarningKind.LOOKALIKE
TITLES: dict[str, Any] = {
    WarningKind.ACCOUNT.value: gettext_lazy("Another bank account. Pay nothing before you have checked it."),
    WarningKind.LOOKALIKE.value: gettext_lazy("The sender's domain only looks like one that you know."),
    WarningKind.REPLY_TO.value: gettext_lazy("An answer would go to somebody else."),
    WarningKind.NAME.value: gettext_lazy("The sender's name shows another address than the message comes from."),
    WarningKind.CHECKS.value: gettext_lazy("Your mail server could not confirm the sender."),
    WarningKind.FILE.value: gettext_lazy("A file of this message can do harm."),
    WarningKind.WORDS.value: gettext_lazy("This may be a fraud."),
}


def told(actor: Actor, messages: Iterable[UUID]) -> list[Any]:
    """What is amiss about these messages, the worst first, each with its sentences."""
    found: list[Any] = _warnings(actor, list(messages))
    found.sort(key=lambda one: (bool(one.answer), -WEIGHTS[WarningKind(one.kind)]))
    by_message: dict[UUID, list[MessageWarning]] = {}
    for one in found:
        by_message.setdefault(one.message_id, []).append(one)
    for one in found:
        one.score = score_of(by_message[one.message_id])
        one.asks = one.score >= ASKS
        one.title = RISKS.get((one.evidence or {}).get("risk", ""), TITLES[one.kind])
        one.lines = list(_lines(one.kind, one.evidence or {}))
        one.is_about_money = one.kind == WarningKind.ACCOUNT
        seems = [
            (other.evidence or {}).get("known", "") for other in by_message[one.message_id] if other.kind == LOOKALIKE
        ]
        one.phones = _phones(actor, one.message, seems) if one.is_about_money and not one.answer else []
    return found


def doubtful(actor: Actor, thread: UUID, addresses: Iterable[str]) -> dict[str, str]:
    """Of these addresses those behind letters of the conversation that nobody should trust yet, with what is amiss."""
    ids = list(Message.objects.visible_to(actor).filter(thread=thread).values_list("pk", flat=True))
    found: dict[str, str] = {}
    for one in told(actor, ids):
        if one.answer == "checked" or not (one.answer or one.score >= MARKED_FROM):
            continue
        behind = {folded(one.message.sender_address), folded((one.evidence or {}).get("reply_to", ""))}
        for address in addresses:
            if folded(address) in behind:
                found.setdefault(address, str(one.title))
    return found


@standing
def _warnings(actor: Actor, messages: list[UUID]) -> QuerySet[MessageWarning]:
    rows = MessageWarning.objects.visible_to(actor).filter(message__in=messages)
    found: QuerySet[MessageWarning] = rows.select_related("message", "answered_by__user")
    return found


def _lines(kind: str, evidence: dict[str, Any]) -> Iterable[str]:
    if kind == WarningKind.ACCOUNT:
        yield from _accounts(evidence)
    elif kind == WarningKind.LOOKALIKE:
        yield _("It comes from %(domain)s; you know %(known)s.") % evidence
    elif kind == WarningKind.REPLY_TO:
        yield _("It comes from %(from)s; answers go to %(reply_to)s.") % evidence
    elif kind == WarningKind.NAME:
        yield _("The name says %(shown)s; it comes from %(from)s.") % evidence
    elif kind == WarningKind.CHECKS:
        yield _("The check %(check)s failed for %(domain)s: anybody may have written it.") % evidence
    elif kind == WarningKind.FILE:
        for name, danger in evidence.get("files", []):
            yield _("%(name)s is %(what)s.") % {"name": name, "what": DANGERS.get(danger, danger)}
    else:
        yield from (f"“{words}”" for words in evidence.get("words", []) if words)


def _accounts(evidence: dict[str, Any]) -> Iterable[str]:
    for one in evidence.get("new", []):
        number = f"{one['number']} {one.get('bic') or ''}".strip()
        if one.get("refused"):
            yield _("New: %(account)s — you called this account a fraud before.") % {"account": number}
        else:
            yield _("New: %(account)s, in “%(words)s”") % {"account": number, "words": one.get("words", "")}
    for number, bic, last_at in evidence.get("known", []):
        yield _("Known: %(account)s, last named on %(day)s") % {
            "account": f"{number} {bic}".strip(),
            "day": last_at[:10],
        }


def _phones(actor: Actor, message: Message, seems: Iterable[str]) -> list[tuple[str, str]]:
    """Numbers that were known before: of the contacts of the customer who writes, or seems to; never those in the message."""
    asked = [recognising.folded(one) for one in (message.sender_address, *(f"@{domain}" for domain in seems))]
    found = recognising.by_addresses(asked)
    customer = next((found[one].customer.pk for one in asked if one in found), message.customer_id)
    seen = Customer.objects.visible_to(actor).filter(pk=customer)
    people = Contact.objects.filter(customer__in=seen).order_by("-is_main", "created_at")[:20]
    return [(one.name, one.phone) for one in people if one.phone][:3]
