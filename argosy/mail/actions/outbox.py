"""The outbox: a letter is given out of hand, taken back, sent at another time; and where nobody knows, somebody decides."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.addresses.sharing import folded
from argosy.audit.record import record, words
from argosy.mail import checks, jobs, whom
from argosy.mail.actions.attaching import OPEN, refuse_unfinished
from argosy.mail.actions.sending import become
from argosy.mail.actions.writing import habits_of
from argosy.mail.errors import AddressesFail, BadTime, DoubtsOpen, NoRecipient, NotADraft, NothingBound, OutOfHand
from argosy.mail.failing import warnings_of
from argosy.mail.letters import new_message_id, recipients
from argosy.mail.models import Draft, DraftState, MailboxState, WaitsFor
from argosy.mail.permissions import Permission
from argosy.mail.threads import key_of
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.punctuation import listed

words(
    message_sent=_("sent a message"),
    message_taken_back=_("took a message back before it went out"),
    message_arrived=_("said that a message had arrived"),
)
# Nobody knows what holds in more than a year.
FARTHEST = timedelta(days=366)
MOST_REMIND_DAYS = 90


@transaction.atomic
def send(
    actor: Actor,
    draft: Draft,
    *,
    at: datetime | None = None,
    remind_days: int | None = None,
    despite: Collection[str] = (),
    seen: Collection[str] = (),
) -> Draft:
    """The letter goes out by itself: at this time, else after the seconds in which it can be taken back.

    Raises NoRecipient, BadRecipient, BadTime, StillComingUp, FileGone; AddressesFail where mail to a recipient is known to fail
    and the writer was not warned of it (`despite`); DoubtsOpen where something else should be `seen` first (argosy.mail.checks).
    """
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state not in OPEN:
        raise NotADraft
    refuse_unfinished(draft)
    _refuse_failing(draft, despite)
    _refuse_doubtful(actor, draft, seen)
    draft.remind_days = min(remind_days, MOST_REMIND_DAYS) if remind_days else None
    now = timezone.now()
    if at is not None:
        if not now < at <= now + FARTHEST:
            raise BadTime
        return _waits(actor, draft, at, WaitsFor.LATER)
    seconds = habits_of(actor).undo_seconds
    if seconds:
        return _waits(actor, draft, now + timedelta(seconds=seconds), WaitsFor.UNDO)
    return _on_its_way(actor, draft)


def _refuse_failing(draft: Draft, despite: Collection[str]) -> None:
    told = {folded(one) for one in despite}
    failing = [one for one in warnings_of(draft.to, draft.cc, draft.bcc) if folded(one.address) not in told]
    if failing:
        raise AddressesFail(addresses=listed(one.address for one in failing))


def _refuse_doubtful(actor: Actor, draft: Draft, seen: Collection[str]) -> None:
    everybody = [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]
    doubts = checks.doubts(actor, draft, whom.known(actor, everybody, draft)) if everybody else []
    if any(one.must or one.key not in seen for one in doubts):
        raise DoubtsOpen


@transaction.atomic
def send_now(actor: Actor, draft: Draft) -> Draft:
    """A letter that waits goes out at once."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.WAITING:
        raise NotADraft
    return _on_its_way(actor, draft)


@transaction.atomic
def take_back(actor: Actor, draft: Draft) -> Draft:
    """A letter that waits is a draft again. Raises OutOfHand where the server has it already."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.WAITING:
        raise OutOfHand
    draft.state, draft.send_at, draft.waits_for = DraftState.DRAFT, None, ""
    draft.save()
    record(actor, "message.taken_back", draft)
    live.tell("mail", member=draft.member_id, draft=str(draft.pk), state=draft.state)
    return draft


@transaction.atomic
def send_again(actor: Actor, draft: Draft) -> Draft:
    """A letter that perhaps went out goes out (again): the member looked, and decides. Its Message-ID stays the same."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.UNCERTAIN:
        raise NotADraft
    refuse_unfinished(draft)
    return _on_its_way(actor, draft)


@transaction.atomic
def it_arrived(actor: Actor, draft: Draft) -> Draft:
    """A letter that perhaps went out did: the member says so. Its copy is put into Sent."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.UNCERTAIN:
        raise NotADraft
    record(actor, "message.arrived", draft)
    become(draft, DraftState.SENT)
    return draft


@transaction.atomic
def stop_waiting(actor: Actor, draft: Draft) -> Draft:
    """The member is not reminded of this letter any more, answered or not."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    draft.answer_due_at = None
    draft.save(update_fields=["answer_due_at"])
    return draft


def _own(actor: Actor, draft: Draft) -> Draft:
    found: Draft = Draft.objects.visible_to(actor).select_related("mailbox").lock(draft.pk)
    return found


def _waits(actor: Actor, draft: Draft, at: datetime, why: str) -> Draft:
    _made_ready(draft)
    draft.state, draft.send_at, draft.waits_for = DraftState.WAITING, at, why
    return _queued(actor, draft, at)


def _on_its_way(actor: Actor, draft: Draft) -> Draft:
    _made_ready(draft)
    draft.state, draft.send_at, draft.waits_for = DraftState.SENDING, None, ""
    return _queued(actor, draft, None)


def _made_ready(draft: Draft) -> None:
    if draft.mailbox.state in {MailboxState.UNBOUND, MailboxState.PASSED_ON}:
        raise NothingBound
    if not [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]:
        raise NoRecipient
    # made before the first try, so that every server on the way can recognise a second one
    draft.message_id = draft.message_id or new_message_id(draft.mailbox.address)
    draft.message_key = key_of(draft.message_id)
    draft.handed_at, draft.looked_at, draft.server_words, draft.cure = None, None, "", ""


def _queued(actor: Actor, draft: Draft, at: datetime | None) -> Draft:
    draft.save()
    record(actor, "message.sent", draft)
    jobs.send_draft.defer(at=at, draft=str(draft.pk))
    return draft
