"""Reads the text of a header: folded lines, raw 8-bit letters, and encoded words (RFC 2047) however they were cut."""

from __future__ import annotations

import binascii
import re

from argosy.reading.mime.charsets import decode, storable
from argosy.reading.mime.transfer import from_base64

# The end may be missing on a line that some gateway cut.
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)(?:\?=|\Z)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def unfold(value: bytes) -> bytes:
    """The header on one line."""
    value = value.strip()
    if b"\n" not in value and b"\r" not in value:
        return value
    return b" ".join(line for line in map(bytes.strip, value.splitlines()) if line)


def raw_text(value: bytes, charset: str = "") -> str:
    """The header as text, encoded words as they are; `charset`, declared by the body, is a hint for 8-bit letters."""
    return decode(unfold(value), charset)


def header_text(value: bytes, charset: str = "") -> str:
    """The header as a person reads it, on one line."""
    return _CONTROLS.sub("", decoded_words(raw_text(value, charset)).replace("\r", " ").replace("\n", " ")).strip()


def decoded_words(text: str) -> str:
    """The text with encoded words decoded. Neighbours in one charset are joined first: a character may be cut."""
    if "=?" not in text:
        return text
    out: list[str] = []
    pending, charset, end = b"", "", -1
    for match in _WORD.finditer(text):
        between = text[max(end, 0) : match.start()]
        label = match[1].split("*", 1)[0].lower()
        if end < 0 or between.strip() or label != charset:
            out.append(_flushed(pending, charset))
            pending, charset = b"", label
            if end < 0 or between.strip():
                out.append(between)
        pending += _word_bytes(match[2], match[3])
        end = match.end()
    if end < 0:
        return text
    out.extend((_flushed(pending, charset), text[end:]))
    return storable("".join(out))


def _flushed(data: bytes, charset: str) -> str:
    return decode(data, charset) if data else ""


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if encoding in "bB":
        return from_base64(data)
    return binascii.a2b_qp(data.replace(b"\n", b"").replace(b" ", b"_"), header=True)
