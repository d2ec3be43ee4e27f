"""A mailbox that sends through a real SMTP server, and letters that are written in it."""

from __future__ import annotations

from django.utils import timezone

from argosy.mail.actions.storing import keep_messages
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import Draft, Message
from argosy.platform.tenancy.scope import enterprise_scope
from tests.running_jobs import run_jobs

INQUIRY = (
    b"From: Khalid Al Rawabi <{buyer}>\r\nTo: Bob <{seller}>, Carol <carol@elsewhere.example>\r\nCc: <boss@rawabi.example>\r\n"
    b"Subject: Bolts for Dammam\r\nMessage-ID: <first@rawabi.example>\r\nReferences: <zero@rawabi.example>\r\n"
    b"Date: Mon, 02 Mar 2026 10:00:00 +0300\r\n\r\nPlease quote 500 pcs hex bolts.\r\n"
)


def came_in(company, mailbox, raw: bytes, role: str, uid: int) -> Message:
    """The message as sync stores it, read."""
    with enterprise_scope(company.id):
        folder = mailbox.folders.get(role=role)
        keep_messages(folder, [Fetched(uid, raw, timezone.now(), is_seen=False, is_flagged=False)])
    run_jobs()
    with enterprise_scope(company.id):
        return Message.objects.filter(mailbox=mailbox).latest("id")


def drafted(company) -> Draft:
    with enterprise_scope(company.id):
        found = Draft.objects.latest("id")
        # opened here: outside the scope nobody can read them
        assert [found.to, found.cc, found.subject, found.html, found.message_id]
        return found


def begin(client, company, **given) -> Draft:
    answer = client.post("/mail/write/", given)
    assert answer.status_code == 200, answer.content.decode()[:500]
    return drafted(company)


def state(company, draft) -> str:
    with enterprise_scope(company.id):
        return Draft.objects.get(pk=draft.pk).state
