"""Reads `value; name=…; name*0*=…` headers: the type of a part, its charset, boundary and file name."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from argosy.reading.mime.charsets import decode, storable
from argosy.reading.mime.limits import FILE_NAME_CHARACTERS
from argosy.reading.mime.words import decoded_words, unfold

_COMMENT = re.compile(r"\([^()\"]*\)")
_PARAMETER = re.compile(r"[;,\s]*([^\s=;,\"]{1,80})\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^;]*)")
_PIECE = re.compile(r"(.+?)\*(\d{1,4})(\*?)")
_ANOTHER = re.compile(r"[\s,]+[\w*-]+\s*=")
_ESCAPED = re.compile(r"\\([\"\\])")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_TYPE = re.compile(r"\s*([\w!#$&^.+-]+)\s*/\s*([\w!#$&^.+-]+)")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Header:
    """A structured header: its main value in lower case, and its parameters as bytes not yet decoded."""

    __slots__ = ("parameters", "value")

    def __init__(self, raw: bytes) -> None:
        text = unfold(raw).decode("latin-1")
        head, _, rest = text.partition(";")
        self.value = _COMMENT.sub("", head).strip().strip('"').lower()
        self.parameters = _parameters(rest) if "=" in rest else {}
        if not self.parameters and "=" in head:  # the semicolon after the value is missing
            first, _, more = head.strip().partition(" ")
            self.value, self.parameters = first.lower(), _parameters(f"{more};{rest}")

    def plain(self, name: str) -> str:
        """A parameter that is a word of the protocol: charset, boundary, format."""
        return storable(self.parameters.get(name, ("", "", False))[0]).strip()

    def readable(self, name: str, charset: str = "") -> str:
        """A parameter written for people, decoded: file names."""
        if name not in self.parameters:
            return ""
        text, declared, is_extended = self.parameters[name]
        data = text.encode("latin-1", "replace")
        if is_extended:
            return decode(data, declared)
        plain = decoded_words(decode(data, charset))
        return _percent_decoded(plain)


def media_type(value: str, default: str) -> str:
    """Type and subtype, as in text/plain, out of what a header says; the default where it is none at all."""
    match = _TYPE.match(value)
    return f"{match[1]}/{match[2]}" if match else {"text": "text/plain", "html": "text/html"}.get(value, default)


def file_name(name: str) -> str:
    """A name that can be shown and saved: no folders, no control or direction characters, not endless."""
    if not name:
        return ""
    name = _UNSAFE.sub("", name.replace("\n", " ").replace("\t", " ")).strip().strip('"').strip()
    name = (
        re.split(r"[\\/]", name)[-1].strip()
        if re.match(r"[A-Za-z]:\\|\\\\|/|\.\.?[\\/]", name)
        else re.sub(r"[\\/]", "_", name)
    )
    if name in {".", ".."}:
        return ""
    if len(name) > FILE_NAME_CHARACTERS:
        stem, dot, extension = name.rpartition(".")
        kept = FILE_NAME_CHARACTERS - len(extension) - 1
        return f"{stem[:kept]}.{extension}" if dot and 0 < len(extension) < 20 else name[:FILE_NAME_CHARACTERS]
    return name


def _parameters(text: str) -> dict[str, tuple[str, str, bool]]:
    """Name -> (value as latin-1, charset it declares, whether RFC 2231 applies)."""
    simple: dict[str, tuple[str, str, bool]] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for match in _PARAMETER.finditer(text):
        name, value = match[1].lower(), _unquoted(match[1].lower(), match[2])
        piece = _PIECE.fullmatch(name)
        if piece:
            pieces.setdefault(piece[1], {}).setdefault(int(piece[2]), (value, bool(piece[3])))
        elif name.endswith("*"):
            pieces.setdefault(name[:-1], {}).setdefault(0, (value, True))
        else:
            simple.setdefault(name, (value, "", False))
    for name, found in pieces.items():
        simple[name] = _joined([found[i] for i in sorted(found)])
    return simple


def _unquoted(name: str, value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(r"\1", value[1:-1])
    if not value.startswith('"'):  # the semicolon before the next parameter may be missing
        another = _ANOTHER.search(value)
        if another:
            value = value[: another.start()]
        if name in {"charset", "format", "delsp"}:
            value = _COMMENT.sub("", value)
    return value.strip('"').strip("'" if name != "boundary" else "").strip()


def _joined(pieces: list[tuple[str, bool]]) -> tuple[str, str, bool]:
    """One value out of the pieces of RFC 2231; only the first names the charset."""
    charset, out = "", []
    for number, (value, is_extended) in enumerate(pieces):
        text = value
        if is_extended:
            if number == 0 and text.count("'") >= 2:
                charset, _, text = text.split("'", 2)
            text = unquote_to_bytes(text.encode("latin-1", "replace")).decode("latin-1")
        out.append(text)
    whole = "".join(out)
    if "=?" in whole and not charset:  # programs that cut an encoded word into pieces
        return whole, "", False
    return whole, charset, True


def _percent_decoded(text: str) -> str:
    """Some senders percent-encode a plain file name; only letters outside ASCII prove it."""
    if len(_PERCENT.findall(text)) < 2:
        return text
    try:
        found = unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return text
    return text if found.isascii() else found
