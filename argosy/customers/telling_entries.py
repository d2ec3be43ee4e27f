"""The lines of a timeline in the reader's language: what was done, and what was changed from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.html import conditional_escape, format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.customers.columns import COLUMNS
from argosy.customers.models import EntryKind, FieldKind, RecordKind
from argosy.customers.naming import KINDS, Naming, day, with_currency
from argosy.platform.punctuation import between, listed

ICONS = {
    EntryKind.MAIL_IN: "mail-open",
    EntryKind.MAIL_OUT: "send",
    EntryKind.NOTE: "sticky-note",
    EntryKind.CALL: "phone",
    EntryKind.VISIT: "map-pin",
    EntryKind.CHAT: "message-circle",
    EntryKind.DOCUMENT: "file-text",
    EntryKind.DEAL: "handshake",
    EntryKind.CHANGE: "pencil",
}
DONE: dict[EntryKind, Any] = {
    EntryKind.MAIL_IN: gettext_lazy("got mail"),
    EntryKind.MAIL_OUT: gettext_lazy("wrote"),
    EntryKind.NOTE: gettext_lazy("noted"),
    EntryKind.CALL: gettext_lazy("called"),
    EntryKind.VISIT: gettext_lazy("visited"),
    EntryKind.CHAT: gettext_lazy("chatted"),
    EntryKind.DOCUMENT: gettext_lazy("Document"),
    EntryKind.DEAL: gettext_lazy("New deal"),
    EntryKind.CHANGE: gettext_lazy("changed"),
}
TONES = {EntryKind.MAIL_IN: "accent", EntryKind.DEAL: "green"}
MEMBERS = frozenset({"owner", "followers"})
# Of all others no and 0 are values as good as any.
UNKNOWN_AT_ZERO = frozenset({"stars", "intention", "yearly_purchase", "scale"})
LONGEST = 80


def in_words(entries: Iterable[Any], naming: Naming) -> None:
    """Give each line its icon, what was done, and its words."""
    for entry in entries:
        kind = EntryKind(entry.kind)
        entry.icon = "check" if entry.way == "done" else ICONS.get(kind, "circle")
        entry.tone = TONES.get(kind, "plain")
        entry.url = ""
        entry.did = _did(entry, kind, naming)
        entry.said = _changed(entry, naming) if kind == EntryKind.CHANGE else _said(entry.text, naming)


def _did(entry: Any, kind: EntryKind, naming: Naming) -> str:
    if entry.way == "done":
        return _("has done the next step")
    if entry.way not in {"", "note", "call", "visit", "chat"}:
        return str(naming.words.word("followup", entry.way).name)
    return str(DONE[kind])


def _said(text: str, naming: Naming) -> SafeString:
    """The words with the colleagues who are mentioned in them brought out."""
    escaped = linebreaks(text, autoescape=True)
    if "@" in text:
        names = sorted((str(conditional_escape(name)) for name in naming.members.values()), key=len, reverse=True)
        names_of = "|".join(re.escape(name) for name in names if name)
        if names_of:
            escaped = re.sub(f"@({names_of})", r'<strong class="mention">@\1</strong>', escaped, flags=re.IGNORECASE)
    return mark_safe(escaped)  # noqa: S308 text and names were escaped before


def _changed(entry: Any, naming: Naming) -> SafeString:
    """Field by field, from what to what; older lines know the names of the fields alone."""
    if not entry.changes:
        return conditional_escape(listed(field_word(word) for word in entry.text.split(", ")))
    lines = []
    for field, before, after in entry.changes:
        if field == "merged" and before:
            lines.append(format_html("<p>{}</p>", _("taken apart again: %(name)s") % {"name": before}))
            continue
        old, new = value_word(field, before, naming), value_word(field, after, naming)
        arrow = format_html("<del>{}</del> → ", old) if old else SafeString("")
        lines.append(format_html("<p>{}{}{}{}</p>", field_word(field), between(":"), arrow, new or "–"))
    return mark_safe("".join(lines))  # noqa: S308 made of escaped parts


def value_word(field: str, value: Any, naming: Naming) -> str:
    """A value of a field in words, cut where it is long."""
    if value in (None, "", [], {}) or (value == 0 and field in UNKNOWN_AT_ZERO):
        return ""
    if field in MEMBERS:
        return listed(naming.member(UUID(one)) for one in (value if isinstance(value, list) else [value]))
    if field in {"kind", "stage"}:
        return str(KINDS.get(value, value)) if field == "kind" else _stage(value, naming)
    if field == "next_step_at":
        moment = parse_datetime(value)
        return day(timezone.localtime(moment)) if moment else ""
    if isinstance(value, dict) and (other := _named(value, naming)):
        return other
    column = COLUMNS[RecordKind.CUSTOMER].get(field)
    if column is not None and column.holds == "choice":
        return naming.value(column, value)
    return _shown(value)[:LONGEST]


def _named(value: dict[str, Any], naming: Naming) -> str:
    """A colleague or a company in a field of the enterprise's own, by name; "" where it is neither."""
    if pk := value.get(FieldKind.MEMBER):
        return naming.member(pk)
    if pk := value.get(FieldKind.RELATION):
        return naming.company(pk)
    return ""


def _shown(value: Any) -> str:
    """A value as it stands in the record: a list of lines or addresses, an amount, a yes, a text."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return with_currency(value)
    if isinstance(value, float):
        return f"{value:,.6f}".rstrip("0").rstrip(".")
    if isinstance(value, list):
        return listed((one["text"] if isinstance(one, dict) else one for one in value), ";")
    return str(value)


def _stage(value: str, naming: Naming) -> str:
    of = next((of for of in ("stage", "lead", "supplier") if naming.words.has(of, value)), "stage")
    return str(naming.words.word(of, value).name)


def field_word(field: str) -> str:
    """What a field is called in a sentence; a field of the enterprise's own is called as they called it."""
    return {
        "name": _("name"),
        "short_name": _("short name"),
        "other_names": _("other names"),
        "country": _("country"),
        "region": _("province or state"),
        "city": _("city"),
        "addresses": _("addresses"),
        "time_zone": _("time zone"),
        "phone": _("phone"),
        "website": _("website"),
        "more_websites": _("more websites"),
        "business": _("kind of business"),
        "source": _("source"),
        "stage": _("stage"),
        "stars": _("stars"),
        "intention": _("intention"),
        "yearly_purchase": _("what they buy a year"),
        "scale": _("number of employees"),
        "products": _("main products"),
        "notes": _("notes"),
        "next_step": _("next step"),
        "next_step_at": _("day of the next step"),
        "owner": _("owner"),
        "followers": _("who else follows"),
        "kind": _("what they are to us"),
        "email": _("e-mail"),
        "position": _("position"),
        "language": _("language"),
        "may_mail": _("whether we may write"),
        "may_track": _("whether we may track"),
        "permit_note": _("how they said so"),
        "custom": _("own fields"),
        "merged": _("merged with"),
    }.get(field, field)
