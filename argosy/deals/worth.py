"""Sums of several currencies in the enterprise's own, with the rate's source and day always said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.deals import exchange
from argosy.deals.papers.rates import Rate
from argosy.platform.money import from_minor
from argosy.platform.ui import words


@dataclass(frozen=True, slots=True)
class Worth:
    """A sum in one currency, what it is made of, and what has no rate and is left out."""

    amount: Decimal
    currency: str
    parts: tuple[tuple[str, Decimal], ...] = ()
    apart: tuple[tuple[str, Decimal], ...] = ()

    @property
    def short(self) -> str:
        """The sum in whole units, as a column's head shows it."""
        shown = [f"{self.currency} {self.amount:,.0f}"] if self.amount or not self.apart else []
        return " + ".join([*shown, *(f"{currency} {amount:,.0f}" for currency, amount in self.apart[:2])])

    @property
    def head(self) -> str:
        """The same above a column; nothing where no amount is known."""
        return self.short if self.parts else ""

    @property
    def made_of(self) -> str:
        """The currencies that it is made of, where it is more than the one."""
        if [currency for currency, _amount in self.parts] in ([], [self.currency]):
            return ""
        return " + ".join(f"{currency} {words.amount(amount, currency)}" for currency, amount in self.parts)


class Purse:
    """Adds up amounts of any currency in one, by the rates of one day; remembers whose rates it used."""

    def __init__(self, currency: str, on: date | None = None) -> None:
        self.currency = currency
        self.on = on or timezone.localdate()
        self._known: dict[str, Rate | None] = {}
        self._used: set[tuple[str, date]] = set()

    def look_up(self, currencies: Iterable[str]) -> None:
        """Their rates are asked for together, where several sums follow."""
        self._known |= exchange.rates_of(
            {one for one in currencies if one} - self._known.keys(), self.currency, self.on
        )

    def rate(self, currency: str) -> Decimal | None:
        """What a unit of this currency is worth here, None where nobody knows."""
        if currency not in self._known:
            self.look_up([currency])
        found = self._known[currency]
        if found is None:
            return None
        if found.source:
            self._used.add((found.source, found.on))
        return found.rate

    def sum(self, minors: Iterable[tuple[str, int | Decimal]]) -> Worth:
        """The sum of amounts in minor units, each with its currency."""
        by_currency: dict[str, Decimal] = {}
        for currency, minor in minors:
            if currency and minor:
                by_currency[currency] = by_currency.get(currency, Decimal(0)) + from_minor(Decimal(minor), currency)
        self.look_up(by_currency)
        total, apart = Decimal(0), []
        for currency, amount in by_currency.items():
            rate = self.rate(currency)
            if rate is None:
                apart.append((currency, amount))
            else:
                total += amount * rate
        parts = sorted(by_currency.items(), key=lambda part: (part[0] != self.currency, part[0]))
        return Worth(total, self.currency, tuple(parts), tuple(sorted(apart)))

    @property
    def said(self) -> str:
        """Whose rates were used, of which day; "" where none was needed."""
        if not self._used:
            return ""
        source, day = max(self._used, key=lambda one: one[1])
        values = {"currency": self.currency, "source": source, "day": words.full_day(day)}
        if source == exchange.OWN:
            return _("In %(currency)s at your own rates of %(day)s.") % values
        return _("In %(currency)s at the %(source)s rates of %(day)s.") % values
