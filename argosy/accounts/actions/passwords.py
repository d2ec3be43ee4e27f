"""Passwords: changed by who knows the present one, set anew by who gets the letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts import strength
from argosy.accounts.actions import codes, devices, prompts, sign_ins
from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.events import CredentialsChanged
from argosy.accounts.models import User
from argosy.platform.errors import BadInput
from argosy.platform.events import publish

RESET = "reset_password"


# What others know of a person beside her own details, such as her company's names: who keeps that lies above.
_known: list[Callable[[User], Sequence[str]]] = []


def supply_known(source: Callable[[User], Sequence[str]]) -> Callable[[User], Sequence[str]]:
    """Say what else is known of a person, of which no password may be made."""
    _known[:] = [source]
    return source


class EasyPassword(BadInput):
    """Others would guess it, or have it on a list already; the sentence says why."""

    field = "password"


def require_good(password: str, user: User, *known: str) -> None:
    """Raises EasyPassword with the sentence of what is wrong with this password; it must not be made of what is known."""
    facts = [user.name, user.email, user.mobile, *known, *(fact for source in _known for fact in source(user))]
    found = strength.objection(password, [fact for fact in facts if fact])
    if found is not None:
        raise EasyPassword(found)


@transaction.atomic
def change_password(user: User, present: str, new: str, *, keep: str | None) -> User:
    """A new password for who knows the present one; all other sessions end."""
    prompts.require_password(user, present)
    return _set(user, new, keep=keep)


def send_reset_link(email: str) -> None:
    """Send a link for a new password to this address, if somebody signs in with it; the asker is not told."""
    user = User.objects.by_email(email)
    if user is not None and user.is_active and not codes.is_too_soon(user, RESET):
        write_reset_letter(user)


@transaction.atomic
def write_reset_letter(user: User) -> str:
    """Write the letter with the link; the link, for administrators of an installation without a server."""
    found = link(reverse("accounts:new_password", args=[codes.new_link(user, RESET)]))
    with in_words_of(user):
        text = _(
            "Somebody asked for a new password for your account. Set it here within two hours:\n\n%(link)s\n\n"
            "If it was not you, do nothing: your password stays as it is."
        )
        write(user.enterprise_id, user.email, _("A new password for Argosy"), text % {"link": found})
    return found


@transaction.atomic
def reset_password(secret: str, new: str) -> User:
    """A new password for who got the letter; every session ends. The letter also proves the address."""
    user = codes.owner_of(secret, RESET)
    _set(user, new, keep=None, via="letter")
    codes.use_link(secret, RESET)
    if user.email_verified_at is None:
        user.email_verified_at = timezone.now()
        user.save(update_fields=["email_verified_at"])
    return user


@transaction.atomic
def set_password(user: User, new: str) -> User:
    """A new password by who runs the installation; every session ends."""
    return _set(user, new, keep=None, via="operator")


def _set(user: User, new: str, *, keep: str | None, via: str = "web") -> User:
    require_good(new, user)
    user.set_password(new)
    user.save(update_fields=["password"])
    sign_ins.end_sessions(user, keep=keep)
    devices.forget_all(user)
    publish(CredentialsChanged(user.pk, "password_changed", via))
    return user
