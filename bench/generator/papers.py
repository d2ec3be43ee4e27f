"""The range of goods, and what was quoted and ordered of it: what reports on transactions count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random

from django.db import models

from argosy.catalogue.models import Product
from argosy.deals.models import Document, DocumentKind, DocumentLine, DocumentState
from argosy.reports.models import SoldGoods
from bench.generator.companies import TODAY, Plan, customer_id
from bench.generator.inventing import GOODS, QUALITIES, identity

PRODUCT, PAPER, LINE, CHAIN = 7, 8, 9, 10
RANGE = 500
KINDS = (DocumentKind.QUOTATION, DocumentKind.ORDER)


def goods() -> Iterator[models.Model]:
    """The products."""
    for number in range(RANGE):
        chance = Random(f"product {number}")
        name, code = f"{chance.choice(QUALITIES)} {chance.choice(GOODS)}", f"P-{number:04}"
        yield Product(
            id=identity(PRODUCT, number),
            number=code,
            number_key=f"p{number:04}",
            name=name,
            name_key=name.casefold(),
            created_at=TODAY - timedelta(days=1000),
        )


def rows(plan: Plan, numbers: Sequence[int]) -> Iterator[models.Model]:
    """The transactions of these numbers: a quotation and the order that came of it, with one to five lines each."""
    for number in numbers:
        chance = Random(f"order {number}")
        # a few customers order a great deal, most of them little
        customer = int(plan.customers * chance.random() ** 3)
        owner = plan.owner(customer) or plan.members[0]
        day = TODAY - timedelta(days=chance.randrange(2 * 365))
        # some goods are ordered much more than others
        lines = [
            (
                int(RANGE * chance.random() ** 2),
                Decimal(chance.randrange(1, 80) * 50),
                Decimal(chance.randrange(100, 9_000)) / 100,
            )
            for _line in range(chance.randrange(1, 6))
        ]
        currency = chance.choice(("USD", "USD", "USD", "EUR", "CNY"))
        for place, kind in enumerate(KINDS):
            paper = Document(
                id=identity(PAPER, number, place),
                kind=kind,
                number=f"{kind[0].upper()}-{number:07}",
                state=DocumentState.ISSUED,
                customer_id=customer_id(customer),
                owner_id=owner,
                made_from_id=identity(PAPER, number, 0) if place else None,
                chain=identity(CHAIN, number),
                date=day.date(),
                currency=currency,
                total_minor=int(100 * sum(quantity * price for _product, quantity, price in lines)),
                made_at=day,
                changed_at=day,
                issued_at=day,
            )
            yield paper
            for position, (product, quantity, price) in enumerate(lines):
                yield DocumentLine(
                    id=identity(LINE, number, place << 4 | position),
                    document_id=paper.pk,
                    position=position,
                    listed_id=identity(PRODUCT, product),
                    number=f"P-{product:04}",
                    quantity=quantity,
                    unit="pcs",
                    price=price,
                )
        amounts: dict[int, Decimal] = defaultdict(Decimal)
        for product, quantity, price in lines:
            amounts[product] += quantity * price
        for product, amount in amounts.items():
            yield SoldGoods(
                document_id=paper.pk,
                product_id=identity(PRODUCT, product),
                member_id=owner,
                day=day.date(),
                currency=currency,
                amount=amount,
            )
