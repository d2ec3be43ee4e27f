"""What the personal centre shows about sessions and second factors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts import sessions
from argosy.accounts.actions.devices import recognised
from argosy.accounts.actions.second_factors import APP, CODES, unused_codes
from argosy.accounts.browsers import is_too_old
from argosy.accounts.models import Device, OutsideIdentity, SignIn, SoftwareUse, User
from argosy.accounts.outside import houses
from argosy.accounts.place import browser_words
from argosy.platform.errors import NotFound

SHOWN = 50


@dataclass(frozen=True, slots=True)
class OpenSession:
    """One device on which the person is signed in."""

    id: UUID
    device: str
    ip: str
    at: datetime
    seen_at: datetime
    with_second_factor: bool
    is_this: bool


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device that is recognised, with what it was permitted to say of itself."""

    id: UUID
    name: str
    seen_at: datetime
    until: datetime
    details: dict[str, str]
    is_this: bool


def devices(user: User, secret: str) -> list[KnownDevice]:
    """The devices that the person asked to remember, this one first."""
    this = recognised(secret, user)
    rows = Device.objects.filter(user=user, until__gt=timezone.now()).order_by("-seen_at")[:SHOWN]
    found = [
        KnownDevice(
            row.pk,
            row.name,
            row.seen_at,
            row.until,
            json.loads(row.details) if row.details else {},
            this is not None and row.pk == this.pk,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: not one.is_this)


@dataclass(frozen=True, slots=True)
class Factor:
    """An authenticator app or a passkey."""

    id: int
    is_app: bool
    name: str
    made_at: datetime
    used_at: datetime | None


def open_session(user: User, sign_in: UUID) -> SignIn:
    """One of the person's sessions that was not ended. Raises NotFound."""
    found = SignIn.objects.filter(user=user, pk=sign_in, ended_at=None).first()
    if found is None:
        raise NotFound
    return found


def open_sessions(user: User, this: str | None) -> list[OpenSession]:
    """Where the person is signed in, this device first."""
    opened = SignIn.objects.filter(user=user, ended_at=None).select_related("device")
    rows = opened.order_by("-seen_at")[:SHOWN]
    # a session that ran out by itself has no row any more, or an expired one
    alive = sessions.alive(row.session_key for row in rows if row.session_key is not None)
    found = [
        OpenSession(
            row.pk,
            # as its user called it, where it is one that is remembered
            (row.device.name if row.device else "") or browser_words(row.user_agent),
            row.ip,
            row.at,
            row.seen_at,
            row.with_second_factor,
            str(row.pk) == this,
        )
        for row in rows
        if row.session_key in alive
    ]
    return sorted(found, key=lambda one: not one.is_this)


def factors(user: User) -> list[Factor]:
    """The person's second factors but the recovery codes, oldest first."""
    rows = Authenticator.objects.filter(user=user).exclude(type=CODES).order_by("created_at")
    return [
        Factor(
            row.pk,
            row.type == APP,
            "" if row.type == APP else decrypt(row.data["name"]),
            row.created_at,
            row.last_used_at,
        )
        for row in rows
    ]


# What a house is called that the operator has closed again.
TITLES = {"wechat": _("WeChat")}


@dataclass(frozen=True, slots=True)
class Door:
    """A house elsewhere, and the person's account there, if one is bound."""

    word: str
    title: Any
    identity: OutsideIdentity | None


def doors(user: User) -> list[Door]:
    """Every house that the operator opened, and those with which an account is still bound."""
    bound = {one.house: one for one in OutsideIdentity.objects.filter(user=user).order_by("bound_at")}
    offered = houses()
    titles = {word: TITLES.get(word, word) for word in bound} | {word: house.title for word, house in offered.items()}
    return [Door(word, title, bound.get(word)) for word, title in titles.items()]


def codes_left(user: User) -> int:
    """How many recovery codes were not used yet."""
    return unused_codes(user)


@dataclass(frozen=True, slots=True)
class InUse:
    """A browser and its system, and how many sign-ins there were with them."""

    browser: str
    system: str
    times: int
    day: date
    is_too_old: bool


def software_in_use() -> list[InUse]:
    """The browsers and systems with which people sign in, most used first; by whom is not kept."""
    rows = SoftwareUse.objects.order_by("-times", "browser", "browser_version", "pk")[:SHOWN]
    return [
        InUse(
            f"{row.browser} {row.browser_version}",
            f"{row.system} {row.system_version}".strip(),
            row.times,
            row.day,
            is_too_old(row.browser, row.browser_version),
        )
        for row in rows
    ]
