"""The text, the HTML and the files of a message are those that a mail program shows."""

from __future__ import annotations

from base64 import b64encode

import pytest

from argosy.reading.mime import parse

pytestmark = pytest.mark.pure


def multipart(kind: str, *parts: bytes) -> bytes:
    head = b"Content-Type: multipart/" + kind.encode() + b"; boundary=cut\r\n\r\n"
    return head + b"".join(b"--cut\r\n" + part + b"\r\n" for part in parts) + b"--cut--\r\n"


def part(kind: str, content: bytes, *headers: bytes) -> bytes:
    return b"\r\n".join([b"Content-Type: " + kind.encode(), *headers, b"", content])


PLAIN = part("text/plain; charset=utf-8", "Grüße".encode())
HTML = part("text/html; charset=utf-8", "<p>Grüße, <b>fett</b></p>".encode())
FILE = b"Content-Disposition: attachment; filename=list.bin"


def names(raw: bytes) -> list[str]:
    return [one.name for one in parse(raw).attachments]


def test_of_two_forms_the_text_is_the_plain_one_and_the_html_the_rich_one():
    read = parse(multipart("alternative", PLAIN, HTML))

    assert read.text == "Grüße"
    assert read.html == "<p>Grüße, <b>fett</b></p>"
    assert not read.body_is_html_only


def test_an_empty_plain_form_does_not_hide_the_html():
    assert parse(multipart("alternative", part("text/plain", b" \r\n"), HTML)).text == "Grüße, fett"


def test_texts_around_a_file_are_both_read():
    read = parse(
        multipart("mixed", PLAIN, part("application/octet-stream", b"x", FILE), part("text/plain", b"-- list footer"))
    )

    assert read.text == "Grüße\n\n-- list footer"
    assert [one.name for one in read.attachments] == ["list.bin"]


def test_html_keeps_its_lines_rows_and_lists():
    html = (
        b"<html><head><title>no</title><style>p{}</style></head><body><p>Dear   Ann,</p><div>one<br>two</div>"
        b"<table><tr><th>Item</th><th>Qty</th></tr><tr><td>Cup</td><td>&nbsp;500</td></tr></table>"
        b"<ul><li>first</li><li>second</li></ul><div style='display: none'>hidden</div>"
        b"<blockquote type=cite><p>old <i>text</i></p></blockquote><script>x()</script></body></html>"
    )

    read = parse(b"Content-Type: text/html\r\n\r\n" + html)

    assert read.text == "Dear Ann,\n\none\ntwo\n\nItem\tQty\nCup\t500\n\n- first\n- second\n\n> old text"
    assert read.body_is_html_only


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("x-unknown", "utf-8"),
        ("default_charset", "gb18030"),
        ("utf-8", "gb18030"),
        ("gb2312", "utf-8"),
        ("iso-8859-1", "gb18030"),
    ],
)
def test_a_wrong_or_narrow_charset_does_no_harm(declared, written):
    text = (
        "Größe „M“ – 5 € für Müller"
        if written == "cp1252"
        else "您好，请报价：不锈钢保温杯一万只，交货期三十天，谢谢。"
    )
    head = f"Content-Type: text/plain; charset={declared}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()

    assert parse(head + text.encode(written)).text == text


@pytest.mark.parametrize(
    "charset",
    ["iso-2022-jp", "shift_jis", "euc-jp", "koi8-r", "windows-1251", "windows-1256", "big5", "utf-16", "utf-7"],
)
def test_old_charsets_are_read(charset):
    samples = {
        "koi8-r": "Здравствуйте",
        "windows-1251": "Здравствуйте",
        "windows-1256": "السلام عليكم",
        "big5": "報價單請查收",
    }
    text = samples.get(charset, "お見積りをお願いします")
    head = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode()

    assert parse(head + b64encode(text.encode(charset))).text == text


@pytest.mark.parametrize("encoding", [b"base64", b"BASE64;", b"base64 (yes)", b" Base 64"])
def test_base64_is_recognised_however_it_is_named(encoding):
    assert (
        parse(b"Content-Transfer-Encoding: " + encoding + b"\n\n" + b64encode(b"Please quote 500 pieces.")).text
        == "Please quote 500 pieces."
    )


def test_base64_with_padding_inside_and_foreign_bytes_is_read():
    body = b64encode(b"Please") + b"\r\n*" + b64encode(b" quote") + b"!\r\n" + b64encode(b" now").rstrip(b"=")

    assert parse(b"Content-Transfer-Encoding: base64\n\n" + body).text == "Please quote now"


def test_plain_text_that_says_it_is_base64_stays_readable():
    assert parse(b"Content-Transfer-Encoding: base64\n\nDear Ann, please quote.").text == "Dear Ann, please quote."


def test_flowed_lines_are_joined():
    body = b"This paragraph \r\ngoes on.\r\n> quoted \r\n> too\r\n-- \r\nAnn"

    assert (
        parse(b"Content-Type: text/plain; format=flowed\n\n" + body).text
        == "This paragraph goes on.\n> quoted too\n-- \nAnn"
    )


def test_files_in_the_text_itself_are_taken_out():
    body = b"See below\nbegin 644 note.txt\n%2&5L;&\\ \n`\nend\nBye"

    read = parse(b"Subject: x\n\n" + body)

    assert [(one.name, one.content) for one in read.attachments] == [("note.txt", b"Hello")]
    assert read.text == "See below\n\nBye"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'attachment; filename="offer 1.pdf"', "offer 1.pdf"),
        (b"attachment; filename=offer 1.pdf; size=3", "offer 1.pdf"),
        (b'attachment; filename="=?utf-8?B?5oql5Lu3LnBkZg==?="', "报价.pdf"),
        (b'attachment; filename="=?utf-8?B?5oql?=\r\n =?utf-8?B?5Lu3LnBkZg==?="', "报价.pdf"),
        (b"attachment; filename*=utf-8''%E6%8A%A5%E4%BB%B7.pdf", "报价.pdf"),
        (b"attachment; filename*0*=utf-8''%E6%8A; filename*1*=%A5%E4%BB%B7; filename*2=.pdf", "报价.pdf"),
        (b"attachment; filename*1=b.pdf; filename*0=a", "ab.pdf"),
        (b"attachment; filename=plain.pdf; filename*=utf-8''%E6%8A%A5.pdf", "报.pdf"),
        (b'attachment; filename="%E6%8A%A5%E4%BB%B7.pdf"', "报价.pdf"),
        (b'attachment; filename="' + "报价单.pdf".encode("gb18030") + b'"', "报价单.pdf"),
        (b'attachment; filename="C:\\Users\\ann\\offer.pdf"', "offer.pdf"),
        (b'attachment; filename="../../etc/passwd"', "passwd"),
        (b'attachment; filename="a\xe2\x80\xaefdp.exe"', "afdp.exe"),
        (b'attachment; filename="unclosed.pdf', "unclosed.pdf"),
    ],
)  # fmt: skip
def test_a_file_name_reads_as_it_was_meant(header, name):
    assert names(multipart("mixed", PLAIN, part("application/pdf", b"%PDF", b"Content-Disposition: " + header))) == [
        name
    ]


def test_a_picture_in_the_text_is_told_from_a_file():
    picture = part("image/png; name=logo.png", b"x", b"Content-ID: <logo@x>", b"Content-Disposition: inline")

    (one,) = parse(multipart("related", HTML, picture)).attachments

    assert (one.is_inline, one.content_id, one.path) == (True, "logo@x", "2")


def test_a_message_in_the_message_is_a_file_of_its_own_bytes_and_lends_its_files():
    inner = b"Subject: Old offer\r\n" + multipart("mixed", PLAIN, part("application/pdf", b"%PDF", FILE)).replace(
        b"cut", b"in"
    )

    read = parse(multipart("mixed", part("text/plain", b"see"), part("message/rfc822", inner)))

    assert [(one.name, one.path) for one in read.attachments] == [("Old offer.eml", "2"), ("list.bin", "2.2")]
    assert read.attachments[0].content == inner
    assert read.text == "see"


def test_signed_and_encrypted_mail_says_so():
    signed = parse(multipart("signed; protocol=x", PLAIN, part("application/pgp-signature; name=signature.asc", b"x")))
    encrypted = parse(part("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", b"x"))

    assert (signed.is_signed, signed.is_encrypted, signed.text) == (True, False, "Grüße")
    assert (encrypted.is_signed, encrypted.is_encrypted) == (False, True)


def test_a_wrong_boundary_is_guessed():
    raw = b"Content-Type: multipart/mixed; boundary=other\n\n--real\nContent-Type: text/plain\n\nHello\n--real--\n"

    assert parse(raw).text == "Hello"
    assert parse(raw).defects == ("boundary missing",)


def test_a_missing_last_boundary_loses_nothing():
    assert parse(multipart("mixed", PLAIN).removesuffix(b"\r\n--cut--\r\n")).text == "Grüße"


def test_a_report_does_not_lend_the_files_of_what_failed():
    inner = b"Subject: Our offer\r\n" + multipart("mixed", PLAIN, part("application/pdf", b"%PDF", FILE)).replace(
        b"cut", b"in"
    )

    raw = multipart("report", part("text/plain", b"failed"), part("message/rfc822", inner))

    assert names(raw) == ["Our offer.eml"]


def test_a_message_that_only_carries_another_shows_that_one():
    assert parse(part("message/rfc822", b"Subject: x\r\n\r\nInner text")).text == "Inner text"


def test_files_packed_by_outlook_are_unpacked():
    import struct

    def attribute(level: int, kind: int, data: bytes) -> bytes:
        return struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    packed = struct.pack("<IH", 0x223E9F78, 1) + attribute(2, 0x00069002, bytes(14))
    packed += attribute(2, 0x00018010, b"prices.xls\0") + attribute(2, 0x0006800F, b"content")

    read = parse(multipart("mixed", PLAIN, part("application/ms-tnef; name=winmail.dat", packed)))

    assert [(one.name, one.names_inside) for one in read.attachments] == [
        ("winmail.dat", ("prices.xls",)),
        ("prices.xls", ()),
    ]
    assert read.attachments[1].content == b"content"


@pytest.mark.parametrize("in_pieces", [False, True])
def test_mail_sealed_with_its_signature_is_opened(in_pieces):
    def element(tag: int, *inside: bytes) -> bytes:
        content = b"".join(inside)
        if in_pieces and tag & 0x20:
            return bytes([tag, 0x80]) + content + b"\x00\x00"
        return bytes([tag, 0x82]) + len(content).to_bytes(2, "big") + content

    pieces = [element(0x04, PLAIN[:20]), element(0x04, PLAIN[20:])] if in_pieces else []
    octets = element(0x24, *pieces) if in_pieces else element(0x04, PLAIN)
    wrapped = element(0x30, element(0x06, b"data"), element(0xA0, octets))
    signed = element(0x30, element(0x02, b"1"), element(0x31), wrapped)
    package = element(0x30, element(0x06, b"signed"), element(0xA0, signed))

    read = parse(part("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", package))

    assert (read.text, read.is_signed, read.is_encrypted) == ("Grüße", True, False)
    assert [one.name for one in read.attachments] == ["smime.p7m"]


def test_a_sealed_package_that_is_damaged_is_only_a_file():
    read = parse(part("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", b"0\x80" * 500))

    assert (read.text, len(read.attachments)) == ("", 1)


@pytest.mark.parametrize("declared", ["utf-16", "utf-16le", "utf-16be", "unicode"])
@pytest.mark.parametrize("written", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Please quote\n500 pieces.", "您好，请报价。\n谢谢", "Просим цену.\nСпасибо"])
def test_text_of_two_bytes_a_letter_is_read_in_the_order_it_was_written(declared, written, text):
    head = f"Content-Type: text/plain; charset={declared}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode()

    assert parse(head + b64encode(text.encode(written))).text == text


@pytest.mark.parametrize("declared", ["utf-16", "utf-16le", "utf-32", "unicode"])
@pytest.mark.parametrize("text", ["Please quote 500 pieces.", "Bitte für 500 Stück anbieten.", "请报价五百件。"])
def test_text_that_only_says_it_has_two_bytes_a_letter_is_read(declared, text):
    head = f"Content-Type: text/plain; charset={declared}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()

    assert parse(head + text.encode()).text == text
