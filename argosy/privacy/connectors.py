"""What is known against third-party parts: the records of the security tests of what this room calls outside (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer
from argosy.platform.outgoing import NOBODYS

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "known weaknesses of parts",
        _("Known weaknesses of third-party parts (OSV)"),
        ("answers", "more"),
        ("tests/privacy/test_parts_are_compared_with_known_weaknesses.py",),
        TESTED,
        sends=dict.fromkeys(("queries", "package", "name", "ecosystem", "version"), NOBODYS),
    )
)
