"""Lays out what a report of failure holds: its fields by recipient, its words, and the headers of the message that failed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argosy.reading.model import Attachment, Mail

_MOST_CHARACTERS = 60_000
_REPORTS = frozenset({"message/delivery-status", "message/global-delivery-status", "text/delivery-status"})
_ORIGINALS = frozenset(
    {"message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers", "text/rfc822-header"}
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?(.*)$")
_RECIPIENT_FIELDS = frozenset({"final-recipient", "original-recipient", "x-actual-recipient"})
_ADDRESS = re.compile(r"[^\s<>;,:()\[\]\"'|]{1,120}@[^\s<>;,:()\[\]\"'|]{1,190}")
_BORDER_WORDS = (
    "original message|original header|unsent message|returned message|message text follows|message header|"
    "below this line is a copy|this is a copy of|the following is a copy|a copy of the original|"
    "included is a copy|copy of your message|below is a copy|the header of the original|"
    "the headers of the original|header of the message|message headers|the text of the original|original mail|"
    "undelivered message|return message|returned mail|start of returned|headers? follow|message contents|"
    "transcript of message|your original message|original e-?mail|message body follows|text of message|"
    "message that you sent|unsent mail|original text|原始邮件|原邮件|исходное сообщение|元のメッセージ|"
    "mensagem original|mensaje original|ursprüngliche nachricht"
)
_BORDERS = re.compile(rf"^[\s>|*#=_-]{{0,80}}(?:{_BORDER_WORDS})", re.IGNORECASE)
_HEADER_LINE = re.compile(
    r"(?:received|return-path|message-id|dkim-signature|mime-version|content-type|x-[a-z-]{2,40}|date|from|to|subject|delivered-to|arc-seal)\s?:",
    re.IGNORECASE,
)
_ENOUGH_HEADERS = 3


@dataclass(slots=True)
class Report:
    """One report of failure, laid out."""

    words: str = ""  # what the mail system says to people, without the message that failed
    groups: list[dict[str, str]] = field(default_factory=list)  # RFC 3464 fields, a group a recipient
    sent_to: list[str] = field(default_factory=list)  # recipients in the headers of the message that failed
    sent_from: set[str] = field(default_factory=set)


def lay_out(raw: bytes, mail: Mail) -> Report:
    """The report in this message, whatever its form."""
    report = Report()
    texts = [mail.text, *[_decoded(one) for one in mail.attachments if one.type == "text/plain"][:3]]
    words = "\n".join(texts)[:_MOST_CHARACTERS]
    report.words, original = cut_original(words)
    fields = "\n\n".join(_decoded(one) for one in mail.attachments if one.type in _REPORTS)
    if "recipient:" not in fields.lower():
        fields = _loose_fields(raw)
    report.groups = groups_in(fields)
    originals = [original, *[_decoded(one) for one in mail.attachments if one.type in _ORIGINALS][:2]]
    _read_original("\n".join(originals), report)
    return report


def _decoded(one: Attachment) -> str:
    return one.content[:_MOST_CHARACTERS].decode("utf-8", "replace").replace("\r\n", "\n")


def _loose_fields(raw: bytes) -> str:
    """Fields of a report whose MIME structure is broken, or that stand in the text."""
    start = raw.lower().find(b"final-recipient:")
    if start < 0:
        start = raw.lower().find(b"original-recipient:")
    if start < 0:
        return ""
    start = max(0, raw.rfind(b"\n\n", 0, start), raw.rfind(b"\r\n\r\n", 0, start))
    return raw[start : start + _MOST_CHARACTERS].decode("utf-8", "replace").replace("\r\n", "\n").replace("=\n", "")


def groups_in(fields: str) -> list[dict[str, str]]:
    """Groups of fields that name a recipient. A field that comes again begins a new group: some leave out the blank line."""
    groups: list[dict[str, str]] = []
    group: dict[str, str] = {}
    name = ""
    for line in [*fields.split("\n"), ""]:
        if line[:1] in {" ", "\t"} and name and line.strip():
            group[name] += " " + line.strip()
            continue
        found = _FIELD.match(line.strip())
        if found is None or found[1].lower() in group:
            if _RECIPIENT_FIELDS & group.keys():
                groups.append(group)
                group = {}
            elif not line.strip():
                group = {}
        name = found[1].lower() if found else ""
        if found:
            group[name] = found[2].strip()
    return groups


def cut_original(words: str) -> tuple[str, str]:
    """What the mail system says, and the copy of the message that failed below it."""
    lines = words.split("\n")
    run = 0
    for at, line in enumerate(lines):
        if at and len(line) < 200 and _BORDERS.match(line) and _headers_near(lines, at + 1):
            return "\n".join(lines[:at]), "\n".join(lines[at + 1 :])
        is_header = bool(_HEADER_LINE.match(line.removeprefix("> ").lstrip(">")[:60]))
        run = run + 1 if is_header else run if line[:1] in {" ", "\t"} and run else 0
        if run >= _ENOUGH_HEADERS and _has_trace(lines, at):
            start = at
            while start and lines[start - 1].strip():
                start -= 1
            return "\n".join(lines[:start]), "\n".join(lines[start:])
    return words, ""


def _headers_near(lines: list[str], at: int) -> bool:
    return sum(bool(_HEADER_LINE.match(line.lstrip("> ")[:60])) for line in lines[at : at + 14]) >= 1 or at > 3


def _has_trace(lines: list[str], at: int) -> bool:
    near = "\n".join(lines[max(0, at - 12) : at + 6]).lower()
    return "received:" in near or "message-id:" in near or "return-path:" in near or "mime-version:" in near


def _read_original(text: str, report: Report) -> None:
    name = ""
    for line in text[:_MOST_CHARACTERS].split("\n")[:400]:
        if line[:1] in {" ", "\t"} and name:
            value = line
        else:
            found = _FIELD.match(line.lstrip("> "))
            name, value = (found[1].lower(), found[2]) if found else ("", "")
        if name in {"to", "x-failed-recipients", "delivered-to", "x-original-to", "x-envelope-to", "envelope-to"}:
            report.sent_to.extend(one.rstrip(".").lower() for one in _ADDRESS.findall(value))
        elif name in {"from", "sender", "return-path", "reply-to", "errors-to"}:
            report.sent_from.update(one.rstrip(".").lower() for one in _ADDRESS.findall(value))
