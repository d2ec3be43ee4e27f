"""A member binds several mailboxes and works in them as in any mail program: folders, drafts, templates, signatures, files."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.mail.actions.folders import path_key
from argosy.mail.models import Draft, Folder, Message
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin, came_in
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
QUOTE = b"%PDF-1.4 the quotation"
LETTER = (
    b"From: Ivan <ivan@buyer.example>\r\nTo: sales\r\nSubject: Locks\r\nMessage-ID: <locks@buyer.example>\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    b"--b\r\nContent-Type: text/plain\r\n\r\nSee the drawing.\r\n"
    b"--b\r\nContent-Type: text/csv; name=list.csv\r\n"
    b"Content-Disposition: attachment; filename=list.csv\r\n\r\nlock,200\r\n--b--\r\n"
)


@pytest.fixture
def second(bind, company, dovecot, smtp):
    """Bob's other mailbox."""
    made = bind(company.bob, dovecot.account("bob2@loopback.example"))
    with enterprise_scope(company.id):
        made.smtp_port, made.smtp_security = smtp.port, "none"
        made.save()
        for name, role in (("INBOX", "inbox"), ("Sent", "sent"), ("Archive", "archive")):
            Folder.objects.create(
                mailbox=made, path=name, path_key=path_key(name), title=name, role=role, is_brought=True, uidvalidity=1
            )
    return made


@pytest.mark.promise("S29")
def test_two_mailboxes_with_folders_drafts_templates_signatures_and_files(
    browse, company, mailbox, second, inquiry, smtp, buyer
):
    bob = browse(company.bob)
    other = came_in(company, second, LETTER, "inbox", 1)
    with enterprise_scope(company.id):
        addresses = {str(mailbox.address), str(second.address)}

    # both mailboxes: together, each alone, folder by folder
    shown = page(bob, "/mail/mailboxes/")
    assert all(address in shown for address in addresses)
    together = page(bob, "/mail/")
    assert "Bolts for Dammam" in together
    assert "Locks" in together
    alone = page(bob, f"/mail/?mailbox={second.pk}")
    assert "Bolts for Dammam" not in alone
    assert "Locks" in alone

    # read it, with its file; put it away
    assert "See the drawing." in page(bob, f"/mail/t/{other.thread_id}/")
    assert bob.get(f"/mail/m/{other.pk}/files/0/").content.strip() == b"lock,200"
    bob.post(f"/mail/move/archive/?chosen={other.pk}")
    with enterprise_scope(company.id):
        assert Message.objects.select_related("folder").get(pk=other.pk).folder.role == "archive"

    # a signature and a template
    bob.post(
        f"/mail/mailboxes/{mailbox.pk}/introduction/", {"sender_name": "Bob Chen", "signature": "<b>Bob of Hailan</b>"}
    )
    bob.post("/mail/templates/new/", {"title": "Thanks", "word": "/thx", "html": "<div>Thank you for asking.</div>"})

    # an answer: begun, put aside as a draft, taken up again, with the template and a file, sent
    draft = begin(bob, company, answers=str(inquiry.pk), how="reply")
    assert "Re: Bolts for Dammam" in page(bob, "/mail/?view=drafts")
    words = bob.get(f"/mail/drafts/{draft.pk}/snippets/").json()["words"]
    filled = bob.post(f"/mail/drafts/{draft.pk}/templates/{words['thx']}/", {"to": buyer.address}).json()["html"]
    bob.post(f"/mail/drafts/{draft.pk}/files/", {"files": [SimpleUploadedFile("quotation.pdf", QUOTE)]})
    with enterprise_scope(company.id):
        letter = {"to": buyer.address, "subject": "Re: Bolts for Dammam", "html": filled + draft.html}
    bob.post(f"/mail/drafts/{draft.pk}/keep/", letter)
    answer = bob.post(f"/mail/drafts/{draft.pk}/send/", letter)
    assert answer.status_code == 200, answer.content.decode()
    run_jobs()

    arrived = message_from_bytes(smtp.wait_for(1)[-1].raw, policy=default)
    text = arrived.get_body(("html",)).get_content()
    assert "Thank you for asking." in text
    assert "Bob of Hailan" in text
    assert "Bob Chen" in arrived["From"]
    assert arrived["In-Reply-To"] == "<first@rawabi.example>"
    assert [one.get_filename() for one in arrived.iter_attachments()] == ["quotation.pdf"]
    with enterprise_scope(company.id):
        assert Draft.objects.get(pk=draft.pk).state == "sent"
