"""Devices that their users asked to be recognised: for thirty days, by a cookie that only this browser has."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from argosy.accounts.actions import sign_ins
from argosy.accounts.actions.prompts import require_password
from argosy.accounts.models import Device, SignIn, User
from argosy.accounts.place import Place, browser_words
from argosy.platform import search
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.errors import NotFound

LASTS = timedelta(days=30)
LONGEST_NAME = 60
# What a device may say of itself, where its user permits it (S98); nothing else is taken.
DETAILS = ("model", "system", "language", "time_zone", "screen")
LONGEST_DETAIL = 60


@transaction.atomic
def remember(user: User, place: Place, *, with_second_factor: bool) -> tuple[Device, str]:
    """The device, and the secret for its cookie, which is kept nowhere here."""
    secret = secrets.token_urlsafe(32)
    made = Device.objects.create(
        user=user,
        key=_key(secret),
        name=browser_words(place.user_agent),
        until=timezone.now() + LASTS,
        with_second_factor=with_second_factor,
    )
    return made, secret


def recognised(secret: str, user: User) -> Device | None:
    """The device of this cookie, where this person asked to remember it and the time is not over."""
    return _living().filter(key=_key(secret), user=user).first() if secret else None


def address_of(secret: str) -> str:
    """Who usually signs in on the device of this cookie: the address need not be typed again."""
    found = _living().filter(key=_key(secret)).select_related("user").first() if secret else None
    return str(found.user.email) if found and found.user.is_active else ""


def note_use(device: Device, opened: SignIn) -> None:
    """The device was used to sign in now."""
    device.seen_at = timezone.now()
    device.save(update_fields=["seen_at"])
    opened.device = device
    opened.save(update_fields=["device"])


def rename(user: User, pk: UUID, name: str) -> Device:
    """The person calls the device so."""
    found = own(user, pk)
    found.name = name.strip()[:LONGEST_NAME] or found.name
    found.save(update_fields=["name"])
    return found


@transaction.atomic
def remove(user: User, password: str, pk: UUID) -> None:
    """The device is not recognised any more, and is signed out. Raises WrongPassword, TooManyTries, NotFound."""
    require_password(user, password)
    found = own(user, pk)
    for opened in SignIn.objects.filter(device=found, ended_at=None):
        sign_ins.end_session(user, opened.pk)
    found.delete()


def describe(user: User, pk: UUID, said: Mapping[str, str]) -> Device:
    """Keep what the device says of itself. Whoever calls this has asked whether its user permits it."""
    found = own(user, pk)
    kept = {name: str(said.get(name, ""))[:LONGEST_DETAIL] for name in DETAILS}
    found.details = json.dumps({name: value for name, value in kept.items() if value}, ensure_ascii=False)
    found.save(update_fields=["details"])
    return found


def forget_details(user: User) -> None:
    """The person no longer permits it: what the devices said of themselves goes."""
    for one in Device.objects.filter(user=user):
        one.details = ""
        one.save(update_fields=["details"])


def forget_all(user: User) -> None:
    """Another password: no device is trusted for the old one."""
    Device.objects.filter(user=user).delete()


def own(user: User, pk: UUID) -> Device:
    """This device of the person's. Raises NotFound."""
    found = Device.objects.filter(user=user, pk=pk).first()
    if found is None:
        raise NotFound
    return found


def _living() -> QuerySet[Device]:
    return Device.objects.filter(until__gt=timezone.now())


def _key(secret: str) -> int:
    return search.blind(INSTALLATION, f"device:{secret[:100]}")
