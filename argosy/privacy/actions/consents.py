"""Consents: a member allows one function, in the words shown then, and can take it back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.errors import OnlyInPerson
from argosy.audit.record import adds, record, words
from argosy.enterprise.models import Enterprise, Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import gates
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.platform.personal_data import Purpose
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs
from argosy.privacy.actions.agreements import applies_to, not_yet_told
from argosy.privacy.events import ConsentRenewed, ConsentWithdrawn
from argosy.privacy.models import Consent
from argosy.privacy.processing import is_duty, is_named

words(consent_given=_("consented to a function"), consent_withdrawn=_("withdrew a consent"))


@adds("consent.given")
@adds("consent.withdrawn")
def which(details: dict[str, Any]) -> str:
    """The function that somebody permits or does not."""
    known = FUNCTIONS.get(details["function"])
    return str(known.title if known else details["function"])


@dataclass(frozen=True, slots=True)
class Permitted:
    """A function that a person permits or not: what it is called, what it reads and why, and what for.

    `version` counts up when the function starts to use other data or to do something else: consents given to an earlier
    one no longer hold, and people are asked again before anything is collected (S131). `where` is the page on which it
    is asked, for functions that are permitted for one thing at a time; `browser` names the browser's own permission.
    """

    name: str
    title: Any
    purpose: Purpose = Purpose.MAIL
    what: Any = ""
    version: int = 1
    where: str = ""
    browser: str = ""


FUNCTIONS: dict[str, Permitted] = {}
CHANGED = kind(
    "privacy.function_changed", _("“%(function)s” does something else now. It rests until you have looked and agreed.")
)


def function(name: str, title: Any, purpose: Purpose = Purpose.MAIL, what: Any = "", **more: Any) -> str:
    """Register a function that asks for consent (the fields of `Permitted`); returns its name."""
    FUNCTIONS[name] = Permitted(name, title, purpose, what, **more)
    return name


def consented_to(member: UUID, name: str, object_id: UUID) -> bool:
    """Does this member consent to this function for exactly this thing, at this moment?"""
    return is_given(member, name, object_id)


def with_consent(rows: QuerySet[Any, Any], name: str, member: str = "member") -> QuerySet[Any, Any]:
    """Of these things, those whose member consents to the function for exactly this thing, as it runs now.

    Work on many things at once, such as bringing in, reading and understanding mail, asks so before it begins: what is
    not among them rests.
    """
    given = _standing(OuterRef(member)).filter(function=name, object_id=OuterRef("pk"))
    return rows.filter(Exists(given))


@gates.gate
def is_instructed(enterprise: UUID, purpose: Purpose) -> bool:
    """Jobs work for an enterprise on its master account's instruction, for purposes that she and all members agreed to.

    What the jobs work with is about the members too: a purpose that came with a later version waits until the last of
    them has agreed to it, or has left (S14, S139).
    """
    if is_duty(purpose):
        return True
    with enterprise_scope(enterprise):
        if Enterprise.objects.filter(is_sample=True).exists():
            return True  # everybody in it is invented
        master = Member.objects.filter(is_master=True).select_related("user").first()
        if master is None or not is_named(purpose, applies_to(master.user)):
            return False
        return not not_yet_told([purpose]).exists()


@transaction.atomic
def give(actor: Actor, name: str, shown: Any, object_id: UUID | None = None) -> Consent:
    """The member allows this function, for this thing, having been shown these words; nobody does so in her place."""
    if actor.member is None:
        raise NotFound
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    known = FUNCTIONS.get(name)
    made: Consent = Consent.objects.create(
        member_id=actor.member,
        function=name,
        words=shown,
        object_id=object_id,
        version=known.version if known else 1,
        purpose=known.purpose if known else "",
    )
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


@transaction.atomic
def permit_one(actor: Actor, name: str) -> Consent:
    """The member permits one function that is not about a single thing, in the words of the page of permissions."""
    found = FUNCTIONS.get(name)
    if found is None or found.where or actor.member is None:
        raise NotFound
    _standing(actor.member, every_version=True).filter(function=name).update(withdrawn_at=timezone.now())
    return give(actor, name, [str(found.title), str(found.what)])


@transaction.atomic
def agree_anew(actor: Actor, name: str) -> list[Consent]:
    """The member agrees to what a function does now, for each thing for which she had permitted what it did before."""
    found = FUNCTIONS.get(name)
    if found is None or actor.member is None:
        raise NotFound
    resting = _standing(actor.member, every_version=True).filter(_of_another(found), function=name)
    made = []
    for before in resting.order_by("given_at"):
        before.withdrawn_at = timezone.now()
        before.save(update_fields=["withdrawn_at"])
        made.append(give(actor, name, [str(found.title), str(found.what)], before.object_id))
        publish(ConsentRenewed(made[-1].pk, name, before.object_id, actor.member))
    return made


@transaction.atomic
def forbid_one(actor: Actor, name: str) -> None:
    """All that the member permitted of this function is taken back, at once."""
    if name not in FUNCTIONS or actor.member is None:
        raise NotFound
    for consent in _standing(actor.member, every_version=True).filter(function=name).values_list("pk", flat=True):
        withdraw(actor, consent)


def is_given(member: UUID, name: str, object_id: UUID | None = None) -> bool:
    """Does this member allow this function, for this thing, now, and in the version that runs?"""
    rows = _standing(member).filter(function=name)
    return bool((rows.filter(object_id=object_id) if object_id else rows).exists())


@jobs.ask_again
def ask_again(_actor: Actor) -> None:
    """Daily: whoever permitted an earlier version of a function is told once that it rests until she agrees again."""
    for consent in Consent.objects.filter(withdrawn_at=None, member__state=MemberState.ACTIVE):
        known = FUNCTIONS.get(consent.function)
        if known is not None and has_changed(consent, known):
            once = f"{known.name}:{known.version}"
            page = reverse("privacy:permissions")
            tell(consent.member_id, CHANGED, link=page, once=once, function=str(known.title))


def has_changed(consent: Consent, function: Permitted) -> bool:
    """Does the function do something else, or work for something else, than what was agreed to?"""
    return consent.version < function.version or consent.purpose not in {"", function.purpose}


def _standing(member: Any, *, every_version: bool = False) -> QuerySet[Consent]:
    rows: QuerySet[Consent] = Consent.objects.filter(member_id=member, withdrawn_at=None)
    if every_version:
        return rows
    other = [Q(function=one.name) & _of_another(one) for one in FUNCTIONS.values()]
    return rows.exclude(reduce(or_, other)) if other else rows


def _of_another(function: Permitted) -> Q:
    """Consents to what the function did before, or for another purpose than it has now."""
    return Q(version__lt=function.version) | ~Q(purpose__in=["", function.purpose])
