"""Consents: a member allows one function, in the words shown then, and can take it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.platform.personal_data import Basis, Purpose
from argosy.privacy.actions.agreements import applies_to
from argosy.privacy.events import ConsentWithdrawn
from argosy.privacy.models import Consent
from argosy.privacy.processing import permit

words(consent_given=_("consented to a function"), consent_withdrawn=_("withdrew a consent"))
# function → what it is called on the page where one withdraws
FUNCTIONS: dict[str, Any] = {}
# function → what the data is used for
PURPOSES: dict[str, Purpose] = {}


def function(name: str, title: Any, purpose: Purpose = Purpose.MAIL) -> str:
    """Register a function that asks for consent, and what it uses data for; returns its name."""
    FUNCTIONS[name], PURPOSES[name] = title, purpose
    return name


def consented(member: UUID) -> frozenset[Purpose]:
    """The purposes to which this member consents at this moment."""
    names = Consent.objects.filter(member_id=member, withdrawn_at=None).values_list("function", flat=True)
    return frozenset(PURPOSES[name] for name in names if name in PURPOSES)


def consented_to(member: UUID, name: str, object_id: UUID) -> bool:
    """Does this member consent to this function for exactly this thing, at this moment?"""
    return bool(
        Consent.objects.filter(member_id=member, function=name, object_id=object_id, withdrawn_at=None).exists()
    )


def require_basis(member: Member, purpose: Purpose) -> Basis:
    """Go on only where something makes this use of the member's data lawful at this moment. Raises NoBasis."""
    return permit(purpose, agreed_to=applies_to(member.user), consents=consented(member.pk))


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
