"""From the lines as a document keeps them to the values that are computed with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from argosy.catalogue.packing import Carton
from argosy.deals.papers import rates
from argosy.deals.papers.sums import Line, decimal

NUMBERS = ("quantity", "price", "each", "length", "width", "height", "net", "gross", "cost")


def line_of(kept: Mapping[str, Any], currency: str, on: date) -> Line:
    """The numbers of a line; a cost in another currency is turned into the document's at that day's rate."""
    values = {name: decimal(kept[name]) if kept.get(name) not in (None, "") else None for name in NUMBERS}
    carton = Carton(values["each"], values["length"], values["width"], values["height"], values["net"], values["gross"])
    return Line(
        values["quantity"], values["price"], _cost(values["cost"], kept.get("cost_currency"), currency, on), carton
    )


def _cost(cost: Decimal | None, of: Any, currency: str, on: date) -> Decimal | None:
    if cost is None or not of or of == currency:
        return cost
    rate = rates.rate(str(of), currency, on)
    return None if rate is None else cost * rate.rate
