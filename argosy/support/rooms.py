"""The rooms of the product by the first word of their addresses, for the count of what is used."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

ROOMS: dict[str, Any] = {
    "home": _("Home"),
    "mail": _("Mail"),
    "customers": _("Customers"),
    "duplicates": _("Duplicate check"),
    "pool": _("Public pool"),
    "deals": _("Deals"),
    "documents": _("Documents"),
    "catalogue": _("Products"),
    "automation": _("By itself"),
    "enterprise": _("Settings"),
    "privacy": _("Privacy"),
    "agenda": _("Agenda"),
    "marketing": _("Marketing"),
    "reports": _("Reports"),
    "discovery": _("Discover"),
    "conversations": _("Chats"),
}


def title_of(room: str) -> Any:
    """What a room is called."""
    return ROOMS.get(room, room)
