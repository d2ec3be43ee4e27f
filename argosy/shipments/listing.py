"""The list of shipments: its columns, what a search looks at, what its cells say."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, pgettext_lazy

from argosy.customers.finding import bearing
from argosy.customers.listings import NOTHING, Empty, Listing, by_day, offer
from argosy.customers.naming import Naming
from argosy.deals.papers.blocks import place_of
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column
from argosy.platform.listing.filters import Filter
from argosy.platform.listing.walking import Order
from argosy.platform.ui.tags.marks import chip
from argosy.platform.ui.tags.times import when
from argosy.shipments.models import Shipment
from argosy.shipments.permissions import Permission

STATES: dict[str, tuple[Any, str, Q]] = {
    # word → what it is called, its colour, which rows
    "booked": (gettext_lazy("Booked"), "plain", Q(departed_on__isnull=True, arrived_on__isnull=True)),
    "sea": (gettext_lazy("At sea"), "accent", Q(departed_on__isnull=False, arrived_on__isnull=True)),
    "arrived": (pgettext_lazy("shipment", "Arrived"), "green", Q(arrived_on__isnull=False)),
}


def state_of(row: Shipment) -> str:
    """How far it is: booked, at sea, arrived."""
    return "arrived" if row.arrived_on else "sea" if row.departed_on else "booked"


def way_of(row: Shipment) -> str:
    """From port to port."""
    return " → ".join(place_of(one) for one in (row.loading, row.discharge) if one)


def ship_of(row: Shipment) -> str:
    """Vessel and voyage."""
    return " / ".join(one for one in (row.vessel, row.voyage) if one)


def called(row: Shipment) -> list[str]:
    """What tells it from the other shipments of its transaction: the ship or the way, and the day."""
    day = row.departed_on or row.etd
    return [text for text in (ship_of(row) or way_of(row), day.isoformat() if day else "") if text]


class ShipmentNaming(Naming):
    """Values in words, for one page of shipments."""

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        if column.of == "way":
            return [(word, name) for word, (name, _tone, _rows) in STATES.items()]
        return super().choices(column)


def _state(rows: Any, one: Filter, _actor: Actor) -> Any:
    condition = Q(pk__in=[])
    for word in one.values:
        condition |= STATES[word][2] if word in STATES else Q(pk__in=[])
    return rows.exclude(condition) if one.way == "not" else rows.filter(condition)


def rows(actor: Actor, asked: Asked) -> Any:
    """The shipments in reach of this customer, document, ship, booking or number."""
    found = Shipment.objects.visible_to(actor).select_related("customer", "document", "owner__user")
    if asked.text:
        begins = Q(customer__in=bearing(asked.text, found)) | Q(document__number__istartswith=asked.text)
        for name in ("vessel", "booking", "bl_number", "tracking_number"):
            begins |= Q(**{f"{name}__istartswith": asked.text})
        found = found.filter(begins)
    return found


def _day(came: date | None, planned: date | None) -> Any:
    """The day that came; else the one that is planned, paler."""
    if came is not None:
        return came.isoformat()
    return format_html('<span class="soft">{}</span>', planned.isoformat()) if planned else NOTHING


def _lead(row: Any) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse("shipments:shipment", args=[row.pk]), row.customer.name)


def _chip(row: Any) -> SafeString:
    name, tone, _rows = STATES[state_of(row)]
    return chip(str(name), tone=tone)


ALL = {
    column.key: column
    for column in [
        Column("document", gettext_lazy("Document"), "shown", "document"),
        Column("way", pgettext_lazy("shipment", "Way"), "shown", "loading"),
        Column("ship", gettext_lazy("Vessel"), "shown", "vessel"),
        Column("etd", gettext_lazy("Departure"), "day", "etd", order=by_day("etd")),
        Column("eta", gettext_lazy("Arrival"), "day", "eta", order=by_day("eta", is_down=False)),
        Column("state", gettext_lazy("State"), "choice", "state", "way", keeps=_state),
        Column("owner", gettext_lazy("Followed by"), "member", "owner"),
        Column(
            "changed", gettext_lazy("Changed"), "moment", "changed_at", order=Order("changed_at", may_be_empty=False)
        ),
        Column("forwarder", gettext_lazy("Forwarder"), "text", "forwarder"),
        Column("booking", gettext_lazy("Booking number"), "text", "booking"),
        Column("bl", gettext_lazy("B/L number"), "text", "bl_number"),
        Column("tracking", gettext_lazy("Tracking number"), "text", "tracking_number"),
    ]
}

SHIPMENTS = offer(
    Listing(
        record="shipment",
        right=Permission.USE_SHIPMENTS,
        url="shipments:list",
        columns=ALL,
        shown=("document", "way", "ship", "etd", "eta", "state"),
        usual="changed",
        groups=("owner",),
        rows=rows,
        naming=ShipmentNaming,
        lead=_lead,
        lead_label=gettext_lazy("Customer"),
        cells={
            "document": lambda row: row.document.number,
            "way": way_of,
            "ship": ship_of,
            "etd": lambda row: _day(row.departed_on, row.etd),
            "eta": lambda row: _day(row.arrived_on, row.eta),
            "state": _chip,
            "owner": lambda row: row.owner,
            "changed": lambda row: when(row.changed_at),
        },
        plain={
            "lead": lambda row: row.customer.name,
            "etd": lambda row: row.departed_on or row.etd,
            "eta": lambda row: row.arrived_on or row.eta,
            "state": lambda row: STATES[state_of(row)][0],
        },
        hint=gettext_lazy("Customer, document, ship, number…"),
        find=gettext_lazy("Find shipments"),
        empty=Empty(
            gettext_lazy("Nothing is on its way"),
            gettext_lazy(
                "On the page of an order, invoice or booking note you book the shipment: ship, ports and load are taken"
                " from the papers."
            ),
            "ship",
        ),
        tabs=lambda: [
            ("", gettext_lazy("All"), ""),
            ("way", gettext_lazy("On the way"), "f=state.not.arrived"),
            ("arrived", pgettext_lazy("shipment", "Arrived"), "f=state.is.arrived"),
        ],
    )
)
