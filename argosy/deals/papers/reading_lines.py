"""From the lines as a document keeps them to the values that are computed with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from argosy.catalogue.packing import Carton
from argosy.deals.papers.rates import Rate
from argosy.deals.papers.sums import NOTHING, Line, decimal

# What a unit of one currency was worth in another on a day.
Rates = Callable[[str, str, date], Rate | None]
NUMBERS = ("quantity", "price", "discount", "each", "length", "width", "height", "net", "gross", "cost")


def called(line: Mapping[str, Any], otherwise: str = "?") -> str:
    """What a line is called, on every paper of a transaction alike."""
    return str(line.get("number") or line.get("name") or line.get("name_zh") or otherwise)


def line_of(kept: Mapping[str, Any], currency: str, on: date, rate: Rates | None = None) -> Line:
    """The numbers of a line; a cost in another currency is turned into the document's at that day's rate, if one is given."""
    values = {name: decimal(kept[name]) if kept.get(name) not in (None, "") else None for name in NUMBERS}
    carton = Carton(values["each"], values["length"], values["width"], values["height"], values["net"], values["gross"])
    cost, of = values["cost"], kept.get("cost_currency")
    if cost is not None and of and of != currency:
        found = rate(str(of), currency, on) if rate else None
        cost = None if found is None else cost * found.rate
    numbers, discount = str(kept.get("carton_numbers") or ""), values["discount"] or NOTHING
    return Line(values["quantity"], values["price"], cost, carton, numbers, discount)
