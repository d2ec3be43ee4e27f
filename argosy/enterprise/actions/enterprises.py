"""The enterprise's own profile."""

from __future__ import annotations

import re
import zoneinfo
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy

from argosy.audit.record import record, words
from argosy.enterprise.models import Enterprise
from argosy.enterprise.permissions import Permission
from argosy.matching.free_mail import is_free_mail
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(enterprise_changed=gettext_lazy("changed the enterprise's profile"))
DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")
CURRENCY = re.compile(r"[A-Z]{3}")


class BadProfile(BadInput):
    """A part of the profile cannot be so."""

    message = gettext_lazy("%(what)s cannot be used here.")


@dataclass(frozen=True, slots=True)
class Profile:
    """What an administrator may change about the enterprise."""

    name: str
    other_names: tuple[str, ...] = ()
    mail_domains: tuple[str, ...] = ()
    currency: str = "USD"
    time_zone: str = "Asia/Shanghai"


@transaction.atomic
def change_profile(actor: Actor, enterprise: Enterprise, profile: Profile) -> Enterprise:
    """The enterprise is called and reached like this; mail from its domains counts as its own."""
    actor.require(Permission.MANAGE_MEMBERS)
    _check(profile)
    enterprise.name, enterprise.other_names = profile.name.strip()[:200], list(profile.other_names)
    enterprise.mail_domains = [domain.casefold() for domain in profile.mail_domains]
    enterprise.currency, enterprise.time_zone = profile.currency, profile.time_zone
    enterprise.save()
    record(actor, "enterprise.changed", enterprise)
    return enterprise


def _check(profile: Profile) -> None:
    if not profile.name.strip():
        raise BadProfile(what="“”")
    for domain in profile.mail_domains:
        if not DOMAIN.fullmatch(domain.casefold()) or is_free_mail(domain.casefold()):
            raise BadProfile(what=domain)
    if not CURRENCY.fullmatch(profile.currency):
        raise BadProfile(what=profile.currency)
    if profile.time_zone not in zoneinfo.available_timezones():
        raise BadProfile(what=profile.time_zone)
