"""Searching mail: words by their tokens, and the filters written between them (argosy.mail.wanting, DESIGN D4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import ngettext

from argosy.customers.finding import bearing
from argosy.mail.highlighting import excerpt, folded_words, spans
from argosy.mail.listing import Cursor
from argosy.mail.models import Folder, Mailbox, Message, MessagePart, MessageParticipant, MessageSearch
from argosy.mail.rows import loaded, loaded_with_texts, texts_of
from argosy.mail.wanting import Wanted, wanted
from argosy.platform import search as tokens
from argosy.platform.punctuation import listed
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found

# Of what the words find, so many rows are looked at against the filters at once, and so often.
CHUNK, MOST_CHUNKS = 400, 12
# One page is loaded with its texts at once, in which the words are looked for; more than that would be a great deal of text.
MOST_WITH_TEXTS = 60
# Of the names of files in a line of a list; pixels show less still.
MOST_OF_NAMES = 200
# Each word that is left out is a question of its own.
MOST_LEFT_OUT = 12


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found, newest first."""

    messages: list[Message]
    next: Cursor | None


def search(text: str, boxes: Sequence[Mailbox], after: Cursor | None, most: int) -> Found:
    """The newest messages of these mailboxes that have all the words and pass all the filters."""
    asked = wanted(text)
    conditions = _conditions(asked, boxes)
    named = [one for one in (asked.sender, asked.recipient) if one and "@" not in one]
    if not asked.words and not named:
        return _plain(conditions, after, most)
    return _by_words(asked, conditions, boxes, after, most)


def _conditions(asked: Wanted, boxes: Sequence[Mailbox]) -> Q:
    here = Q(mailbox__in=[box.pk for box in boxes])
    conditions = here
    if asked.kind:
        conditions &= Q(kind=asked.kind)
    if asked.has_attachment:
        conditions &= Q(has_attachments=True)
    if asked.customer:
        conditions &= Q(customer__in=bearing(asked.customer, Message.objects.filter(here)))
    conditions &= _people(asked) & _place(asked, boxes) & _days(asked)
    for word in asked.without[:MOST_LEFT_OUT]:
        has_it = found(MessageSearch.objects.filter(row_id=OuterRef("pk")), _tokens_of(word), None)
        conditions &= Q(~Exists(has_it))
    return conditions


def _people(asked: Wanted) -> Q:
    conditions = Q()
    if "@" in asked.sender:
        conditions &= Q(sender_key=_address(asked.sender))
    if "@" in asked.recipient:
        got = MessageParticipant.objects.filter(address_key=_address(asked.recipient), role__in=["to", "cc"])
        conditions &= Q(pk__in=got.values("message"))
    return conditions


def _tokens_of(text: str) -> list[list[int]]:
    return tokens.query(current_enterprise(), text)


def _address(typed: str) -> int:
    return tokens.blind(current_enterprise(), typed.strip().casefold())


def _place(asked: Wanted, boxes: Sequence[Mailbox]) -> Q:
    conditions = {
        "": Q(),
        "unread": Q(is_read=False, direction="in"),
        "read": Q(is_read=True),
        "starred": Q(is_starred=True),
        # as reports count them: what machines answer is nobody's work
        "received": Q(direction="in", is_auto_reply=False, is_bounce=False),
        "sent": Q(direction="out", is_auto_reply=False, is_bounce=False),
    }[asked.state]
    if not asked.folder:
        return conditions
    folders = Folder.objects.filter(mailbox__in=[box.pk for box in boxes])
    wanted_title = asked.folder.casefold()
    ids = [one.pk for one in folders if one.role == asked.folder or one.title.casefold().startswith(wanted_title)]
    return conditions & Q(folder__in=ids)


def _days(asked: Wanted) -> Q:
    conditions = Q()
    if asked.before is not None:
        conditions &= Q(at__lt=_midnight(asked.before))
    if asked.after is not None:
        conditions &= Q(at__gte=_midnight(asked.after))
    return conditions


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _plain(conditions: Q, after: Cursor | None, most: int) -> Found:
    rows = Message.objects.filter(conditions, after.behind() if after else Q())
    return _page(list(rows.order_by("-at", "-id").values_list("at", "pk")[: most + 1]), most)


def _by_words(asked: Wanted, conditions: Q, boxes: Sequence[Mailbox], after: Cursor | None, most: int) -> Found:
    words = _tokens_of(" ".join([*asked.words, asked.sender, asked.recipient]))
    if not words:
        return Found([], None)
    members = frozenset(box.member_id for box in boxes)
    rows: list[tuple[datetime, UUID]] = []
    known: list[Message] = []
    # Words alone pass nearly everything: then no more is looked up than is shown. A sender's name is among the words, and
    # other filters let enough through as often as not: twice as much is looked up, and more only where that is too little.
    size = min(CHUNK, 2 * (most + 1)) if asked.is_filtered else most + 1
    looked_at: Cursor | None = None
    for chunk in range(MOST_CHUNKS):
        part = _search_rows(words, members, after, size, asked)
        ids = [pk for pk, _at in part]
        if chunk == 0 and not asked.is_filtered and size <= MOST_WITH_TEXTS:
            known = loaded_with_texts(ids, boxes)
            rows += [(one.at, one.pk) for one in known]
        else:
            rows += _passing(asked, conditions, ids)
        if len(part) < size or len(rows) > most:
            looked_at = None
            break
        after = looked_at = Cursor(part[-1][1], part[-1][0])
        size = CHUNK
    # where the filters let almost nothing pass, the page is short and the next one looks on from here
    return _page(rows, most, looked_at, known)


def _search_rows(
    words: list[list[int]], members: frozenset[UUID], after: Cursor | None, size: int, asked: Wanted
) -> list[tuple[UUID, datetime]]:
    # the days stand in the search rows, too: a question about last week walks last week only
    rows = found(MessageSearch.objects.filter(_days(asked)), words, members)
    if after is not None:
        rows = rows.filter(after.behind("row_id"))
    return list(rows.order_by("-at", "-row_id").values_list("row_id", "at")[:size])


def _passing(asked: Wanted, conditions: Q, ids: Sequence[UUID]) -> list[tuple[datetime, UUID]]:
    rows = Message.objects.filter(conditions, pk__in=ids)
    if any(one and "@" not in one for one in (asked.sender, asked.recipient)):
        named = rows.only("enterprise_id", "at", "sender_name", "sender_address", "to_names")
        return sorted(((m.at, m.pk) for m in named if _is_between(m, asked)), reverse=True)
    return sorted(rows.values_list("at", "pk"), reverse=True)


def _is_between(message: Message, asked: Wanted) -> bool:
    is_from = "@" in asked.sender or _has_words(f"{message.sender_name} {message.sender_address}", asked.sender)
    return is_from and ("@" in asked.recipient or _has_words(message.to_names, asked.recipient))


def _has_words(text: str, typed: str) -> bool:
    have = list(tokens.words(text))
    return all(any(one.startswith(word) for one in have) for word in tokens.words(typed))


def _page(
    rows: list[tuple[datetime, UUID]], most: int, looked_at: Cursor | None = None, known: Sequence[Message] = ()
) -> Found:
    shown = rows[:most]
    more = len(rows) > most and shown
    here = {one.pk: one for one in known}
    here |= {one.pk: one for one in loaded([pk for _at, pk in shown if pk not in here])}
    messages = [here[pk] for _at, pk in shown if pk in here]
    return Found(messages, Cursor(*shown[-1]) if more else looked_at)


def with_excerpts(messages: Sequence[Message], text: str) -> None:
    """Let each found message show where the words stand if its subject has none: in its text, else in its files."""
    words = folded_words(wanted(text).words)
    hidden: dict[UUID, Message] = {}
    for one in messages if words else ():
        if not spans(one.subject, words):
            piece = excerpt(one.snippet, words)
            one.snippet = piece or one.snippet
            hidden |= {} if piece else {one.pk: one}
    left = []
    for pk, said in texts_of([*hidden.values()]).items():
        piece, one = excerpt(said, words), hidden[pk]
        one.snippet = piece or one.snippet
        if (
            not piece
            and one.has_attachments
            and not spans(f"{one.sender_name} {one.sender_address} {one.to_names}", words)
        ):
            left.append(pk)
    for pk, names in _files_of(left).items():
        bearing_them = [name for name in names if spans(name, words)]
        shown = listed(bearing_them or names)[:MOST_OF_NAMES]
        hidden[pk].snippet = ngettext(
            "In its file: %(names)s", "In its files: %(names)s", len(bearing_them or names)
        ) % {"names": shown}


def _files_of(messages: Sequence[UUID]) -> dict[UUID, list[str]]:
    """The names of what is attached to these; pictures within the text are left out."""
    found: dict[UUID, list[str]] = {}
    parts = MessagePart.objects.filter(message__in=messages, is_inline=False) if messages else ()
    for part in sorted(parts, key=lambda one: one.position):
        found.setdefault(part.message_id, []).append(part.name)
    return found
