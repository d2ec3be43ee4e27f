"""Which kind of file this is, by its first bytes; what the sender declares is only believed where bytes cannot tell."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from argosy.reading.documents.limits import MOST_UNPACKED_BYTES

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_MARKUP_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<div")


class Format(StrEnum):
    """The formats that can be told apart."""

    PDF = "pdf"
    SPREADSHEET = "spreadsheet"
    WORD = "word"
    MARKUP = "markup"
    TEXT = "text"
    PICTURE = "picture"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    UNKNOWN = "unknown"


def format_of(content: bytes) -> Format:
    """The format of these bytes."""
    head = content[:2048]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _format_of_zip(content)
    if head.startswith(_OLE):
        return _format_of_ole(content)
    if head.startswith(_PICTURES) or head[8:12] == b"WEBP":
        return Format.PICTURE
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_MARKUP_STARTS) or (start.startswith(b"<?xml") and b"<html" in start):
        return Format.MARKUP
    return Format.TEXT if _looks_like_text(head) else Format.UNKNOWN


def _format_of_zip(content: bytes) -> Format:
    """Office files are zips: the names inside tell which."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Format.DAMAGED
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
        return Format.TOO_LARGE
    names = {entry.filename for entry in entries}
    if "word/document.xml" in names:
        return Format.WORD
    if any(name.startswith("xl/workbook") for name in names) or "content.xml" in names:
        return Format.SPREADSHEET
    return Format.UNKNOWN


def _format_of_ole(content: bytes) -> Format:
    """The container of Excel 97 files, and of every Office file locked with a password."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Format.ENCRYPTED
    if "Workbook".encode("utf-16-le") in content or "Book".encode("utf-16-le") in content:
        return Format.SPREADSHEET
    return Format.UNKNOWN


def _looks_like_text(head: bytes) -> bool:
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return True
    zeros = head.count(0)
    if zeros > len(head) // 4 and (not any(head[1::2]) or not any(head[::2]) or zeros < len(head) * 3 // 5):
        return zeros >= len(head) // 3  # UTF-16 without its mark: every second byte of Latin text is zero
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return controls <= len(head) // 100
