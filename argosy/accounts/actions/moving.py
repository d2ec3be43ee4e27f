"""Another address to sign in with: a letter goes there, and whoever reads it takes the address over.

Until then nothing is different, and who asked for it learns nothing: whether an account of another enterprise has the
address already, only the letter's reader finds out.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts import addresses
from argosy.accounts.actions import codes, sign_ins
from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.errors import AlreadyRegistered
from argosy.accounts.events import CredentialsChanged
from argosy.accounts.models import User, email_key
from argosy.platform.events import publish

NEW_ADDRESS = "new_address"
# As long as an invitation: the person may be on a journey.
LIVES = timedelta(days=14)


@transaction.atomic
def ask_for_address(user: User, email: str) -> str:
    """A letter asks at this address whether the person signs in with it; the link, where no letter can be sent."""
    user.next_email = addresses.normalised(email)
    user.save(update_fields=["next_email"])
    found = link(reverse("accounts:new_address", args=[codes.new_link(user, NEW_ADDRESS, LIVES)]))
    with in_words_of(user):
        text = _(
            "%(name)s is to sign in to Argosy with this address from now on. Confirm it here within 14 days:\n\n%(link)s"
            "\n\nIf you know nothing of it, do nothing: nothing changes."
        ) % {"name": user.name, "link": found}
        write(user.enterprise_id, user.next_email, _("Your new address for Argosy"), text)
    return found


def asked_for(user: User) -> str:
    """The address that waits for its letter to be answered; empty where none does."""
    return str(user.next_email) if codes.waits(user, NEW_ADDRESS) else ""


@transaction.atomic
def keep_address(user: User) -> None:
    """The letter's link no longer works, and the person signs in as before."""
    codes.end(user, NEW_ADDRESS)
    user.next_email = ""
    user.save(update_fields=["next_email"])


@transaction.atomic
def take_address(secret: str) -> User:
    """The person signs in with the address to which the letter came; every session and every earlier link ends.

    Her address until now is told. Raises LinkTooOld, AlreadyRegistered.
    """
    user = codes.owner_of(secret, NEW_ADDRESS)
    key, before = email_key(user.next_email), user.email
    if User.objects.filter(email_key=key).exclude(pk=user.pk).exists():
        raise AlreadyRegistered
    user.email, user.email_key, user.next_email = user.next_email, key, ""
    user.email_verified_at = timezone.now()
    user.save(update_fields=["email", "email_key", "next_email", "email_verified_at"])
    codes.end(user)
    sign_ins.end_sessions(user)
    _tell_before(user, before)
    publish(CredentialsChanged(user.pk, "address_changed", "letter"))
    return user


def _tell_before(user: User, before: str) -> None:
    with in_words_of(user):
        text = _(
            "From now on you sign in to Argosy with another address, which your administrator gave you and which was"
            " confirmed there: %(address)s. If you know nothing of it, ask your administrator."
        ) % {"address": user.email}
        write(user.enterprise_id, before, _("Your address for Argosy has changed"), text)
