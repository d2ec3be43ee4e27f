"""The list of receipts: its columns, what a search looks at, what its cells say."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from argosy.catalogue.forms import CURRENCIES
from argosy.customers.finding import bearing
from argosy.customers.listings import NOTHING, Empty, Listing, by_day, offer
from argosy.customers.naming import Naming
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column
from argosy.platform.listing.filters import Filter
from argosy.platform.ui.tags.marks import chip, money
from argosy.settlement.models import Receipt
from argosy.settlement.permissions import Permission


class ReceiptNaming(Naming):
    """Values in words, for one page of receipts."""

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        return [(one, one) for one in CURRENCIES] if column.of == "currency" else super().choices(column)


def _unused(rows: Any, one: Filter, _actor: Actor) -> Any:
    condition = Q(withdrawn_at__isnull=True, rest_minor__gt=0)
    return rows.filter(condition) if one.values[0] == "yes" else rows.exclude(condition)


def _back(rows: Any, one: Filter, _actor: Actor) -> Any:
    return rows.filter(amount_minor__lt=0) if one.values[0] == "yes" else rows.filter(amount_minor__gt=0)


def _withdrawn(rows: Any, one: Filter, _actor: Actor) -> Any:
    return rows.filter(withdrawn_at__isnull=one.values[0] != "yes")


def rows(actor: Actor, asked: Asked) -> Any:
    """The receipts in reach of this customer or of this reference of the bank."""
    found = Receipt.objects.visible_to(actor).select_related("customer", "owner__user")
    if asked.text:
        theirs = bearing(asked.text, found)
        found = found.filter(Q(customer__in=theirs) | Q(reference__istartswith=asked.text))
    return found


def _lead(row: Any) -> SafeString:
    gone = format_html(" {}", chip(str(gettext_lazy("withdrawn")))) if row.withdrawn_at else NOTHING
    address = reverse("settlement:receipt", args=[row.pk])
    return format_html('<a href="{}">{}</a>{}', address, row.received_on.isoformat(), gone)


def _rest(row: Any) -> SafeString:
    if not row.rest_minor or row.withdrawn_at:
        return SafeString('<span class="faint">–</span>')
    return money(row.rest, row.currency)


ALL = {
    column.key: column
    for column in [
        Column("customer", gettext_lazy("Customer"), "shown"),
        Column("payer", gettext_lazy("Payer"), "shown", "payer"),
        Column("reference", gettext_lazy("The bank’s reference"), "text", "reference"),
        Column("amount", gettext_lazy("Amount"), "shown", "amount_minor", is_numeric=True),
        Column("rest", gettext_lazy("Not written off"), "shown", "rest_minor", is_numeric=True),
        Column(
            "received",
            gettext_lazy("Received on"),
            "day",
            "received_on",
            order=by_day("received_on", may_be_empty=False),
        ),
        Column("currency", gettext_lazy("Currency"), "choice", "currency", "currency"),
        Column("owner", gettext_lazy("Followed by"), "member", "owner"),
        Column("unused", gettext_lazy("Something is not written off"), "flag", keeps=_unused),
        Column("back", gettext_lazy("Paid back"), "flag", keeps=_back),
        Column("withdrawn", gettext_lazy("Withdrawn"), "flag", keeps=_withdrawn),
    ]
}

RECEIPTS = offer(
    Listing(
        record="receipt",
        right=Permission.USE_MONEY,
        url="settlement:receipts",
        columns=ALL,
        shown=("customer", "payer", "reference", "amount", "rest"),
        usual="received",
        groups=("currency", "owner"),
        rows=rows,
        naming=ReceiptNaming,
        lead=_lead,
        lead_label=gettext_lazy("Received on"),
        cells={
            "customer": lambda row: row.customer.name,
            "amount": lambda row: money(row.amount, row.currency),
            "rest": _rest,
            "received": lambda row: row.received_on.isoformat(),
            "owner": lambda row: row.owner,
            "unused": lambda row: gettext_lazy("yes") if row.rest_minor and not row.withdrawn_at else NOTHING,
            "back": lambda row: gettext_lazy("yes") if row.is_back else NOTHING,
            "withdrawn": lambda row: gettext_lazy("yes") if row.withdrawn_at else NOTHING,
        },
        plain={
            "lead": lambda row: row.received_on,
            "amount": lambda row: row.amount,
            "rest": lambda row: NOTHING if row.withdrawn_at else row.rest,
        },
        sums=frozenset({"amount", "rest"}),
        adding=lambda found, _asked: found.filter(withdrawn_at__isnull=True),
        added="amount",
        hint=gettext_lazy("Customer or the bank’s reference…"),
        find=gettext_lazy("Find receipts"),
        empty=Empty(
            gettext_lazy("No receipts"),
            gettext_lazy("Register what came into your account, and write it off against the orders that it pays."),
            "hand-coins",
            gettext_lazy("Register a receipt"),
            "settlement:register_receipt",
            Permission.EDIT_MONEY,
        ),
        tabs=lambda: [
            ("", gettext_lazy("All"), ""),
            ("unused", gettext_lazy("Not written off yet"), "f=unused.is.yes"),
            ("back", gettext_lazy("Paid back"), "f=back.is.yes"),
        ],
    )
)
