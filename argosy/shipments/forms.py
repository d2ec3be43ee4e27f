"""The shape of what is typed about shipments."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.deals.papers import ports
from argosy.platform.errors import BadInput
from argosy.platform.http.forms import CarefulForm
from argosy.platform.typing_numbers import number, typed
from argosy.shipments.actions.shipments import DAYS, PLAIN
from argosy.shipments.models import Shipment

PORT = {"list": "ports", "autocomplete": "off", "data-port-search": ""}
MOST_BOXES = 60
BOX = ("kind", "number", "seal", "cartons", "gross", "volume")


def _text(label: Any, length: int, **attributes: str) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off"} | attributes)
    return forms.CharField(label=label, max_length=length, required=False, widget=widget)


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))


class ShipmentForm(CarefulForm):
    """The ship, the ports, the days."""

    forwarder = _text(_("Forwarder or carrier"), 100)
    booking = _text(_("Booking number"), 40)
    bl_number = _text(_("B/L number"), 40)
    vessel = _text(_("Vessel"), 80)
    voyage = _text(_("Voyage"), 20)
    loading = _text(_("Port of loading"), 100, **PORT)
    discharge = _text(_("Port of discharge"), 100, **PORT)
    etd = _day(_("Planned departure (ETD)"))
    eta = _day(_("Planned arrival (ETA)"))
    departed_on = _day(_("Departed on"))
    arrived_on = _day(_("Arrived on"))

    @classmethod
    def of(cls, shipment: Shipment, posted: QueryDict | None = None) -> ShipmentForm:
        """As the shipment is, and what somebody typed."""
        values = {name: getattr(shipment, name) for name in (*PLAIN, *DAYS)}
        for name in ("loading", "discharge"):
            values[name] = str(ports.port(values[name]) or values[name])
        return cls(posted, initial=values)

    def values(self) -> dict[str, Any]:
        """What was typed; a port that is known by its code."""
        found = dict(self.cleaned_data)
        for name in ("loading", "discharge"):
            known = ports.named(found[name])
            found[name] = known.code if known else found[name]
        return found


def typed_boxes(posted: QueryDict) -> list[dict[str, str]]:
    """The containers word for word as they were typed; empty lines are left out."""
    columns = [posted.getlist(f"c_{name}")[:MOST_BOXES] for name in BOX]
    rows = [dict(zip(BOX, (value.strip()[:40] for value in row), strict=True)) for row in zip(*columns, strict=False)]
    return [one for one in rows if any(one.values())]


def shown_boxes(shipment: Shipment) -> list[dict[str, str]]:
    """The containers as the page shows them before anybody types."""
    rows = shipment.containers.order_by("position").values(*BOX)
    return [{name: _shown(value) for name, value in row.items()} for row in rows]


def mark_of(rows: list[dict[str, str]]) -> str:
    """What a page carries to know again which containers it showed."""
    return json.dumps([one for one in rows if any(one.values())], sort_keys=True, ensure_ascii=False)


def _shown(value: Any) -> str:
    return typed(value) if isinstance(value, Decimal) else "" if value is None else str(value)


def boxes_of(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """Containers that were typed, as the action takes them. Raises BadInput."""
    found = []
    for one in rows:
        cartons = _number(one["cartons"], 7)
        numbers = {"gross": _number(one["gross"], 7), "volume": _number(one["volume"], 4)}
        found.append(one | numbers | {"cartons": None if cartons is None else int(cartons)})
    return found


def _number(text: str, whole: int) -> Decimal | None:
    try:
        found = number(text[:20])
    except (InvalidOperation, ValueError) as problem:
        raise BadInput(gettext("Write a number.")) from problem
    if found is not None and not 0 <= found < Decimal(10) ** whole:
        raise BadInput(gettext("This number is too large or negative."))
    return found
