"""A letter of ours as bytes: what goes over the line (RFC 5322, RFC 2046), and to whom."""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses
from html import escape

from selectolax.lexbor import LexborHTMLParser

from argosy.mail.errors import BadRecipient
from argosy.mail.html import sendable
from argosy.reading.mime.html_text import text_of

# Every server on the way understands seven bits.
POLICY = policy.SMTP.clone(cte_type="7bit", max_line_length=78)
PASTED = re.compile(r'src="data:(image/(?:png|jpe?g|gif|webp));base64,([A-Za-z0-9+/=\s]+)"', re.IGNORECASE)
APART = re.compile(r"[；，、\n]")
LABEL = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")


# An answer to an invitation stands beside the text, where calendars look for it (RFC 6047 section 2.4).
CALENDAR = "text/calendar; method=REPLY"


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a letter."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """All that stands in a letter."""

    sender_name: str
    sender: str
    to: Sequence[tuple[str, str]]
    cc: Sequence[tuple[str, str]]
    subject: str
    html: str
    message_id: str
    at: datetime
    answers: str = ""  # the Message-ID of what it answers, without brackets
    references: Sequence[str] = ()
    files: Sequence[File] = field(default=())
    picture: str = ""  # the address of the dot that tells of an opening; only with the reader's consent


def recipients(typed: str) -> list[tuple[str, str]]:
    """(name, address) of each, in order, none twice. Raises BadRecipient with the first that is none."""
    found: dict[str, tuple[str, str]] = {}
    for name, address in getaddresses([APART.sub(",", typed).replace(";", ",")]):
        if name or address:
            whole = _checked(address.strip(), name)
            found.setdefault(whole.casefold(), (name.strip(), whole))
    return list(found.values())


def _checked(address: str, name: str) -> str:
    local, at, domain = address.rpartition("@")
    try:
        wire = domain.encode("idna").decode("ascii") if domain else ""
    except UnicodeError:
        wire = ""
    labels = wire.split(".")
    good = at and re.fullmatch(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}", local) and len(labels) > 1
    if not good or ".." in local or local[:1] == "." or not all(LABEL.match(label) for label in labels):
        raise BadRecipient(address=address or name)
    return f"{local}@{wire}"


def new_message_id(sender: str) -> str:
    """A Message-ID of the sender's own domain, which tells nothing of this machine."""
    return f"{secrets.token_hex(16)}@{sender.rpartition('@')[2]}"


def written(letter: Letter) -> bytes:
    """The letter's bytes: plain text and HTML of the same words, pasted pictures, files."""
    message = EmailMessage(POLICY)
    message["From"] = _address(letter.sender_name, letter.sender)
    if letter.to:
        message["To"] = [_address(*one) for one in letter.to]
    if letter.cc:
        message["Cc"] = [_address(*one) for one in letter.cc]
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{letter.message_id}>"
    if letter.answers:
        message["In-Reply-To"] = f"<{letter.answers}>"
        message["References"] = " ".join(f"<{one}>" for one in _chain(letter))
    html, pictures = _with_pictures(sendable(letter.html), letter.sender)
    message.set_content(_plain(html) + "\n")
    message.add_alternative(_page(html, letter.picture), subtype="html")
    shown = message.get_payload()[1]  # type: ignore[index]
    for content_id, kind, content in pictures:
        shown.add_related(content, "image", kind, cid=f"<{content_id}>", disposition="inline")  # type: ignore[union-attr]
    for file in sorted(letter.files, key=lambda one: not one.type.startswith(CALENDAR)):
        if file.type.startswith(CALENDAR):
            message.add_alternative(file.content.decode(), subtype="calendar", params={"method": "REPLY"})
            continue
        main, _, sub = file.type.partition("/")
        if not sub or main in {"multipart", "message"}:
            main, sub = "application", "octet-stream"
        message.add_attachment(file.content, maintype=main, subtype=sub, filename=one_line(file.name) or "file")
    return message.as_bytes()


def _plain(html: str) -> str:
    """The same words for who reads no HTML, behind each link where it leads; what is quoted is left as it is."""
    tree = LexborHTMLParser(html)
    quoted = {one.mem_id for one in tree.css("blockquote a")}
    for one in tree.css("a[href^=http]"):
        address = one.attributes["href"] or ""
        if one.mem_id not in quoted and address.rstrip("/") not in one.text():
            one.insert_after(f" <{address}>")
    return text_of(tree.html or "")


def one_line(text: str) -> str:
    """The text without line breaks, which would begin a header of somebody's own."""
    return " ".join(text.split())


def _address(name: str, address: str) -> Address:
    return Address(display_name=one_line(name), addr_spec=address)


def _chain(letter: Letter) -> Iterable[str]:
    # RFC 5322 3.6.4: the references of what is answered, then that itself
    return [*[one for one in letter.references if one != letter.answers][-20:], letter.answers]


def _with_pictures(html: str, sender: str) -> tuple[str, list[tuple[str, str, bytes]]]:
    """Pasted pictures become parts of their own: many mail programs show no data: addresses."""
    pictures: list[tuple[str, str, bytes]] = []

    def keep(match: re.Match[str]) -> str:
        content_id = new_message_id(sender)
        pictures.append((content_id, match[1].lower().removeprefix("image/"), base64.b64decode(match[2])))
        return f'src="cid:{content_id}"'

    return PASTED.sub(keep, html), pictures


def _page(html: str, picture: str) -> str:
    dot = f'<img src="{escape(picture)}" width="1" height="1" alt="">' if picture else ""
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body>{html}{dot}</body></html>\n'
