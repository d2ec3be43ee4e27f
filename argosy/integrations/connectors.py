"""Webhooks: the record of the security test of what goes to other programs' addresses (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import SecurityTest, offer

TESTED = date(2026, 11, 29)

offer(
    SecurityTest(
        "webhook",
        _("Other programs that are told of events (webhooks)"),
        ("answers", "inside", "line", "more", "secrets"),
        ("tests/integrations/test_other_programs_are_told_of_events.py",),
        TESTED,
    )
)
