"""What the frame around every page needs: the rail, the member, the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from argosy.config import looking_around
from argosy.notifications.actions import telling


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One line of the left rail."""

    url: str
    label: Any
    icon: str
    is_here: bool
    count: int = 0


ENTRIES = (
    ("home", _("Home"), "house"),
    ("mail:inbox", _("Mail"), "mail"),
    ("customers:list", _("Customers"), "users"),
    ("deals:board", _("Deals"), "handshake"),
)
BELOW = (
    ("automation:ledger", _("By itself"), "sparkles"),
    ("enterprise:settings", _("Settings"), "settings"),
    ("privacy:centre", _("Privacy"), "shield-check"),
)
# What open pages are told of by server-sent events.
LIVE_TOPICS = "mail mailbox understood notification"
OWN = (
    ("accounts:details", _("Your details"), "user"),
    ("accounts:security", _("Security"), "lock"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context of `ui/frame.html`."""
    member = getattr(request, "member", None)
    if member is None:
        offered = SimpleLazyObject(lambda: reverse("look_around") if looking_around.is_offered() else "")
        return {"rail": [], "rail_below": [], "look_around_url": offered}
    return {
        "rail": _entries(request, ENTRIES),
        "rail_below": _entries(request, BELOW),
        "member": member,
        "enterprise": getattr(request, "enterprise", None),
        "member_entries": _entries(request, OWN),
        "sign_out_url": reverse("accounts:sign_out"),
        "live_url": reverse("live"),
        "live_topics": LIVE_TOPICS,
        "notifications_url": reverse("notifications:list"),
        # counted where it is shown, not on every part that htmx asks for
        "notifications_count": SimpleLazyObject(lambda: telling.unread(request.actor)),  # type: ignore[attr-defined]
    }


def _entries(request: HttpRequest, wanted: tuple[tuple[str, Any, str], ...]) -> list[RailEntry]:
    found = []
    for name, label, icon in wanted:
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        here = request.path == url if url == "/" else request.path.startswith(url)
        found.append(RailEntry(url, label, icon, here))
    return found
