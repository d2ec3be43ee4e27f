"""Which statistics may be passed on to others, and what each is counted from: what the actor sees, in months that are over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.customers import countries, reach
from argosy.customers.models import Customer, RecordKind
from argosy.customers.permissions import Permission as Customers
from argosy.deals.document_queries import VALID_STATES
from argosy.deals.models import DealStage, Document, DocumentKind, Opportunity
from argosy.deals.permissions import Permission as Deals
from argosy.deals.stages import STAGES
from argosy.deals.worth import Purse
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.reports.anonymity import Line, Part, publish
from argosy.reports.spans import Span

# Where no amounts are told, the count is what nobody may make more than half of.
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of statistics: its name, what its groups are, and whether amounts stand in it."""

    key: str
    title: Any
    groups: Any
    needs: StrEnum
    parts: Callable[[Actor, Span, Purse], Iterator[Part]]
    named: Callable[[str], str]
    has_amounts: bool = False

    def lines(self, actor: Actor, span: Span, purse: Purse) -> list[Line]:
        """What may be told of the months of this span."""
        return publish(
            self.parts(actor, span, purse), lambda text: search.blind(actor.enterprise, f"statistics:{text}")
        )

    def name_of(self, line: Line) -> str:
        """What the group of a line is called."""
        return str(_("all others")) if line.group is None else self.named(line.group)


def _customers(actor: Actor, span: Span, _purse: Purse) -> Iterator[Part]:
    rows = reach.of(actor).within(Customer.objects.kept()).filter(kind=RecordKind.CUSTOMER, created_at__lt=span.end)
    for pk, owner, country in rows.order_by().values_list("pk", "owner_id", "country"):
        yield Part(country, pk, owner, ONE)


def _orders(actor: Actor, span: Span, purse: Purse) -> Iterator[Part]:
    rows = Document.objects.visible_to(actor).filter(
        kind=DocumentKind.ORDER, state__in=VALID_STATES, date__gte=span.first, date__lte=span.last
    )
    found = rows.order_by().values_list("customer_id", "owner_id", "customer__country", "currency", "total_minor")
    for customer, owner, country, currency, minor in found:
        worth = purse.sum([(currency, minor or 0)])
        if not worth.apart:  # nobody knows a rate: it would count as worth nothing
            yield Part(country, customer, owner, worth.amount)


def _decided(actor: Actor, span: Span, _purse: Purse) -> Iterator[Part]:
    rows = Opportunity.objects.visible_to(actor).filter(
        stage__in=(DealStage.ORDERED, DealStage.LOST), moved_at__gte=span.begin, moved_at__lt=span.end
    )
    for customer, owner, stage in rows.order_by().values_list("customer_id", "owner_id", "stage"):
        yield Part(stage, customer, owner, ONE)


def _country(code: str) -> str:
    return countries.name(code) if code else str(_("not known"))


def _stage(stage: str) -> str:
    return str(STAGES[stage])


TABLES = {
    one.key: one
    for one in (
        Table("customers", _("Customers by country"), _("Country"), Customers.USE_CUSTOMERS, _customers, _country),
        Table(
            "orders",
            _("Orders by the buyers' country"),
            _("Country"),
            Deals.USE_DOCUMENTS,
            _orders,
            _country,
            has_amounts=True,
        ),
        Table("decided", _("Customers whose deals were decided"), _("Stage"), Deals.USE_DEALS, _decided, _stage),
    )
}


def table(actor: Actor, key: str) -> Table:
    """The table of this key, if the actor may see what it counts. Raises NotFound, NotAllowed."""
    found = TABLES.get(key)
    if found is None:
        raise NotFound
    actor.require(found.needs)
    return found
