"""Amounts of money: exact, in minor units where they are stored, always with their currency (ISO 4217)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.numbers import get_currency_precision


def to_minor(amount: Decimal, currency: str) -> int:
    """The amount in the currency's smallest unit (cents; yen have none), rounded half up."""
    return int(amount.scaleb(digits(currency)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def from_minor(minor: int | Decimal, currency: str) -> Decimal:
    """The amount again."""
    return Decimal(minor).scaleb(-digits(currency))


# a list has hundreds of amounts, in a handful of currencies
@lru_cache(maxsize=512)
def digits(currency: str) -> int:
    """How many decimals the currency has; 2 where it is unknown."""
    return int(get_currency_precision(currency)) if currency else 2
