"""Chooses what is the text of a message and what is attached, as a mail program does."""

from __future__ import annotations

import html as html_escapes
import mimetypes
import re
from dataclasses import dataclass, field

from argosy.reading.mime import limits, tnef
from argosy.reading.mime.charsets import decode
from argosy.reading.mime.html_text import text_of
from argosy.reading.mime.parameters import file_name
from argosy.reading.mime.parts import Cutter, Part
from argosy.reading.mime.plain_text import unflowed
from argosy.reading.mime.smime import signed_content
from argosy.reading.mime.transfer import uuencoded_files
from argosy.reading.mime.words import header_text
from argosy.reading.model import Attachment

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_IS_HTML = re.compile(r"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_DELIMITER_LINE = re.compile(r"^--\S.{0,200}$", re.MULTILINE)
_FILE = re.compile(r"[^?#&=]{1,100}\.[A-Za-z0-9]{1,5}")
_TAG = re.compile(r"<[^<>]{1,200}>")
_PICTURE = ("image/", "audio/", "video/")
_MESSAGES_DEEP = 5
_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
_READABLE = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext"})
_DECORATED = frozenset({"text/enriched", "text/richtext"})
_EXTENSIONS = {
    "text/calendar": ".ics",
    "message/delivery-status": ".txt",
    "text/rfc822-headers": ".txt",
    "image/jpeg": ".jpg",
}


@dataclass(slots=True)
class Body:
    """What the walk through the parts has found so far."""

    texts: list[tuple[str, bool]] = field(default_factory=list)  # (text, whether it is HTML), in order
    attachments: list[Attachment] = field(default_factory=list)
    embedded: list[Body] = field(default_factory=list)
    is_signed: bool = False
    is_encrypted: bool = False

    def text(self) -> str:
        """The whole text, plain."""
        plain = [text_of(text) if is_html else text for text, is_html in self.texts]
        return "\n\n".join(one.strip("\n") for one in plain if one.strip())[: limits.TEXT_CHARACTERS]

    def html(self) -> str:
        """The whole text as HTML, "" where no part of it is HTML. Not sanitised."""
        if not any(is_html for _, is_html in self.texts):
            return ""
        whole = [
            text if is_html else f"<pre>{html_escapes.escape(text)}</pre>"
            for text, is_html in self.texts
            if text.strip()
        ]
        return "\n".join(whole)[: limits.HTML_CHARACTERS]


class Reader:
    """Walks the parts of one message."""

    def __init__(self, cutter: Cutter) -> None:
        self.cutter = cutter
        self.depth = 0  # messages inside messages
        self.is_report = False  # what failed to arrive is quoted, not sent along

    def read(self, part: Part, body: Body, *, prefers_html: bool) -> None:
        """Adds what this part holds. Walked twice where the two forms differ: for the text, then for the HTML."""
        subtype = part.type.partition("/")[2]
        self.is_report |= subtype == "report"
        body.is_signed |= subtype == "signed"
        body.is_encrypted |= subtype == "encrypted"
        if part.parts and subtype == "alternative":
            self._read_alternative(part, body, prefers_html=prefers_html)
        elif part.parts:
            for inner in part.parts:
                self.read(inner, body, prefers_html=prefers_html)
        elif part.type in _MESSAGES:
            self._read_message(part, body, prefers_html=prefers_html)
        else:
            self._read_leaf(part, body, prefers_html=prefers_html)

    def _read_alternative(self, part: Part, body: Body, *, prefers_html: bool) -> None:
        """Of several forms of the same text one is shown; files that hide in any of them are all attached."""
        forms: list[tuple[str, Body]] = []
        for inner in part.parts:
            if inner.type == "text/x-amp-html":  # a third form that only Gmail shows
                continue
            form = Body()
            self.read(inner, form, prefers_html=prefers_html)
            forms.append((inner.type, form))
            body.attachments.extend(form.attachments)
            body.embedded.extend(form.embedded)
            body.is_signed |= form.is_signed
            body.is_encrypted |= form.is_encrypted
        full = [(media, form) for media, form in forms if any(text.strip() for text, _ in form.texts)]
        wanted = [(media, form) for media, form in full if any(is_html for _, is_html in form.texts) == prefers_html]
        if any(media == "text/plain" for media, _ in wanted):
            wanted = [(media, form) for media, form in wanted if media not in _DECORATED]
        # Two plain forms are no alternative: a broken sender said "alternative" and meant "mixed".
        shown = [text for _, form in wanted or full[-1:] for text in form.texts]
        body.texts.extend(dict.fromkeys(shown))

    def _read_message(self, part: Part, body: Body, *, prefers_html: bool) -> None:
        """A message inside the message: attached as a file; its own files are listed too, for they were sent along."""
        content = part.content()
        path = part.path or "1"
        inner = self.cutter.message(content, path, path.count(".") + 1)
        name = _name(part) or file_name(header_text(inner.header("subject"))[:80])
        name = name if name.lower().endswith((".eml", ".msg")) else f"{name or 'message'}.eml"
        body.attachments.append(
            Attachment(name, part.type, len(content), content, _content_id(part), is_inline=False, path=path)
        )
        embedded = Body()
        if self.depth < _MESSAGES_DEEP and self.cutter.count < limits.PARTS:
            self.depth += 1
            self.read(inner, embedded, prefers_html=prefers_html)
            self.depth -= 1
        body.embedded.append(embedded)
        if not self.is_report:
            body.attachments.extend(embedded.attachments)

    def _read_leaf(self, part: Part, body: Body, *, prefers_html: bool) -> None:
        content = part.content()
        kind = _smime_kind(part)
        body.is_signed |= kind == "signed"
        body.is_encrypted |= kind == "encrypted"
        sealed = signed_content(content) if kind == "signed" and self.depth < _MESSAGES_DEEP else b""
        if sealed:
            self.depth += 1
            self.read(self.cutter.message(sealed, part.path or "1", self.depth), body, prefers_html=prefers_html)
            self.depth -= 1
        if _is_text(part, body):
            self._read_text(part, content, body)
            return
        if not content and not _name(part) and part.type.startswith(("text/", "multipart/")):
            return
        names: tuple[str, ...] = ()
        packed: list[tuple[str, bytes]] = []
        if tnef.is_tnef(content):
            packed = tnef.unpacked(content)
            names = tuple(name for name, _ in packed)
        body.attachments.append(_attachment(part, content, names))
        for number, (name, inner) in enumerate(packed, 1):
            media = mimetypes.guess_type(name)[0] or "application/octet-stream"
            body.attachments.append(Attachment(name, media, len(inner), inner, path=f"{part.path or '1'}.{number}"))

    def _read_text(self, part: Part, content: bytes, body: Body) -> None:
        charset = part.content_type.plain("charset")
        is_html = part.type == "text/html"
        if is_html and not charset and (meta := _META_CHARSET.search(content, 0, 4096)):
            charset = meta[1].decode("ascii")
        text = part.text(charset)
        if is_html or _IS_HTML.match(text):
            body.texts.append((text[: limits.HTML_CHARACTERS], True))
            return
        if part.type.startswith("multipart/"):
            text = _DELIMITER_LINE.sub("", text)
        elif part.type in _DECORATED:
            text = _TAG.sub("", text)
        elif part.content_type.plain("format").lower() == "flowed":
            text = unflowed(text, delete_space=part.content_type.plain("delsp").lower() == "yes")
        text, files = uuencoded_files(text)
        for number, (name, inner) in enumerate(files, 1):
            clean = file_name(decode(name.encode("utf-8", "replace")))
            media = mimetypes.guess_type(clean)[0] or "application/octet-stream"
            body.attachments.append(Attachment(clean, media, len(inner), inner, path=f"{part.path or '1'}.{number}"))
        body.texts.append((text[: limits.TEXT_CHARACTERS], False))


def _is_text(part: Part, body: Body) -> bool:
    """Whether a part is read as text of the message. A name makes it a file, unless nothing else was said yet."""
    if part.disposition.value.startswith("attach"):
        return False
    if part.type.startswith("multipart/"):  # a multipart that has no parts: show what is there
        return True
    if part.type not in _READABLE:
        return False
    return not _name(part) or (not body.texts and part.path in {"", "1", "1.1"})


def _name(part: Part) -> str:
    for header, parameter in (
        (part.disposition, "filename"),
        (part.content_type, "name"),
        (part.disposition, "name"),
        (part.content_type, "filename"),
    ):
        name = file_name(header.readable(parameter))
        if name:
            return name
    location = header_text(part.header("content-location")).rpartition("/")[2]  # web archives name files so
    return file_name(location) if _FILE.fullmatch(location) else ""


def _content_id(part: Part) -> str:
    return header_text(part.header("content-id")).strip("<> ")[: limits.MESSAGE_ID_CHARACTERS]


def _attachment(part: Part, content: bytes, names: tuple[str, ...]) -> Attachment:
    content_id = _content_id(part)
    # A picture that the text can show is part of it. Whatever else is called "inline" is a file: Apple Mail says so of
    # the price lists that it shows below the text.
    is_picture = part.type.startswith(_PICTURE[0]) and not part.disposition.value.startswith("attach")
    is_inline = is_picture and bool(content_id)
    name = _name(part) or _made_up_name(part)
    return Attachment(name, part.type, len(content), content, content_id, is_inline, part.path or "1", names)


def _made_up_name(part: Part) -> str:
    extension = _EXTENSIONS.get(part.type) or mimetypes.guess_extension(part.type) or ""
    word = (
        "picture"
        if part.type.startswith(_PICTURE[0])
        else part.type.partition("/")[2]
        if part.type.startswith("message/")
        else "attachment"
    )
    return f"{word}-{part.path or '1'}{extension}"


def _smime_kind(part: Part) -> str:
    if part.type not in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        return ""
    kind = part.content_type.plain("smime-type").lower()
    is_signature_alone = not kind and _name(part).lower().endswith(".p7s")
    return "signed" if kind in {"signed-data", "certs-only"} or is_signature_alone else "encrypted"
