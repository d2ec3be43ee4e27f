"""Consents: a member allows one function, in the words shown then, and can take it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.privacy.events import ConsentWithdrawn
from argosy.privacy.models import Consent

words(consent_given=_("consented to a function"), consent_withdrawn=_("withdrew a consent"))
# function → what it is called on the page where one withdraws
FUNCTIONS: dict[str, Any] = {}


def function(name: str, title: Any) -> str:
    """Register a function that asks for consent; returns its name."""
    FUNCTIONS[name] = title
    return name


@transaction.atomic
def give(actor: Actor, name: str, shown: Any, object_id: UUID | None = None) -> Consent:
    """The member allows this function, for this thing, having been shown these words."""
    if actor.member is None:
        raise NotFound
    made: Consent = Consent.objects.create(member_id=actor.member, function=name, words=shown, object_id=object_id)
    record(actor, "consent.given", made, concerns=actor.member, function=name)
    return made


@transaction.atomic
def withdraw(actor: Actor, consent: UUID) -> Consent:
    """The function stops at once for this member; what it did before stays lawful."""
    found: Consent | None = Consent.objects.filter(member_id=actor.member, pk=consent, withdrawn_at=None).first()
    if found is None:
        raise NotFound
    found.withdrawn_at = timezone.now()
    found.save(update_fields=["withdrawn_at"])
    record(actor, "consent.withdrawn", found, concerns=actor.member, function=found.function)
    publish(ConsentWithdrawn(found.pk, found.function, found.object_id, found.member_id))
    return found


def is_given(member: UUID, name: str, object_id: UUID | None = None) -> bool:
    """Does this member allow this function, for this thing, now?"""
    rows = Consent.objects.filter(member_id=member, function=name, withdrawn_at=None)
    return bool((rows.filter(object_id=object_id) if object_id else rows).exists())
