"""Sending: a letter goes out once, its copy stands in Sent once, and where nobody can know, somebody is asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.addresses.sharing import folded
from argosy.audit.record import record, words
from argosy.mail import jobs, smtp
from argosy.mail.actions.drafts import OPEN
from argosy.mail.errors import AddressesFail, NoRecipient, NotADraft, NothingBound
from argosy.mail.failing import warnings_of
from argosy.mail.imap.client import Client, Place
from argosy.mail.imap.errors import MailServerError
from argosy.mail.letters import File, Letter, new_message_id, recipients, written
from argosy.mail.models import Draft, DraftState, Folder, FolderRole, Mailbox, MailboxState, MessageContent
from argosy.mail.permissions import Permission
from argosy.mail.quirks import quirks_of
from argosy.platform import blobs, live
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

words(message_sent=_("sent a message"), message_arrived=_("said that a message had arrived"))


@transaction.atomic
def send(actor: Actor, draft: Draft, *, despite: Collection[str] = ()) -> Draft:
    """The letter is on its way to the server; what becomes of it is shown at the draft. Raises NoRecipient, BadRecipient.

    Raises AddressesFail where mail to a recipient is known to fail and the writer was not warned of it (`despite`).
    """
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state not in OPEN:
        raise NotADraft
    _refuse_failing(draft, despite)
    return _on_its_way(actor, draft)


def _refuse_failing(draft: Draft, despite: Collection[str]) -> None:
    told = {folded(one) for one in despite}
    failing = [one for one in warnings_of(draft.to, draft.cc, draft.bcc) if folded(one.address) not in told]
    if failing:
        raise AddressesFail(addresses=", ".join(one.address for one in failing))


@transaction.atomic
def send_again(actor: Actor, draft: Draft) -> Draft:
    """A letter that perhaps went out goes out (again): the member looked, and decides. Its Message-ID stays the same."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.UNCERTAIN:
        raise NotADraft
    return _on_its_way(actor, draft)


@transaction.atomic
def it_arrived(actor: Actor, draft: Draft) -> Draft:
    """A letter that perhaps went out did: the member says so. Its copy is put into Sent."""
    actor.require(Permission.SEND_MAIL)
    draft = _own(actor, draft)
    if draft.state != DraftState.UNCERTAIN:
        raise NotADraft
    record(actor, "message.arrived", draft)
    _become(draft, DraftState.SENT)
    return draft


def _own(actor: Actor, draft: Draft) -> Draft:
    found: Draft = Draft.objects.visible_to(actor).select_related("mailbox").lock(draft.pk)
    return found


def _on_its_way(actor: Actor, draft: Draft) -> Draft:
    if draft.mailbox.state == MailboxState.UNBOUND:
        raise NothingBound
    if not [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]:
        raise NoRecipient
    # made before the first try, so that every server on the way can recognise a second one
    draft.message_id = draft.message_id or new_message_id(draft.mailbox.address)
    draft.state, draft.handed_at, draft.server_words, draft.cure = DraftState.SENDING, None, "", ""
    draft.save()
    record(actor, "message.sent", draft)
    jobs.send_draft.defer(draft=str(draft.pk))
    return draft


@dataclass(frozen=True, slots=True)
class _Ready:
    """A letter with all that is needed to hand it over outside any transaction."""

    raw: bytes
    to: list[str]
    sender: str
    smtp: Place
    user: str
    password: str


@jobs.send_draft
def send_draft(actor: Actor, draft: str) -> None:
    """Hand the letter to the server. Run twice it does not send twice: whoever finds it handed over leaves it."""
    pk = UUID(draft)
    with enterprise_scope(actor.enterprise):
        ready = _claim(pk)
    if ready is None:
        return
    state, cure, said = DraftState.SENT, "", ""
    try:
        handed = smtp.hand_over(
            ready.smtp, ready.user, ready.password, sender=ready.sender, recipients=ready.to, raw=ready.raw
        )
        said = "; ".join(f"{address}: {why}" for address, why in handed.refused.items())
    except smtp.Uncertain as problem:
        state, cure, said = DraftState.UNCERTAIN, problem.cure, problem.words
    except MailServerError as problem:
        state, cure, said = DraftState.REFUSED, problem.cure, problem.words
    with enterprise_scope(actor.enterprise):
        _become(Draft.objects.select_related("mailbox").lock(pk), state, cure=cure, said=said)


def _claim(pk: UUID) -> _Ready | None:
    """The letter, marked as handed over before it is: a process that dies in between leaves it uncertain, not unsent."""
    draft = Draft.objects.select_related("mailbox", "answers").select_for_update(of=("self",)).filter(pk=pk).first()
    if draft is None or draft.state != DraftState.SENDING:
        return None
    if draft.handed_at is not None:
        _become(draft, DraftState.UNCERTAIN, cure="unreachable")
        return None
    draft.handed_at = timezone.now()
    draft.save(update_fields=["handed_at"])
    mailbox = draft.mailbox
    everybody = [one for part in (draft.to, draft.cc, draft.bcc) for one in recipients(part)]
    return _Ready(
        raw=written(_letter(draft)),
        to=list(dict.fromkeys(address for _name, address in everybody)),
        sender=mailbox.address,
        smtp=Place(mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security),
        user=mailbox.username,
        password=mailbox.password,
    )


def _letter(draft: Draft) -> Letter:
    before = MessageContent.objects.filter(pk=draft.answers_id).first() if draft.answers_id else None
    content = before.content if before else {}
    files = [File(f.name, f.type, blobs.load(f.blob)) for f in draft.attachments.order_by("id")]
    return Letter(
        sender_name=draft.mailbox.sender_name,
        sender=draft.mailbox.address,
        to=recipients(draft.to),
        cc=recipients(draft.cc),
        subject=draft.subject,
        html=draft.html,
        message_id=draft.message_id,
        at=timezone.localtime(draft.handed_at),
        answers=content.get("message_id", ""),
        references=content.get("references", ()),
        files=files,
    )


def _become(draft: Draft, state: str, *, cure: str = "", said: str = "") -> None:
    draft.state, draft.cure, draft.server_words = state, cure, said[:500]
    if state == DraftState.SENT:
        draft.sent_at = timezone.now()
        draft.is_in_sent = draft.mailbox.saves_sent_itself
        if not draft.is_in_sent:
            jobs.keep_copy.defer(draft=str(draft.pk))
    draft.save()
    live.tell("mail", member=draft.member_id, draft=str(draft.pk), state=state)


@jobs.keep_copy
def keep_copy(actor: Actor, draft: str) -> None:
    """The letter stands in Sent on the server, once: it is looked for before it is put there."""
    with enterprise_scope(actor.enterprise):
        found = (
            Draft.objects.select_related("mailbox").filter(pk=draft, state=DraftState.SENT, is_in_sent=False).first()
        )
        if found is None:
            return
        raw, sent = written(_letter(found)), _sent_folder(found.mailbox)
        message_id = found.message_id
        client = client_of(found.mailbox)
    if sent is None:
        return
    with client as line:
        line.open(sent, readonly=False)
        if not line.find_message_id(f"<{message_id}>"):
            line.append(sent, raw)
    with enterprise_scope(actor.enterprise):
        Draft.objects.filter(pk=draft).update(is_in_sent=True)


def _sent_folder(mailbox: Mailbox) -> str | None:
    folder = Folder.objects.filter(mailbox=mailbox, role=FolderRole.SENT).first()
    return folder.path if folder else None


def client_of(mailbox: Mailbox) -> Client:
    """A line to the mailbox's server, not opened yet; made where the password can be read."""
    place = Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security)
    return Client(place, mailbox.username, mailbox.password, wants_id=quirks_of(mailbox.imap_host).wants_id)
