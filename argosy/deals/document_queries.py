"""What the document pages show: the list, the chain of a transaction, the documents of a deal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Coalesce

from argosy.deals import document_listing
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.papers.sums import HUNDRED, NOTHING
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked

# Issued or accepted: what figures count.
VALID_STATES = (DocumentState.ISSUED, DocumentState.ACCEPTED)
MOST_OF_CHAIN = 40
# What a line comes to less its discount, not rounded: for sums that the database makes.
NET_AMOUNT = F("quantity") * F("price") * (HUNDRED - Coalesce(F("discount"), NOTHING)) / HUNDRED


def documents(
    actor: Actor, text: str = "", *, customer: UUID | None = None, is_valid: bool = False, most: int
) -> list[Document]:
    """The documents that changed last: of these words, of this customer, only what was issued or accepted."""
    actor.require(Permission.USE_DOCUMENTS)
    rows = document_listing.rows(actor, Asked(text=text))
    if customer is not None:
        rows = rows.filter(customer=customer)
    if is_valid:
        rows = rows.filter(state__in=VALID_STATES)
    return list(rows.order_by("-changed_at", "-pk")[:most])


def of_deal(actor: Actor, opportunity: UUID) -> list[Document]:
    """The documents of a deal, the first one first."""
    if not actor.may(Permission.USE_DOCUMENTS):
        return []
    rows = Document.objects.visible_to(actor).filter(opportunity=opportunity)
    return list(rows.order_by("made_at")[:MOST_OF_CHAIN])


def of_customer(actor: Actor, customer: UUID, most: int) -> list[Document]:
    """The customer's documents, the newest first."""
    if not actor.may(Permission.USE_DOCUMENTS):
        return []
    return list(Document.objects.visible_to(actor).filter(customer=customer).order_by("-changed_at")[:most])


def chain(actor: Actor, document: Document) -> list[Any]:
    """All documents of the same transaction, the first one first."""
    rows = Document.objects.visible_to(actor).filter(chain=document.chain)
    return list(rows.select_related("customer").order_by("made_at")[:MOST_OF_CHAIN])


def transport(actor: Actor, document: Document) -> dict[str, str]:
    """Ship, days and B/L as the transaction's papers name them: the document's own first, then the latest that went out."""
    sold = [one for one in chain(actor, document) if one.kind != DocumentKind.PURCHASE and one.state in VALID_STATES]
    found: dict[str, str] = {}
    for one in [*sold, document]:
        said = shown_content(one)["terms"].get("transport", {})
        found |= {name: str(value) for name, value in said.items() if value}
    return found


def invoice_of(actor: Actor, document: Document) -> Document:
    """The document itself where it is an invoice, else the transaction's latest one that went out; without one, itself."""
    if document.kind == DocumentKind.INVOICE:
        return document
    issued = [one for one in chain(actor, document) if one.kind == DocumentKind.INVOICE and one.state in VALID_STATES]
    return issued[-1] if issued else document
