"""Searching mail: words by their tokens, and from:, customer:, kind:, has:attachment written between them (DESIGN D4)."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from argosy.customers.models import CustomerSearch
from argosy.mail.listing import Cursor
from argosy.mail.models import Mailbox, Message, MessageSearch
from argosy.platform import search as tokens
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found
from argosy.reading.model import Kind

# Of what the words find, so many rows are looked at against the filters at once, and so often.
CHUNK, MOST_CHUNKS = 400, 12
MOST_CUSTOMERS = 300
KIND_WORDS = {str(kind): str(kind) for kind in Kind} | {
    "询价": "inquiry",
    "报价": "quotation",
    "订单": "order",
    "付款": "payment",
    "发货": "shipment",
    "投诉": "complaint",
}


@dataclass(slots=True)
class Wanted:
    """A query taken apart."""

    words: list[str] = field(default_factory=list)
    sender: str = ""
    customer: str = ""
    kind: str = ""
    has_attachment: bool = False

    @property
    def is_filtered(self) -> bool:
        """Is anything asked for besides words?"""
        return bool(self.sender or self.customer or self.kind or self.has_attachment)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found: the messages' ids, newest first."""

    ids: list[UUID]
    next: Cursor | None


def wanted(text: str) -> Wanted:
    """What a query asks for; a filter that nobody knows is searched as a word."""
    asked = Wanted()
    for part in _parts(text.replace("：", ":")):
        name, colon, value = part.partition(":")
        if colon and value and name.casefold() in {"from", "customer", "kind", "has"}:
            _filter(asked, name.casefold(), value, part)
        else:
            asked.words.append(part)
    return asked


def _parts(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quotation mark without its second
        return text.split()


def _filter(asked: Wanted, name: str, value: str, part: str) -> None:
    if name == "from":
        asked.sender = value
    elif name == "customer":
        asked.customer = value
    elif name == "kind":
        asked.kind = KIND_WORDS.get(value.casefold(), value.casefold())
    elif value.casefold().startswith("attach") or value == "附件":
        asked.has_attachment = True
    else:
        asked.words.append(part)


def search(text: str, boxes: Sequence[Mailbox], after: Cursor | None, most: int) -> Found:
    """The newest messages of these mailboxes that have all the words and pass all the filters."""
    asked = wanted(text)
    conditions = _conditions(asked, boxes)
    if conditions is None:
        return Found([], None)
    if not asked.words and (not asked.sender or "@" in asked.sender):
        return _plain(conditions, after, most)
    members = frozenset(box.member_id for box in boxes)
    return _by_words(asked, conditions, members, after, most)


def _conditions(asked: Wanted, boxes: Sequence[Mailbox]) -> Q | None:
    conditions = Q(mailbox__in=[box.pk for box in boxes])
    if asked.kind:
        conditions &= Q(kind=asked.kind)
    if asked.has_attachment:
        conditions &= Q(has_attachments=True)
    if asked.customer:
        names = tokens.query(current_enterprise(), asked.customer)
        rows = found(CustomerSearch.objects.all(), names, None).values_list("row_id", flat=True)
        ids = list(rows[:MOST_CUSTOMERS])
        if not names or not ids:
            return None
        conditions &= Q(customer__in=ids)
    if "@" in asked.sender:
        conditions &= Q(sender_key=tokens.blind(current_enterprise(), asked.sender.strip().casefold()))
    return conditions


def _plain(conditions: Q, after: Cursor | None, most: int) -> Found:
    rows = Message.objects.filter(conditions, after.behind() if after else Q())
    return _page(list(rows.order_by("-at", "-id").values_list("at", "pk")[: most + 1]), most)


def _by_words(asked: Wanted, conditions: Q, members: frozenset[UUID], after: Cursor | None, most: int) -> Found:
    words = tokens.query(current_enterprise(), " ".join([*asked.words, asked.sender]))
    if not words:
        return Found([], None)
    rows: list[tuple[datetime, UUID]] = []
    # words alone pass nearly everything: then no more is looked up than is shown
    size = CHUNK if asked.is_filtered else most + 1
    for _chunk in range(MOST_CHUNKS):
        part = _search_rows(words, members, after, size)
        rows += _passing(asked, conditions, [pk for pk, _at in part])
        if len(part) < size or len(rows) > most:
            break
        after, size = Cursor(part[-1][1], part[-1][0]), CHUNK
    return _page(rows, most)


def _search_rows(
    words: list[list[int]], members: frozenset[UUID], after: Cursor | None, size: int
) -> list[tuple[UUID, datetime]]:
    rows = found(MessageSearch.objects.all(), words, members)
    if after is not None:
        rows = rows.filter(after.behind("row_id"))
    return list(rows.order_by("-at", "-row_id").values_list("row_id", "at")[:size])


def _passing(asked: Wanted, conditions: Q, ids: Sequence[UUID]) -> list[tuple[datetime, UUID]]:
    rows = Message.objects.filter(conditions, pk__in=ids)
    if asked.sender and "@" not in asked.sender:
        named = rows.only("enterprise_id", "at", "sender_name", "sender_address")
        return sorted(((m.at, m.pk) for m in named if _is_from(m, asked.sender)), reverse=True)
    return sorted(rows.values_list("at", "pk"), reverse=True)


def _is_from(message: Message, sender: str) -> bool:
    wanted_words = list(tokens.words(sender))
    have = list(tokens.words(f"{message.sender_name} {message.sender_address}"))
    return all(any(one.startswith(word) for one in have) for word in wanted_words)


def _page(rows: list[tuple[datetime, UUID]], most: int) -> Found:
    shown = rows[:most]
    more = len(rows) > most and shown
    return Found([pk for _at, pk in shown], Cursor(*shown[-1]) if more else None)
