# ruff: noqa: S311 -- the same seed must give the same past; nothing here is secret
"""One deal of the sample enterprise's past: its opportunity, its papers, and when each of them was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from argosy.customers.models import Customer, TimelineEntry
from argosy.deals.actions import documents, opportunities
from argosy.deals.actions.document_lines import from_deal
from argosy.deals.models import Document, DocumentVersion, Opportunity
from argosy.deals.papers import ports
from argosy.deals.papers.payment import PATTERNS
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.reading.model import Item, Terms
from argosy.samples import World
from argosy.samples.dealings import Business, new_business

QUOTED_BEFORE = 16
# Buyers ask by mail for a first lot; what they order then fills a container or a good part of one.
A_LOAD = 4
# Among so many of the customers the past is spread.
BUYERS = 13
# How they pay, in turn.
PAYMENTS = ("T/T 30/70", "T/T 30/70", "O/A 30", "T/T 30/70", "L/C", "T/T 30/70", "T/T 100")
PRICES = (Decimal("1.00"), Decimal("1.04"), Decimal("0.97"), Decimal("1.06"), Decimal("1.02"))


@dataclass(frozen=True, slots=True)
class Deal:
    """One piece of the past: what it is about, who did it, and when the order came or the offer went."""

    business: Business
    customer: Customer  # whose owner is the seller
    seller: Actor
    master: Actor
    on: date
    payment: str


def deal_of(world: World, staff: Sequence[Member], place: int, ago: int, lines: int = 0) -> Deal:
    """A deal so many days ago, with the customers in turn: whoever buys twice buys again."""
    known = {one.name: one for one in world.customers if one.is_known and one.country != "CN"}
    rows = list(Customer.objects.filter(name__in=known, owner__isnull=False).order_by("pk"))
    row: Any = rows[place * 5 % min(len(rows), BUYERS)]
    business = new_business(world, known[row.name], Random(f"books {world.seed} {place}"), f"books {place}", lines)
    lines_of_a_load = tuple(replace(one, quantity=one.quantity * A_LOAD) for one in business.lines)
    business = replace(business, lines=lines_of_a_load)
    by_id = {one.pk: one for one in staff}
    return Deal(
        business.priced(PRICES[place % len(PRICES)]),
        row,
        actor_of(by_id[row.owner_id], via="sample"),
        actor_of(staff[0], via="sample"),
        timezone.localdate() - timedelta(days=ago),
        PAYMENTS[place % len(PAYMENTS)],
    )


def moment(day: date, hour: int = 10) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


def opened(deal: Deal) -> Opportunity:
    """The deal as an opportunity, quoted a fortnight before its day."""
    assert deal.customer.owner_id is not None
    business, begun = deal.business, deal.on - timedelta(days=QUOTED_BEFORE + 3)
    items = [
        Item(
            product=line.product.name("en"),
            model=line.product.model,
            quantity=Decimal(line.quantity),
            unit=line.product.unit,
            price=line.price,
            currency=business.currency,
            hs_code=line.product.hs_code,
        )
        for line in business.lines
    ]
    opportunity = opportunities.open_opportunity(
        deal.seller,
        deal.customer,
        title=", ".join(one.product.name("en") for one in business.lines[:2]),
        owner=deal.customer.owner_id,
        items=items,
        terms=Terms(business.incoterm, business.place, deal.payment, currency=business.currency),
        at=moment(begun, 9),
    )
    return move(deal, opportunity, "quoted", begun + timedelta(days=3))


def move(deal: Deal, opportunity: Opportunity, stage: str, day: date, why: str = "") -> Opportunity:
    return opportunities.move_opportunity(deal.seller, opportunity, stage, why, at=moment(day, 11))


def quotation_of(deal: Deal, opportunity: Opportunity, day: date) -> Document:
    """The first paper, with the terms of the deal."""
    document = documents.begin_document(deal.seller, "quotation", deal.customer, opportunity=opportunity)
    discharge = ports.named(deal.business.customer.port)
    loading = ports.named("Ningbo")
    terms = (document.terms or {}) | {
        "payment": [part.kept() for part in PATTERNS[deal.payment]],
        "costs": {"inland": "380", "freight": "1850", "insurance": "0.1", "buffer": "2", "target": "18"},
        "tolerance": "5",
        "marks": f"{deal.business.order_number}\n{deal.business.place}\nC/NO. 1-UP\nMADE IN CHINA",
    }
    header: dict[str, Any] = {
        "date": day,
        "valid_until": day + timedelta(days=30),
        "reference": deal.business.order_number,
        "loading": loading.code if loading else "Ningbo",
        "discharge": discharge.code if discharge else deal.business.customer.port,
        "terms": terms,
    }
    return documents.change_document(deal.seller, document, header, from_deal(opportunity, document))


def issued(deal: Deal, document: Document, day: date, **changed: Any) -> Document:
    """Issued on a day of the past, and dated so wherever it is listed."""
    document.date, at = day, moment(day, 14)
    for name, value in changed.items():
        setattr(document, name, value)
    document.save()
    document = documents.issue_document(deal.seller, document)
    dated(deal, at)
    Document.objects.filter(pk=document.pk).update(made_at=at, changed_at=at, issued_at=at)
    DocumentVersion.objects.filter(document=document).update(issued_at=at)
    return document


def dated(deal: Deal, at: datetime) -> None:
    """What was just written into the customer's timeline happened then."""
    newest = TimelineEntry.objects.filter(customer=deal.customer).order_by("-pk").values_list("pk", flat=True)[:1]
    TimelineEntry.objects.filter(pk__in=list(newest)).update(at=at)
