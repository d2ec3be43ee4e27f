"""Amounts in the enterprise's own currency, at the rate of a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from argosy.deals.papers import rates
from argosy.deals.papers.rates import Rate
from argosy.enterprise.models import Enterprise
from argosy.platform.money import from_minor, to_minor
from argosy.platform.tenancy.scope import current_enterprise

TYPED = "bank"  # the rate that the bank gave, as somebody typed it


def own_currency() -> str:
    """The currency in which the enterprise counts."""
    return str(Enterprise.objects.values_list("currency", flat=True).get(pk=current_enterprise()))


def rate_to_own(currency: str, on: date, typed: Decimal | None = None) -> tuple[Rate | None, str]:
    """What a unit of the currency was worth in our own on that day, and our own currency."""
    own = own_currency()
    if typed is not None and currency != own:
        return Rate(typed, TYPED, on), own
    return rates.rate(currency, own, on), own


def in_own(minor: int, currency: str, rate: Decimal | None, own: str) -> int | None:
    """The amount in our own currency's smallest coin; None where no rate is known."""
    return None if rate is None else to_minor(from_minor(minor, currency) * rate, own)
