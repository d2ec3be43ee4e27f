"""What the mail servers of the internet report: who failed, why, and whether for ever is told from it."""

import pytest

from argosy.reading import bounces, mime

pytestmark = pytest.mark.pure

US = "sales@seller.example"
BUYER = "anna@buyer.example"

# system, From, Subject, words, address, class, permanent
REPORTS = [
    (
        "Exim, unknown at RCPT",
        "Mail Delivery System <Mailer-Daemon@mx.seller.example>",
        "Mail delivery failed: returning message to sender",
        f"""This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {BUYER}
    SMTP error from remote mail server after RCPT TO:<{BUYER}>:
    host mx.buyer.example [192.0.2.7]: 550 no such mailbox

------ This is a copy of the message, including all the headers. ------

Return-path: <{US}>
Received: from desk.seller.example by mx.seller.example
From: {US}
To: {BUYER}
Subject: Offer
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Exim, no such domain",
        "Mailer-Daemon@mx.seller.example",
        "Mail delivery failed: returning message to sender",
        f"""A message that you sent could not be delivered to one or more of its recipients.

  {BUYER}
    all relevant MX records point to non-existent hosts
""",
        BUYER, "domain_unknown", True,
    ),
    (
        "Exim, still trying",
        "Mailer-Daemon@mx.seller.example",
        "Warning: message 1aBcDe-0000Xy-2Z delayed 24 hours",
        f"""This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.seller.example.

The address to which the message has not yet been delivered is:

  {BUYER}
    Delay reason: Connection timed out
""",
        BUYER, "temporary", False,
    ),
    (
        "Courier",
        "courier mail server at mx.seller.example <postmaster@mx.seller.example>",
        "NOTICE: mail delivery status.",
        f"""This is a delivery status notification from mx.seller.example,
running the Courier mail server, version 0.65.2.

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<{BUYER}>:
    mx.buyer.example [192.0.2.95]:
    >>> RCPT TO:<{BUYER}>
    <<< 550 5.2.2 <{BUYER}>... Mailbox Full
""",
        BUYER, "mailbox_full", False,
    ),
    (
        "OpenSMTPD",
        "Mailer Daemon <MAILER-DAEMON@mx.seller.example>",
        "Delivery status notification: error",
        f"""    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

{BUYER}: 550 5.7.1 Message refused: spam score too high

    Below is a copy of the original message:
""",
        BUYER, "policy_or_spam", False,
    ),
    (
        "James",
        "postmaster@seller.example",
        "[BOUNCE]",
        f"""Hi. This is the James mail server at seller.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out. Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
{BUYER}

Error message:
550 5.1.1 <{BUYER}>... no such user here
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Sendmail, host down",
        "Mail Delivery Subsystem <MAILER-DAEMON@seller.example>",
        "Returned mail: see transcript for details",
        f"""   ----- The following addresses had permanent fatal errors -----
<{BUYER}>

   ----- Transcript of session follows -----
{BUYER}... Deferred: Connection refused by mx.buyer.example.
Message could not be delivered for 5 days
Message will be deleted from queue
""",
        BUYER, "temporary", False,
    ),
    (
        "qmail, no such domain",
        "MAILER-DAEMON@mx.seller.example",
        "failure notice",
        f"""Hi. This is the qmail-send program at mx.seller.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{BUYER}>:
Sorry, I couldn't find any host named buyer.example. (#5.1.2)

--- Below this line is a copy of the message.

Return-Path: <{US}>
Received: (qmail 1 invoked by uid 1); 1 Mar 2027 00:00:00 -0000
""",
        BUYER, "domain_unknown", True,
    ),
    (
        "a list of senders",
        "MAILER-DAEMON@mx.seller.example (Mail Delivery System)",
        "Undelivered Mail Returned to Sender",
        f"""This is the mail system at host mx.seller.example.

<{BUYER}>: host mx.buyer.example[192.0.2.9] said: 554 5.7.1 Service unavailable;
    Client host [192.0.2.1] blocked using zen.spamhaus.org (in reply to RCPT TO command)
""",
        BUYER, "blocked", False,
    ),
    (
        "too large",
        "MAILER-DAEMON@mx.seller.example (Mail Delivery System)",
        "Undelivered Mail Returned to Sender",
        f"<{BUYER}>: message size 31457280 exceeds size limit 20480000 of server mx.buyer.example[192.0.2.9]\n",
        BUYER, "message_too_large", False,
    ),
]  # fmt: skip


def _raw(sender: str, subject: str, words: str) -> bytes:
    head = f"Return-Path: <>\nFrom: {sender}\nTo: {US}\nSubject: {subject}\nMIME-Version: 1.0\n"
    return (head + "Content-Type: text/plain; charset=utf-8\n\n" + words).encode()


@pytest.mark.parametrize("report", REPORTS, ids=[one[0] for one in REPORTS])
def test_a_report_says_who_and_why(report):
    _, sender, subject, words, address, failure, permanent = report
    raw = _raw(sender, subject, words)

    bounce = bounces.find(raw, mime.parse(raw))

    assert bounce is not None
    assert [(one.address, one.failure, one.permanent) for one in bounce.recipients] == [(address, failure, permanent)]
