"""What the pages of credit insurance show: the orders, and how much of a buyer's limit is used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from argosy.deals.models import Document
from argosy.insurance.models import InsuranceOrder, OrderKind, OrderState
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.settlement.models import Due
from argosy.shipments.carrying import ships_of
from argosy.shipments.models import Shipment

MOST_BESIDE = 8
COUNTS = (OrderState.HANDED_OVER, OrderState.APPROVED)


def of_customer(actor: Actor, customer: UUID) -> list[InsuranceOrder]:
    """The last orders about a buyer."""
    rows = InsuranceOrder.objects.visible_to(actor).filter(customer=customer).exclude(state=OrderState.DROPPED)
    return list(rows.order_by("-changed_at")[:MOST_BESIDE])


def of_transaction(actor: Actor, chain: UUID) -> list[InsuranceOrder]:
    """The declarations of its shipments."""
    rows = InsuranceOrder.objects.visible_to(actor).filter(document__chain=chain).exclude(state=OrderState.DROPPED)
    return list(rows.select_related("shipment").order_by("-changed_at")[:MOST_BESIDE])


def of_shipment(actor: Actor, ship: Shipment) -> list[InsuranceOrder]:
    """The declarations of one shipment."""
    unnamed = [one.pk for one in _unnamed(ship.chain) if _first_of(one) == ship]
    rows = InsuranceOrder.objects.visible_to(actor).filter(Q(shipment=ship) | Q(pk__in=unnamed))
    return list(rows.exclude(state=OrderState.DROPPED).order_by("-changed_at")[:MOST_BESIDE])


def undeclared(document: Document) -> Shipment | None:
    """The first of a document's shipments that is not declared yet; its last one where all are."""
    ships = ships_of(document)
    declared = set(_standing(document.chain).values_list("shipment", flat=True))
    declared |= {first.pk for one in _unnamed(document.chain) if (first := _first_of(one))}
    return next((one for one in ships if one.pk not in declared), ships[-1] if ships else None)


def _unnamed(chain: UUID) -> list[InsuranceOrder]:
    """Declarations that name no ship: drafted before any was booked, or before each was declared by itself."""
    return list(_standing(chain).filter(shipment=None).select_related("document"))


def _first_of(order: InsuranceOrder) -> Shipment | None:
    """The ship that such a declaration speaks of."""
    return next(iter(ships_of(order.document)), None) if order.document else None


@dataclass(frozen=True, slots=True)
class Declared:
    """What the declarations of a transaction come to together, and what its buyer owes in all."""

    numbers: list[str]
    amount: Decimal
    whole: Decimal

    @property
    def is_too_much(self) -> bool:
        """Is more declared than was ever owed?"""
        return self.amount > self.whole


def declared_with(order: InsuranceOrder) -> Declared | None:
    """An order and the other declarations of its transaction; None where nothing is owed in its currency."""
    if order.document is None:
        return None
    chain, currency = order.document.chain, order.currency
    owed = Due.objects.filter(chain=chain, currency=currency).aggregate(sum=Sum("amount_minor"))["sum"]
    if owed is None:
        return None
    others = _standing(chain).filter(currency=currency).exclude(pk=order.pk).order_by("number")
    minor = order.amount_minor + sum(one.amount_minor for one in others)
    return Declared([one.number for one in others], from_minor(minor, currency), from_minor(owed, currency))


def _standing(chain: UUID) -> QuerySet[InsuranceOrder]:
    rows: QuerySet[InsuranceOrder] = InsuranceOrder.objects.filter(kind=OrderKind.SHIPMENT, document__chain=chain)
    return rows.exclude(state__in=[OrderState.DROPPED, OrderState.REFUSED])


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of a buyer is insured: a limit revolves, so what is paid is free again."""

    currency: str
    approved: Decimal
    used: Decimal
    until: date

    @property
    def free(self) -> Decimal:
        """What may still be shipped under it."""
        return self.approved - self.used


def limit_of(customer: UUID, on: date | None = None) -> Limit | None:
    """The limits of a buyer that hold on this day, and what declared shipments that are not paid yet take of them."""
    day = on or timezone.localdate()
    rows = InsuranceOrder.objects.filter(customer=customer, state=OrderState.APPROVED, approved_minor__isnull=False)
    rows = rows.exclude(kind=OrderKind.SHIPMENT).filter(valid_from__lte=day, valid_until__gte=day)
    # a new approval of a kind takes the place of the one before
    newest = {one.kind: one for one in rows.order_by("valid_from", "changed_at")}
    if not newest:
        return None
    currency = max(newest.values(), key=lambda one: (one.valid_from, one.changed_at)).currency
    same = [one for one in newest.values() if one.currency == currency]
    approved = sum((one.approved or Decimal(0) for one in same), Decimal(0))
    return Limit(currency, approved, _used(customer, currency), max(one.valid_until for one in same))


def _used(customer: UUID, currency: str) -> Decimal:
    declared = InsuranceOrder.objects.filter(
        customer=customer, kind=OrderKind.SHIPMENT, state__in=COUNTS, currency=currency
    )
    taken = {row["document__chain"]: row["sum"] for row in _summed(declared, "document__chain", Sum("amount_minor"))}
    dues = Due.objects.filter(chain__in=[chain for chain in taken if chain], currency=currency)
    left = {row["chain"]: row["sum"] for row in _summed(dues, "chain", Sum("amount_minor") - Sum("paid_minor"))}
    # however many declarations speak of a transaction, no more is at risk than is still owed in it
    return from_minor(
        sum(min(minor, left.get(chain, 0)) if chain else minor for chain, minor in taken.items()), currency
    )


def _summed(rows: QuerySet[Any], by: str, what: Any) -> Any:
    return rows.values(by).annotate(sum=what)
