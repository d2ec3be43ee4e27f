"""Amounts in the enterprise's own currency, at the rate of a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from argosy.deals import exchange
from argosy.deals.exchange import own_currency
from argosy.deals.papers.rates import Rate
from argosy.platform.money import from_minor, to_minor

TYPED = "bank"  # the rate that the bank gave, as somebody typed it


def rate_to_own(currency: str, on: date, typed: Decimal | None = None) -> tuple[Rate | None, str]:
    """What a unit of the currency was worth in our own on that day, and our own currency."""
    own = own_currency()
    if typed is not None and currency != own:
        return Rate(typed, TYPED, on), own
    return exchange.rate(currency, own, on), own


def in_own(minor: int, currency: str, rate: Decimal | None, own: str) -> int | None:
    """The amount in our own currency's smallest coin; None where no rate is known."""
    return None if rate is None else to_minor(from_minor(minor, currency) * rate, own)
