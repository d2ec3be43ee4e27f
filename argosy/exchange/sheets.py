"""Which lists can be taken out as files, and what each needs for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.customers import queries as customers
from argosy.customers.columns import CONTACT, RECORDS, fields_of
from argosy.customers.columns import Columns as CustomerColumns
from argosy.customers.listings import Listing
from argosy.customers.permissions import Permission as Customers
from argosy.customers.views.lists import LISTS
from argosy.deals import queries as deals
from argosy.deals.columns import DEAL
from argosy.deals.columns import columns as deal_columns
from argosy.deals.document_listing import DOCUMENTS
from argosy.deals.permissions import Permission as Deals
from argosy.exchange.cells import Cells
from argosy.exchange.deal_cells import DealCells
from argosy.exchange.listing_cells import ListingCells
from argosy.insurance.listing import INSURANCE
from argosy.platform.listing.columns import Columns
from argosy.settlement.listing import RECEIPTS
from argosy.shipments.listing import SHIPMENTS


class Lines(Protocol):
    """Rows as the lines of a file."""

    def head(self) -> list[str]:
        """The headings."""

    def lines(self, rows: Sequence[Any]) -> Iterator[list[Any]]:
        """One line for each row."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list that can be taken out."""

    name: Any
    right: StrEnum  # who may see the list at all
    columns: Callable[[], Columns]
    look: Callable[..., Any]  # (actor, asked, after, most): a page of rows
    lines: Callable[..., Lines]  # (actor, keys, with_all=…)
    owner: Callable[[Any], UUID | None]  # whose row it is


def _of_customers(record: str) -> Columns:
    return CustomerColumns(record, fields_of(record))


def _sheet(record: str) -> Sheet:
    return Sheet(
        LISTS[record][1],
        Customers.USE_CUSTOMERS,
        partial(_of_customers, record),
        customers.look,
        lambda actor, keys, *, with_all: Cells(actor, record, keys, with_all=with_all),
        lambda row: (row.customer if record == CONTACT else row).owner_id,
    )


def _of_listing(name: Any, listing: Listing) -> Sheet:
    return Sheet(
        name, listing.right, listing.of, listing.look, partial(ListingCells, listing), lambda row: row.owner_id
    )


SHEETS: Mapping[str, Sheet] = {
    **{record: _sheet(record) for record in RECORDS},
    DEAL: Sheet(_("Deals"), Deals.USE_DEALS, deal_columns, deals.look, DealCells, lambda row: row.owner_id),
    DOCUMENTS.record: _of_listing(_("Documents"), DOCUMENTS),
    RECEIPTS.record: _of_listing(_("Receipts"), RECEIPTS),
    SHIPMENTS.record: _of_listing(_("Shipments"), SHIPMENTS),
    INSURANCE.record: _of_listing(_("Credit insurance"), INSURANCE),
}
