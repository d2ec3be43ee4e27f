"""Cuts the bytes of a message into its tree of parts: linear in time, bounded in depth and number, exact bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argosy.reading.mime import limits
from argosy.reading.mime.charsets import decode
from argosy.reading.mime.parameters import Header, media_type
from argosy.reading.mime.plain_text import with_one_line_end
from argosy.reading.mime.transfer import decoded, encoding_named

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
# Programs fold lines that become longer than 78, at the blank before.
_NEAR_FOLDING = 55
# A line that cannot be anything but a header, used to tell a broken header from the beginning of the text.
_SURELY_FIELD = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|return-path|reply-to|sender|"
    rb"in-reply-to|references|x-[!-9;-~]+)[ \t]*:",
    re.IGNORECASE,
)
_GUESSED_BOUNDARY = re.compile(
    rb"^--([^\r\n]{1,200}?)[ \t]*\r?\n(?=content-[a-z-]+[ \t]*:)", re.IGNORECASE | re.MULTILINE
)
_NO_HEADER = Header(b"")


@dataclass(slots=True)
class Part:
    """One node of the tree: its headers and either parts inside or a body still in transfer encoding."""

    headers: list[tuple[str, bytes]]
    body: bytes
    path: str
    type: str = "text/plain"
    content_type: Header = _NO_HEADER
    disposition: Header = _NO_HEADER
    encoding: str = ""
    parts: list[Part] = field(default_factory=list)
    # Undone and read once, though the tree is walked for the text and again for the HTML.
    _content: bytes | None = None
    _text: tuple[str, str] = ("", "")  # the charset it was read in, and what it says

    def content(self) -> bytes:
        """The body without its transfer encoding."""
        if self._content is None:
            self._content = decoded(self.body, self.encoding)
        return self._content

    def text(self, charset: str) -> str:
        """The body as text in this charset, with one kind of line end."""
        if not self._text[1] or self._text[0] != charset:
            self._text = charset, with_one_line_end(decode(self.content(), charset))
        return self._text[1]

    def header(self, name: str) -> bytes:
        """The first header of that (lower-case) name, b"" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), b"")


class Cutter:
    """Cuts one message; remembers how much was cut and what was broken."""

    def __init__(self) -> None:
        self.count = 0
        self.defects: list[str] = []

    def message(self, raw: bytes, path: str = "", depth: int = 0) -> Part:
        """The tree of a whole message, top-level or attached."""
        return self._part(prepared(raw), path, depth, "text/plain")

    def note(self, defect: str) -> None:
        """Remembers what was broken, once."""
        if defect not in self.defects:
            self.defects.append(defect)

    def _part(self, raw: bytes, path: str, depth: int, default: str) -> Part:
        self.count += 1
        headers, body = self._headers(raw)
        part = Part(headers, body, path)
        content_type = part.header("content-type")
        if content_type:
            part.content_type = Header(content_type)
        part.type = media_type(part.content_type.value, default if not content_type else "text/plain")
        disposition = part.header("content-disposition")
        if disposition:
            part.disposition = Header(disposition)
        part.encoding = encoding_named(part.header("content-transfer-encoding").decode("latin-1"))
        if part.type.startswith("multipart/"):
            self._cut_multipart(part, depth)
        return part

    def _cut_multipart(self, part: Part, depth: int) -> None:
        if depth >= limits.DEPTH:
            self.note("nested too deep")
            return
        boundary = part.content_type.plain("boundary").encode("latin-1", "replace")
        bodies = _between(part.body, boundary) if boundary else []
        if not bodies:
            guess = _GUESSED_BOUNDARY.search(part.body)
            bodies = _between(part.body, guess[1]) if guess else []
            self.note("boundary missing")
        default = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
        prefix = f"{part.path}." if part.path else ""
        for number, body in enumerate(bodies, 1):
            if self.count >= limits.PARTS:
                self.note("too many parts")
                return
            part.parts.append(self._part(body, f"{prefix}{number}", depth + 1, default))

    def _headers(self, raw: bytes) -> tuple[list[tuple[str, bytes]], bytes]:
        """The fields and what follows them. A line that is no field continues the one before, or begins the text."""
        fields: list[tuple[str, bytearray]] = []
        position, end = 0, min(len(raw), limits.HEADER_BLOCK_BYTES)
        while position < end:
            stop = raw.find(b"\n", position) + 1 or len(raw)
            line = raw[position:stop]
            if line in {b"\n", b"\r\n", b"\r"}:
                return _finished(fields), raw[stop:]
            match = _FIELD.match(line)
            if line[0] in b" \t":
                _continue(fields, line)
            elif match:
                if len(fields) < limits.HEADERS:
                    fields.append((match[1].decode("ascii"), bytearray(line[match.end() :][: limits.HEADER_BYTES])))
            elif not _is_stray(raw, position, stop):
                self.note("no empty line after the headers")
                return _finished(fields), raw[position:]
            elif not line.startswith((b"From ", b">From ")):
                self.note("broken header line")
                _continue_or_drop(fields, line)
            position = stop
        return _finished(fields), raw[position:]


def prepared(raw: bytes) -> bytes:
    """The message from its first real line on, with line ends that can be found."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if b"\r" in raw and b"\n" not in raw[: limits.HEADER_BYTES]:
        raw = raw.replace(b"\r", b"\n")
    elif b"\r\r\n" in raw[:2000]:
        raw = raw.replace(b"\r\r\n", b"\r\n")
    return raw.lstrip(b"\r\n\x00")


def _continue(fields: list[tuple[str, bytearray]], line: bytes) -> None:
    if fields and len(fields[-1][1]) < limits.HEADER_BYTES:
        fields[-1][1].extend(line[: limits.HEADER_BYTES])


def _continue_or_drop(fields: list[tuple[str, bytearray]], line: bytes) -> None:
    """A line that is no field goes on with the one above if that was long enough to be folded. Others are rubbish."""
    name, value = fields[-1] if fields else ("", bytearray())
    last = bytes(value).rstrip(b"\r\n").rpartition(b"\n")[2]
    is_filled = len(name) + 1 + len(last) >= _NEAR_FOLDING
    if is_filled or not value.strip() or last.rstrip().endswith((b",", b";", b"?=")) or line.startswith(b"=?"):
        _continue(fields, b" " + line)


def _finished(fields: list[tuple[str, bytearray]]) -> list[tuple[str, bytes]]:
    return [(name, bytes(value)) for name, value in fields]


def _is_stray(raw: bytes, position: int, stop: int) -> bool:
    """Whether headers go on after this line, which is none itself."""
    if position == 0 and raw.startswith((b"From ", b">From ")):
        return True
    for _ in range(3):
        if _SURELY_FIELD.match(raw, stop):
            return True
        following = raw.find(b"\n", stop) + 1
        if not following or raw[stop:following].strip(b"\r\n") == b"":
            return False
        stop = following
    return False


def _between(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands between the boundary lines; the last part may lack its end."""
    delimiter, found, start, position = b"--" + boundary, [], -1, 0
    while (at := body.find(delimiter, position)) >= 0:
        line_end = body.find(b"\n", at)
        line_end = len(body) if line_end < 0 else line_end + 1
        rest = body[at + len(delimiter) : line_end].rstrip()
        position = at + len(delimiter)
        if (at and body[at - 1] not in b"\r\n") or (rest and not rest.startswith(b"--")):
            continue
        if start >= 0:
            found.append(_without_last_line_end(body[start:at]))
        start = line_end
        if rest:
            return found
        if len(found) > limits.PARTS:
            break
        position = max(position, line_end - 1)
    if 0 <= start < len(body) or (start >= 0 and not found):
        found.append(body[start:])
    return found


def _without_last_line_end(body: bytes) -> bytes:
    return body[:-2] if body.endswith(b"\r\n") else body[:-1] if body.endswith((b"\n", b"\r")) else body
