"""Reads address headers as mail programs show them, tolerant of every habit and safe against forged display names.

What stands in angle brackets is the address, whatever the words around it look like (CVE-2023-27043).
"""

from __future__ import annotations

import re

from argosy.reading.mime import limits
from argosy.reading.mime.charsets import storable
from argosy.reading.mime.words import decoded_words, raw_text
from argosy.reading.model import Address

_BARE = re.compile(r"[^\s<>()\[\]\",;:]+@[^\s<>()\",;]+")
_BLANK = re.compile(r"\s+")
_AROUND_AT = re.compile(r"\s*@\s*")
_SPECIAL = re.compile(r"[\"(<,;:\\]")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ANGLE = re.compile(r"<([^<>]*)(?:>|\Z)")
_COMMENT_END = re.compile(r"[()\\]")
_LONGEST_GROUP_NAME = 300
_NO_ADDRESS = re.compile(r"[\s:;,<>]")
_LONGEST_MAILBOX = 2000
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def addresses(value: bytes, charset: str = "") -> tuple[Address, ...]:
    """All mailboxes of a header, those of groups too, in order."""
    if not value.strip():
        return ()
    text = _BLANK.sub(" ", raw_text(value[: limits.HEADER_BYTES], charset))
    found = _all(text)
    if not any("@" in one.address for one in found) and "=?" in text:
        # Some programs encode the whole "Name <address>".
        decoded = _all(decoded_words(text))
        found = decoded if any("@" in one.address for one in decoded) else found
    return found


def first(value: bytes, charset: str = "") -> Address:
    """The one mailbox that counts as the writer; the first with an address."""
    found = addresses(value, charset)
    return next((one for one in found if one.address), found[0] if found else Address("", ""))


def _all(text: str) -> tuple[Address, ...]:
    found: list[Address] = []
    waiting = ""  # "Doe, John <j@x>": a comma inside a name that is not quoted
    for chunk in _chunks(text):
        one = _mailbox(chunk)
        if one is None:
            continue
        if not one.address:
            waiting = f"{waiting}, {one.name}" if waiting else one.name
            continue
        if waiting:
            name = f"{waiting}, {one.name}" if one.name else waiting
            one = Address(name[: limits.NAME_CHARACTERS], one.address)
            waiting = ""
        found.append(one)
        if len(found) >= limits.ADDRESSES:
            break
    if not found and waiting:
        found.append(Address(waiting[: limits.NAME_CHARACTERS], ""))
    return tuple(found)


def _chunks(text: str) -> list[str]:
    """The header cut at commas and semicolons that stand outside quotes, comments and angle brackets."""
    chunks, start, position, unclosed = [], 0, 0, 0
    while special := _SPECIAL.search(text, position):
        at, sign = special.start(), special[0]
        position = at + 1
        if sign in ",;":
            chunks.append(text[start:at])
            start = position
        elif sign == ":":
            start = position if _begins_group(text, start, at) else start
        elif sign == "\\":
            position += 1
        elif unclosed < limits.DEPTH:  # one who opens and never closes means the sign itself
            position = _after_enclosed(text, at, sign)
            unclosed += position == at + 1
        if len(chunks) > limits.ADDRESSES * 2:
            return chunks
    chunks.append(text[start:])
    return chunks


def _begins_group(text: str, start: int, colon: int) -> bool:
    """Whether this colon ends the name of a group ("Buyers: a@x, b@y;"), not `mailto:` nor a part of an address."""
    head = text[start:colon].strip() if colon - start < _LONGEST_GROUP_NAME else ""
    return bool(head) and "@" not in head and "<" not in head and head.lower() != "mailto" and "=?" not in head


def _after_enclosed(text: str, at: int, sign: str) -> int:
    """Where a quotation, comment or angle bracket ends; the next character where it never does."""
    if sign == '"':
        match = _QUOTED.match(text, at)
        return match.end() if match else at + 1
    if sign == "<":
        end = text.find(">", at, at + limits.ADDRESS_CHARACTERS * 4)
        return end + 1 if end >= 0 else at + 1
    return _comment_end(text, at) or at + 1


def _comment_end(text: str, at: int) -> int:
    depth, position = 0, at
    while sign := _COMMENT_END.search(text, position):
        position = sign.end() + (sign[0] == "\\")
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if depth == 0:
            return position
        if depth > limits.DEPTH:
            return 0
    return 0


def _mailbox(chunk: str) -> Address | None:
    chunk = chunk.strip()[-_LONGEST_MAILBOX:]
    if not chunk:
        return None
    outside = _QUOTED.sub(lambda quoted: "\x00" * len(quoted[0]), chunk)
    if "(" in outside:
        outside = _with_blank_comments(outside)
    angles = list(_ANGLE.finditer(outside))
    chosen = next((one for one in angles if "@" in one[1]), angles[0] if angles else None)
    if chosen is not None:
        inside = chunk[chosen.start(1) : chosen.end(1)]
        rest = chunk[: chosen.start()] + " " + chunk[chosen.end() :]
        bare = _BARE.search(outside) if not inside.strip() else None
        address = _address(bare[0] if bare else inside)
        if not address and not rest.strip():
            return None
        return Address(_name(rest), address)
    return _without_angles(chunk, _QUOTED.sub(lambda quoted: "\x00" * len(quoted[0]), chunk))


def _with_blank_comments(outside: str) -> str:
    """The same length, with what stands in round brackets made blank: an address in a comment is none."""
    position = 0
    for _ in range(limits.DEPTH):
        at = outside.find("(", position)
        end = _comment_end(outside, at) if at >= 0 else 0
        if not end:
            break
        outside = outside[:at] + "\x00" * (end - at) + outside[end:]
        position = end
    return outside


def _without_angles(chunk: str, outside: str) -> Address | None:
    comments: list[str] = []
    chunk, plain = _without_comments(chunk, outside, comments)
    if "@" in plain:
        joined = _AROUND_AT.sub("@", chunk).strip()
        quoted_local = re.match(r'"[^"]+"@\S+', joined)
        bare = quoted_local or _BARE.search(joined)
        if bare:
            rest = " ".join([joined[: bare.start()], joined[bare.end() :], *comments])
            return Address(_name(rest), _address(bare[0]))
    quoted = _BARE.fullmatch(chunk.strip().strip("\"'").strip())  # the whole address in quotes
    if quoted:
        return Address("", _address(quoted[0]))
    name = _name(" ".join([chunk, *comments]))
    return Address(name, "") if name else None


def _without_comments(chunk: str, outside: str, comments: list[str]) -> tuple[str, str]:
    """The text without what stands in round brackets, which is collected; `outside` is it with quotations blanked."""
    position = 0
    while (at := outside.find("(", position)) >= 0 and len(comments) < limits.DEPTH:
        end = _comment_end(outside, at)
        if not end:
            break
        comments.append(chunk[at + 1 : end - 1])
        chunk, outside = chunk[:at] + " " + chunk[end:], outside[:at] + " " + outside[end:]
        position = at + 1
    return chunk, outside


def _address(text: str) -> str:
    """The address in one form: no blanks, no route, no `mailto:`, domain in lower case."""
    text = decoded_words(text) if "=?" in text else text
    text = text.strip().strip("<>").strip("'").strip()
    if text.lower().startswith("mailto:"):
        text = text[7:]
    if text.startswith("@") and ":" in text:  # a source route of RFC 822
        text = text.rpartition(":")[2]
    if "(" in text and not text.startswith('"'):
        text = _without_comments(text, text, [])[0]
    local, at, domain = text.rpartition("@")
    if not at:
        return "" if _NO_ADDRESS.search(text) else _clean(text)
    local = local.strip()
    if len(local) > 1 and local[0] == local[-1] == '"':
        inner = local[1:-1]
        local = inner if re.fullmatch(r"[\w.+-]+", inner) else local
    else:
        local = local.replace(" ", "")
    return _clean(f"{local}@{domain.replace(' ', '').rstrip('.>,;').lower()}")


def _clean(text: str) -> str:
    return storable(_CONTROLS.sub("", text))[: limits.ADDRESS_CHARACTERS]


def _name(text: str) -> str:
    """The display name: quotes opened, escapes undone, encoded words decoded."""
    text = _QUOTED.sub(lambda quoted: re.sub(r"\\(.)", r"\1", quoted[1]), text)
    text = _BLANK.sub(" ", decoded_words(text)).strip()
    if len(text) > 1 and text[0] in "\"'(" and text[-1] == {"(": ")"}.get(text[0], text[0]):
        text = text[1:-1].strip()
    return _clean(text.strip('"').strip())[: limits.NAME_CHARACTERS]
