"""Two mails are one only where their bytes are; what looks alike stays apart, and nothing in a mail keeps it out."""

from __future__ import annotations

import pytest

from argosy.mail.models import Message
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page

ANNA, PETER = "Anna <anna@vogt.example>", "Peter <peter@else.example>"
NUMBER = "<tracking@parcels.example>"


def test_different_mails_under_one_number_are_both_here_and_apart(post, company):
    first = post.arrive(subject="Parcel 1 is on its way", message_id=NUMBER, text="It left Ningbo.")
    other = post.arrive(subject="Parcel 2 is on its way", message_id=NUMBER, text="It left Shanghai.")

    assert first.pk != other.pk
    assert first.thread_id != other.thread_id


def test_mails_without_a_number_are_all_here(post, company):
    for number in range(3):
        raw = f"From: {ANNA}\r\nTo: bob@hailan.example\r\nSubject: Offer\r\n\r\nNumber {number}\r\n"
        post.arrive(raw.encode())

    with enterprise_scope(company.id):
        assert Message.objects.count() == 3


def test_the_same_subject_from_somebody_else_is_another_conversation(post):
    first = post.arrive(subject="Inquiry", sender=ANNA)
    other = post.arrive(subject="Inquiry", sender=PETER)
    answer = post.arrive(subject="Re: Inquiry", sender=PETER)

    assert len({first.thread_id, other.thread_id, answer.thread_id}) == 3


def test_who_begins_something_new_by_answering_stays_in_view_with_the_old(post):
    first = post.arrive(subject="Hinges", sender=ANNA, message_id="<hinges@vogt.example>")

    reply = post.arrive(subject="New order", sender=ANNA, answers="<hinges@vogt.example>")
    stranger = post.arrive(subject="New order", sender=PETER, answers="<hinges@vogt.example>")

    assert reply.thread_id == first.thread_id
    assert stranger.thread_id != first.thread_id


@pytest.mark.parametrize(
    "raw",
    [
        b"From: Khalid\0 <khalid@rawabi.example>\r\nSubject: Bo\0lts\r\n\r\nWe\0 need bolts\0\r\n",
        b"From: =?utf-8?B?7aCA?= <khalid@rawabi.example>\r\nSubject: =?utf-16?B?2AA=?= Bolts\r\n\r\n\xed\xa0\x80 bolts\r\n",
        b"From: Khalid <k@rawabi.example>\r\nSubject: Bolts\r\nContent-Type: text/html; charset=utf-16\r\n\r\n\x00\xd8b\x00\r\n",
        b'From: <[x@ms.example]>\r\nMessage-ID: <[1@ms.example]>\r\nSubject: Bolts\r\nContent-Type: a/b; name="\0"\r\n\r\nx',
    ],
    ids=["noughts", "half a character", "half a character of two bytes", "numbers in brackets"],
)
def test_whatever_stands_in_a_mail_the_database_takes_it_and_the_list_shows_it(post, browse, company, raw):
    message = post.arrive(raw)

    with enterprise_scope(company.id):
        assert not Message.objects.get(pk=message.pk).was_unreadable
    client = browse(company.bob)
    assert str(message.thread_id) in page(client, "/mail/")
    page(client, f"/mail/t/{message.thread_id}/")


def test_a_price_list_that_a_program_shows_in_the_text_is_a_file_and_a_logo_is_none(post, browse, company):
    raw = (
        b"From: Anna <anna@vogt.example>\r\nSubject: Prices\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>As attached</p><img src='cid:logo@x'>\r\n"
        b"--b\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo@x>\r\nContent-Disposition: inline\r\n\r\nx\r\n"
        b"--b\r\nContent-Type: application/pdf; name=prices.pdf\r\nContent-Disposition: inline\r\n\r\n%PDF\r\n--b--\r\n"
    )
    message = post.arrive(raw)

    with enterprise_scope(company.id):
        files = {one.name: one.is_inline for one in message.parts.all()}
    assert files == {"logo.png": True, "prices.pdf": False}
    shown = page(browse(company.bob), f"/mail/t/{message.thread_id}/")
    assert "prices.pdf" in shown
    assert "logo.png" not in shown
