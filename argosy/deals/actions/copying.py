"""A document is begun like another: once more for the same buyer, or with its goods for another one."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer
from argosy.deals.actions import letterheads
from argosy.deals.actions.documents import SOLD, NoSuchKind, begin_document, freeze_rate, total
from argosy.deals.contents import letterhead
from argosy.deals.layouts import following
from argosy.deals.list_prices import ListPrices
from argosy.deals.models import Document, DocumentLine
from argosy.platform.access import Actor
from argosy.platform.tenancy.ids import new_id

words(document_copied=_("began a document like another"))
# How a document looks and where the goods leave from stays; where they go and what was agreed stays with its buyer.
OURS = ("language", "currency", "loading")
AGREED = ("incoterm", "place", "discharge", "bank")
PERSON = ("contact", "phone", "email")
# Delivered on our side, the named place is ours too.
AT_HOME = frozenset({"EXW", "FCA", "FAS", "FOB"})
# They belong to that one shipment or letter of credit.
ONCE: dict[str, Any] = {"transport": {}, "lc": {}}


@transaction.atomic
def copy_document(actor: Actor, like: Document, kind: str, customer: Customer) -> Document:
    """There is a draft with the goods of another document, in a transaction of its own. Raises NoSuchKind.

    The same buyer keeps prices and terms; another gets what the list says: what one buyer pays is no other's business.
    """
    if like.kind not in SOLD:
        raise NoSuchKind
    made = begin_document(actor, kind, customer)
    is_same = like.customer_id == customer.pk
    taken = (*OURS, *AGREED) if is_same else (*OURS, "incoterm", "place") if like.incoterm in AT_HOME else OURS
    for name in taken:
        setattr(made, name, getattr(like, name))
    if is_same:
        made.terms = (like.terms or {}) | ONCE
        made.buyer = _buyer(like, made)
    else:
        made.bank = letterheads.bank_as_said(letterheads.bank_for(made.currency))
    made.layout = following(letterhead(), like.layout, like.kind, made.kind)
    freeze_rate(made)
    _take_lines(made, like, keeps_prices=is_same)
    total(made)
    record(actor, "document.copied", made, number=made.number, like=like.number)
    return made


def _buyer(like: Document, made: Document) -> dict[str, Any]:
    """As the other document says it, but for a person who is there no more: who was erased does not come back by it."""
    was, now = like.buyer or {}, made.buyer or {}
    known = {str(one.name) for one in like.customer.contacts.all()}
    return was if was.get("contact") in known else was | {name: now.get(name, "") for name in PERSON}


def _take_lines(made: Document, like: Document, *, keeps_prices: bool) -> None:
    rows = list(like.lines.select_related("listed").order_by("position"))
    listed = ListPrices.of(made, {row.listed_id for row in rows if row.listed_id})
    for row in rows:
        row.pk, row.document, row.carton_numbers = new_id(), made, ""  # they are of that one shipment
        if row.listed is not None and row.listed.cost is not None:  # what it costs us today
            row.cost, row.cost_currency = row.listed.cost, row.listed.cost_currency
        if not keeps_prices:
            row.price = listed.price(row.listed_id, row.quantity) if row.listed_id else None
            row.discount = None
    DocumentLine.objects.bulk_create(rows)
