"""Exchange rates of the European Central Bank, from the history that comes with the installation: no network needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from currency_converter import CurrencyConverter, RateNotFoundError

SOURCE = "ECB"
# As the ECB itself publishes: six significant figures, so that 1 IDR in USD is not rounded to two.
FIGURES, MOST_PLACES = 6, 12


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of one currency a unit of another was worth, by whom and on which day."""

    rate: Decimal
    source: str
    on: date


@cache
def _history() -> CurrencyConverter:
    return CurrencyConverter(decimal=True)


def currencies() -> frozenset[str]:
    """The currencies that the history knows."""
    return frozenset(_history().currencies)


def significant(value: Decimal) -> Decimal:
    """The rate with at least six places and six significant figures: 7.123456, 0.0000609123."""
    places = max(FIGURES, FIGURES - 1 - value.adjusted())
    return value.quantize(Decimal(1).scaleb(-min(places, MOST_PLACES)))


def rate(currency: str, to: str, on: date) -> Rate | None:
    """The rate of that day, or of the last day before it that has one; None where a currency is unknown."""
    if currency == to:
        return Rate(Decimal(1), "", on)
    history = _history()
    if currency not in history.currencies or to not in history.currencies:
        return None
    first = max(history.bounds[one].first_date for one in (currency, to) if one != history.ref_currency)
    last = min(history.bounds[one].last_date for one in (currency, to) if one != history.ref_currency)
    if on < first:
        return None
    day = min(on, last)
    for earlier in range(14):  # weekends and holidays have none
        try:
            found = history.convert(1, currency, to, date.fromordinal(day.toordinal() - earlier))
        except RateNotFoundError:
            continue
        return Rate(significant(Decimal(str(found))), SOURCE, date.fromordinal(day.toordinal() - earlier))
    return None
