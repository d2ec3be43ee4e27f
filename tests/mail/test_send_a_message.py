"""A letter goes out once, stands in Sent once, and where nobody can know, nobody resends it by himself."""

from __future__ import annotations

import email
import email.policy
import socket

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.addresses.models import AddressState, InvalidAddress
from argosy.mail.actions.folders import path_key
from argosy.mail.models import DraftAttachment, Folder
from argosy.notifications.kinds import in_words
from argosy.notifications.models import Notification
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin, came_in, drafted, state
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]


def parsed(raw: bytes):
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_a_reply_arrives_threaded_and_stands_in_sent_once(
    browse, company, mailbox, inquiry, buyer, mail_account, dovecot, smtp
):
    client = browse(company.bob)
    draft = begin(client, company, answers=str(inquiry.pk), how="reply")
    assert (draft.to, draft.subject) == (f"Khalid Al Rawabi <{buyer.address}>", "Re: Bolts for Dammam")
    assert "Please quote 500 pcs" in draft.html

    words = {"to": draft.to, "subject": draft.subject, "html": f"<div>USD 0.12 <b>each</b></div>{draft.html}"}
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()
    run_jobs()

    assert state(company, draft) == "sent"
    [arrived] = dovecot.fetch(buyer)[-1:]
    message = parsed(arrived)
    assert message["In-Reply-To"] == "<first@rawabi.example>"
    assert message["References"] == "<zero@rawabi.example> <first@rawabi.example>"
    assert message["From"].addresses[0].display_name == "Bob 鲍勃"
    assert "USD 0.12 each" in message.get_body(("plain",)).get_content()
    assert "<b>each</b>" in message.get_body(("html",)).get_content()
    assert message["Message-ID"].endswith("@loopback.example>")
    assert not [name for name in message.keys() if name.lower().startswith("x-")]  # noqa: SIM118
    assert dovecot.count(mail_account, "Sent") == 1
    sent = came_in(company, mailbox, dovecot.fetch(mail_account, "Sent")[0], "sent", 1)
    assert sent.thread_id == inquiry.thread_id
    shown = page(client, f"/mail/t/{inquiry.thread_id}/")
    assert f"letter-{sent.pk}" in shown
    assert f"draft-{draft.pk}" not in shown, "the sent copy itself stands there now"


def test_where_the_server_saves_the_copy_itself_no_second_one_is_made(
    browse, company, mailbox, buyer, mail_account, dovecot, smtp
):
    client = browse(company.bob)
    draft = begin(client, company, to=buyer.address)
    client.post(f"/mail/drafts/{draft.pk}/keep/", {"to": buyer.address, "subject": "Hi", "html": "<div>Hello</div>"})
    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": buyer.address, "subject": "Hi", "html": "<div>Hello</div>"})
    # the server is quicker than we are
    sent_id = drafted(company).message_id
    dovecot.append(mail_account, f"Message-ID: <{sent_id}>\r\nSubject: Hi\r\n\r\nHello\r\n".encode(), "Sent", seen=True)
    run_jobs()

    assert state(company, draft) == "sent"
    assert dovecot.count(mail_account, "Sent") == 1


def test_a_file_a_copy_and_a_blind_copy_go_along(browse, company, mailbox, buyer, dovecot, smtp):
    client = browse(company.bob)
    draft = begin(client, company, to=buyer.address)
    client.post(
        f"/mail/drafts/{draft.pk}/files/", {"files": [SimpleUploadedFile("报价.xlsx", b"cells", "application/zip")]}
    )

    words = {"to": buyer.address, "cc": "b@cc.example", "bcc": "c@bcc.example", "subject": "S", "html": "<div>x</div>"}
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()

    [arrived] = smtp.messages
    message = parsed(arrived.raw)
    assert set(arrived.recipients) == {buyer.address, "b@cc.example", "c@bcc.example"}
    assert b"bcc.example" not in arrived.raw
    [file] = list(message.iter_attachments())
    assert (file.get_filename(), file.get_content()) == ("报价.xlsx", b"cells")


def test_more_than_half_a_gigabyte_is_refused_with_a_sentence(browse, company, mailbox, monkeypatch):
    monkeypatch.setattr("argosy.mail.actions.attaching.MOST_BYTES", 10)
    client = browse(company.bob)
    draft = begin(client, company)

    answer = client.post(f"/mail/drafts/{draft.pk}/files/", {"files": [SimpleUploadedFile("a", b"x" * 11)]})

    assert answer.status_code == 422
    assert "500 MB" in answer.content.decode()


@pytest.mark.parametrize(("to", "words"), [("", "at least one address"), ("not an address", "not an e-mail address")])
def test_a_bad_recipient_is_said_before_anything_is_sent(browse, company, mailbox, smtp, to, words):
    client = browse(company.bob)
    draft = begin(client, company)

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", {"to": to, "html": "<div>x</div>"})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    run_jobs()
    assert not smtp.messages
    assert state(company, draft) == "draft"


def test_a_refusal_is_shown_with_the_servers_words_and_the_draft_stays(browse, company, mailbox, smtp):
    smtp.refuse("gone@buyer.example", "550 5.1.1 Nobody here by that name")
    client = browse(company.bob)
    draft = begin(client, company)

    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": "gone@buyer.example", "subject": "Hi", "html": "<div>x</div>"})
    run_jobs()

    assert state(company, draft) == "refused"
    shown = page(client, f"/mail/drafts/{draft.pk}/")
    assert "Nobody here by that name" in shown
    assert "draft-form" in shown, "it can be corrected and sent again"


def test_an_address_that_the_server_refuses_for_good_is_remembered(browse, company, mailbox, smtp):
    smtp.refuse("gone@buyer.example", "550 5.1.1 <gone@buyer.example>: Recipient address rejected: User unknown")
    smtp.refuse("busy@buyer.example", "450 4.2.1 Mailbox busy, try again later")
    smtp.refuse("barred@buyer.example", "550 5.7.1 Relaying denied")
    client = browse(company.bob)
    draft = begin(client, company)
    to = "gone@buyer.example, busy@buyer.example, barred@buyer.example"

    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": to, "subject": "Hi", "html": "<div>x</div>"})
    run_jobs()

    with enterprise_scope(company.id):
        remembered = [(one.address, one.state) for one in InvalidAddress.objects.all()]
    assert remembered == [("gone@buyer.example", AddressState.FAILING)], "three busy days would make another fail"
    again = begin(client, company)
    answer = client.post(
        f"/mail/drafts/{again.pk}/send/", {"to": "gone@buyer.example", "subject": "Hi", "html": "<div>x</div>"}
    )
    assert "Look for a better address" in answer.content.decode()


def test_who_was_left_out_of_a_letter_that_went_out_is_told_to_its_writer(browse, company, mailbox, buyer, smtp):
    smtp.refuse("gone@buyer.example", "550 5.1.1 User unknown")
    client = browse(company.bob)
    draft = begin(client, company)
    words = {"to": f"{buyer.address}, gone@buyer.example", "subject": "Offer", "html": "<div>x</div>"}

    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()

    assert state(company, draft) == "sent"
    with enterprise_scope(company.id):
        told = Notification.objects.get(member=company.bob, kind="mail.not_to_all")
        said = in_words(told.kind, told.values)
    assert said.startswith(
        "Your message “Offer” went out, but the server did not take it for: gone@buyer.example: 550 5.1.1"
    )


def test_silence_after_the_text_is_uncertain_and_never_resent_by_itself(
    browse, company, mailbox, buyer, smtp, monkeypatch
):
    monkeypatch.setattr("argosy.mail.smtp_line.AFTER_DATA_SECONDS", 0.5)
    smtp.hang_after_data(1.5)
    client = browse(company.bob)
    draft = begin(client, company)

    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": buyer.address, "subject": "Hi", "html": "<div>x</div>"})
    run_jobs()
    run_jobs()

    assert state(company, draft) == "uncertain"
    shown = page(client, f"/mail/drafts/{draft.pk}/")
    assert "It arrived" in shown
    assert "Send again" in shown
    assert f"127.0.0.1:{smtp.port}" in shown
    assert drafted(company).message_id in shown
    smtp.wait_for(1, 5)
    assert len(smtp.messages) == 1

    client.post(f"/mail/drafts/{draft.pk}/doubt/", {"do": "arrived"})
    run_jobs()
    assert state(company, draft) == "sent"
    assert len(smtp.messages) == 1


@pytest.mark.parametrize(("kept", "words"), [(True, "the server kept one"), (False, "<dd>no ")])
def test_the_evidence_says_whether_a_copy_is_in_sent(
    browse, company, mailbox, buyer, mail_account, dovecot, smtp, monkeypatch, kept, words
):
    monkeypatch.setattr("argosy.mail.smtp_line.AFTER_DATA_SECONDS", 0.5)
    smtp.hang_after_data(1.5)
    client = browse(company.bob)
    draft = begin(client, company)
    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": buyer.address, "subject": "Hi", "html": "<div>x</div>"})
    if kept:
        copy = f"Message-ID: <{drafted(company).message_id}>\r\nSubject: Hi\r\n\r\nx\r\n".encode()
        dovecot.append(mail_account, copy, "Sent", seen=True)

    run_jobs()

    assert words in page(client, f"/mail/drafts/{draft.pk}/")
    client.post(f"/mail/drafts/{draft.pk}/doubt/", {"do": "arrived"})
    run_jobs()
    assert dovecot.count(mail_account, "Sent") == 1, "exactly once, whoever put it there"
    smtp.wait_for(1, 5)


def test_a_worker_that_died_while_sending_leaves_it_uncertain(browse, company, mailbox, buyer, smtp, monkeypatch):
    client = browse(company.bob)
    draft = begin(client, company)
    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": buyer.address, "subject": "Hi", "html": "<div>x</div>"})

    def dies(*_a, **_k):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("argosy.mail.smtp.hand_over", dies)
        with pytest.raises(KeyboardInterrupt):
            run_jobs()
    with enterprise_scope(company.id):
        from argosy.mail import jobs

        jobs.send_draft.defer(draft=str(draft.pk))  # as the queue does with work of dead workers
    run_jobs()

    assert state(company, draft) == "uncertain"
    assert not smtp.messages


def test_a_server_that_is_away_refuses_and_nothing_was_sent(browse, company, mailbox, buyer, smtp):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        closed = probe.getsockname()[1]
    with enterprise_scope(company.id):
        mailbox.smtp_port = closed
        mailbox.save()
    client = browse(company.bob)
    draft = begin(client, company)

    client.post(f"/mail/drafts/{draft.pk}/send/", {"to": buyer.address, "subject": "Hi", "html": "<div>x</div>"})
    run_jobs()

    assert state(company, draft) == "refused"
    assert "does not answer" in page(client, f"/mail/drafts/{draft.pk}/")


def test_a_draft_survives_and_is_nobody_elses(browse, company, mailbox):
    client = browse(company.bob)
    draft = begin(client, company)
    client.post(
        f"/mail/drafts/{draft.pk}/keep/", {"to": "a@b.example", "subject": "Half", "html": "<div>a thought</div>"}
    )

    assert "a thought" in page(browse(company.bob), f"/mail/drafts/{draft.pk}/")
    assert "Half" in page(browse(company.bob), "/mail/?view=drafts")
    for other in (company.alice, company.morgan):
        assert browse(other).get(f"/mail/drafts/{draft.pk}/").status_code == 404
        assert browse(other).post(f"/mail/drafts/{draft.pk}/send/", {"to": "x@y.example"}).status_code == 404


def test_a_reply_to_all_leaves_oneself_out_and_a_forward_takes_the_files(
    browse, company, mailbox, inquiry, mail_account
):
    client = browse(company.bob)

    everybody = begin(client, company, answers=str(inquiry.pk), how="all")
    assert everybody.cc == "Carol <carol@elsewhere.example>, boss@rawabi.example"
    assert mail_account.address not in everybody.cc

    raw = (
        b"From: a@x.example\r\nTo: b@y.example\r\nSubject: Drawing\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee file\r\n--b\r\n'
        b'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="d.dwg"\r\n\r\nlines\r\n--b--\r\n'
    )
    forwarded = begin(client, company, answers=str(came_in(company, mailbox, raw, "inbox", 9).pk), how="forward")
    assert forwarded.subject == "Fwd: Drawing"
    with enterprise_scope(company.id):
        assert [file.name for file in forwarded.attachments.all()] == ["d.dwg"]


def test_what_is_marked_read_here_is_read_on_the_server(browse, company, bind, mail_account, dovecot):
    from tests.mail.test_mail_comes_in import letter

    dovecot.deliver(mail_account, letter(1))
    made = bind(company.bob, mail_account)
    with dovecot.connect(mail_account) as imap:
        imap.select("INBOX", readonly=True)
        validity = int(imap.response("UIDVALIDITY")[1][0])
    with enterprise_scope(company.id):
        Folder.objects.create(
            mailbox=made, path="INBOX", path_key=path_key("INBOX"), title="INBOX", role="inbox", is_brought=True,
            uidvalidity=validity,
        )  # fmt: skip
    message = came_in(company, made, letter(1), "inbox", 1)

    browse(company.bob).post(f"/mail/mark/?do=read&chosen={message.pk}")
    browse(company.bob).post(f"/mail/mark/?do=star&chosen={message.pk}")
    run_jobs()

    with dovecot.connect(mail_account) as imap:
        imap.select("INBOX", readonly=True)
        flags = str(imap.uid("FETCH", "1", "(FLAGS)")[1])
    assert "Seen" in flags
    assert "Flagged" in flags


def test_a_letter_whose_file_the_disk_lost_is_not_sent_says_so_and_leaves_without_it(browse, company, mailbox, smtp):
    client = browse(company.bob)
    draft, words = begin(client, company), {"to": "a@b.example", "subject": "Prices", "html": "<div>x</div>"}
    client.post(f"/mail/drafts/{draft.pk}/files/", {"files": [SimpleUploadedFile("prices.xlsx", b"cells")]})
    with enterprise_scope(company.id):
        file = DraftAttachment.objects.get(draft=draft)
        blobs.forget(file.blob)

    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()

    assert state(company, draft) == "refused"
    assert "disk, and nothing was sent" in page(client, f"/mail/drafts/{draft.pk}/")
    client.post(f"/mail/drafts/{draft.pk}/files/{file.pk}/remove/")
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()
    assert [one.recipients for one in smtp.messages] == [("a@b.example",)]
