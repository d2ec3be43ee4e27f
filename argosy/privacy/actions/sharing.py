"""Sharing: to whom personal data may go is decided by a person and written down; what is not is refused (S145–S153)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.platform import web_client
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.personal_data import Basis
from argosy.platform.tenancy.scope import scope_or_none
from argosy.privacy.actions.consents import consented_to
from argosy.privacy.errors import NotShared, NotWeighed, OtherPurpose, UnknownCase
from argosy.privacy.kinds import PUBLIC_CASES, WITHOUT_CONSENT
from argosy.privacy.models import Disclosure, Recipient, Sharing, SharingCase
from argosy.privacy.permissions import Permission
from argosy.privacy.register_words import SECRETS
from argosy.privacy.subjects import Subject

words(
    recipient_authorised=_("authorised a recipient of personal data"),
    recipient_ended=_("ended the sharing with a recipient"),
    data_shared=_("shared personal data"),
    data_received=_("received personal data"),
    disclosure_wanted=_("wants a person's data"),
    disclosure_asked=_("noted that somebody wants a person's data"),
    disclosure_decided=_("decided whether a person's data is disclosed"),
)
# Shares that function's data with a recipient: the name of the consent is made of the recipient.
CONSENT = "privacy.share"
COMPLAINANT, AUTHORITY, PUBLIC = "complainant", "authority", "public"


@dataclass(frozen=True, slots=True)
class NewRecipient:
    """Who shall get data, what for, and which fields."""

    name: str
    contact: str
    case: str
    purpose: str
    fields: tuple[str, ...]
    basis: str
    host: str = ""


@transaction.atomic
def authorise(actor: Actor, new: NewRecipient) -> Recipient:
    """From now on these fields may go to this recipient for this purpose, and nothing else may."""
    actor.require(Permission.SHARE_DATA)
    if new.case not in SharingCase.values or new.basis not in set(Basis) or not new.fields or not new.purpose.strip():
        raise UnknownCase
    if SECRETS & set(new.fields):
        raise UnknownCase
    made: Recipient = Recipient.objects.create(
        name=new.name.strip()[:200],
        contact=new.contact.strip(),
        host=new.host.strip().casefold()[:200],
        case=new.case,
        purpose=new.purpose.strip()[:200],
        shared=sorted(set(new.fields)),
        basis=new.basis,
        authorised_by_id=actor.member,
    )
    record(actor, "recipient.authorised", made, purpose=made.purpose, fields=made.shared)
    return made


@transaction.atomic
def end(actor: Actor, recipient: Recipient) -> Recipient:
    """Nothing goes to this recipient any more; what went stays in the register."""
    actor.require(Permission.SHARE_DATA)
    return stop(actor, recipient)


def stop(actor: Actor, recipient: Recipient) -> Recipient:
    """The same where the function that shares ends: whoever may end that needs no right to share (S172).

    The action that ends it asks for its own right.
    """
    recipient.ended_at = timezone.now()
    recipient.save(update_fields=["ended_at"])
    record(actor, "recipient.ended", recipient)
    return recipient


@transaction.atomic
def share(
    actor: Actor, recipient: Recipient, fields: Sequence[str], purpose: str, subject: Subject | None = None
) -> Sharing:
    """These fields of this person go to the recipient now, and the register says so; no person means anonymised data.

    Raises OtherPurpose for a purpose that was not authorised, NotShared for a field that was not, or without consent.
    """
    actor.require(Permission.SHARE_DATA)
    return _note(actor.member, recipient, fields, purpose, subject)


@transaction.atomic
def hand_over(
    by: UUID, recipient: Recipient, fields: Sequence[str], purpose: str, subject: Subject | None = None
) -> Sharing:
    """What one person authorised, thing by thing, goes to a recipient of the register now, and the register says so.

    The app that hands it over checks the authorisation. Raises OtherPurpose, NotShared.
    """
    return _note(by, recipient, fields, purpose, subject)


def _note(
    by: UUID | None, recipient: Recipient, fields: Sequence[str], purpose: str, subject: Subject | None
) -> Sharing:
    if purpose != recipient.purpose:
        raise OtherPurpose
    if recipient.ended_at is not None or not set(fields) <= set(recipient.shared):
        raise NotShared
    if recipient.basis == Basis.CONSENT and subject is not None and not _consents(subject, recipient):
        raise NotShared
    made: Sharing = Sharing.objects.create(
        recipient=recipient,
        member_id=subject.member if subject else None,
        person_key=next(iter(subject.keys), None) if subject else None,
        shared=sorted(set(fields)),
        purpose=purpose,
        basis=recipient.basis,
        is_anonymised=subject is None,
        authorised_by_id=by or recipient.authorised_by_id,
    )
    receiver = Actor(recipient.enterprise_id, via=f"recipient:{recipient.pk}")
    record(receiver, "data.received", made, concerns=made.member_id, fields=made.shared)
    return made


def _consents(subject: Subject, recipient: Recipient) -> bool:
    # of outside people the enterprise holds the consent itself, and says so by choosing this basis
    return subject.member is None or consented_to(subject.member, CONSENT, recipient.pk)


@web_client.guard
def may_leave(host: str, carried: web_client.Carried) -> None:
    """Before the product itself sends personal data anywhere: only to an authorised recipient. Raises NotShared."""
    if scope_or_none() is None:
        raise NotShared
    recipient = Recipient.objects.filter(host=host.casefold(), purpose=carried.purpose, ended_at=None).first()
    if recipient is None:
        raise NotShared
    subject = carried.subject if isinstance(carried.subject, Subject) else None
    _note(None, recipient, carried.fields, carried.purpose, subject)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants whose data, and why."""

    kind: str
    who: str
    contact: str
    about: str
    wants: str


@transaction.atomic
def note_wish(actor: Actor, wish: Wish) -> Disclosure:
    """Somebody wants a person's data: it is written down and waits to be weighed; nothing is given yet."""
    actor.require(Permission.SHARE_DATA)
    if wish.kind not in {COMPLAINANT, AUTHORITY, PUBLIC} or not wish.who.strip() or not wish.about.strip():
        raise UnknownCase
    made: Disclosure = Disclosure.objects.create(
        kind=wish.kind, who=wish.who, contact=wish.contact, about=wish.about, wants=wish.wants
    )
    record(actor, "disclosure.asked", made)
    record(Actor(actor.enterprise, via=f"wisher:{made.pk}"), "disclosure.wanted", made)
    return made


@transaction.atomic
def decide(
    actor: Actor, wish: Disclosure, *, weighed: str, is_granted: bool, case: str = "", given: Sequence[str] = ()
) -> Disclosure:
    """After weighing, with the reasons: nothing is disclosed, or these fields are, in a case that the policy names."""
    actor.require(Permission.SHARE_DATA)
    if wish.decided_at is not None:
        raise NotFound
    if not weighed.strip():
        raise NotWeighed
    allowed = PUBLIC_CASES if wish.kind == PUBLIC else {**WITHOUT_CONSENT, "consent": "", "complaint": ""}
    if is_granted and (case not in allowed or not given):
        raise UnknownCase
    wish.weighed, wish.is_granted = weighed.strip(), is_granted
    wish.case, wish.given = (case, sorted(set(given))) if is_granted else ("", [])
    wish.decided_at, wish.decided_by_id = timezone.now(), actor.member
    wish.save()
    if is_granted:
        _disclosed(actor, wish)
    record(actor, "disclosure.decided", wish, is_granted=is_granted, case=wish.case, fields=wish.given)
    return wish


def _disclosed(actor: Actor, wish: Disclosure) -> None:
    """What is given to a complainant, an authority or the public stands in the sharing register by name."""
    basis = wish.case if wish.case in set(Basis) else Basis.OTHER_LAW
    recipient: Recipient = Recipient.objects.create(
        name=wish.who[:200],
        contact=wish.contact,
        case=SharingCase.COMPLAINT,
        purpose=wish.wants.strip()[:200] or wish.who[:200],
        shared=wish.given,
        basis=basis,
        authorised_by_id=actor.member,
        ended_at=timezone.now(),  # once, and not again
    )
    Sharing.objects.create(
        recipient=recipient, shared=wish.given, purpose=recipient.purpose, basis=basis, authorised_by_id=actor.member
    )
    receiver = Actor(actor.enterprise, via=f"recipient:{recipient.pk}")
    record(receiver, "data.received", recipient, fields=wish.given)
