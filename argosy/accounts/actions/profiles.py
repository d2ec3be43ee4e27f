"""A person's own details. E-mail address, department and position are not among them: the administrator changes those."""

from __future__ import annotations

import zoneinfo
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts import mobile
from argosy.accounts.actions import codes
from argosy.accounts.models import FailedSignIn, User, no_address
from argosy.platform.errors import BadInput

THEMES = frozenset({"", "light", "dark"})
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Details:
    """What a person may change about herself; all but name and mobile may stay empty."""

    name: str
    mobile: str
    phone: str = ""
    fax: str = ""
    address: str = ""
    language: str = "zh-hans"
    theme: str = ""
    time_zone: str = "Asia/Shanghai"


class NotAChoice(BadInput):
    """A language, theme or time zone that does not exist."""

    message = _("Choose one of the offered values.")


@transaction.atomic
def change_details(user: User, details: Details) -> User:
    """The person's own details are as she wrote them; a new mobile number has to be proved anew."""
    if (
        details.language not in dict(settings.LANGUAGES)
        or details.theme not in THEMES
        or details.time_zone not in zoneinfo.available_timezones()
    ):
        raise NotAChoice
    number = mobile.normalised(details.mobile)
    if number != user.mobile:
        user.mobile_verified_at = None
        codes.end(user, codes.VERIFY_MOBILE)  # a code that went to the number before proves nothing about this one
    user.name, user.mobile = details.name.strip()[:LONGEST], number
    user.phone, user.fax, user.address = details.phone.strip(), details.fax.strip(), details.address.strip()
    user.language, user.theme, user.time_zone = details.language, details.theme, details.time_zone
    user.has_chosen_language = True
    user.save()
    return user


def choose_language(user: User, language: str) -> User:
    """Pages and letters speak this language to the person from now on, whatever browser she comes with."""
    if language not in dict(settings.LANGUAGES):
        raise NotAChoice
    user.language, user.has_chosen_language = language, True
    user.save(update_fields=["language", "has_chosen_language"])
    return user


def follow_browser(user: User, language: str) -> User:
    """Who has not chosen a language gets letters in that of the browser with which she comes in."""
    if not user.has_chosen_language and user.language != language and language in dict(settings.LANGUAGES):
        user.language = language
        user.save(update_fields=["language"])
    return user


@transaction.atomic
def close(user: User) -> User:
    """The person can no longer sign in."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    return user


@transaction.atomic
def close_for_good(user: User) -> User:
    """The same for ever: the address leads here no more and is free for another account, here or elsewhere."""
    codes.end(user)
    FailedSignIn.objects.filter(email_key=user.email_key).update(email_key=0)
    user.is_active, user.next_email = False, ""
    user.email_key = no_address()
    user.save(update_fields=["is_active", "next_email", "email_key"])
    return user


@transaction.atomic
def reopen(user: User) -> User:
    """The person can sign in again."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    return user


def mark_verified(user: User) -> None:
    """The person got a letter of ours: the address is hers."""
    user.email_verified_at = timezone.now()
    user.save(update_fields=["email_verified_at"])
