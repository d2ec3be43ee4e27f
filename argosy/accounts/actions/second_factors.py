"""Second factors: an authenticator app, passkeys, recovery codes. The mathematics is django-allauth's (ADR 0002)."""

from __future__ import annotations

import struct
from typing import Any
from uuid import UUID

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    validate_totp_code,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt, encrypt
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from argosy.accounts.actions.prompts import require_password
from argosy.accounts.errors import WrongCode
from argosy.accounts.events import CredentialsChanged
from argosy.accounts.models import User
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.platform.later import later

webauthn = later("allauth.mfa.webauthn.internal.auth")

APP, PASSKEY, CODES = Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN, Authenticator.Type.RECOVERY_CODES
LONGEST_NAME = 60
# What reading the answer of a passkey raises where somebody made it up: it is packed three times, each in its own way.
UNREADABLE = (ValidationError, TypeError, LookupError, ValueError, AttributeError, RecursionError, struct.error)
# Where an authenticator app's row keeps the time step of the last code that opened.
STEP = "step"


def is_asked(user: User) -> bool:
    """Must this person show a second factor to sign in?"""
    return bool(Authenticator.objects.filter(user=user).exclude(type=CODES).exists())


def has_passkey(user: User) -> bool:
    """Has this person a passkey?"""
    return bool(Authenticator.objects.filter(user=user, type=PASSKEY).exists())


@transaction.atomic
def add_app(user: User, secret: str, code: str) -> list[str]:
    """Signing in asks for the authenticator app's code from now on; the recovery codes, where these are the first."""
    if not validate_totp_code(secret, code.strip()):
        raise WrongCode
    Authenticator.objects.filter(user=user, type=APP).delete()
    TOTP.activate(user, secret)
    return _added(user)


@transaction.atomic
def add_passkey(user: User, name: str, credential: dict[str, Any]) -> list[str]:
    """The key that the person's device just made opens her account; the recovery codes, where these are the first."""
    try:
        webauthn.complete_registration(credential)
    except UNREADABLE as problem:
        raise WrongCode from problem
    webauthn.WebAuthn.add(user, encrypt(name.strip()[:LONGEST_NAME]), credential)
    return _added(user)


@transaction.atomic
def remove(user: User, password: str, factor: int) -> None:
    """This factor opens nothing any more; with the last one the recovery codes go too."""
    require_password(user, password)
    found = Authenticator.objects.filter(user=user, pk=factor).exclude(type=CODES).first()
    if found is None:
        raise NotFound
    found.delete()
    if not is_asked(user):
        Authenticator.objects.filter(user=user).delete()
    publish(CredentialsChanged(user.pk, "factor_removed"))


@transaction.atomic
def new_recovery_codes(user: User, password: str) -> list[str]:
    """Ten fresh codes; the old ones end."""
    require_password(user, password)
    if not is_asked(user):
        raise NotFound
    Authenticator.objects.filter(user=user, type=CODES).delete()
    publish(CredentialsChanged(user.pk, "codes_renewed"))
    codes: list[str] = RecoveryCodes.activate(user).generate_codes()
    return codes


@transaction.atomic
def remove_all(user: User) -> None:
    """The administrator helps somebody who lost every factor; what the administrator did is written down there."""
    Authenticator.objects.filter(user=user).delete()


@transaction.atomic
def is_right(user: User, code: str) -> bool:
    """Is this the app's present code, or a recovery code, that was not used yet?"""
    typed = "".join(code.split())
    # locked: of two who type the same code at the same time, one comes in
    rows = Authenticator.objects.select_for_update().filter(user=user, type__in=[APP, CODES]).order_by("-type")
    for row in rows:
        if _opens_by_app(row, typed) if row.type == APP else row.wrap().validate_code(typed):
            row.last_used_at = timezone.now()
            Authenticator.objects.filter(pk=row.pk).update(last_used_at=row.last_used_at)
            return True
    return False


def _opens_by_app(row: Authenticator, typed: str) -> bool:
    """The code of a step after the last that opened (RFC 6238, 5.2); in the row, for all processes of the service."""
    secret = decrypt(row.data["secret"])
    for step in yield_hotp_counters_from_time():
        is_fresh = step > row.data.get(STEP, 0)
        if is_fresh and compare_user_code(actual=typed, expected=format_hotp_value(hotp_value(secret, step))):
            row.data[STEP] = step
            row.save(update_fields=["data"])
            return True
    return False


def owner_of_passkey(response: dict[str, Any], expected: User | None) -> User | None:
    """The person whose passkey answered; None where it is nobody's, or not the expected person's."""
    try:
        webauthn.parse_authentication_response(response)
        user = expected or webauthn.extract_user_from_response(response)
        used = webauthn.complete_authentication(user, response)
    except UNREADABLE:
        return None
    Authenticator.objects.filter(pk=used.pk).update(last_used_at=timezone.now())
    return user if isinstance(user, User) and user.is_active else None


def unused_codes(user: User) -> int:
    """How many recovery codes are left."""
    row = Authenticator.objects.filter(user=user, type=CODES).first()
    return len(row.wrap().get_unused_codes()) if row else 0


def _added(user: User) -> list[str]:
    publish(CredentialsChanged(user.pk, "factor_added"))
    had_codes = Authenticator.objects.filter(user=user, type=CODES).exists()
    codes: list[str] = [] if had_codes else RecoveryCodes.activate(user).generate_codes()
    return codes


def user_by_id(pk: str | UUID) -> User | None:
    """The person who has shown her password and has still to show the second factor."""
    return User.objects.filter(pk=pk, is_active=True).first()
