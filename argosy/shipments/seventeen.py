"""17TRACK's protocol (API v2.2): numbers are registered, news are asked for or come by webhook, signed.

Requests carry the account's key in the header 17token; answers are `{"code": 0, "data": {"accepted": […], "rejected":
[…]}}`; a webhook's header sign is SHA-256 of its raw body, a slash and the key, in hex.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from argosy.platform import web_client
from argosy.platform.errors import Unavailable
from argosy.platform.outgoing import Sent
from argosy.platform.web_client import Way

PURPOSE = "shipment tracking"
FIELDS = ("tracking_number",)
SOURCE = "17track"
AT_ONCE = 40  # numbers a request
MOST_EVENTS, LONGEST = 200, 300
# How far a number is, as the service says it; what it says anew one day stays in its own word.
STATUSES: dict[str, Any] = {
    "": _("followed"),
    "NotFound": _("nothing known yet"),
    "InfoReceived": _("announced to the carrier"),
    "InTransit": _("on the way"),
    "Expired": _("long without news"),
    "AvailableForPickup": _("to be picked up"),
    "OutForDelivery": _("being delivered"),
    "DeliveryFailure": _("could not be delivered"),
    "Delivered": _("delivered"),
    "Exception": _("something is wrong: ask the carrier"),
}
# The number is registered already: as good as registered now.
KNOWN_ALREADY = -18019901


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a carrier reports."""

    at: datetime
    words: str
    place: str
    day: date  # by the clock of the place


@dataclass(frozen=True, slots=True)
class News:
    """What is known of one number now."""

    number: str
    status: str  # NotFound, InfoReceived, InTransit, OutForDelivery, AvailableForPickup, Delivered, Exception …
    events: tuple[Told, ...]
    eta: date | None


@dataclass(frozen=True, slots=True)
class Registered:
    """Whether a number is followed from now on, and what the service said if not."""

    number: str
    is_accepted: bool
    words: str = ""


def register(key: str, number: str, carrier: int | None) -> Registered:
    """Ask the service to follow a number. Raises Unavailable, NotShared."""
    wanted: dict[str, Any] = {"number": number} | ({"carrier": carrier} if carrier else {})
    data = _ask(key, "register", [wanted])
    for refused in data.get("rejected") or []:
        error = refused.get("error") or {}
        if str(refused.get("number")) == number and error.get("code") != KNOWN_ALREADY:
            return Registered(number, is_accepted=False, words=str(error.get("message", ""))[:LONGEST])
    return Registered(number, is_accepted=True)


def look(key: str, numbers: Sequence[tuple[str, int | None]]) -> list[News]:
    """What is known of these numbers. Raises Unavailable, NotShared."""
    found: list[News] = []
    for start in range(0, len(numbers), AT_ONCE):
        some = [{"number": number} | ({"carrier": of} if of else {}) for number, of in numbers[start : start + AT_ONCE]]
        data = _ask(key, "gettrackinfo", some)
        found += [one for one in map(news_of, data.get("accepted") or []) if one is not None]
    return found


def _ask(key: str, what: str, body: list[dict[str, Any]]) -> dict[str, Any]:
    url = f"{settings.TRACKING_URL.rstrip('/')}/{what}"
    raw = web_client.fetch(
        url,
        purpose=PURPOSE,
        method="POST",
        sent=Sent(json=body, why=PURPOSE),
        headers={"17token": key},
        way=Way(by_operator=True),
    )
    answer = _json(raw)
    if answer is None or answer.get("code") != 0 or not isinstance(answer.get("data"), dict):
        raise Unavailable
    data: dict[str, Any] = answer["data"]
    return data


def is_signed(raw: bytes, sign: str, key: str) -> bool:
    """Does the signature of a webhook fit?"""
    right = hashlib.sha256(raw + b"/" + key.encode()).hexdigest()
    return hmac.compare_digest(right, sign.strip().lower())


def told(raw: bytes) -> News | None:
    """What a webhook tells; None where it tells nothing that we know."""
    body = _json(raw)
    if body is None or body.get("event") != "TRACKING_UPDATED" or not isinstance(body.get("data"), dict):
        return None
    return news_of(body["data"])


def _json(raw: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def news_of(data: Any) -> News | None:
    """The news in one record of the service; whatever has another shape than it promises is left out."""
    if not isinstance(data, dict) or not isinstance(data.get("number"), str):
        return None
    info = _part(data, "track_info")
    events: list[Told] = []
    providers = _part(info, "tracking").get("providers")
    for provider in providers if isinstance(providers, list) else []:
        some = provider.get("events") if isinstance(provider, dict) else None
        events += [one for one in map(_told, some if isinstance(some, list) else []) if one is not None]
    promised = _part(_part(info, "time_metrics"), "estimated_delivery_date")
    day = _moment(promised.get("to") or promised.get("from"))
    status = _part(info, "latest_status").get("status")
    return News(
        data["number"][:50],
        str(status or "")[:40],
        tuple(events[:MOST_EVENTS]),
        day.date() if day else None,
    )


def _part(data: dict[str, Any], name: str) -> dict[str, Any]:
    found = data.get(name)
    return found if isinstance(found, dict) else {}


def _told(event: Any) -> Told | None:
    if not isinstance(event, dict):
        return None
    at = _moment(event.get("time_utc") or event.get("time_iso"))
    words = str(event.get("description") or "").strip()
    if at is None or not words:
        return None
    there = _moment(event.get("time_iso")) or at
    return Told(at, words[:LONGEST], str(event.get("location") or "").strip()[:120], there.date())


def _moment(text: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text or ""))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
