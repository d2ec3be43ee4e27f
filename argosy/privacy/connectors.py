"""What is known against third-party parts: the records of the security tests of what this room calls outside (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import SecurityTest, offer

TESTED = date(2026, 11, 29)

offer(
    SecurityTest(
        "known weaknesses of parts",
        _("Known weaknesses of third-party parts (OSV)"),
        ("answers", "more"),
        ("tests/privacy/test_parts_are_compared_with_known_weaknesses.py",),
        TESTED,
    )
)
