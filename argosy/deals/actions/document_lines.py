"""The lines of documents: taken from a deal, filled from the catalogue, replaced as a sheet is typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone

from argosy.catalogue import supplying, units
from argosy.catalogue.models import Product
from argosy.deals.contents import FIELDS
from argosy.deals.errors import TooLargeASum
from argosy.deals.list_prices import ListPrices
from argosy.deals.models import Document, DocumentLine, Opportunity
from argosy.deals.papers.amounts_in_words import LARGEST
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import Sums, sums
from argosy.platform.money import to_minor

MOST_LINES = 400


def of_product(product: Product, quantity: Decimal | None = None) -> dict[str, Any]:
    """What a line takes from a product; what it costs us is its own cost, else what the cheapest supplier asks."""
    offer = supplying.cheapest(product, quantity, timezone.localdate()) if product.cost is None else None
    return {
        "listed": product,
        "number": product.number,
        "name": product.name,
        "name_zh": product.name_zh,
        "description": product.description[:1000],
        "unit": product.unit,
        "each": product.pack_quantity,
        "length": product.carton_length,
        "width": product.carton_width,
        "height": product.carton_height,
        "net": product.net_weight,
        "gross": product.gross_weight,
        "hs": product.hs_code,
        "origin": product.origin,
        "cost": offer.price if offer else product.cost,
        "cost_currency": offer.currency if offer else product.cost_currency,
    }


def priced(
    document: Document, products: Sequence[Product], quantities: Sequence[Decimal | None]
) -> list[Decimal | None]:
    """What each of these costs this customer at this quantity."""
    listed = ListPrices.of(document, {one.pk for one in products})
    return [listed.price(one.pk, quantity) for one, quantity in zip(products, quantities, strict=True)]


def from_deal(opportunity: Opportunity, document: Document) -> list[dict[str, Any]]:
    """The deal's goods as lines: what the catalogue knows fills them, what was agreed on the deal wins."""
    found = []
    for row in opportunity.items.select_related("listed").order_by("position"):
        line: dict[str, Any] = {"number": row.model[:60], "name": row.product}
        if row.listed:
            line = of_product(row.listed, row.quantity)
        if row.listed and row.price is None:
            line["price"] = priced(document, [row.listed], [row.quantity])[0]
        said = {"quantity": row.quantity, "price": row.price, "hs": row.hs_code}
        said["unit"] = units.known(row.unit) if row.unit else None
        if row.price is not None and row.currency and row.currency != document.currency:
            del said["price"]
        found.append(line | {name: value for name, value in said.items() if value not in (None, "")})
    return found


def set_lines(document: Document, lines: Sequence[dict[str, Any]], *, keeps_costs: bool = False) -> None:
    """The document's lines are these; who may not see costs leaves those that there are."""
    before: dict[str, list[DocumentLine]] = {}
    for row in document.lines.order_by("position") if keeps_costs else ():
        before.setdefault(row.number or row.name, []).append(row)
    document.lines.all().delete()
    numbers = {str(one.get("number", "")) for one in lines} - {""}
    known = {one.number: one for one in Product.objects.filter(number__in=numbers)}
    rows = []
    for position, values in enumerate(lines[:MOST_LINES]):
        row = DocumentLine(document=document, position=position, listed=known.get(str(values.get("number", ""))))
        for name in FIELDS:
            if values.get(name) not in (None, ""):
                setattr(row, name, values[name])
        if keeps_costs:
            same = before.get(row.number or row.name)  # the same goods may stand there twice
            _keep_costs(row, same.pop(0) if same else None)
        rows.append(row)
    DocumentLine.objects.bulk_create(rows)


def _keep_costs(row: DocumentLine, before: DocumentLine | None) -> None:
    source = before or row.listed
    row.cost = source.cost if source is not None else None
    row.cost_currency = source.cost_currency if source is not None else ""


def totalled(document: Document) -> Sums:
    """What the document comes to."""
    rows = document.lines.order_by("position").values(*FIELDS)
    lines = [line_of(row, document.currency, document.date) for row in rows]
    return sums(lines, document.terms or {}, document.currency)


def total_minor(document: Document) -> int:
    """What the document comes to in the currency's smallest coins. Raises TooLargeASum."""
    total = totalled(document).total
    if abs(total) >= LARGEST:
        raise TooLargeASum
    return to_minor(total, document.currency)
