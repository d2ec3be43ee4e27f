"""Quantity × price = amount: where a number can be read in two ways, the reading that adds up is taken."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

from argosy.reading.model import Item
from argosy.reading.trade.numbers import NUMBER, other_reading, plain, value_of

_TOLERANCE = Decimal("0.006")


def settle(
    count: Decimal, price: Decimal, amount_text: str, *, texts: tuple[str, str] = ("", "")
) -> tuple[Decimal, Decimal]:
    """Quantity and price such that they make the amount; as they are where nothing fits better.

    `texts` are the two as written: one that can be read in two ways ("12.500") gives way before one that cannot.
    """
    match = re.search(NUMBER, plain(amount_text))
    if not match:
        return count, price
    amounts = [value for value in (value_of(match.group()), value_of(match.group(), is_count=True)) if value]
    ways = [(_readings(count, texts[0]), _readings(price, texts[1])), (_scaled(count), _scaled(price))]
    for counts, prices in ways:
        for amount, one, other in product(amounts, counts, prices):
            if is_close(one * other, amount):
                return _clean(one), _clean(other)
    return count, price


def _readings(value: Decimal, text: str) -> list[Decimal]:
    """The value with the other meaning of how it is written."""
    match = re.search(NUMBER, plain(text))
    other = other_reading(match.group()) if match else None
    return [value] if other is None else [value, other]


def _scaled(value: Decimal) -> list[Decimal]:
    return [value, value / 1000, value * 1000]


def is_close(one: Decimal, other: Decimal) -> bool:
    """Whether two sums are the same but for rounding."""
    return abs(one - other) <= max(abs(other), Decimal(1)) * _TOLERANCE


def _clean(value: Decimal) -> Decimal:
    return value.normalize() if value != value.to_integral_value() else value.quantize(Decimal(1))


def agree(item: Item, **changes: Any) -> Item:
    """The line with some of its values changed."""
    return replace(item, **changes)
