"""What the frame around every page needs: the rail, the member, the language."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.crypto import salted_hmac
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from argosy.accounts.browsers import too_old
from argosy.automation.queries import suggestions_waiting
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.config import looking_around
from argosy.config.today import unread
from argosy.customers.permissions import Permission as Customers
from argosy.deals.permissions import Permission as Deals
from argosy.enterprise import tabs
from argosy.mail.permissions import Permission as Mail
from argosy.notifications.actions import telling
from argosy.platform.access import Actor
from argosy.platform.counting import count_together
from argosy.privacy.actions.terms import end_of_service
from argosy.reports.queries import may_see_figures
from argosy.settlement.permissions import Permission as Settlement
from argosy.shipments.permissions import Permission as Shipments
from argosy.support.views.visits import UNTIL

Lines = tuple[tuple[str, Any, str, str, StrEnum | Callable[[Actor], bool] | None], ...]


@dataclass(frozen=True)
class RailEntry:
    """One line of the left rail. What waits there is counted when the rail is drawn, and once."""

    url: str
    label: str
    icon: str
    is_here: bool
    key: str = ""  # "g" and this key go there
    counted: Callable[[], int] | None = None

    @cached_property
    def count(self) -> int:
        """How much waits there."""
        return self.counted() if self.counted is not None else 0


SETTINGS = "enterprise:settings"
# Rooms without a line of their own: who is there is with these.
BESIDE: Mapping[str, Sequence[str]] = {
    "customers:list": ("duplicates:check", "pool:pools", "exchange:imports", "visits:list"),
}
# the page, its name, icon and key ("g" and this key go there), and the right without which it is not shown
ENTRIES: Lines = (
    ("home", _("Home"), "house", "h", None),
    ("mail:inbox", _("Mail"), "mail", "m", Mail.USE_MAIL),
    ("customers:list", _("Customers"), "users", "c", Customers.USE_CUSTOMERS),
    ("deals:board", _("Deals"), "handshake", "d", Deals.USE_DEALS),
    ("catalogue:list", _("Products"), "package", "p", Catalogue.USE_CATALOGUE),
    ("documents:list", _("Documents"), "file-text", "o", Deals.USE_DOCUMENTS),
    ("shipments:list", _("Shipments"), "ship", "s", Shipments.USE_SHIPMENTS),
    ("settlement:receivables", _("Receivables"), "hand-coins", "r", Settlement.USE_MONEY),
    ("reports:start", _("Reports"), "chart-column", "e", may_see_figures),
)
BELOW: Lines = (
    ("automation:ledger", _("By itself"), "sparkles", "a", Mail.USE_MAIL),
    (SETTINGS, _("Settings"), "settings", "", None),
    ("privacy:centre", _("Privacy"), "shield-check", "", None),
)
# What waits in a room, and the notices at the top.
NOTICES = "notifications:list"
COUNTS: dict[str, Callable[[Actor], QuerySet[Any, Any]]] = {
    "mail:inbox": unread,
    "automation:ledger": suggestions_waiting,
    NOTICES: telling.unread_rows,
}
# What open pages are told of by server-sent events.
LIVE_TOPICS = "mail mailbox understood notification visit exchange"
OWN: Lines = (
    ("accounts:details", _("Your details"), "user", "", None),
    ("accounts:security", _("Security"), "lock", "", None),
    ("exchange:own_card", _("Your card"), "badge-check", "", None),
    ("install", _("Install Argosy"), "download", "", None),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context of `ui/frame.html`, put together once for each member whom a request acts as.

    Every part of a page that is drawn with its request asks for it: a customer's page eight times.
    """
    acting = getattr(request, "actor", None)
    drawn: tuple[Any, dict[str, Any]] | None = getattr(request, "_frame", None)
    if drawn is None or drawn[0] is not acting:
        drawn = acting, _frame(request)
        request._frame = drawn  # type: ignore[attr-defined]  # noqa: SLF001 our own name, kept where it ends with the request
    return drawn[1]


def _frame(request: HttpRequest) -> dict[str, Any]:
    member = getattr(request, "member", None)
    old = too_old(request.headers.get("User-Agent", "")[:300])
    if member is None:
        offered = SimpleLazyObject(lambda: _address("look_around") if looking_around.is_offered() else "")
        return {
            "rail": [],
            "help_url": _address("help:contact"),
            "rail_below": [],
            "look_around_url": offered,
            "end_of_service": SimpleLazyObject(end_of_service),
            "old_browser": old,
            "browsers_url": _address("accounts:browsers"),
        }
    # counted together, and where it is shown, not on every part that htmx asks for
    counts: Any = SimpleLazyObject(lambda: _counted(request))
    return {
        "old_browser": old,
        "browsers_url": _address("accounts:browsers"),
        "rail": _entries(request, ENTRIES, counts),
        "rail_below": _entries(request, BELOW, counts),
        "member": member,
        "seal": _seal(member.pk),
        "seeing_as": getattr(request, "seeing_as", None),
        "visiting": getattr(request, "visit", None),
        "visit_banner_url": _address("help:visit_banner"),
        "has_visit": getattr(request, "session", {}).get(UNTIL, 0) > time.time(),
        "help_url": _address("help:index"),
        "fault_url": _address("help:ask") + "?topic=fault",
        "enterprise": getattr(request, "enterprise", None),
        "member_entries": _entries(request, OWN, {}),
        "sign_out_url": _address("accounts:sign_out"),
        "live_url": _address("live"),
        "live_topics": LIVE_TOPICS,
        "palette_url": _address("go"),
        "notifications_url": _address(NOTICES),
        "notifications_count": SimpleLazyObject(lambda: counts[NOTICES]),
    }


@lru_cache(maxsize=1000)
def _seal(member: UUID) -> str:
    """The key by which her browser seals what she typed and did not send yet; no other person's page has it (unsent.js)."""
    return b64encode(salted_hmac("argosy unsent", str(member), algorithm="sha256").digest()).decode()


def _entries(request: HttpRequest, wanted: Lines, counts: Mapping[str, int]) -> list[RailEntry]:
    found, actor = [], request.actor  # type: ignore[attr-defined]
    for name, label, icon, key, right in wanted:
        if not (right is None or (right(actor) if callable(right) else actor.may(right))):
            continue
        url = _address(name)
        if not url:
            continue
        found.append(RailEntry(url, str(label), icon, _is_here(request.path, name, url), key, _counting(counts, name)))
    return found


def _is_here(path: str, name: str, url: str) -> bool:
    """Is this the room in which the page stands? Some pages of the settings have their address in another room."""
    if url == "/":
        return path == url
    is_setting = path.startswith(_settings())
    if name == SETTINGS:
        return is_setting or path.startswith(url)
    return path.startswith((url, *_beside(name))) and not is_setting


@cache
def _beside(name: str) -> tuple[str, ...]:
    return tuple(found for other in BESIDE.get(name, ()) if (found := _address(other)))


@cache
def _settings() -> tuple[str, ...]:
    return tuple(found for page in tabs.PAGES if (found := _address(page.address)))


@cache
def _address(name: str) -> str:
    """Where a room is; the addresses are the same as long as this process lives."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _counting(counts: Mapping[str, int], name: str) -> Callable[[], int] | None:
    return (lambda: counts[name]) if name in COUNTS else None


def _counted(request: HttpRequest) -> dict[str, int]:
    return count_together(COUNTS, request.actor)  # type: ignore[attr-defined]
