"""Turns bytes into text when the declared charset is missing, a label of long ago, or wrong."""

from __future__ import annotations

import codecs
import functools
import re

import cchardet

# What browsers and mail programs understand by a label (WHATWG Encoding), where Python means something narrower.
_MEANT = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso88591": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gb2312-80": "gb18030",
    "csgb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "ms936": "gb18030",
    "windows-936": "gb18030",
    "chinesesimp": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "cp950": "cp950",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601-1989": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
    "ks-c-5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-windows-949": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "cp50220": "iso2022_jp_ext",
    "cp50221": "iso2022_jp_ext",
    "iso-8859-8-i": "cp1255",
    "iso-8859-8-e": "cp1255",
    "visual": "cp1255",
    "iso-8859-6-i": "iso8859-6",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "x-unicode-2-0-utf-8": "utf-8",
    "unicode": "utf-16",
    "ucs-2": "utf-16",
    "koi8-ru": "koi8-u",
    "koi8": "koi8-r",
    "ansi": "cp1252",
}
_NOT_TEXT = frozenset({"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "unicode-escape", "unicode_escape"})
_NOT_TEXT_AT_ALL = frozenset(
    {"raw-unicode-escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem"}
)
# In these a text of ASCII bytes is not ASCII, so valid UTF-8 proves nothing.
_STATEFUL = frozenset(
    {"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "hz", "iso2022_jp", "iso2022_jp_ext", "iso2022_kr"}
)
# Every letter takes two or four bytes: nothing that travels as text can be written so, and a label is often wrong.
_WIDE = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "utf-32": 4, "utf-32-le": 4, "utf-32-be": 4}
_EAST_ASIAN = frozenset({"gb18030", "big5hkscs", "cp950", "cp949", "cp932", "euc_jp"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]|\x1b\(J")
_HIGH = re.compile(rb"[\x80-\xff]+")
_GB_PAIRS = re.compile(rb"(?:[\xa1-\xa9\xb0-\xf7][\xa1-\xfe])*")
# Enough to tell a charset by; detection of megabytes would cost more than reading them.
_SAMPLE = 20_000
# Fewer letters than these prove nothing against a label.
_ENOUGH_TO_DOUBT = 16
_SURE = 0.7


@functools.lru_cache(maxsize=512)
def codec_for(label: str) -> str | None:
    """Python's codec for a charset label found in a message, None where nobody knows it."""
    name = label.strip().strip("\"'<>[]").split("*", 1)[0].strip().lower()
    if not name or len(name) > 60:
        return None
    if name.startswith(("cp-", "ibm-", "win-", "windows", "x-cp")):
        digits = re.sub(r"\D", "", name)
        name = f"cp{digits}" if digits else name
    name = _MEANT.get(name, name)
    if name in _NOT_TEXT or name in _NOT_TEXT_AT_ALL:
        return None
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding:  # noqa: SLF001 - Python's own flag, there is no public one
        return None
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name


def hint(label: str) -> str:
    """The charset of a body as a hint for its headers; "" for those in which no header can be written."""
    codec = codec_for(label) if label else None
    return "" if codec in _WIDE or codec == "utf-7" else label


def storable(text: str) -> str:
    """The same text without NUL and lone surrogates, which PostgreSQL refuses."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def decode(data: bytes, declared: str = "") -> str:
    """The text of these bytes: by byte order mark, by the declared charset where it can be right, else by looking."""
    if data.isascii() and b"\x1b" not in data and b"\x00" not in data:
        codec = codec_for(declared) if declared else None
        if codec not in _STATEFUL or codec in _WIDE:
            return data.decode("ascii")
        return storable(data.decode(codec, "replace"))
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return storable(data.decode(codec, "replace").removeprefix("\ufeff"))
    codec = codec_for(declared) if declared else None
    text = _as_declared(data, codec) if codec else None
    return storable(text if text is not None else _by_looking(data, None if codec in _WIDE else codec))


def _as_declared(data: bytes, codec: str) -> str | None:
    """The text if the declared charset fits; None where it cannot be the right one."""
    if codec in _WIDE:
        return _as_wide(data, codec)
    try:
        text = data.decode(codec)
    except (UnicodeError, ValueError):
        return None
    if codec == "utf-8" or codec in _STATEFUL:
        return text
    better = _as_utf8(data)
    if better is not None and (codec not in _EAST_ASIAN or any(c >= "\u0800" for c in better[:_SAMPLE])):
        return better
    if codec == "cp1252" and _is_mostly_high(data):
        # A third of western letters is never accented: declared by habit, written in something else.
        found = _detected(data)
        if found and found != "cp1252":
            return data.decode(found, "replace")
    return text


def _as_wide(data: bytes, codec: str) -> str | None:
    """The text in UTF-16 or UTF-32, in the order of bytes that fits; UTF-8 where no letter has an empty byte."""
    sample = data[:_SAMPLE]
    if b"\x00" not in sample and (better := _as_utf8(data)) is not None:
        return better
    if _WIDE[codec] == 2:
        codec = _order_of_bytes(sample) or ("utf-16-le" if codec == "utf-16" else codec)
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode(codec, "replace") if b"\x00" in sample else None


def _order_of_bytes(sample: bytes) -> str | None:
    """UTF-16 with the low or the high byte first, as blanks and line ends tell; None where there are none."""
    units = [sample[at : at + 2] for at in range(0, len(sample), 2)]
    low = sum(units.count(blank) for blank in (b" \x00", b"\n\x00", b"\r\x00"))
    high = sum(units.count(blank) for blank in (b"\x00 ", b"\x00\n", b"\x00\r"))
    return None if low == high else "utf-16-le" if low > high else "utf-16-be"


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_mostly_high(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    high = sum(len(run) for run in _HIGH.findall(sample))
    return high >= _ENOUGH_TO_DOUBT and high * 3 > len(sample)


def _detected(data: bytes) -> str | None:
    found = cchardet.detect(data[:_SAMPLE])
    label = str(found.get("encoding") or "")
    if (found.get("confidence") or 0) < _SURE and _is_paired(data):
        return "gb18030"
    return codec_for(label) if label else None


def _is_paired(data: bytes) -> bool:
    """Whether all letters beyond ASCII come in pairs as in GB 2312: then a short text is most likely Chinese."""
    runs = _HIGH.findall(data[:_SAMPLE])
    return bool(runs) and all(len(run) % 2 == 0 and _GB_PAIRS.fullmatch(run) for run in runs) and len(max(runs)) > 2


def _by_looking(data: bytes, declared: str | None) -> str:
    if _JAPANESE_ESCAPE.search(data, 0, _SAMPLE):
        return data.decode("iso2022_jp_ext", "replace")
    text = _as_utf8(data)
    if text is not None:
        return text
    if declared and _is_nearly(data, declared):
        return data.decode(declared, "replace")
    for codec in (_detected(data), declared, "cp1252"):
        if codec and codec != "utf-8":
            return data.decode(codec, "replace")
    return data.decode("utf-8", "replace")


def _is_nearly(data: bytes, codec: str) -> bool:
    """Whether the declared charset fits all but a few bytes: a cut character is no reason to doubt the label."""
    try:
        text = data.decode(codec, "replace")
    except (UnicodeError, ValueError):
        return False
    foreign = sum(len(run) for run in _HIGH.findall(data))
    return text.count("\ufffd") * 20 <= max(foreign, 20) and text.count("\ufffd") * 3 < max(foreign, 1)
