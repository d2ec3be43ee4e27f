"""What a message brings along is seen on the page: invitations with answers, messages inside, seals, and what was cut."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default

import pytest
from icalendar import Calendar

from argosy.mail.actions.storing import keep_messages
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import Draft, Message
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import came_in
from tests.running_jobs import run_jobs


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


INVITATION = crlf("""\
From: Khalid <{buyer}>
To: Bob <{seller}>
Subject: Invitation: Factory visit
Message-ID: <visit@rawabi.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Please join.
--b
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:visit-1@rawabi.example
SEQUENCE:2
DTSTAMP:20260301T080000Z
DTSTART;TZID=Arabian Standard Time:20260310T100000
DTEND;TZID=Arabian Standard Time:20260310T113000
SUMMARY:Factory visit
LOCATION:Hall 3
ORGANIZER;CN=Khalid:mailto:{buyer}
ATTENDEE;CN=Bob;PARTSTAT=NEEDS-ACTION:mailto:{seller}
END:VEVENT
END:VCALENDAR
--b--
""")
INSIDE = crlf("""\
From: Anna <anna@vogt.example>
To: bob@x.example
Subject: See this
Message-ID: <see@vogt.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

As attached.
--b
Content-Type: message/rfc822
Content-Disposition: attachment; filename=claim.eml

From: Ivan <ivan@buyer.example>
To: anna@vogt.example
Subject: Broken locks
Date: Mon, 02 Mar 2026 10:00:00 +0300

Two <script>alert(1)</script> of the locks are broken.
--b--
""")
ENCRYPTED = crlf("""\
From: Anna <anna@vogt.example>
To: bob@x.example
Subject: Secret
Message-ID: <secret@vogt.example>
MIME-Version: 1.0
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

--b
Content-Type: application/pgp-encrypted

Version: 1
--b
Content-Type: application/octet-stream; name=encrypted.asc

-----BEGIN PGP MESSAGE-----
hQEM
-----END PGP MESSAGE-----
--b--
""")


@pytest.fixture
def invited(mailbox, company, mail_account, buyer) -> Message:
    raw = INVITATION.replace(b"{buyer}", buyer.address.encode()).replace(b"{seller}", mail_account.address.encode())
    return came_in(company, mailbox, raw, "inbox", 1)


@pytest.mark.django_db(transaction=True)
def test_an_invitation_is_shown_and_accepted_so_that_calendars_understand_it(
    browse, company, invited, smtp, buyer, mail_account
):
    bob, url = browse(company.bob), f"/mail/m/{invited.pk}/invitation/"
    assert url in page(bob, f"/mail/t/{invited.thread_id}/")
    shown = page(bob, url)
    assert "Factory visit" in shown
    assert "Hall 3" in shown
    assert "Accept" in shown

    answered = bob.post(f"{url}answer/", {"do": "accept"})
    run_jobs()

    assert "You accepted" in answered.content.decode()
    sent = smtp.wait_for(1)[-1]
    assert sent.recipients == (buyer.address,)
    letter = message_from_bytes(sent.raw, policy=default)
    assert letter["Subject"] == "Accepted: Factory visit"
    part = next(one for one in letter.walk() if one.get_content_type() == "text/calendar")
    assert part.get_param("method") == "REPLY"
    event = Calendar.from_ical(part.get_content()).walk("VEVENT")[0]
    assert (str(event["UID"]), event["SEQUENCE"]) == ("visit-1@rawabi.example", 2)
    assert event.decoded("DTSTART").hour == 6, "ten in Dubai"
    assert str(event["ATTENDEE"]).lower() == f"mailto:{mail_account.address}"
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert "You accepted" in page(bob, url)


def told_later(seller: str, buyer: str, method: str, **changed: str) -> bytes:
    """What the organiser, or somebody who says so, sends about the same meeting afterwards."""
    text = INVITATION.decode().replace("METHOD:REQUEST", f"METHOD:{method}").replace("<visit@", f"<{method.lower()}@")
    text = text.replace("method=REQUEST", f"method={method}").replace("{buyer}", buyer).replace("{seller}", seller)
    for old, new in changed.items():
        text = re.sub(rf"(?m)^{old}:[^\r\n]*", f"{old}:{new}", text)
    return text.encode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("method", "changed", "said"),
    [
        ("CANCEL", {"SEQUENCE": "3"}, "called this meeting off"),
        ("CANCEL", {}, "called this meeting off"),
        ("REQUEST", {"SEQUENCE": "3"}, "has changed this meeting since"),
    ],
)
def test_a_meeting_that_was_called_off_or_changed_since_is_not_answered_any_more(
    browse, company, mailbox, invited, mail_account, buyer, smtp, method, changed, said
):
    bob, url = browse(company.bob), f"/mail/m/{invited.pk}/invitation/"
    later = came_in(company, mailbox, told_later(mail_account.address, buyer.address, method, **changed), "inbox", 2)

    shown = page(bob, url)
    assert said in shown
    assert f"#letter-{later.pk}" in shown
    assert "Perhaps" not in shown
    assert said in bob.post(f"{url}answer/", {"do": "accept"}).content.decode()

    run_jobs()
    assert not smtp.messages


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "changed"),
    [
        ("CANCEL", {"UID": "visit-2@rawabi.example"}),
        ("CANCEL", {"SEQUENCE": "1"}),
        ("CANCEL", {"From": "Mallory <mallory@elsewhere.example>"}),
        ("CANCEL", {"ORGANIZER;CN=Khalid": "mailto:mallory@elsewhere.example"}),
        ("REQUEST", {}),
        ("REPLY", {"SEQUENCE": "3"}),
    ],
)
def test_news_of_another_meeting_or_from_somebody_else_takes_no_answer_away(
    browse, company, mailbox, invited, mail_account, buyer, method, changed
):
    told = told_later(mail_account.address, buyer.address, method, **changed)
    came_in(company, mailbox, told, "inbox", 2)

    assert "Perhaps" in page(browse(company.bob), f"/mail/m/{invited.pk}/invitation/")


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["lost", "unreadable"])
def test_an_invitation_is_shown_though_a_later_letter_cannot_be_read(
    browse, company, mailbox, invited, mail_account, buyer, monkeypatch, way
):
    told = told_later(mail_account.address, buyer.address, "CANCEL", SEQUENCE="3")
    later = came_in(company, mailbox, told, "inbox", 2)
    load = blobs.load

    def other(name: str) -> bytes:
        if name != later.blob:
            return load(name)
        if way == "lost":
            raise blobs.MissingBlob(name)
        return b"nothing of a letter"

    monkeypatch.setattr(blobs, "load", other)

    assert "Perhaps" in page(browse(company.bob), f"/mail/m/{invited.pk}/invitation/")


@pytest.mark.django_db(transaction=True)
def test_who_may_not_answer_from_a_mailbox_does_not_answer_its_invitations(browse, company, invited, smtp):
    morgan = browse(company.morgan)
    shown = page(morgan, f"/mail/m/{invited.pk}/invitation/")
    assert "Factory visit" in shown
    assert "Perhaps" not in shown

    assert morgan.post(f"/mail/m/{invited.pk}/invitation/answer/", {"do": "accept"}).status_code == 409
    assert browse(company.bob).post(f"/mail/m/{invited.pk}/invitation/answer/", {"do": "maybe"}).status_code == 409

    run_jobs()
    assert not smtp.messages
    with enterprise_scope(company.id):
        assert not Draft.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zone", "said"),
    [
        (b";TZID=Arabian Standard Time", "where it was written (Asia/Dubai)"),
        (b";TZID=Our clock", "the time zone “Our clock”, which the invitation does not explain"),
        (b"", "names no time zone"),
    ],
)
def test_an_hour_is_shown_with_what_is_known_of_its_zone(browse, company, post, zone, said):
    message = post.arrive(INVITATION.replace(b";TZID=Arabian Standard Time", zone))

    shown = page(browse(company.bob), f"/mail/m/{message.pk}/invitation/")

    assert said in shown
    assert ("your time" in shown) == ("Dubai" in said)
    assert "10 a.m." in shown or "10:00" in shown, "as it stands there"


@pytest.mark.django_db
def test_a_calendar_that_is_broken_shows_nothing(browse, company, post):
    broken = INVITATION.replace(b"DTSTART;", b"NOTHING;")
    message = post.arrive(broken)

    answer = browse(company.bob).get(f"/mail/m/{message.pk}/invitation/")

    assert answer.status_code == 200
    assert "Factory visit" not in answer.content.decode()
    assert browse(company.bob).post(f"/mail/m/{message.pk}/invitation/answer/", {"do": "accept"}).status_code == 409


@pytest.mark.django_db
def test_a_message_inside_a_message_opens_harmless(browse, company, post):
    message = post.arrive(INSIDE)
    morgan = browse(company.morgan)
    listed = page(morgan, f"/mail/t/{message.thread_id}/")
    assert f"/mail/m/{message.pk}/files/0/open/" in listed

    shown = page(morgan, f"/mail/m/{message.pk}/files/0/open/")

    assert "Broken locks" in shown
    assert "ivan@buyer.example" in shown
    assert "of the locks are broken" in shown
    assert "<script>alert" not in shown
    assert morgan.get(f"/mail/m/{message.pk}/files/1/open/").status_code == 302, "no message: saved"


@pytest.mark.django_db
def test_a_sealed_message_says_that_it_is(browse, company, post):
    message = post.arrive(ENCRYPTED)

    shown = page(browse(company.morgan), f"/mail/t/{message.thread_id}/")

    assert "This message is encrypted (PGP)" in shown


@pytest.mark.django_db
def test_a_message_of_which_only_the_beginning_is_here_says_so(browse, company, post):
    with enterprise_scope(company.id):
        folder = post.mailbox.folders.get(role="inbox")
        raw = b"From: a@b.example\r\nSubject: Film\r\nMessage-ID: <film@b.example>\r\n\r\nSee it\r\n"
        large = Fetched(
            900_001, raw, folder.mailbox.bound_at, is_seen=False, is_flagged=False, size=150_000_000, is_cut=True
        )
        keep_messages(folder, [large])
    run_jobs()
    with enterprise_scope(company.id):
        message = Message.objects.latest("pk")

    shown = page(browse(company.morgan), f"/mail/t/{message.thread_id}/")

    assert "more than Argosy keeps" in shown
    assert "143.1" in shown
