"""Another proof of identity in the middle of work, where something is doubtful (S120)."""

from __future__ import annotations

from functools import partial

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
    if not asks_code(user):
        prompts.require_password(user, typed)
        return
    prompts.refuse_guessing(user)
    if not second_factors.is_right(user, typed):
        raise WrongCode(stays=partial(prompts.count, user))
    prompts.forgive(user)
