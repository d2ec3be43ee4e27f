"""The rate that counts on a day: what the enterprise set itself, else what the central bank published, else its history."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from argosy.deals.models import ExchangeRate
from argosy.deals.papers import rates
from argosy.deals.papers.rates import Rate, significant
from argosy.enterprise.models import Enterprise
from argosy.platform.standing import AnyText, standing
from argosy.platform.tenancy.scope import current_enterprise

OWN, PUBLISHED, BASE = "own", rates.SOURCE, "EUR"
# A rate is older than one expects after a long weekend; from then on the pages say so.
OLD_AFTER = 6
# So many days back is looked for one of which both currencies are known.
DAYS = 4


def rate(currency: str, to: str, on: date) -> Rate | None:
    """What a unit was worth on that day, by whom and of which day; None where nobody knows."""
    return rates_of([currency], to, on)[currency]


def rates_of(currencies: Collection[str], to: str, on: date) -> dict[str, Rate | None]:
    """The same for several currencies, in one question to the database."""
    asked = sorted({one for one in currencies if one != to})
    own, by_day = _known(asked, to, on) if asked else ({}, {})
    found: dict[str, Rate | None] = {one: own.get(one) or _newest(one, to, on, by_day) for one in asked}
    return dict.fromkeys(currencies, Rate(Decimal(1), "", on)) | found


def _newest(currency: str, to: str, on: date, by_day: Mapping[date, Mapping[str, Decimal]]) -> Rate | None:
    history, published = rates.rate(currency, to, on), _published(currency, to, by_day)
    if published is not None and (history is None or published.on > history.on):
        return published
    return history


def _known(currencies: list[str], to: str, on: date) -> tuple[dict[str, Rate], dict[date, dict[str, Decimal]]]:
    """What the enterprise set itself for each, and what was published against the euro on the last days."""
    own: dict[str, Rate] = {}
    by_day: dict[date, dict[str, Decimal]] = {}
    wanted = sorted({*currencies, to} - {BASE})
    for source, currency, target, value, day in _rows(
        [*map(AnyText, currencies)], [*map(AnyText, wanted)], AnyText(to), on
    ):
        if source == OWN:
            own[currency] = Rate(value, OWN, day)
        else:
            by_day.setdefault(day, {BASE: Decimal(1)})[target] = value
    return own, by_day


@standing
def _rows(
    currencies: list[AnyText], wanted: list[AnyText], to: AnyText, on: date
) -> QuerySet[Any, tuple[str, str, str, Decimal, date]]:
    known = ExchangeRate.objects.standing().filter(on__lte=on)
    told = ("source", "currency", "to", "rate", "on")
    own = known.filter(source=OWN, currency__in=currencies, to=to).order_by("currency", "-on", "-made_at")
    published = known.filter(source=PUBLISHED, currency=BASE, to__in=wanted).order_by("-on")[: DAYS * len(wanted)]
    found: QuerySet[Any, Any] = (
        own.distinct("currency").values_list(*told).union(published.values_list(*told), all=True)
    )
    return found


def _published(currency: str, to: str, by_day: Mapping[date, Mapping[str, Decimal]]) -> Rate | None:
    """Both against the euro on the same day."""
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
