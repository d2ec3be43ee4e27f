"""What the goods of a transaction cost us: from stock at their own cost, bought at what the suppliers get."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from argosy.deals import exchange
from argosy.deals.contents import shown_content
from argosy.deals.papers.figures import sums_of
from argosy.deals.papers.reading_lines import called, line_of
from argosy.deals.papers.sums import NOTHING, coin, decimal
from argosy.deals.purchasing import from_stock, purchases_of


@dataclass(frozen=True, slots=True)
class Part:
    """So many of one thing at one price; the day says by which rate it counts."""

    quantity: Decimal
    price: Decimal
    currency: str
    on: date | None = None  # None: the day of the paper that sells it


@dataclass(frozen=True, slots=True)
class Goods:
    """Whence the goods of a transaction come, by what its lines are called."""

    bought: Mapping[str, Sequence[Part]]
    in_stock: Mapping[str, Decimal]  # which share of what is sold comes from stock

    def parts(self, line: Mapping[str, Any]) -> list[Part]:
        """A line by where it comes from: what is bought by the shares of its purchase orders, the rest at its own cost."""
        name, quantity = called(line), decimal(line.get("quantity"))
        own = Part(quantity, decimal(line.get("cost")), str(line.get("cost_currency") or ""))
        bought = self.bought.get(name, ())
        count = sum((one.quantity for one in bought), NOTHING)
        if not count:
            return [own]
        kept = quantity * self.in_stock.get(name, NOTHING) if own.price else NOTHING
        rest = [Part((quantity - kept) * one.quantity / count, one.price, one.currency, one.on) for one in bought]
        return [Part(kept, own.price, own.currency), *rest] if kept else rest

    def cost(self, content: Mapping[str, Any], own: str) -> Decimal | None:
        """What the goods of a paper cost us in our own currency; None where a price or a rate is unknown."""
        total, on, rate = NOTHING, date.fromisoformat(content["date"]), cache(exchange.rate)
        for part in [one for line in content["lines"] for one in self.parts(line)]:
            worth = rate(part.currency or content["currency"], own, part.on or on)
            if not part.price or worth is None:
                return None
            total += part.price * part.quantity * worth.rate
        return coin(total, own) if content["lines"] else None


def goods_of(chain: UUID, sold: Sequence[Mapping[str, Any]]) -> Goods:
    """Whence the goods of these papers of one transaction come."""
    wanted: dict[str, Decimal] = {}
    for line in [one for content in sold for one in content["lines"]]:
        wanted[called(line)] = wanted.get(called(line), NOTHING) + decimal(line.get("quantity"))
    kept = from_stock(chain)
    shares = {item: min(kept[item] / count, Decimal(1)) for item, count in wanted.items() if item in kept and count}
    return Goods(bought(chain), shares)


def bought(chain: UUID) -> dict[str, list[Part]]:
    """What each purchase order brings, by what its lines are called, each in its own currency and of its own day."""
    found: dict[str, list[Part]] = {}
    for paper in purchases_of(chain):
        content = shown_content(paper)
        sums = sums_of(content)
        # discount and charges of the whole order are borne by each of its lines
        share = sums.total / sums.goods if sums.goods else Decimal(1)
        for line in content["lines"]:
            quantity = decimal(line.get("quantity"))
            if quantity:
                price = (line_of(line, paper.currency, paper.date).net_price or NOTHING) * share
                found.setdefault(called(line), []).append(Part(quantity, price, paper.currency, paper.date))
    return found
