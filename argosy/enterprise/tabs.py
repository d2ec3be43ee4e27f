"""The pages of the settings, under headings; apps above may add one of their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.permissions import Permission


class Group(StrEnum):
    """What pages of the settings stand together, in this order."""

    COMPANY = "company"
    TRADE = "trade"
    CONNECTIONS = "connections"
    SAFETY = "safety"


GROUPS: dict[Group, Any] = {
    Group.COMPANY: _("Company and people"),
    Group.TRADE: _("How we sell"),
    Group.CONNECTIONS: _("Functions and connections"),
    Group.SAFETY: _("Safety and proof"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the settings: its address and the right that it needs (None: everybody)."""

    address: str
    label: Any
    group: Group
    right: StrEnum | None


PAGES: list[Page] = []


def offer(address: str, label: Any, group: Group, right: StrEnum | None) -> None:
    """Put one more page at the end of its group."""
    if all(address != page.address for page in PAGES):
        PAGES.append(Page(address, label, group, right))


offer("enterprise:profile", _("Enterprise"), Group.COMPANY, Permission.MANAGE_MEMBERS)
offer("enterprise:members", _("Members"), Group.COMPANY, Permission.MANAGE_MEMBERS)
offer("enterprise:organisation", _("Organisation"), Group.COMPANY, None)
offer("enterprise:departments", _("Departments"), Group.COMPANY, Permission.MANAGE_MEMBERS)
offer("enterprise:roles", _("Roles"), Group.COMPANY, Permission.MANAGE_ROLES)
offer("enterprise:switches", _("Functions"), Group.CONNECTIONS, None)
offer("enterprise:limits", _("Limits"), Group.CONNECTIONS, None)
offer("enterprise:security", _("Security"), Group.SAFETY, Permission.SEE_AUDIT)
offer("enterprise:trail", _("Audit trail"), Group.SAFETY, Permission.SEE_AUDIT)
