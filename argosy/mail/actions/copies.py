"""The copy in Sent: put there once, or kept here by POP3, and looked for where nobody knows whether a letter went out."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.actions.sending import letter_of
from argosy.mail.actions.storing import keep_messages, move
from argosy.mail.actions.tokens import token_of
from argosy.mail.imap.answers import Fetched
from argosy.mail.imap.client import Client, Place
from argosy.mail.letters import written
from argosy.mail.models import Draft, DraftState, Folder, FolderRole, Mailbox, MailProtocol
from argosy.mail.quirks import quirks_of
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope


@jobs.keep_copy
def keep_copy(actor: Actor, draft: str) -> None:
    """The letter stands in Sent on the server, once: it is looked for before it is put there."""
    with enterprise_scope(actor.enterprise):
        found = _draft(draft, DraftState.SENT)
        if found is None or found.is_in_sent:
            return
        raw, sent = written(letter_of(found)), _sent_folder(found.mailbox)
        if found.mailbox.protocol == MailProtocol.POP3:
            _keep_here(found, raw)
            return
        message_id, client = found.message_id, client_of(found.mailbox)
    if sent is None:
        return
    with client as line:
        line.open(sent, readonly=False)
        if not line.find_message_id(f"<{message_id}>"):
            line.append(sent, raw)
    with enterprise_scope(actor.enterprise):
        Draft.objects.filter(pk=draft).update(is_in_sent=True)


@jobs.look_in_sent
def look_in_sent(actor: Actor, draft: str) -> None:
    """For a letter that perhaps went out: does the server itself hold a copy in Sent? The member sees what was found."""
    with enterprise_scope(actor.enterprise):
        found = _draft(draft, DraftState.UNCERTAIN)
        if found is None or found.mailbox.protocol == MailProtocol.POP3:
            return
        sent, message_id = _sent_folder(found.mailbox), found.message_id
        client, member = client_of(found.mailbox), found.member_id
    if sent is None:
        return
    with client as line:
        line.open(sent, readonly=True)
        is_there = bool(line.find_message_id(f"<{message_id}>"))
    with enterprise_scope(actor.enterprise):
        Draft.objects.filter(pk=draft).update(is_in_sent=is_there, looked_at=timezone.now())
        live.tell("mail", member=member, draft=draft)


def _keep_here(draft: Draft, raw: bytes) -> None:
    """The server knows no Sent: the copy stands in ours, once."""
    folder = Folder.objects.filter(mailbox=draft.mailbox, role=FolderRole.SENT).first()
    if folder is None or not Draft.objects.filter(pk=draft.pk, is_in_sent=False).update(is_in_sent=True):
        return
    folder = Folder.objects.lock(folder.pk)
    uid = folder.highest_uid + 1
    at = draft.handed_at or timezone.now()
    keep_messages(folder, [Fetched(uid, raw, at, is_seen=True, is_flagged=False)])
    move(folder, {"highest_uid": uid})


def _draft(pk: str, state: str) -> Draft | None:
    found: Draft | None = Draft.objects.select_related("mailbox").filter(pk=UUID(pk), state=state).first()
    return found


def _sent_folder(mailbox: Mailbox) -> str | None:
    folder = Folder.objects.filter(mailbox=mailbox, role=FolderRole.SENT).first()
    return folder.path if folder else None


def client_of(mailbox: Mailbox) -> Client:
    """A line to the mailbox's server, not opened yet; made where the password can be read."""
    place = Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security)
    quirks = quirks_of(mailbox.imap_host)
    return Client(place, mailbox.username, mailbox.password, wants_id=quirks.wants_id, token=token_of(mailbox))
