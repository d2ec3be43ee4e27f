"""The address at which a phone's own calendar reads a member's schedule: made with her consent, and ended with it."""

from __future__ import annotations

import base64
import hashlib
import secrets
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, MemberState
from argosy.integrations.functions import CALENDAR_CONSENT
from argosy.integrations.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.errors import NotFound
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy.actions import consents
from argosy.privacy.actions.agreements import has_agreed
from argosy.privacy.models import Consent

words(calendar_opened=_("let the phone's own calendar read the schedule"))
SECRET_BYTES, ENTERPRISE_BYTES = 32, 16


@transaction.atomic
def open_calendar(actor: Actor) -> str:
    """There is an address for the phone's calendar; one that was made before opens nothing any more.

    It is told once: what is kept is only its keyed hash, as the thing that the consent is about.
    """
    actor.require(Permission.USE_CALENDAR)
    close_calendar(actor)
    raw = actor.enterprise.bytes + secrets.token_bytes(SECRET_BYTES)
    address = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    known = consents.FUNCTIONS[CALENDAR_CONSENT]
    made = consents.give(actor, CALENDAR_CONSENT, [str(known.title), str(known.what)], _trace(address))
    record(actor, "calendar.opened", made)
    return address


@transaction.atomic
def close_calendar(actor: Actor) -> None:
    """The phone's calendar reads nothing any more."""
    consents.forbid_one(actor, CALENDAR_CONSENT)


def enterprise_of(address: str) -> UUID:
    """The enterprise in which an address may be valid. Raises NotFound."""
    try:
        raw = base64.urlsafe_b64decode(address[:100] + "=" * (-len(address[:100]) % 4))
    except ValueError as problem:
        raise NotFound from problem
    if len(raw) != ENTERPRISE_BYTES + SECRET_BYTES:
        raise NotFound
    enterprise = UUID(bytes=raw[:ENTERPRISE_BYTES])
    if not Tenant.objects.filter(id=enterprise, is_open=True).exists():
        raise NotFound
    return enterprise


def reader(address: str) -> tuple[Actor, Member]:
    """Whose schedule is read at this address, with what she may at this moment. Raises NotFound, NotAllowed."""
    trace = _trace(address)
    given = Consent.objects.filter(function=CALENDAR_CONSENT, object_id=trace, withdrawn_at=None)
    found = given.filter(member__state=MemberState.ACTIVE).select_related("member__role", "member__user").first()
    if found is None or not consents.is_given(found.member_id, CALENDAR_CONSENT, trace):
        raise NotFound
    if not has_agreed(found.member.user):
        raise NotFound
    actor = actor_of(found.member, via="calendar")
    actor.require(Permission.USE_CALENDAR)
    return actor, found.member


def _trace(address: str) -> UUID:
    key = keyring.index_key(current_enterprise())
    digest = hashlib.blake2b(address.encode(), digest_size=16, key=key, person=b"argosy calendar").digest()
    return UUID(bytes=digest)
