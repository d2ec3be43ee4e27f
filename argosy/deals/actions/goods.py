"""An opportunity's goods and terms as a message or a person says them: lines, what of our range they are, their sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from argosy.catalogue.recognising import recognise_all
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.deals.papers.amounts_in_words import LARGEST
from argosy.platform.money import to_minor
from argosy.reading.model import Item, Terms

MOST_ITEMS = 500


def lines(named: Sequence[tuple[Opportunity, Sequence[Item]]]) -> list[list[OpportunityItem]]:
    """The lines of each opportunity, not written yet; its amount is their sum where every line has one and one currency."""
    found = [[_row(deal, at, item) for at, item in enumerate(items[:MOST_ITEMS])] for deal, items in named]
    asked = [
        (deal.customer_id, [(row.product, row.model) for row in rows])
        for (deal, _), rows in zip(named, found, strict=True)
    ]
    for (deal, _items), rows, known in zip(named, found, recognise_all(asked), strict=True):
        for row, one in zip(rows, known, strict=True):
            row.listed = one.product if one else None
        amount = total(rows)
        if amount is not None and abs(amount) < LARGEST:
            deal.currency = rows[0].currency
            deal.amount_minor = to_minor(amount, deal.currency)
    return found


def total(rows: Sequence[OpportunityItem]) -> Decimal | None:
    """The sum of quantity × price, None where a line has no price or no currency, or the currencies differ."""
    sums = [row.amount for row in rows]
    if not rows or None in sums or "" in {row.currency for row in rows} or len({row.currency for row in rows}) > 1:
        return None
    return sum((one for one in sums if one is not None), Decimal(0))


def take_terms(opportunity: Opportunity, terms: Terms) -> None:
    """What these terms say holds for the opportunity; what they do not say stays."""
    for field, size in (("incoterm", 3), ("place", 100), ("payment", 200), ("currency", 3)):
        if value := getattr(terms, field):
            setattr(opportunity, field, value[:size])


def _row(opportunity: Opportunity, position: int, item: Item) -> OpportunityItem:
    return OpportunityItem(
        opportunity=opportunity,
        position=position,
        product=(item.product or "")[:300],
        model=(item.model or "")[:100],
        quantity=_bounded(item.quantity),
        quantity_max=_bounded(item.quantity_max),
        unit=(item.unit or "")[:20],
        price=_bounded(item.price),
        target_price=_bounded(item.target_price),
        currency=(item.currency or opportunity.currency or "")[:3],
        hs_code=(item.hs_code or "")[:14],
        where=item.where[:200],
    )


def _bounded(number: Decimal | None) -> Decimal | None:
    # a number beyond what trade knows is a misreading
    return number if number is not None and abs(number) < Decimal(10**12) else None
