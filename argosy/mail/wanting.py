"""What a search asks for: words, -words, and between them from:, to:, customer:, kind:, in:, is:, has:, before:, after:."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from argosy.mail.lines import KINDS
from argosy.mail.models import FolderRole
from argosy.reading.model import Kind

KIND_WORDS = {str(kind): str(kind) for kind in Kind} | {
    "询价": "inquiry",
    "询盘": "inquiry",
    "报价": "quotation",
    "订单": "order",
    "付款": "payment",
    "发货": "shipment",
    "投诉": "complaint",
}
NAMES = {
    "发件人": "from",
    "收件人": "to",
    "客户": "customer",
    "类型": "kind",
    "文件夹": "in",
    "状态": "is",
    "包含": "has",
    "早于": "before",
    "晚于": "after",
}
FOLDERS = {str(role): str(role) for role in FolderRole} | {
    "收件箱": "inbox",
    "已发送": "sent",
    "草稿": "drafts",
    "垃圾箱": "trash",
    "已删除": "trash",
    "垃圾邮件": "junk",
    "归档": "archive",
}
STATES = {"unread": "unread", "未读": "unread", "read": "read", "已读": "read", "starred": "starred", "星标": "starred",
    "received": "received", "收到": "received", "sent": "sent", "发出": "sent",
}  # fmt: skip
# A word that must not stand there, as mail programs have it; -20 is a number, and - alone a dash.
NOT = re.compile(r"-[^\W\d_][^:]*$")
MOST_MISTAKEN = 3
DAYS_AGO = re.compile(r"^(\d{1,4})([dwmy天周月年])$")
LENGTH = {"d": 1, "w": 7, "m": 30, "y": 365, "天": 1, "周": 7, "月": 30, "年": 365}


@dataclass(slots=True)
class Wanted:
    """A query taken apart."""

    words: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    sender: str = ""
    recipient: str = ""
    customer: str = ""
    kind: str = ""
    folder: str = ""
    state: str = ""
    has_attachment: bool = False
    before: date | None = None
    after: date | None = None

    @property
    def is_filtered(self) -> bool:
        """Is anything asked for besides words?"""
        filters = (
            self.sender,
            self.recipient,
            self.customer,
            self.kind,
            self.folder,
            self.state,
            self.before,
            self.after,
            self.without,
        )
        return self.has_attachment or any(filters)


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter of a query as a sentence, and the query without it."""

    sentence: str
    rest: str


def wanted(text: str) -> Wanted:
    """What a query asks for; a filter that nobody knows, or that says nothing, is searched as a word."""
    asked = Wanted()
    for part in parts_of(text):
        if _taken(asked, part) is None:
            asked.words.append(part)
    return asked


def filters(text: str) -> list[Filter]:
    """The filters of a query, each in words that a person reads."""
    parts = parts_of(text)
    found = []
    for at, part in enumerate(parts):
        sentence = _taken(Wanted(), part)
        if sentence is not None:
            rest = " ".join(shlex.quote(one) if " " in one else one for one in [*parts[:at], *parts[at + 1 :]])
            found.append(Filter(sentence, rest))
    return found


def mistaken(text: str) -> list[str]:
    """Of the filters that say nothing, each in a sentence what it could say; they are searched as words."""
    sentences = []
    for part in parts_of(text):
        name, colon, value = part.partition(":")
        known = NAMES.get(name, name.casefold())
        if colon and known in FILTERS and _taken(Wanted(), part) is None:
            words = {"part": part[:40], "examples": EXAMPLES.get(known, f"{known}:Vogt" if not value else "")}
            sentences.append(
                _("“%(part)s” is searched as a word. As a filter it would be for example %(examples)s.") % words
            )
    return sentences[:MOST_MISTAKEN]


def parts_of(text: str) -> list[str]:
    """The words of a query; what stands in quotation marks is one."""
    try:
        return shlex.split(text.replace("：", ":"))
    except ValueError:  # a quotation mark without its second
        return text.replace("：", ":").split()


def _taken(asked: Wanted, part: str) -> str | None:
    """Put a filter into what is asked; its sentence, or None where the part is no filter."""
    if NOT.match(part):
        asked.without.append(part[1:])
        return _("Without “%(word)s”") % {"word": part[1:]}
    name, colon, value = part.partition(":")
    take = FILTERS.get(NAMES.get(name, name.casefold()))
    return take(asked, value) if take is not None and colon and value else None


def _text(name: str, sentence: Callable[[str], str]) -> Callable[[Wanted, str], str | None]:
    def take(asked: Wanted, value: str) -> str | None:
        setattr(asked, name, value)
        return sentence(value)

    return take


def _kind(asked: Wanted, value: str) -> str | None:
    known = KIND_WORDS.get(value.casefold())
    if known is None:
        return None
    asked.kind = known
    words: Any = KINDS.get(asked.kind, (value, ""))[0]
    return _("Is about: %(kind)s") % {"kind": words}


def _has(asked: Wanted, value: str) -> str | None:
    if not (value.casefold().startswith(("attach", "file")) or value == "附件"):
        return None
    asked.has_attachment = True
    return _("Has a file")


def _is(asked: Wanted, value: str) -> str | None:
    state = STATES.get(value.casefold())
    if state is None:
        return None
    asked.state = state
    return {
        "unread": _("Is unread"),
        "read": _("Is read"),
        "starred": _("Is starred"),
        "received": _("Was received"),
        "sent": _("Was sent"),
    }[state]


def _in(asked: Wanted, value: str) -> str | None:
    asked.folder = FOLDERS.get(value.casefold(), value)
    return _("Lies in %(folder)s") % {"folder": value}


def _before(asked: Wanted, value: str) -> str | None:
    asked.before = day_of(value)
    return _("Before %(day)s") % {"day": formats.date_format(asked.before)} if asked.before else None


def _after(asked: Wanted, value: str) -> str | None:
    asked.after = day_of(value)
    return _("Since %(day)s") % {"day": formats.date_format(asked.after)} if asked.after else None


def day_of(text: str) -> date | None:
    """The day that 2026-03-01, 2026-03, 2026 or 7d (so many days ago) names; None where it names none."""
    ago = DAYS_AGO.match(text)
    if ago is not None:
        return timezone.localdate() - timedelta(days=int(ago[1]) * LENGTH[ago[2]])
    numbers = text.replace("/", "-").replace(".", "-").split("-")
    if (
        not 1 <= len(numbers) <= 3
        or not all(one.isascii() and one.isdigit() for one in numbers)
        or len(numbers[0]) != 4
    ):
        return None
    year, month, day = (int(one) for one in [*numbers, "1", "1"][:3])
    try:
        return date(year, month, day)
    except ValueError:
        return None


EXAMPLES = {
    "kind": "kind:inquiry, kind:order",
    "has": "has:attachment",
    "is": "is:unread, is:starred, is:received",
    "in": "in:sent",
    "before": "before:2026-03-01, before:7d",
    "after": "after:2026-03-01, after:7d",
    "since": "since:2026-03-01, since:7d",
}
FILTERS: dict[str, Callable[[Wanted, str], str | None]] = {
    "from": _text("sender", lambda value: _("From %(who)s") % {"who": value}),
    "to": _text("recipient", lambda value: _("To %(who)s") % {"who": value}),
    "customer": _text("customer", lambda value: _("Customer is %(name)s") % {"name": value}),
    "kind": _kind,
    "has": _has,
    "is": _is,
    "in": _in,
    "before": _before,
    "after": _after,
    "since": _after,
}
