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


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        ("Isle Mail Delivery <no-reply@islemail.example>", "Delivery notification", "Your parcel has been delayed."),
        ("Mail Transfer Ltd <sales@mailtransfer.example>", "Your message to us", "Thank you, we answer tomorrow."),
        (
            "Mail Delivery Days <info@days.example>",
            "Mail delivery report 2025",
            "Order the report at shop@days.example.",
        ),
        (
            "Petra Post <postmaster@firma.example>",
            "Lieferung",
            "Die Zustellung ist verzögert, bitte an p@firma.example.",
        ),
        ("postmaster <postmaster@pump.example>", "500 pumps", "The delivery is delayed, please ask anna@pump.example."),
        ("Correo Azul <postmaster@azul.example>", "Entrega retrasada", "Su paquete llega mañana: ayuda@azul.example."),
    ],
)
def test_a_firm_that_delivers_or_a_person_who_keeps_the_mail_is_no_mail_system(sender, subject, text):
    raw = message(
        f"From: {sender}\nTo: sales@seller.example\nSubject: {subject}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    )

    assert found(raw) is None


REPORT = (
    "Return-Path: <>\nFrom: MAILER-DAEMON@mx.hotel.example\nTo: booking@seller.example\n"
    "Subject: Undelivered Mail Returned to Sender\n\nYour message could not be delivered.\n\n"
    "<front@hotel.example>: 550 5.1.1 no such user\n"
)


def passed_on(head: str, words: str = "") -> bytes:
    return message(
        f"From: Ann <ann@seller.example>\nTo: archive@seller.example\nSubject: FW: Undelivered\n{head}"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\n{words}\n--b\nContent-Type: message/rfc822\n\n{REPORT}\n--b--\n"
    )


@pytest.mark.parametrize("head", ["Auto-Submitted: auto-generated\n", "X-MS-Exchange-Inbox-Rules-Loop: a@x.example\n"])
def test_a_report_that_a_rule_passed_on_is_one(head):
    [recipient] = found(passed_on(head)).recipients

    assert (recipient.address, recipient.permanent) == ("front@hotel.example", True)


def test_a_report_that_a_colleague_passed_on_is_what_the_colleague_writes():
    assert found(passed_on("")) is None
    assert found(passed_on("Auto-Submitted: auto-generated\n", "Could you call the hotel?")) is None
