"""Quantity × price = amount: where a number can be read in two ways, the reading that adds up is taken."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

from argosy.reading.model import Item
from argosy.reading.trade.numbers import NUMBER, plain, value_of

_TOLERANCE = Decimal("0.006")


def settle(count: Decimal, price: Decimal, amount_text: str) -> tuple[Decimal, Decimal]:
    """Quantity and price such that they make the amount; as they are where nothing fits better."""
    match = re.search(NUMBER, plain(amount_text))
    if not match:
        return count, price
    amounts = [value for value in (value_of(match.group()), value_of(match.group(), is_count=True)) if value]
    thousand = Decimal(1000)
    factors = (Decimal(1), 1 / thousand, thousand)
    for amount, by_count, by_price in product(amounts, factors, factors):
        if _is_close(count * by_count * price * by_price, amount):
            return _clean(count * by_count), _clean(price * by_price)
    return count, price


def _is_close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(abs(other), Decimal(1)) * _TOLERANCE


def _clean(value: Decimal) -> Decimal:
    return value.normalize() if value != value.to_integral_value() else value.quantize(Decimal(1))


def adds_up(items: tuple[Item, ...], total: Decimal) -> bool:
    """Whether the lines make the total."""
    lines = [item.quantity * item.price for item in items if item.quantity is not None and item.price is not None]
    return len(lines) == len(items) > 0 and _is_close(sum(lines, Decimal()), total)


def agree(item: Item, **changes: Any) -> Item:
    """The line with some of its values changed."""
    return replace(item, **changes)
