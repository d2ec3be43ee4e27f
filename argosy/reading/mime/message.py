"""From the bytes of a message to `Mail`: the only entrance to this package."""

from __future__ import annotations

import re
from datetime import datetime

from argosy.reading.mime import limits
from argosy.reading.mime.addresses import addresses, first
from argosy.reading.mime.body import Body, Reader
from argosy.reading.mime.charsets import hint
from argosy.reading.mime.dates import moment, received_at
from argosy.reading.mime.parts import Cutter, Part
from argosy.reading.mime.words import header_text, unfold
from argosy.reading.model import Address, Mail

_ID = re.compile(r"<([^<>]{1,998})>")
_PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----"
_PGP_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"


def parse(raw: bytes) -> Mail:
    """Read a message of any shape. Never raises; `defects` says what was broken."""
    cutter = Cutter()
    root = cutter.message(raw)
    charset = hint(_declared_charset(root))
    body = Body()
    reader = Reader(cutter)
    reader.read(root, body, prefers_html=False)
    text = body.text()
    html = _html(root, body)
    headers = tuple((name, header_text(value, charset)) for name, value in root.headers)
    return Mail(
        subject=header_text(_best(root, "subject"), charset)[: limits.SUBJECT_CHARACTERS],
        sender=_sender(root, charset),
        reply_to=addresses(_best(root, "reply-to"), charset),
        to=_recipients(root, "to", charset),
        cc=_recipients(root, "cc", charset),
        date=_date(root, cutter),
        message_id=_identifier(root),
        in_reply_to=_identifiers(root, "in-reply-to"),
        references=_identifiers(root, "references"),
        text=text or _last_resort(body),
        html=html,
        attachments=tuple(body.attachments),
        headers=headers,
        body_is_html_only=bool(text)
        and bool(body.texts)
        and all(is_html for one, is_html in body.texts if one.strip()),
        is_signed=body.is_signed or _PGP_SIGNED in text,
        is_encrypted=body.is_encrypted or _PGP_MESSAGE in text,
        defects=tuple(cutter.defects),
    )


def _html(root: Part, body: Body) -> str:
    """The HTML form. Only an alternative holds another one than the text taken already: then it is walked again."""
    if not _has_alternative(root):
        return body.html()
    rich = Body()
    Reader(Cutter()).read(_without_files(root), rich, prefers_html=True)
    return rich.html()


def _has_alternative(part: Part) -> bool:
    return part.type == "multipart/alternative" or any(_has_alternative(inner) for inner in part.parts)


def _without_files(part: Part) -> Part:
    """The same tree with only what can be text, so that files are not decoded a second time."""
    if not part.parts:
        return part
    kept = [
        _without_files(inner)
        for inner in part.parts
        if inner.type.startswith(("text/", "multipart/")) and not inner.disposition.value.startswith("attach")
    ]
    return Part(
        part.headers,
        b"",
        part.path,
        part.type,
        part.content_type,
        part.disposition,
        part.encoding,
        kept,
    )


def _last_resort(body: Body) -> str:
    """Where a message has no text of its own: that of a message inside it, or of a delivery report."""
    for inner in body.embedded:
        text = inner.text()
        if text:
            return text
    for one in body.attachments:
        if one.type in {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}:
            return one.content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\x00", "").strip()
    return ""


def _declared_charset(root: Part) -> str:
    """What the body says of its charset: the best hint for 8-bit letters in headers."""
    charset = root.content_type.plain("charset")
    if charset:
        return charset
    for inner in root.parts[:5]:
        charset = _declared_charset(inner)
        if charset:
            return charset
    return ""


def _best(root: Part, name: str) -> bytes:
    """The first header of that name that says anything: forwarders leave empty ones behind."""
    return next((value for key, value in root.headers if key.lower() == name and value.strip()), b"")


def _sender(root: Part, charset: str) -> Address:
    for name in ("from", "sender", "resent-from", "reply-to", "return-path"):
        found = first(_best(root, name), charset)
        if found.address:
            return found
    return first(_best(root, "from"), charset)


def _recipients(root: Part, name: str, charset: str) -> tuple[Address, ...]:
    """All recipients, also where a broken program wrote the header twice; those without an address are dropped."""
    found: list[Address] = []
    for key, value in root.headers:
        if key.lower() == name:
            found.extend(one for one in addresses(value, charset) if one.address)
    return tuple(dict.fromkeys(found))[: limits.ADDRESSES]


def _date(root: Part, cutter: Cutter) -> datetime | None:
    for name in ("date", "resent-date", "delivery-date"):
        found = moment(header_text(_best(root, name)))
        if found:
            return found
    for key, value in root.headers:
        if key.lower() == "received":
            found = received_at(header_text(value))
            if found:
                cutter.note("date taken from Received")
                return found
    return None


def _identifier(root: Part) -> str:
    found = _identifiers(root, "message-id")
    if found:
        return found[0]
    return header_text(_best(root, "message-id")).strip("<> ")[: limits.MESSAGE_ID_CHARACTERS]


def _identifiers(root: Part, name: str) -> tuple[str, ...]:
    """Message-IDs without their brackets; of very many the first and the latest, which threading needs."""
    text = header_text(unfold(_best(root, name)))
    found = ["".join(one.split()) for one in _ID.findall(text)]
    if len(found) > limits.REFERENCES:
        found = [found[0], *found[-limits.REFERENCES + 1 :]]
    return tuple(dict.fromkeys(one for one in found if one))
