"""Pictures that people take: which kind a file is, seen from its bytes, and the picture without what a camera wrote into it.

A camera notes where and when it stood in the file (EXIF, XMP, IPTC). None of it is kept but the way up, without which a phone's
picture lies on its side. JPEG: ITU-T T.81 B.1.1, EXIF: CIPA DC-008; PNG: W3C PNG 11.3; WebP: RFC 9649 2.7.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"
_PNG_SIGN = b"\x89PNG\r\n\x1a\n"
# What draws the picture; everything else in a PNG is words about it.
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"})
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_EXIF_FLAGS = 0b0000_1100  # VP8X: that EXIF and XMP follow
_ORIENTATION = 0x0112
_START, _SCAN, _END, _EXIF = 0xD8, 0xDA, 0xD9, 0xE1
# T.81 table B.1: frames, tables and scans draw the picture. Of what programs add only these say how to draw: JFIF, the colour
# profile, Adobe's colours. Others say where and when, or, in APP2 too (MPF), where a second picture with its own words begins.
_DRAWS = frozenset(range(0xC0, 0xE0)) - {_START}
_APP_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
# The first mark behind a scan's data; 0xFF00 and the restarts belong to the data, 0xFFFF is filling (T.81 B.1.1.2, B.1.1.5).
_BEHIND_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


class NotAPicture(ValueError):
    """The bytes are no picture of a kind that browsers show."""


def kind_of(content: bytes) -> str:
    """image/jpeg, image/png or image/webp. Raises NotAPicture."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(_PNG_SIGN):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    raise NotAPicture


def bare(content: bytes) -> bytes:
    """The same picture without place, time, device and words in it. Raises NotAPicture."""
    try:
        return {JPEG: _bare_jpeg, PNG: _bare_png, WEBP: _bare_webp}[kind_of(content)](content)
    except (struct.error, IndexError) as problem:
        raise NotAPicture from problem


def _bare_jpeg(content: bytes) -> bytes:
    kept, turned = [], 1
    for mark, segment in _segments(content):
        if mark == _EXIF and segment[4:10] == b"Exif\0\0":
            turned = _orientation(segment[10:]) or turned
        elif mark in _DRAWS or (mark in _APP_KEPT and segment.startswith(_APP_KEPT[mark], 4)):
            kept.append(segment)
    way_up = [_exif(turned)] if turned != 1 else []
    return b"".join([b"\xff\xd8", *way_up, *kept])


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Mark and bytes of each part, a scan with its data, up to the first end: devices append pictures and films behind it."""
    at = 2
    while content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xFF:  # filling
            at += 1
            continue
        if mark == _END:
            yield mark, content[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", content, at + 2)
        if length < 2 or mark == _START:
            raise NotAPicture
        end = at + 2 + length
        if mark == _SCAN:
            behind = _BEHIND_SCAN.search(content, end)
            end = behind.start() if behind else len(content)
        yield mark, content[at:end]
        if mark == _SCAN and end == len(content):  # torn off in the middle: browsers show what is there
            return
        at = end
    raise NotAPicture


def _orientation(tiff: bytes) -> int:
    """1 to 8; 0 where it is not said."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 0
    try:
        (first,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, first)
        for number in range(min(count, 200)):
            tag, _kind, _many, value = struct.unpack_from(order + "HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 0
    except struct.error:
        return 0
    return 0


def _exif(turned: int) -> bytes:
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    return struct.pack(">2sH6s", b"\xff\xe1", 8 + len(tiff), b"Exif\0\0") + tiff


def _bare_png(content: bytes) -> bytes:
    kept, at = [_PNG_SIGN], len(_PNG_SIGN)
    while at < len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        if name in _PNG_KEPT:
            kept.append(content[at : at + 12 + length])
        at += 12 + length
        if name == b"IEND":
            return b"".join(kept)
    raise NotAPicture


def _bare_webp(content: bytes) -> bytes:
    kept, at = [], 12
    while at + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, at)
        body = content[at + 8 : at + 8 + length]
        if name == b"VP8X":
            body = bytes([body[0] & ~_EXIF_FLAGS]) + body[1:]
        if name in _WEBP_KEPT:
            kept.append(struct.pack("<4sI", name, len(body)) + body + b"\0" * (len(body) % 2))
        at += 8 + length + length % 2
    if not kept:
        raise NotAPicture
    inner = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner
