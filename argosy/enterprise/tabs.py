"""The tabs of the settings; apps above may add one of their own."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.permissions import Permission

# (address, label, the right that is needed; None: everybody)
TABS: list[tuple[str, Any, StrEnum | None]] = [
    ("enterprise:profile", _("Enterprise"), Permission.MANAGE_MEMBERS),
    ("enterprise:members", _("Members"), Permission.MANAGE_MEMBERS),
    ("enterprise:organisation", _("Organisation"), None),
    ("enterprise:departments", _("Departments"), Permission.MANAGE_MEMBERS),
    ("enterprise:roles", _("Roles"), Permission.MANAGE_ROLES),
    ("enterprise:limits", _("Limits"), None),
    ("enterprise:switches", _("Functions"), None),
    ("enterprise:trail", _("Audit trail"), Permission.SEE_AUDIT),
    ("enterprise:security", _("Security"), Permission.SEE_AUDIT),
]


def offer(address: str, label: Any, right: StrEnum | None) -> None:
    """Put one more page at the end of the settings."""
    if all(address != known for known, _label, _right in TABS):
        TABS.append((address, label, right))
