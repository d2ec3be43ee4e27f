"""Another proof of identity in the middle of work, where something is doubtful (S120)."""

from __future__ import annotations

from functools import partial
from typing import Any

from allauth.mfa.models import Authenticator

from argosy.accounts.actions import prompts, second_factors
from argosy.accounts.errors import OnlyInPerson, WrongCode
from argosy.accounts.models import User
from argosy.platform.access import Actor


def asks_code(user: User) -> bool:
    """Is it the authenticator app's code that is asked for, rather than the password?"""
    return bool(Authenticator.objects.filter(user=user, type=second_factors.APP).exists())


def prove_again(actor: Actor, user: User, typed: str) -> None:
    """The person shows what an open screen does not: her app's code, or her password where she has no app.

    Wrong tries are counted together; of who visits the account none is taken, so that nobody guesses there. Raises
    WrongCode, WrongPassword, TooManyTries, OnlyInPerson.
    """
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    if asks_code(user):
        prove_by_factor(actor, user, typed)
    else:
        prompts.require_password(user, typed)


def prove_by_factor(actor: Actor, user: User, typed: str, credential: dict[str, Any] | None = None) -> None:
    """The person shows her second factor: the answer of a passkey, her app's code, or a recovery code.

    Raises WrongCode, TooManyTries, OnlyInPerson.
    """
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    prompts.refuse_guessing(user)
    if credential is not None:
        is_right = second_factors.owner_of_passkey(credential, user) is not None
    else:
        is_right = second_factors.is_right(user, typed)
    if not is_right:
        raise WrongCode(stays=partial(prompts.count, user))
    prompts.forgive(user)
