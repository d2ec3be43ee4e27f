"""The exchange rates: the records of the security tests of what this room calls outside (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "exchange rates",
        _("Exchange rates of the European Central Bank"),
        ("answers",),
        ("tests/documents/test_count_with_todays_rates.py",),
        TESTED,
    )
)
