"""What stands of money on the pages of documents, customers and mail: asked for when the page is there already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.customers.models import Customer
from argosy.deals.models import Document, DocumentState
from argosy.mail.models import Message, Thread
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.settlement import queries
from argosy.settlement.actions.receipts import BACK, is_of_receipt
from argosy.settlement.claims import CLAIMING
from argosy.settlement.models import Receipt
from argosy.settlement.permissions import Permission

NOTHING = SafeString("")


def _later(request: Request, name: str, pk: UUID) -> SafeString:
    url = reverse(f"settlement:{name}", args=[pk])
    return SafeString(render_to_string("settlement/later.html", {"url": url}, request))


def account(request: Request, document: Document) -> SafeString:
    """On a document's page: what is owed, paid and left."""
    is_owed = document.kind in CLAIMING and (document.state != DocumentState.DRAFT or document.version > 1)
    if not is_owed or not request.actor.may(Permission.USE_MONEY):
        return NOTHING
    return _later(request, "of_document", document.pk)


def of_customer(request: Request, customer: Customer) -> SafeString:
    """On a customer's page: what they owe and paid."""
    return _later(request, "of_customer", customer.pk) if request.actor.may(Permission.USE_MONEY) else NOTHING


def notice(request: Request, thread: Thread, messages: Sequence[Message] = (), **_more: Any) -> SafeString:  # noqa: ARG001
    """Above a conversation: a mail that says that they paid can become a receipt, unless something is amiss about it."""
    paid = [one for one in messages if one.kind == "payment" and one.direction == "in" and not one.risk]
    newest = max(paid, key=lambda one: one.at, default=None)
    found = queries.notice_of(request.actor, newest) if newest is not None else None
    return SafeString(render_to_string("settlement/strip.html", {"notice": found}, request)) if found else NOTHING


def lead_on(request: Request, entries: Sequence[Any]) -> SafeString:
    """A line of the timeline about money that came: how much, and whereto it leads, for those alone who see the receipt."""
    told = [one for one in entries if is_of_receipt(one)]
    seen: set[UUID] = set()
    if told and request.actor.may(Permission.USE_MONEY):
        rows = Receipt.objects.visible_to(request.actor).filter(pk__in=[one.object_id for one in told])
        seen = set(rows.values_list("pk", flat=True))
    for entry in told:
        _about, _before, what, *amount = entry.changes[0]
        entry.did, entry.icon = _("registered a receipt"), "hand-coins"
        if what == BACK:
            entry.did = _("noted money that was paid back")
        if entry.object_id in seen:
            entry.url = reverse("settlement:receipt", args=[entry.object_id])
            entry.text = amount[0] if amount else entry.text  # older lines say it in their text
        else:
            entry.text, entry.said = "", NOTHING
    return NOTHING


offer("customers.entries", lead_on)
offer("documents.side", account)
offer("customers.side", of_customer)
offer("mail.below_strip", notice)
