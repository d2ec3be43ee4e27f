"""What stands in the headers is shown as its writer meant it, however the writing program encoded it."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime

import pytest

from argosy.reading.mime import parse

pytestmark = pytest.mark.pure


def mail(headers: bytes, body: bytes = b"Hello"):
    return parse(headers + b"\r\n\r\n" + body)


def subject(value: bytes) -> str:
    return mail(b"Subject: " + value).subject


def word(text: str, charset: str) -> bytes:
    return b"=?" + charset.encode() + b"?B?" + b64encode(text.encode(charset)) + b"?="


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"=?utf-8?Q?Caf=C3=A9_au_lait?=", "Café au lait"),
        (b"=?UTF-8?b?5Lit5paH?=", "中文"),
        (b"Re: =?utf-8?Q?a?= =?utf-8?Q?b?= c", "Re: ab c"),
        (b"=?utf-8?Q?a?=\r\n =?iso-8859-1?Q?=E9?=", "aé"),
        (b"=?gb2312?B?" + b64encode("報價 喆".encode("gb18030")) + b"?=", "報價 喆"),
        (b"=?ks_c_5601-1987?B?" + b64encode("견적 똠".encode("cp949")) + b"?=", "견적 똠"),
        (b"=?iso-8859-1?Q?price_80_=80?=", "price 80 €"),
        (b"=?utf-8*en?Q?offer?=", "offer"),
        (b"=?utf-8?Q?spaces inside a word?=", "spaces inside a word"),
        (b"=?utf-8?Q?Really??=", "Really?"),
        (b"=?utf-8?B?5Lit5paH", "中文"),
        (b"=?x-nobody-knows?Q?plain?=", "plain"),
        (b"=?utf-8?X?not a word?=", "=?utf-8?X?not a word?="),
        ("Größe 5 €".encode(), "Größe 5 €"),
        ("Предложение цены на подшипники".encode("cp1251"), "Предложение цены на подшипники"),
        ("询价：不锈钢保温杯一万只".encode("gb18030"), "询价：不锈钢保温杯一万只"),
        (b"two\r\n\t lines", "two lines"),
        (b"with \x00 nothing", "with  nothing"),
    ],
)
def test_a_subject_reads_as_it_was_meant(written, meant):
    assert subject(written) == meant


def test_a_character_cut_in_two_between_encoded_words_is_whole_again():
    data = "报价单".encode()
    first, second = b64encode(data[:4]), b64encode(data[4:])

    assert subject(b"=?utf-8?B?" + first + b"?=\r\n =?utf-8?B?" + second + b"?=") == "报价单"


def test_letters_beyond_ascii_follow_the_charset_of_the_body():
    headers = b"Content-Type: text/plain; charset=windows-1254\r\nSubject: " + "Sipariş".encode("cp1254")

    assert mail(headers).subject == "Sipariş"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"Ann <ann@buyer.example>", [("Ann", "ann@buyer.example")]),
        (b"ann@buyer.example (Ann Lee)", [("Ann Lee", "ann@buyer.example")]),
        (b'"Lee, Ann" <ann@buyer.example>, bob@x.example', [("Lee, Ann", "ann@buyer.example"), ("", "bob@x.example")]),
        (b"Lee, Ann <ann@buyer.example>", [("Lee, Ann", "ann@buyer.example")]),
        (b"a@x.example; b@x.example", [("", "a@x.example"), ("", "b@x.example")]),
        (b"Team: a@x.example, b@x.example;, c@x.example", [("", f"{c}@x.example") for c in "abc"]),
        (b"undisclosed-recipients:;", []),
        (b"<Undisclosed-Recipient:;>", []),
        (b"=?utf-8?B?546L6IqzLCBMdGQ=?= <w@x.example>", [("王芳, Ltd", "w@x.example")]),
        (b'"=?utf-8?B?546L6Iqz?=" <w@x.example>', [("王芳", "w@x.example")]),
        (b"=?utf-8?Q?Ann_=3Cann=40buyer.example=3E?=", [("Ann", "ann@buyer.example")]),
        (b"'ann@buyer.example'", [("", "ann@buyer.example")]),
        (b'"ann@buyer.example"', [("", "ann@buyer.example")]),
        (b"Ann <ann@buyer.example", [("Ann", "ann@buyer.example")]),
        (b"Ann <mailto:ann@BUYER.example>", [("Ann", "ann@buyer.example")]),
        (b"ann @ buyer.example", [("", "ann@buyer.example")]),
        (b"Ann (in (the) office) <ann(x)@buyer.example>", [("Ann (in (the) office)", "ann@buyer.example")]),
        (b"<@relay.example,@b.example:ann@buyer.example>", [("", "ann@buyer.example")]),
        (b'"O\\"Neil" <o@x.example>', [('O"Neil', "o@x.example")]),
        ("Jürgen Groß <j@köln.example>".encode(), [("Jürgen Groß", "j@köln.example")]),
    ],
)
def test_recipients_are_found_whatever_the_habit(written, meant):
    assert [(one.name, one.address) for one in mail(b"To: " + written).to] == meant


@pytest.mark.parametrize(
    "forged",
    [
        b"alice@bank.example)<mallory@evil.example>",
        b'"alice@bank.example" <mallory@evil.example>',
        b"alice@bank.example <mallory@evil.example>",
        b'"<alice@bank.example>" <mallory@evil.example>',
        b"(<alice@bank.example>) <mallory@evil.example>",
    ],
)
def test_a_name_that_looks_like_an_address_is_not_the_sender(forged):
    assert mail(b"From: " + forged).sender.address == "mallory@evil.example"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"Tue, 1 Jul 2025 10:20:30 +0800", "2025-07-01T10:20:30+08:00"),
        (b"1 Jul 25 10:20 GMT", "2025-07-01T10:20:00+00:00"),
        (b"Tue, 01 Jul 2025 10:20:30 +0200 (CEST)", "2025-07-01T10:20:30+02:00"),
        (b"Tue, 1 Jul 2025 10:20:30 JST", "2025-07-01T10:20:30+09:00"),
        (b"Tue Jul  1 10:20:30 2025", "2025-07-01T10:20:30+00:00"),
        (b"Tue, 1 Jul 2025 10:20:30 GMT+0530", "2025-07-01T10:20:30+05:30"),
        (b"Tue, 1 Jul 2025 10.20.30 +0000", "2025-07-01T10:20:30+00:00"),
        (b"2025-07-01T10:20:30Z", "2025-07-01T10:20:30+00:00"),
        (b"2025-07-01 10:20:30 +08:00", "2025-07-01T10:20:30+08:00"),
        ("2025年7月1日 10:20".encode(), "2025-07-01T10:20:00+00:00"),
        (b"mar., 1 juil. 2025 10:20:30 +0200", "2025-07-01T10:20:30+02:00"),
        (b"Di, 1 Dez 2025 10:20:30 +0100", "2025-12-01T10:20:30+01:00"),
        (b"July 1, 2025 3:20 PM EST", "2025-07-01T15:20:00-05:00"),
        ("星期二, 1 七月 2025 10:20:30 +0800".encode(), "2025-07-01T10:20:30+08:00"),
        (b"Tue, 1 Jul 2025 10(ten): 20 : 30 -500", "2025-07-01T10:20:30-05:00"),
        (b"1 Jul 2025 3:20 PM +0200", "2025-07-01T15:20:00+02:00"),
        (b"1 Jul 125 10:20:30 +0000", "2025-07-01T10:20:30+00:00"),
        (b"Tue, 1 Jul 2025 23:59:60 +0000", "2025-07-01T23:59:59+00:00"),
    ],
)
def test_a_date_is_read_in_every_form(written, meant):
    assert mail(b"Date: " + written).date == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    "written", [b"", b"yesterday", b"99 Foo 2025 10:00:00", b"31 Feb 2025 10:00:00 +0000", b"+" * 500]
)
def test_what_is_no_date_gives_none(written):
    assert mail(b"Date: " + written).date is None


def test_a_message_without_date_takes_that_of_the_server_that_received_it():
    read = mail(b"Received: from a by b; Tue, 1 Jul 2025 10:20:30 +0000\r\nSubject: x")

    assert read.date == datetime.fromisoformat("2025-07-01T10:20:30+00:00")


def test_message_ids_lose_their_brackets_and_their_folds():
    read = mail(
        b"Message-ID: <[a1@microsoft.example]>\r\nReferences: <one@x>\r\n <two@x> <two@x>\r\n"
        b"In-Reply-To: Your mail <two@x>"
    )

    assert read.message_id == "[a1@microsoft.example]"
    assert read.references == ("one@x", "two@x")
    assert read.in_reply_to == ("two@x",)


def test_a_broken_line_among_the_headers_does_not_end_them():
    read = parse(b"\r\nFrom: a@x.example\r\nthis line is nothing\r\nSubject : Offer\r\nTo: b@x.example\r\n\r\nText")

    assert (read.subject, read.to[0].address, read.text) == ("Offer", "b@x.example", "Text")
    assert "broken header line" in read.defects


def test_text_that_follows_the_headers_at_once_is_not_lost():
    assert parse(b"Subject: Offer\nDear Ann,\nplease find it below.\n").text == "Dear Ann,\nplease find it below."


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        (b"Subject: Offer 17\r\nqueued for later delivery\r\n", "Offer 17"),
        (b"Subject: Offer 17\r\n*** checked by the gateway ***\r\n", "Offer 17"),
        (
            b"Subject: Offer for five hundred stainless ball valves and for their\r\nspare seals\r\n",
            "Offer for five hundred stainless ball valves and for their spare seals",
        ),
        (b"Subject: =?utf-8?Q?Angebot_f=C3=BCr?=\r\n=?utf-8?Q?_Ventile?=\r\n", "Angebot für Ventile"),
        (b"Subject:\r\nOffer 17\r\n", "Offer 17"),
    ],
)
def test_a_line_goes_on_with_the_header_above_only_where_that_was_folded(head, subject):
    assert parse(head + b"To: b@x.example\r\nMIME-Version: 1.0\r\n\r\nText").subject == subject


@pytest.mark.parametrize("charset", ["utf-16", "utf-16le", "UTF-16BE", "utf-32", "unicode", "utf-7"])
def test_the_charset_of_the_body_does_not_spoil_headers_that_cannot_be_written_in_it(charset):
    read = parse(
        f"From: Anna <anna@buyer.example>\r\nSubject: Call +86-571-8800 at 5\r\n"
        f"Content-Type: text/plain; charset={charset}\r\n\r\nText".encode()
    )

    assert (read.subject, read.sender.address) == ("Call +86-571-8800 at 5", "anna@buyer.example")
