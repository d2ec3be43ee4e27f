"""Writes well-formed Internet messages quickly: headers, encoded words, encodings, multiparts.

The standard library can do this too, at a tenth of the speed; the bench needs thousands of messages.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Sequence
from urllib.parse import quote

_CRLF = b"\r\n"
_LINE = 74
# A word "=?charset?b?…?=" may have 75 characters; this many bytes fit in with the longest charset name we use.
_WORD_BYTES = 39
_SPECIAL = frozenset('()<>[]:;@\\,."')


def encoded(text: str, charset: str = "utf-8") -> str:
    """A header value: as it is where it is plain ASCII, else in encoded words (RFC 2047), one a line."""
    if text.isascii():
        return text
    words, chunk, size = [], "", 0
    for character in text:
        width = len(character.encode(charset))
        if size + width > _WORD_BYTES:
            words.append(chunk)
            chunk, size = "", 0
        chunk += character
        size += width
    words.append(chunk)
    return "\r\n ".join(f"=?{charset}?B?{base64.b64encode(w.encode(charset)).decode()}?=" for w in words)


def mailbox(name: str, address: str, charset: str = "utf-8") -> str:
    """`Name <address>` as a header wants it."""
    if not name:
        return address
    if not name.isascii():
        return f"{encoded(name, charset)} <{address}>"
    return f'"{name}" <{address}>' if _SPECIAL & set(name) else f"{name} <{address}>"


def text_part(content: str, subtype: str, charset: str, transfer: str) -> bytes:
    """A text part with its own headers; `transfer` is base64, quoted-printable or 8bit."""
    body = content.replace("\r\n", "\n").replace("\n", "\r\n").encode(charset, "replace")
    head = f'Content-Type: text/{subtype}; charset="{charset}"\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n'
    return head.encode("ascii") + _transferred(body, transfer)


def file_part(name: str, media_type: str, content: bytes, *, content_id: str = "", old_style: bool = False) -> bytes:
    """An attachment, or with a content id a picture that stands in the text."""
    return file_head(name, media_type, content_id=content_id, old_style=old_style) + _transferred(content, "base64")


def file_head(name: str, media_type: str, *, content_id: str = "", old_style: bool = False) -> bytes:
    """The headers of an attachment in base64. Chinese programs still write encoded words into parameters."""
    if name.isascii():
        named, filed = f'name="{name}"', f'filename="{name}"'
    elif old_style:
        word = encoded(name, "gb18030").replace("\r\n ", "\r\n\t")
        named, filed = f'name="{word}"', f'filename="{word}"'
    else:
        named = f'name="{encoded(name)}"'
        filed = f"filename*=UTF-8''{quote(name)}"
    lines = [
        f"Content-Type: {media_type};\r\n\t{named}",
        "Content-Transfer-Encoding: base64",
        f"Content-Disposition: {'inline' if content_id else 'attachment'};\r\n\t{filed}",
    ]
    if content_id:
        lines.append(f"Content-ID: <{content_id}>")
    return "\r\n".join(lines).encode("ascii") + 2 * _CRLF


def multipart(subtype: str, boundary: str, parts: Sequence[bytes], parameters: str = "") -> bytes:
    """Several parts in one."""
    head = f'Content-Type: multipart/{subtype};{parameters}\r\n\tboundary="{boundary}"\r\n\r\n'
    fence = f"--{boundary}\r\n".encode("ascii")
    end = f"--{boundary}--\r\n".encode("ascii")
    return head.encode("ascii") + b"".join(fence + part + _CRLF for part in parts) + end


def message(headers: Iterable[tuple[str, str]], part: bytes) -> bytes:
    """The whole message: headers in order, then the part with its own."""
    lines = [_folded(f"{name}: {value}") for name, value in headers if value]
    return "\r\n".join([*lines, "MIME-Version: 1.0", ""]).encode("ascii") + part


def _transferred(body: bytes, transfer: str) -> bytes:
    if transfer == "base64":
        return base64.encodebytes(body).replace(b"\n", _CRLF)
    if transfer == "quoted-printable":
        # Lines that it breaks itself end in LF where the text has no CRLF yet.
        return binascii.b2a_qp(body, istext=True).replace(_CRLF, b"\n").replace(b"\n", _CRLF)
    return body


def _folded(line: str) -> str:
    """A header line cut at its spaces, so that no line is longer than a terminal of old."""
    if len(line) <= _LINE or "\r\n" in line:
        return line
    lines, current = [], ""
    for word in line.split(" "):
        if current and len(current) + 1 + len(word) > _LINE and not current.endswith(":"):
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return "\r\n ".join([*lines, current])
