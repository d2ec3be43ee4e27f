"""No bytes whatever can stop the reading, take long, or give text that PostgreSQL refuses."""

from __future__ import annotations

import dataclasses
import email
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argosy.reading.mime import parse
from argosy.reading.mime.parts import Cutter, Part
from argosy.reading.mime.transfer import decoded

pytestmark = pytest.mark.pure
MANY = 40_000
HOSTILE = {
    "brackets that open": b"To: " + b"<" * MANY,
    "comments that open": b"To: " + b"(" * MANY,
    "escaped quotes": b'To: "a\\' * MANY,
    "encoded words": b"Subject: " + b"=?a?Q?" * MANY,
    "blanks": b"To: a" + b" " * MANY + b"@x",
    "folds": b"Subject: " + b"\n " * MANY,
    "parameters": b"Content-Type: text/plain; a=" + b"b " * MANY,
    "fields": b"a:b\n" * MANY,
    "times": b"Received: a;b\n" * MANY,
    "multiparts in multiparts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2000)
    ),
    "messages in messages": b"Content-Type: message/rfc822\n\n" * 2000,
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * MANY,
    "elements": b"Content-Type: text/html\n\n" + b"<div>" * MANY,
    "quotations": b"Content-Type: text/html\n\n" + b"<blockquote type=cite>x<br>" * MANY,
    "cells": b"Content-Type: text/html\n\n<table><tr>" + b"<td>a" * MANY,
    "files in the text": b"\n\n" + b"begin 644 a\n" * MANY + b"\nend",
    "flowed lines": b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * MANY,
}


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from strings(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def is_storable(mail) -> bool:
    return not any("\x00" in text or any("\ud800" <= c <= "\udfff" for c in text) for text in strings(mail))


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_message_is_read_in_no_time(raw):
    start = time.process_time()

    mail = parse(b"From: a@x.example\n" + raw + b"\n\ntext")

    assert time.process_time() - start < 1.5
    assert mail.sender.address == "a@x.example"


PIECES = st.sampled_from([
    b"\n", b"\r\n", b"\r", b"\x00", b"\xff\xfe", b"Content-Type: ", b"multipart/mixed; boundary=b", b"\n--b\n",
    b"--b--", b"text/html", b"<p>", b"charset=utf-16", b"charset=utf-7", b"charset=unicode_escape",
    b"Content-Transfer-Encoding: base64", b"=?utf-8?B?", b"?=", b"+2AA-", b"=ED=A0=80", b"\\", b'"', b"From: ",
    b"a@x", b"<", b"Date: ", b"message/rfc822", b"Subject: ", b"\x1b$B", b"\x78\x9f\x3e\x22",
    b"filename*0*=x''%ff", b"99999999999999999999", b"&#xD800;", b"&#0;",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.binary(max_size=8), max_size=30))
def test_any_bytes_are_read_without_an_error(pieces):
    assert is_storable(parse(b"".join(pieces)))


def leaves(part: Part):
    if part.parts:
        for inner in part.parts:
            yield from leaves(inner)
    elif not part.type.startswith("message/"):
        yield part.type, decoded(part.body, part.encoding).replace(b"\r\n", b"\n").strip()


def leaves_of_the_standard_library(message: email.message.Message):
    if message.get_content_maintype() == "message":
        return
    if message.is_multipart():
        for inner in message.get_payload():
            yield from leaves_of_the_standard_library(inner)
    else:
        yield message.get_content_type(), message.get_payload(decode=True).replace(b"\r\n", b"\n").strip()


def test_sound_messages_are_cut_exactly_as_the_standard_library_cuts_them(corpora):
    compared = 0
    for path in sorted(corpora.glob("*bounces/*.eml")) + sorted(corpora.glob("trade/*.eml")):
        raw = path.read_bytes()
        message = email.message_from_bytes(raw)
        if b"\r\r\n" in raw or any(part.defects for part in message.walk()):  # what we mend on purpose
            continue
        compared += 1
        assert list(leaves(Cutter().message(raw))) == list(leaves_of_the_standard_library(message)), path.name
    assert compared > 100
