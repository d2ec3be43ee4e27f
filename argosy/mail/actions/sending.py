"""Sending: a letter goes out once, and where nobody can know whether it did, somebody is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.mail import jobs, pacing, smtp
from argosy.mail.actions import bounces
from argosy.mail.actions.linking import links_of, open_anew
from argosy.mail.actions.tokens import token_of
from argosy.mail.actions.tracking import picture_of
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import MailServerError
from argosy.mail.imap.sasl import Token
from argosy.mail.letters import File, Letter, recipients, written
from argosy.mail.linked import with_links
from argosy.mail.models import Draft, DraftState, MessageContent, WaitsFor
from argosy.notifications.actions.telling import kind, tell
from argosy.platform import blobs, live
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

NOT_SENT = kind("mail.not_sent", _("Your message “%(subject)s” to %(to)s was not sent. Its page says why."))
NOT_TO_ALL = kind(
    "mail.not_to_all", _("Your message “%(subject)s” went out, but the server did not take it for: %(said)s")
)
PERHAPS_SENT = kind("mail.perhaps_sent", _("Your message “%(subject)s” to %(to)s was perhaps sent: please look."))
# Handing over the largest letter over a slow line takes less than this.
STANDS_STILL = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A letter with all that is needed to hand it over outside any transaction."""

    raw: bytes
    to: list[str]
    sender: str
    smtp: Place
    user: str
    password: str
    token: Token | None


@jobs.send_draft
def send_draft(actor: Actor, draft: str) -> None:
    """Hand the letter to the server. Run twice it does not send twice: whoever finds it handed over leaves it."""
    pk = UUID(draft)
    try:
        with enterprise_scope(actor.enterprise):
            ready = _claim(pk)
    except blobs.MissingBlob:
        with enterprise_scope(actor.enterprise):
            become(Draft.objects.select_related("mailbox").lock(pk), DraftState.REFUSED, cure="file_lost")
        return
    if ready is None:
        return
    state, cure, said = DraftState.SENT, "", ""
    refused: dict[str, str] = {}
    try:
        handed = smtp.hand_over(
            ready.smtp,
            ready.user,
            ready.password,
            token=ready.token,
            sender=ready.sender,
            recipients=ready.to,
            raw=ready.raw,
        )
        refused = handed.refused
        said = "; ".join(f"{address}: {why}" for address, why in refused.items())
    except smtp.Uncertain as problem:
        state, cure, said = DraftState.UNCERTAIN, problem.cure, problem.words
    except MailServerError as problem:
        state, cure, said = DraftState.REFUSED, problem.cure, problem.words
        refused = getattr(problem, "recipients", refused)
    with enterprise_scope(actor.enterprise):
        row = Draft.objects.select_related("mailbox").lock(pk)
        become(row, state, cure=cure, said=said)
        bounces.refused_at_once(row, refused)


def _claim(pk: UUID) -> _Ready | None:
    """The letter, marked as handed over before it is: a process that dies in between leaves it uncertain, not unsent."""
    draft = Draft.objects.select_related("mailbox", "answers").select_for_update(of=("self",)).filter(pk=pk).first()
    now = timezone.now()
    if draft is None or not _has_its_turn(draft, now):
        return None
    if draft.handed_at is not None:
        become(draft, DraftState.UNCERTAIN, cure="unreachable")
        return None
    turn = pacing.next_turn(draft.mailbox, now)
    if turn is not None:
        _waits_for_the_pace(draft, turn)
        return None
    mailbox = draft.mailbox
    draft.state, draft.send_at, draft.waits_for = DraftState.SENDING, None, ""
    draft.handed_at, draft.handed_to = now, f"{mailbox.smtp_host}:{mailbox.smtp_port}"
    draft.save()
    open_anew(draft)
    everybody = [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]
    return _Ready(
        # the copy in Sent is made without the picture: our own looks are nobody's openings
        raw=written(replace(letter_of(draft), picture=picture_of(draft))),
        to=list(dict.fromkeys(address for _name, address in everybody)),
        sender=mailbox.address,
        smtp=Place(mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security),
        user=mailbox.username,
        password=mailbox.password,
        token=token_of(mailbox),
    )


def _has_its_turn(draft: Draft, now: datetime) -> bool:
    # one that was taken back, or put off to another time, has another job in line or none
    if draft.state == DraftState.WAITING:
        return draft.send_at is not None and draft.send_at <= now
    return draft.state == DraftState.SENDING


def _waits_for_the_pace(draft: Draft, turn: datetime) -> None:
    draft.state, draft.send_at, draft.waits_for = DraftState.WAITING, turn, WaitsFor.PACE
    draft.save()
    jobs.send_draft.defer(at=turn, draft=str(draft.pk))
    live.tell("mail", member=draft.member_id, draft=str(draft.pk), state=draft.state)


def letter_of(draft: Draft) -> Letter:
    """All that stands in this letter, with its files."""
    before = MessageContent.objects.filter(pk=draft.answers_id).first() if draft.answers_id else None
    content = before.content if before else {}
    inside = draft.attachments.filter(is_linked=False, is_whole=True).order_by("id")
    files = [File(f.name, f.type, blobs.load(f.blob)) for f in inside]
    language = draft.answers.language if draft.answers is not None else ""
    return Letter(
        sender_name=draft.mailbox.sender_name,
        sender=draft.mailbox.address,
        to=recipients(draft.to),
        cc=recipients(draft.cc),
        subject=draft.subject,
        html=with_links(draft.html, links_of(draft), language),
        message_id=draft.message_id,
        at=timezone.localtime(draft.handed_at),
        answers=content.get("message_id", ""),
        references=content.get("references", ()),
        files=files,
    )


def become(draft: Draft, state: str, *, cure: str = "", said: str = "") -> None:
    """The letter is in this state now, and its member sees it."""
    draft.state, draft.cure, draft.server_words = state, cure, said[:500]
    if state == DraftState.SENT:
        _is_sent(draft)
    draft.save()
    if state == DraftState.UNCERTAIN:
        jobs.look_in_sent.defer(draft=str(draft.pk))
    if state in {DraftState.REFUSED, DraftState.UNCERTAIN}:
        told = PERHAPS_SENT if state == DraftState.UNCERTAIN else NOT_SENT
        tell(draft.member_id, told, link=reverse("mail:outbox"), subject=draft.subject, to=draft.to)
    elif state == DraftState.SENT and said:
        tell(
            draft.member_id,
            NOT_TO_ALL,
            link=reverse("mail:inbox") + "?view=sent",
            subject=draft.subject,
            said=said[:300],
        )
    live.tell("mail", member=draft.member_id, draft=str(draft.pk), state=state)


def _is_sent(draft: Draft) -> None:
    draft.sent_at = timezone.now()
    if draft.remind_days:
        draft.answer_due_at = draft.sent_at + timedelta(days=draft.remind_days)
    draft.is_in_sent = draft.is_in_sent or draft.mailbox.saves_sent_itself
    if not draft.is_in_sent:
        jobs.keep_copy.defer(draft=str(draft.pk))


@jobs.look_after_drafts
def look_after_drafts(_actor: Actor) -> None:
    """What stopped in the middle (a worker died) is shown as perhaps sent, and what nobody began yet is begun."""
    now = timezone.now()
    still = Draft.objects.filter(state=DraftState.SENDING, changed_at__lt=now - STANDS_STILL)
    for draft in still.filter(handed_at__isnull=False).select_related("mailbox"):
        become(draft, DraftState.UNCERTAIN, cure="unreachable")
    for draft in [*still.filter(handed_at__isnull=True), *Draft.objects.due(now - timedelta(minutes=1))]:
        jobs.send_draft.defer(draft=str(draft.pk), once=str(draft.pk))
