"""Short codes and long links that prove an address: made, sent by letter, used once."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts.actions.letters import in_words_of, write
from argosy.accounts.errors import LinkTooOld
from argosy.accounts.models import OneTimeCode, User
from argosy.platform import search
from argosy.platform.crypto.keyring import INSTALLATION

VERIFY, VERIFY_MOBILE = "verify_email", "verify_mobile"
# OWASP ASVS 5.0, 6.5.5: a code that was sent works for ten minutes at most.
CODE_LIVES = timedelta(minutes=10)
LINK_LIVES = timedelta(hours=2)
# Five guesses of a million: then a new code has to be asked for.
MOST_TRIES = 5
# A letter a minute is enough for everybody but those who want to fill somebody's inbox.
PAUSE = timedelta(minutes=1)


@transaction.atomic
def send_code(user: User) -> bool:
    """Send a six-digit code to the person's address; False where one was sent a moment ago."""
    if is_too_soon(user, VERIFY):
        return False
    code = new_code(user, VERIFY)
    with in_words_of(user):
        text = _("Your code is %(code)s. It works for 10 minutes. We never ask for it by telephone or mail.")
        assert user.enterprise_id is not None
        write(
            user.enterprise_id, user.email, _("Your code for Argosy: %(code)s") % {"code": code}, text % {"code": code}
        )
    return True


@transaction.atomic
def verify_address(user: User, code: str) -> bool:
    """The code that was sent to the address shows that it is this person's; False where it is wrong or too old.

    It does not raise: the count of wrong tries must outlast the request.
    """
    if not is_right(user, VERIFY, code):
        return False
    user.email_verified_at = timezone.now()
    user.save(update_fields=["email_verified_at"])
    return True


def new_code(user: User, purpose: str) -> str:
    """Six digits for this person; earlier ones for the same purpose end."""
    code = f"{secrets.randbelow(10**6):06}"
    _replace(user, purpose, f"{user.pk}:{code}", CODE_LIVES)
    return code


def is_right(user: User, purpose: str, code: str) -> bool:
    """Is this the code that waits? Then it is used; a wrong one is counted, and after five a new one has to be asked for."""
    waiting = OneTimeCode.objects.filter(
        user=user, purpose=purpose, used_at=None, expires_at__gt=timezone.now()
    ).first()
    if waiting is None or waiting.tries >= MOST_TRIES:
        return False
    if waiting.code_key != _key(f"{user.pk}:{code.strip()}"):
        OneTimeCode.objects.filter(pk=waiting.pk).update(tries=F("tries") + 1)
        return False
    _use(waiting)
    return True


def new_link(user: User, purpose: str, lives: timedelta = LINK_LIVES) -> str:
    """The secret part of a link for this person; earlier links for the same purpose end."""
    secret = secrets.token_urlsafe(32)
    _replace(user, purpose, secret, lives)
    return secret


def owner_of(secret: str, purpose: str) -> User:
    """The person for whom this link was made. Raises LinkTooOld."""
    return _of_link(secret, purpose).user


def use_link(secret: str, purpose: str) -> User:
    """The same, and the link does not work again."""
    found = _of_link(secret, purpose)
    _use(found)
    return found.user


def is_too_soon(user: User, purpose: str) -> bool:
    """Was a code or link sent to this person a moment ago?"""
    newest = OneTimeCode.objects.filter(user=user, purpose=purpose, used_at=None).order_by("-expires_at").first()
    lives = CODE_LIVES if purpose in {VERIFY, VERIFY_MOBILE} else LINK_LIVES
    return newest is not None and newest.expires_at - lives + PAUSE > timezone.now()


def waits(user: User, purpose: str) -> bool:
    """Was a code sent to this person that still works?"""
    rows = OneTimeCode.objects.filter(user=user, purpose=purpose, used_at=None, expires_at__gt=timezone.now())
    return bool(rows.exists())


def end(user: User, *purposes: str) -> None:
    """What waits for this person proves nothing any more: all of it, or what was sent for these purposes."""
    rows = OneTimeCode.objects.filter(user=user, used_at=None)
    (rows.filter(purpose__in=purposes) if purposes else rows).delete()


def _of_link(secret: str, purpose: str) -> OneTimeCode:
    rows = OneTimeCode.objects.select_related("user")
    found = rows.filter(code_key=_key(secret), purpose=purpose, used_at=None, expires_at__gt=timezone.now()).first()
    if found is None:
        raise LinkTooOld
    return found


def _replace(user: User, purpose: str, value: str, lives: timedelta) -> None:
    OneTimeCode.objects.filter(user=user, purpose=purpose).delete()
    OneTimeCode.objects.create(user=user, purpose=purpose, code_key=_key(value), expires_at=timezone.now() + lives)


def _use(code: OneTimeCode) -> None:
    code.used_at = timezone.now()
    code.save(update_fields=["used_at"])


def _key(value: str) -> int:
    return search.blind(INSTALLATION, value)
