"""What was sold of which product, kept beside the orders and in step with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Sum
from django.db.models.functions import Cast

from argosy.deals.document_queries import NET_AMOUNT, VALID_STATES
from argosy.deals.models import Document, DocumentKind, DocumentLine
from argosy.reports.models import SoldGoods
from argosy.reports.spans import Span

AT_ONCE = 1000
# With as many places as are kept: else what is kept would never be what the orders say.
KEPT = SoldGoods._meta.get_field("amount")
# document, product, member, day, currency, amount
Sold = tuple[UUID, UUID, UUID, Any, str, Decimal]


def keep(documents: Collection[UUID]) -> None:
    """What is kept of these documents is what they say now; nothing of what is no order, or does not count."""
    # whoever settles one of them meanwhile is waited for: else what she makes of it would be overwritten by what it was
    Document.objects.hold(*_chains(documents).values())
    SoldGoods.objects.filter(document__in=documents).delete()
    sold = _sold(Document.objects.filter(pk__in=documents))
    SoldGoods.objects.bulk_create(
        SoldGoods(document_id=document, product_id=product, member_id=member, day=day, currency=currency, amount=amount)
        for document, product, member, day, currency, amount in sold
    )


def give(documents: Collection[UUID], to: UUID) -> None:
    """These orders are this member's from now on."""
    SoldGoods.objects.filter(document__in=documents).update(member=to)


def mend() -> int:
    """Everything kept is compared with the orders, month by month; how many documents had to be kept anew."""
    wrong: set[UUID] = set()
    # only months in which something is: an order may be dated in the year 1 or 9999 by a slip of the keyboard
    for month in sorted(
        {*_months(_counting(Document.objects.all()), "date"), *_months(SoldGoods.objects.all(), "day")}
    ):
        days_of = Span.of_month(month)
        there = set(_sold(Document.objects.filter(date__gte=days_of.first, date__lte=days_of.last)))
        kept = SoldGoods.objects.filter(day__gte=days_of.first, day__lte=days_of.last).values_list(
            "document", "product", "member", "day", "currency", "amount"
        )
        wrong |= {one[0] for one in there ^ set(kept)}
    # transaction by transaction, as whoever books on several of them holds them; what is gone has none
    chains = _chains(wrong)
    found = sorted(wrong, key=lambda pk: (str(chains.get(pk, "")), pk))
    for begin in range(0, len(found), AT_ONCE):
        keep(found[begin : begin + AT_ONCE])
    return len(wrong)


def _chains(documents: Collection[UUID]) -> dict[UUID, UUID]:
    return dict(Document.objects.filter(pk__in=documents).values_list("pk", "chain"))


def _counting(documents: Any) -> Any:
    return documents.filter(kind=DocumentKind.ORDER, state__in=VALID_STATES)


def _months(rows: Any, day: str) -> Iterable[date]:
    return [one for one in rows.order_by().dates(day, "month") if one is not None]


def _sold(documents: Any) -> Iterable[Sold]:
    lines = DocumentLine.objects.filter(
        document__in=_counting(documents).values("pk"),
        listed__isnull=False,
    )
    by = lines.order_by().values_list("document", "listed", "document__owner", "document__date", "document__currency")
    return [(*rest, amount or Decimal(0)) for *rest, amount in by.annotate(amount=Cast(Sum(NET_AMOUNT), KEPT))]
