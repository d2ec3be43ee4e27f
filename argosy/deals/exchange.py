"""The rate that counts on a day: what the enterprise set itself, else what the central bank published, else its history."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from argosy.deals.models import ExchangeRate
from argosy.deals.papers import rates
from argosy.deals.papers.rates import Rate, significant
from argosy.enterprise.models import Enterprise
from argosy.platform.tenancy.scope import current_enterprise

OWN, PUBLISHED, BASE = "own", rates.SOURCE, "EUR"
# A rate is older than one expects after a long weekend; from then on the pages say so.
OLD_AFTER = 6


def rate(currency: str, to: str, on: date) -> Rate | None:
    """What a unit was worth on that day, by whom and of which day; None where nobody knows."""
    if currency == to:
        return Rate(Decimal(1), "", on)
    own = _own(currency, to, on)
    if own is not None:
        return own
    history, published = rates.rate(currency, to, on), _published(currency, to, on)
    if published is not None and (history is None or published.on > history.on):
        return published
    return history


def _own(currency: str, to: str, on: date) -> Rate | None:
    rows = ExchangeRate.objects.standing().filter(source=OWN, currency=currency, to=to, on__lte=on)
    found = rows.order_by("-on", "-made_at").first()
    return None if found is None else Rate(found.rate, OWN, found.on)


def _published(currency: str, to: str, on: date) -> Rate | None:
    """Both against the euro on the same day."""
    wanted = {currency, to} - {BASE}
    rows = ExchangeRate.objects.standing().filter(source=PUBLISHED, currency=BASE, to__in=wanted, on__lte=on)
    by_day: dict[date, dict[str, Decimal]] = {}
    for row in rows.order_by("-on")[: 4 * len(wanted)]:
        by_day.setdefault(row.on, {BASE: Decimal(1)})[row.to] = row.rate
    for day, values in sorted(by_day.items(), reverse=True):
        if {currency, to} <= values.keys():
            return Rate(significant(values[to] / values[currency]), PUBLISHED, day)
    return None


def age(of: date | None, on: date) -> int:
    """By how many days a rate is too old for that day; nought where it is fresh."""
    days = (on - of).days if of else 0
    return days if days > OLD_AFTER else 0


def own_currency() -> str:
    """The currency in which the enterprise counts."""
    return str(Enterprise.objects.values_list("currency", flat=True).get(pk=current_enterprise()))


def own_rates() -> list[Any]:
    """What the enterprise set itself and counts with, the newest first."""
    rows = ExchangeRate.objects.standing().filter(source=OWN).select_related("made_by__user")
    return list(rows.order_by("-on", "-made_at")[:50])


def newest_published() -> date | None:
    """Of which day the newest fetched rates are."""
    rows = ExchangeRate.objects.filter(source=PUBLISHED).order_by("-on")
    found: date | None = rows.values_list("on", flat=True).first()
    return found
