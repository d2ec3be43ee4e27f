"""What runs in the limited child process: a message is read, and only what the database keeps comes back."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from argosy.mail.html import Shown, shown
from argosy.mail.invitations import Invitation, invitation
from argosy.reading import mime, read
from argosy.reading.model import Address, Own, Reading


def packed(raw: bytes, own: Own) -> bytes:
    """The message with who we are in front, as one string of bytes for the child."""
    head = json.dumps({"companies": own.companies, "domains": own.domains}).encode()
    return len(head).to_bytes(4, "big") + head + raw


def read_packed(data: bytes) -> Reading:
    """Read what `packed` made; attachments come back without their bytes, which stay in the blob."""
    return _bare(read(*_unpacked(data)))


def seen_packed(data: bytes) -> Reading:
    """The same with what stands on the pictures; runs in a child that has the memory for their reader."""
    raw, own = _unpacked(data)
    return _bare(read(raw, own, look_at=read(raw, own).unseen))


def _unpacked(data: bytes) -> tuple[bytes, Own]:
    end = 4 + int.from_bytes(data[:4], "big")
    own: dict[str, Any] = json.loads(data[4:end])
    return data[end:], Own(tuple(own["companies"]), tuple(own["domains"]))


def _bare(found: Reading) -> Reading:
    bare = tuple(replace(part, content=b"") for part in found.mail.attachments)
    return replace(found, mail=replace(found.mail, attachments=bare))


@dataclass(frozen=True, slots=True)
class Cut:
    """An attachment cut out of its message."""

    name: str
    type: str
    content: bytes


def cut_packed(data: bytes) -> Cut | None:
    """The attachment whose number stands in the first four bytes; None where the message has no such one."""
    number, raw = int.from_bytes(data[:4], "big"), data[4:]
    parts = mime.parse(raw).attachments
    if number >= len(parts):
        return None
    return Cut(parts[number].name, parts[number].type, parts[number].content)


@dataclass(frozen=True, slots=True)
class Inner:
    """A message inside a message, as a page shows it."""

    subject: str
    sender: str
    to: str
    date: datetime | None
    text: str
    files: tuple[str, ...]


def invited_packed(data: bytes) -> Invitation | None:
    """What a calendar says."""
    return invitation(data)


def attached_packed(data: bytes) -> Inner | None:
    """A message that was sent along with another."""
    mail = mime.parse(data)
    return Inner(
        subject=mail.subject,
        sender=_person(mail.sender),
        to=", ".join(_person(one) for one in (*mail.to, *mail.cc))[:1_000],
        date=mail.date if mail.date is None or mail.date.tzinfo else mail.date.replace(tzinfo=UTC),
        text=mail.text[:LONGEST_TEXT],
        files=tuple(one.name for one in mail.attachments if not one.is_inline)[:50],
    )


def _person(one: Address) -> str:
    return f"{one.name} <{one.address}>" if one.name and one.address else one.address or one.name


LONGEST_TEXT = 200_000
# Pictures that a message brings along are put into its frame, up to this much together.
MOST_PICTURES = 8_000_000


def frame_packed(data: bytes) -> Shown:
    """The HTML that stands in front, made harmless; its own pictures are cut out of the message behind it."""
    end = 4 + int.from_bytes(data[:4], "big")
    asked: dict[str, Any] = json.loads(data[4:end])
    first = shown(**asked)
    if not first.wanted or len(data) == end:
        return first
    return shown(**asked, inline=_pictures(data[end:], frozenset(first.wanted)))


def framed(raw: bytes, **asked: Any) -> bytes:
    """What `frame_packed` takes: the arguments of `argosy.mail.html.shown`, then the message."""
    head = json.dumps(asked).encode()
    return len(head).to_bytes(4, "big") + head + raw


def _pictures(raw: bytes, wanted: frozenset[str]) -> dict[str, str]:
    found, room = {}, MOST_PICTURES
    for part in mime.parse(raw).attachments:
        if part.content_id in wanted and part.type.startswith("image/") and len(part.content) <= room:
            room -= len(part.content)
            found[part.content_id] = f"data:{part.type};base64,{base64.b64encode(part.content).decode()}"
    return found
