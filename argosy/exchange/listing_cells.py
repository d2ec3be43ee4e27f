"""The rows of the lists of the rooms above as plain values, for files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from argosy.customers.listings import Listing
from argosy.exchange.cells import at
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column


class ListingCells:
    """The columns of one export of documents, receipts, shipments or insurance orders."""

    def __init__(self, listing: Listing, actor: Actor, keys: Sequence[str], *, with_all: bool) -> None:
        of = listing.of()
        chosen = listing.picked(of) if with_all else of.shown(keys)
        # said beside the first amount
        self._first_sum = next((one.key for one in chosen if one.key in listing.sums), "")
        self.columns = [one for one in chosen if one.key != "currency" or not self._first_sum]
        self._listing, self._naming = listing, listing.naming(actor)

    def head(self) -> list[str]:
        """The headings, in the reader's language."""
        found = [str(self._listing.lead_label)]
        for one in self.columns:
            found += [_("Currency"), str(one.label)] if one.key == self._first_sum else [str(one.label)]
        return found

    def lines(self, rows: Sequence[Any]) -> Iterator[list[Any]]:
        """One line for each row."""
        for row in rows:
            found = [_plain(self._listing.plain["lead"](row))]
            for one in self.columns:
                found += [row.currency] if one.key == self._first_sum else []
                found.append(self._value(row, one))
            yield found

    def _value(self, row: Any, column: Column) -> Any:
        said = self._listing.plain.get(column.key) or self._listing.cells.get(column.key)
        kept = getattr(row, column.path, None) if column.path else None
        if column.holds == "moment":
            return at(kept)
        if said is not None:
            return _plain(said(row))
        return self._naming.value(column, kept) if column.holds == "choice" and kept else _plain(kept)


def _plain(value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, int | Decimal) else "" if value is None else str(value)
