"""Webhooks: the record of the security test of what goes to other programs' addresses (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer
from argosy.platform.outgoing import NOBODYS

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "webhook",
        _("Other programs that are told of events (webhooks)"),
        ("answers", "inside", "line", "more", "secrets"),
        ("tests/integrations/test_other_programs_are_told_of_events.py",),
        TESTED,
        sends={
            **dict.fromkeys(("id", "ids", "customer", "gone"), "record_id"),
            **dict.fromkeys(("type", "timestamp", "data", "before", "after", "kind", "state"), NOBODYS),
        },
    )
)
