"""What looks like a report of failure but is none is read as ordinary mail: a false one would spoil a good address."""

import pytest

from argosy.reading import bounces, mime

pytestmark = pytest.mark.pure


def message(text: str) -> bytes:
    return text.encode()


def found(raw: bytes):
    return bounces.find(raw, mime.parse(raw))


def test_a_person_who_passes_on_a_report():
    raw = message(
        "From: Anna <anna@buyer.example>\nTo: sales@seller.example\nSubject: Fwd: Undelivered Mail "
        "Returned to Sender\n"
        "In-Reply-To: <1@seller.example>\n\nYour mail came back, see below.\n\n"
        "<peter@buyer.example>: host mx said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n"
        "Final-Recipient: rfc822; peter@buyer.example\n"
    )

    assert found(raw) is None


def test_a_question_about_a_delivery_of_goods():
    raw = message(
        "From: Anna <anna@buyer.example>\nSubject: delivery failed\n\nThe delivery of 550 valves "
        "failed, the recipient is unknown.\n"
    )

    assert found(raw) is None


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_a_report_of_success(action):
    raw = message(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: Successful Mail Delivery Report\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n\nYour '
        "message was delivered.\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: "
        f"rfc822; anna@buyer.example\nAction: {action}\nStatus: 2.0.0\n--b--\n"
    )

    assert found(raw) is None


def test_a_receipt_of_reading():
    raw = message(
        "From: Anna <anna@buyer.example>\nSubject: Not read: Offer\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\n\n--b\n'
        "\nYour message was deleted without being read.\n--b--\n"
    )

    assert found(raw) is None


def test_a_digest_of_the_postmaster():
    raw = message(
        "From: postmaster@seller.example\nSubject: Quarantine summary\n\n12 messages were blocked "
        "by our filter this week: 450 kB.\n"
    )

    assert found(raw) is None


def test_an_absence_notice_with_an_empty_return_path():
    raw = message(
        "Return-Path: <>\nFrom: Anna <anna@buyer.example>\nSubject: Automatic reply: Offer\nAuto-Submitted: "
        "auto-replied\n\nI am away until Monday.\n"
    )

    assert found(raw) is None
    assert bounces.is_auto_reply(mime.parse(raw))


def test_a_report_of_several_recipients_tells_them_apart():
    raw = message(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n\nThis '
        "is the mail system at host mx.example.\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
        "Final-Recipient: rfc822; a@one.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: "
        "smtp; 550 5.1.1 User unknown\n\n"
        "Final-Recipient: rfc822; b@two.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: "
        "smtp; 552 5.2.2 Over quota\n\n"
        "Final-Recipient: rfc822; c@three.example\nAction: relayed\nStatus: 2.0.0\n--b--\n"
    )

    got = found(raw)

    assert got is not None
    assert [(one.address, one.status, one.failure, one.permanent) for one in got.recipients] == [
        ("a@one.example", "5.1.1", "mailbox_unknown", True),
        ("b@two.example", "5.2.2", "mailbox_full", False),
    ]


def test_a_refusal_after_the_content_does_not_spoil_the_address():
    raw = message(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n"
        "\nThis is the mail system at host mx.example.\n\n"
        "<anna@buyer.example>: host mx.buyer.example said: 550 5.0.0 User unknown (in reply to end of DATA command)\n"
    )

    got = found(raw)

    assert got is not None
    assert not got.recipients[0].permanent


@pytest.mark.parametrize("size", [2_000, 200_000])
def test_hostile_reports_take_time_in_proportion(size):
    raw = message(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice\n\n"
    ) + b"<a@b.example>: 550 5.1.1 user unknown rcpt\n" * (size // 40)

    got = found(raw)

    assert got is not None
    assert got.recipients[0].address == "a@b.example"


def test_a_letter_that_waits_until_its_writer_has_shown_to_be_a_person():
    raw = message(
        "Return-Path: <>\nFrom: Spam Guard <noreply@guardbox.example>\nTo: sales@seller.example\n"
        "Subject: Please confirm your message to r.tolliver@guardbox.example\nAuto-Submitted: auto-replied\n\n"
        "Your message to r.tolliver@guardbox.example is being held because you are not yet on the list of approved "
        "senders.\n\nPlease click the link below within 7 days to prove that you are a person; otherwise your message "
        "will not be delivered:\n\nhttps://guardbox.example/c/55ab01\n"
    )

    assert found(raw) is None
    assert bounces.is_auto_reply(mime.parse(raw))
