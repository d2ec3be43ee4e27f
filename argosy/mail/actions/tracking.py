"""Being told of openings: consent is noted or withdrawn, a letter gets its picture, the picture is loaded."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.models import SignIn
from argosy.audit.record import record, words
from argosy.customers.models import Contact, Customer
from argosy.enterprise.models import Member
from argosy.mail.actions.reminding import link_to
from argosy.mail.letters import recipients
from argosy.mail.models import Draft, DraftState, OpenedBy, Opening, OpeningAddress, TrackedLetter, TrackingConsent
from argosy.mail.openings import Signs, verdict
from argosy.mail.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform import live, search
from argosy.platform.access import Actor

words(
    tracking_noted=_("noted that a contact agrees to be tracked"),
    tracking_withdrawn=_("noted that a contact does not agree to be tracked"),
)
OPENED = kind("mail.opened", _("%(who)s opened “%(subject)s”."))
# A letter that is opened more often is watched by a program, not by a reader.
MOST_OPENINGS = 200
# Counts up when more is learnt of an opening than its verdict: contacts who agreed to less are asked again (S131).
VERSION = 1
# Programs load the same picture several times for one look.
ONE_LOOK = timedelta(minutes=1)
READ_BY = frozenset({OpenedBy.PERSON, OpenedBy.PROXY})
TOLD_FROM = timedelta(hours=1)


@transaction.atomic
def note_consent(actor: Actor, contact: Contact, *, is_given: bool, how: str) -> TrackingConsent:
    """The contact agrees, or does not, to our learning when they open letters; from now on that holds."""
    actor.require(Permission.SEND_MAIL)
    visible = Customer.objects.visible_to(actor)
    contact = Contact.objects.filter(customer__in=visible).lock(contact.pk)
    noted: TrackingConsent
    noted, _is_new = TrackingConsent.objects.update_or_create(
        contact=contact,
        defaults={"is_given": is_given, "version": VERSION, "words": how[:500], "noted_by_id": actor.member},
    )
    record(actor, "tracking.noted" if is_given else "tracking.withdrawn", contact)
    return noted


def picture_of(draft: Draft) -> str:
    """The address of the picture that tells of openings; "" unless its one reader has agreed. Made once for a letter."""
    if not draft.is_tracked:
        return ""
    contact = _one_reader(draft)
    if contact is None or not has_consent(contact.pk):
        return ""
    letter = TrackedLetter.objects.filter(draft=draft).first()
    if letter is None:
        letter = TrackedLetter.objects.create(
            draft=draft, contact=contact, message_key=draft.message_key, token=secrets.token_urlsafe(18)
        )
        OpeningAddress.objects.create(
            token_hash=hash_of(letter.token), enterprise_id=letter.enterprise_id, letter_id=letter.pk
        )
    return settings.BASE_URL.rstrip("/") + reverse("mail:opened", args=[letter.token])


def _one_reader(draft: Draft) -> Contact | None:
    everybody = [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]
    if len(everybody) != 1:
        return None
    key = search.blind(draft.enterprise_id, everybody[0][1].casefold())
    found: Contact | None = Contact.objects.filter(email_key=key, customer__merged_into__isnull=True).first()
    return found


def has_consent(contact: UUID) -> bool:
    """Has this contact agreed?"""
    return bool(standing_consents().filter(contact=contact).exists())


def standing_consents() -> QuerySet[TrackingConsent]:
    """The consents that hold for what is learnt of openings now."""
    found: QuerySet[TrackingConsent] = TrackingConsent.objects.filter(is_given=True, version__gte=VERSION)
    return found


def hash_of(token: str) -> str:
    """Under which a picture's address is kept: the address itself can be loaded by whoever knows it."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def opened(letter_id: UUID, *, user_agent: str, ip: str, method: str) -> None:
    """The picture of a letter was loaded: what that was is kept, and its writer is told where a reader opened it."""
    letter = TrackedLetter.objects.select_related("draft__mailbox", "contact").filter(pk=letter_id).first()
    if letter is None or letter.draft.state != DraftState.SENT or not has_consent(letter.contact_id):
        return
    now = timezone.now()
    if letter.openings.count() >= MOST_OPENINGS:
        return
    since = (now - letter.draft.handed_at).total_seconds() if letter.draft.handed_at else 0.0
    found = verdict(Signs(user_agent[:400], ip, method, since, is_ours=_is_ours(ip)))
    if letter.openings.filter(opened_by=found.opened_by, at__gt=now - ONE_LOOK).exists():
        return
    before = letter.openings.filter(opened_by__in=READ_BY, at__gt=now - TOLD_FROM).exists()
    Opening.objects.create(letter=letter, opened_by=found.opened_by, confidence=found.confidence)
    if found.opened_by in READ_BY and not before:
        who = letter.contact.name or letter.contact.email
        tell(letter.draft.member_id, OPENED, link=link_to(letter.draft), who=who, subject=letter.draft.subject)
    live.tell("mail", member=letter.draft.member_id, draft=str(letter.draft_id))


def _is_ours(ip: str) -> bool:
    users = Member.objects.values_list("user_id", flat=True)
    recent = SignIn.objects.filter(user__in=list(users), seen_at__gt=timezone.now() - timedelta(days=30))
    return any(one.ip == ip for one in recent.order_by("-seen_at")[:200])
