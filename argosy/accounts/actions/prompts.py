"""Who is signed in proves again who she is, before something that an open screen must not be enough for."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from django.contrib.auth.hashers import check_password
from django.db.models import QuerySet
from django.utils import timezone

from argosy.accounts.errors import TooManyTries, WrongPassword
from argosy.accounts.events import GuessingStopped
from argosy.accounts.models import FailedSignIn, User
from argosy.platform import search
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.events import publish

# Whoever sits at somebody's open screen must not try passwords there for as long as she likes.
MOST, WINDOW = 10, timedelta(minutes=15)


def require_password(user: User, password: str) -> None:
    """Who finds an open screen must not change what opens the account. Raises WrongPassword, TooManyTries."""
    refuse_guessing(user)
    # only looked at: a hash that is made anew on the way would end the session in which it was asked
    if not check_password(password, user.password):
        raise WrongPassword(stays=partial(count, user))
    forgive(user)


def refuse_guessing(user: User) -> None:
    """Raises TooManyTries where too many were wrong in the last minutes."""
    if _failed(user).count() >= MOST:
        raise TooManyTries


def count(user: User) -> None:
    """Remember a wrong try; with the last one the enterprise is told."""
    FailedSignIn.objects.create(email_key=_key(user), ip_key=0)
    if _failed(user).count() == MOST:
        publish(GuessingStopped(user.pk, "", "", ""))


def forgive(user: User) -> None:
    """The person has shown that it is she."""
    _failed(user).update(email_key=0)


def _failed(user: User) -> QuerySet[FailedSignIn]:
    rows: QuerySet[FailedSignIn] = FailedSignIn.objects.filter(email_key=_key(user), at__gt=timezone.now() - WINDOW)
    return rows


def _key(user: User) -> int:
    # counted apart from signing in: it must not shut out the person herself
    return search.blind(INSTALLATION, f"prompt:{user.pk}")
