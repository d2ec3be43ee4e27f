"""The tracking service: the records of the security tests of what this room calls outside (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer
from argosy.platform.outgoing import NOBODYS

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "shipment tracking",
        _("Tracking of shipments (17TRACK)"),
        ("answers", "more"),
        ("tests/shipments/test_follow_a_number.py",),
        TESTED,
        sends={"number": "tracking_number", "carrier": NOBODYS},
    )
)
