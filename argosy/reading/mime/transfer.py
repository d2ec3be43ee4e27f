"""Undoes what was done to a part so that it could travel: base64, quoted-printable, uuencode."""

from __future__ import annotations

import binascii
import re
from itertools import islice

_BASE64_ALPHABET = bytes(c for c in range(256) if not (chr(c).isascii() and (chr(c).isalnum() or c in b"+/=")))
_PADDING_INSIDE = re.compile(rb"=+(?=[A-Za-z0-9+/])")
_ENCODED_LINE = re.compile(rb"[A-Za-z0-9+/=\s]*")
_MOST_UUENCODED = 50
_SPACE = b" \t\r\n"
_UU_BEGIN = re.compile(r"^begin [0-7]{3,4} (\S[^\r\n]{0,254})\r?$", re.MULTILINE)


def encoding_named(value: str) -> str:
    """The transfer encoding that a header means: base64, quoted-printable, uuencode, or "" for none."""
    squeezed = "".join(value.lower().split())
    if "base64" in squeezed:
        return "base64"
    if squeezed.startswith("quoted") or "quoted-printable" in squeezed:
        return "quoted-printable"
    return "uuencode" if "uue" in squeezed else ""


def decoded(body: bytes, encoding: str) -> bytes:
    """The content of a part; bytes that cannot be decoded come back as they are."""
    if encoding == "base64":
        return from_base64(body) if _looks_like_base64(body) else body
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding == "uuencode":
        return from_uuencode(body.decode("latin-1"))
    return body


def from_base64(data: bytes) -> bytes:
    """Decodes base64 that may have foreign characters, padding in the middle, or none at the end."""
    try:
        return binascii.a2b_base64(data, strict_mode=True)
    except binascii.Error:
        pass
    data = data.translate(None, _BASE64_ALPHABET)
    if b"=" in data.rstrip(b"="):
        return b"".join(_from_clean_base64(piece) for piece in _PADDING_INSIDE.split(data))
    return _from_clean_base64(data)


def _from_clean_base64(data: bytes) -> bytes:
    data = data.rstrip(b"=")
    if len(data) % 4 == 1:  # a lone last letter holds no whole byte
        data = data[:-1]
    try:
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


def _looks_like_base64(body: bytes) -> bool:
    """False for plain text that merely says it is base64. A few foreign bytes are damage, many are another thing."""
    sample = body[:4000]
    matched = _ENCODED_LINE.match(sample)
    if matched is None or matched.end() == len(sample):
        # Sentences without punctuation also fit the alphabet; encoded lines have no blanks inside.
        words = sample.split()
        return not words or max(map(len, words)) > 20 or len(words) <= 2
    foreign = len(sample.translate(None, _BASE64_ALPHABET))
    kept = len(sample.translate(None, _SPACE))
    longest = max((len(word) for word in sample.split()), default=0)
    return foreign * 10 > kept * 9 or longest >= 60


def from_uuencode(text: str) -> bytes:
    """The file inside uuencoded text, without or with its begin and end lines."""
    out = []
    for line in text.splitlines():
        if line.startswith("begin ") or not line:
            continue
        if line.strip() in {"end", "`"}:
            break
        out.append(_uu_line(line))
    return b"".join(out)


def _uu_line(line: str) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except (binascii.Error, ValueError):
        # Some encoders leave odd blanks at the end of a line: the length letter says how much counts.
        wanted = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(line[:wanted])
        except (binascii.Error, ValueError):
            return b""


def uuencoded_files(text: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Old programs put files into the text itself: the text without them, and the files with their names."""
    if "\nend" not in text:
        return text, []
    files, kept, position = [], [], 0
    for begin in islice(_UU_BEGIN.finditer(text), _MOST_UUENCODED):
        end = text.find("\nend", begin.end())
        if begin.start() < position or end < 0:
            continue
        content = from_uuencode(text[begin.end() : end])
        if content:
            files.append((begin[1].strip(), content))
            kept.append(text[position : begin.start()])
            position = end + len("\nend")
    kept.append(text[position:])
    return "".join(kept), files
