"""The list of insurance orders: its columns, what a search looks at, what its cells say."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from argosy.customers.finding import bearing
from argosy.customers.listings import NOTHING, Empty, Listing, by_day, offer
from argosy.customers.naming import Naming
from argosy.insurance.models import InsuranceOrder
from argosy.insurance.permissions import Permission
from argosy.insurance.sentences import KINDS, STATES
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column
from argosy.platform.listing.walking import Order
from argosy.platform.ui.tags.marks import chip, money
from argosy.platform.ui.tags.times import when


class InsuranceNaming(Naming):
    """Values in words, for one page of insurance orders."""

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        if column.of == "insured":
            return [(key, name) for key, (name, _tone) in STATES.items()]
        return list(KINDS.items()) if column.of == "orders" else super().choices(column)


def rows(actor: Actor, asked: Asked) -> Any:
    """The insurance orders in reach whose number begins so, or whose buyer is called so."""
    found = InsuranceOrder.objects.visible_to(actor).select_related("customer", "owner__user", "document")
    if asked.text:
        theirs = bearing(asked.text, found)
        found = found.filter(Q(number__istartswith=asked.text) | Q(customer__in=theirs))
    return found


def _lead(row: Any) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse("insurance:order", args=[row.pk]), row.number)


def _chip(row: Any) -> SafeString:
    name, tone = STATES[row.state]
    return chip(str(name), tone=tone)


ALL = {
    column.key: column
    for column in [
        Column("kind", gettext_lazy("Kind"), "choice", "kind", "orders"),
        Column("document", gettext_lazy("Document"), "shown", "document"),
        Column("customer", gettext_lazy("Customer"), "shown"),
        Column("state", gettext_lazy("State"), "choice", "state", "insured"),
        Column("amount", gettext_lazy("Amount"), "shown", "amount_minor", is_numeric=True),
        Column("owner", gettext_lazy("Owner"), "member", "owner"),
        Column(
            "changed", gettext_lazy("Changed"), "moment", "changed_at", order=Order("changed_at", may_be_empty=False)
        ),
        Column("until", gettext_lazy("Valid until"), "day", "valid_until", order=by_day("valid_until", is_down=False)),
    ]
}

INSURANCE = offer(
    Listing(
        record="insurance",
        right=Permission.USE_INSURANCE,
        url="insurance:orders",
        columns=ALL,
        shown=("kind", "document", "customer", "state", "amount", "owner", "changed"),
        usual="changed",
        groups=("kind", "state", "owner"),
        rows=rows,
        naming=InsuranceNaming,
        lead=_lead,
        lead_label=gettext_lazy("Number"),
        cells={
            "kind": lambda row: KINDS[row.kind],
            "document": lambda row: row.document.number if row.document else NOTHING,
            "customer": lambda row: row.customer.name,
            "state": _chip,
            "amount": lambda row: money(row.amount, row.currency) if row.amount_minor else NOTHING,
            "owner": lambda row: row.owner,
            "changed": lambda row: when(row.changed_at),
            "until": lambda row: row.valid_until.isoformat() if row.valid_until else NOTHING,
        },
        plain={
            "lead": lambda row: row.number,
            "state": lambda row: STATES[row.state][0],
            "amount": lambda row: row.amount,
        },
        sums=frozenset({"amount"}),
        hint=gettext_lazy("Number or customer…"),
        find=gettext_lazy("Find insurance orders"),
        empty=Empty(
            gettext_lazy("No insurance orders here"),
            gettext_lazy(
                "On a customer’s page you draft the application for a limit, on an issued invoice or order the declaration of"
                " the shipment. Both are filled in with what Argosy knows."
            ),
            "shield-check",
        ),
        tabs=lambda: [
            ("", gettext_lazy("All"), ""),
            *((key[:8], name, f"f=state.is.{key}") for key, (name, _tone) in STATES.items()),
        ],
    )
)
