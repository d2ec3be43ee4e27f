"""Purchase orders: what a buyer ordered is ordered from a supplier, at the price that the supplier asks."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer, RecordKind
from argosy.deals.actions import numbering
from argosy.deals.actions.document_lines import set_lines
from argosy.deals.actions.documents import DEFAULT_TERMS, NoSuchKind, freeze_rate, locked, party, total
from argosy.deals.contents import FIELDS, letterhead, shown_content
from argosy.deals.exchange import own_currency
from argosy.deals.layouts import following
from argosy.deals.models import Document, DocumentKind
from argosy.deals.papers.payment import PATTERNS
from argosy.deals.papers.wording import in_days
from argosy.deals.permissions import Permission
from argosy.deals.purchasing import BOUGHT, Source, needed_by, sources, to_buy
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict

# A supplier is not told what the buyer pays, nor what the goods cost us so far.
OURS = frozenset({"price", "discount", "cost", "cost_currency"})


class NotFromASupplier(BadInput):
    message = _("Choose one of your suppliers.")


class NothingToBuy(Conflict):
    message = _("Everything is there or ordered already. Cancel a purchase order, or take less from stock first.")


@transaction.atomic
def order_from(actor: Actor, document: Document, supplier: Customer, currency: str = "") -> Document:
    """There is a draft that orders the document’s goods from the supplier: what it offers at its prices, else all lines.

    What comes from stock or is ordered already is left out. Raises NoSuchKind, NotFromASupplier, NothingToBuy.
    """
    actor.require(Permission.EDIT_DOCUMENTS)
    actor.require(Catalogue.SEE_COSTS)
    document = locked(actor, document)
    if document.kind not in BOUGHT:
        raise NoSuchKind
    if supplier.kind != RecordKind.SUPPLIER:
        raise NotFromASupplier
    found = [one for one in sources(actor, document) if one.supplier.pk == supplier.pk]
    source = next((one for one in found if one.currency == currency), found[0] if found else None)
    lines = _lines(document, source)
    if not lines and document.lines.exists():
        raise NothingToBuy
    made = _draft(document, supplier, source)
    freeze_rate(made)
    made.save(force_insert=True)
    set_lines(made, lines)
    total(made)
    record(actor, "document.begun", made, kind=made.kind, number=made.number, made_from=document.number)
    return made


def _draft(document: Document, supplier: Customer, source: Source | None) -> Document:
    today, head = timezone.localdate(), letterhead()
    content = shown_content(document)
    by = needed_by(content)
    days = source.lead_days if source else None
    language = "zh" if supplier.country == "CN" else head.language
    transport = {"latest_shipment": by.isoformat() if by else "", "lead_time": in_days(days, language) if days else ""}
    terms = DEFAULT_TERMS | {
        "payment": [one.kept() for one in PATTERNS["T/T 30/70"][:1]] + [_rest()],
        "packing": content["terms"].get("packing", ""),
        "marks": content["terms"].get("marks", ""),
        "transport": transport,
    }
    return Document(
        kind=DocumentKind.PURCHASE,
        number=numbering.next_number(DocumentKind.PURCHASE, today),
        customer=supplier,
        opportunity=None,
        owner_id=document.owner_id,
        made_from=document,
        chain=document.chain,
        date=today,
        language=language,
        layout=following(head, document.layout, document.kind, DocumentKind.PURCHASE),
        currency=source.currency if source else own_currency(),
        buyer=party(supplier),
        terms=terms,
    )


def _rest() -> dict[str, Any]:
    return PATTERNS["T/T 30/70"][1].kept() | {"event": "before_shipment"}


def _lines(document: Document, source: Source | None) -> list[dict[str, Any]]:
    """The goods with the supplier’s number and price; without an offer of its own, all of them without a price."""
    rows = [(one, None) for one in to_buy(document)] if source is None else source.lines
    found = []
    for row, offer in rows:
        line = {name: getattr(row, name) for name in FIELDS if name not in OURS}
        if offer is not None:
            line["price"] = offer.price_of(row.quantity)
            if offer.first.code:
                line["description"] = "\n".join(one for one in (offer.first.code, line["description"]) if one)
        found.append(line)
    return found
