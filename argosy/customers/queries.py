"""What the pages show of companies and people: the lists, found, filtered and sorted, page by page; the timeline.

One question serves all lists: `Asked` says what, `look` answers. No total is counted and no offset skipped, so the last
page of 100,000 customers costs what the first one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from argosy.customers import in_order, reach
from argosy.customers.columns import COMPANY, CONTACT, RECORDS, Columns, fields_of, order_of
from argosy.customers.finding import found_ids, in_pieces, telling
from argosy.customers.having import key
from argosy.customers.models import (
    Contact,
    Customer,
    CustomerSearch,
    EntryKind,
    FieldFile,
    FieldIndex,
    FieldKind,
    RecordKind,
    TimelineEntry,
)
from argosy.customers.permissions import Permission
from argosy.customers.reach import Reached
from argosy.enterprise.models import NAMED, Member, MemberState
from argosy.platform import cursors, search, veil
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.filters import laid_on
from argosy.platform.listing.walking import Page, cut
from argosy.platform.punctuation import listed
from argosy.platform.standing import standing

# Two screens; the rest comes as one scrolls.
ROWS, ENTRIES = 30, 30
# A search shows the most recent of what it finds; nobody reads further than that.
MOST_FOUND = 500
MOST_GROUPS = 200
MAIL = (EntryKind.MAIL_IN, EntryKind.MAIL_OUT)
BY_PEOPLE = (EntryKind.NOTE, EntryKind.CALL, EntryKind.VISIT, EntryKind.CHAT)
SAID = (*MAIL, EntryKind.CALL, EntryKind.VISIT, EntryKind.CHAT)
KINDS: Mapping[str, Sequence[str]] = {
    "mail": MAIL,
    "notes": BY_PEOPLE,
    "deals": (EntryKind.DEAL,),
    "documents": (EntryKind.DOCUMENT,),
    "changes": (EntryKind.CHANGE,),
}


def look(actor: Actor, asked: Asked, after: str = "", most: int = 0) -> Page:
    """The rows of a list which the actor sees and asked for, `most` at once; a search comes in pages of its own size."""
    actor.require(Permission.USE_CUSTOMERS)
    assert asked.record in {"", *RECORDS}
    reached, size = reach.of(actor), most or ROWS
    if asked.text:
        rows = laid_on(in_order.visible(actor, asked.record), asked.filters, actor)
        return _found_people(reached, asked, rows) if asked.record == CONTACT else _found(reached, asked, rows, after)
    if asked == Asked(record=asked.record) and not after and asked.record in RecordKind.values:
        return in_order.usual(reached, str(asked.record), size)
    page = in_order.ids(reached, asked, after, size)
    # the ways into reach only find them; whether they are seen is asked of each row that is shown
    whole = in_order.visible(actor, asked.record).in_bulk(page.rows)
    return Page([whole[pk] for pk in page.rows if pk in whole], page.next)


def sorts(record: str, key: str) -> bool:
    """Is a list of these companies sorted by this, for whoever looks? What a role does not see sorts nothing."""
    return key == "name" or order_of(record, key) is not None


def customers(actor: Actor, text: str) -> list[Customer]:
    """The companies of any kind that are found by these words, those met last in front."""
    return look(actor, Asked(text=text)).rows


def _found(reached: Reached, asked: Asked, rows: Any, after: str) -> Page:
    lines = reached.lines_of(str(asked.record))
    if after:
        lines = lines.filter(at__lt=cursors.moment(cursors.unpack(after)[0]))
    shown: list[tuple[Customer, datetime]] = []
    for piece in in_pieces(asked.text, lines, rows, are_all=reached.actor.reach.is_all):
        known = rows.in_bulk(telling([pk for pk, _at in piece], asked.text))
        shown += [(known[pk], at) for pk, at in piece if pk in known]
        if len(shown) > ROWS:
            break
    more = len(shown) > ROWS
    shown = shown[:ROWS]
    return Page([row for row, _at in shown], cursors.pack(shown[-1][1]) if more else "")


def _found_people(reached: Reached, asked: Asked, rows: Any) -> Page:
    """People who bear the words themselves come before those whose company does."""
    companies = found_ids(asked.text, MOST_FOUND, reached.lines(CustomerSearch.objects.all()))
    asked_words = list(search.words(asked.text))
    some = list(rows.filter(customer__in=companies)[: MOST_FOUND * 2])
    some.sort(key=lambda person: not _bears(person, asked_words))
    return Page(some[:ROWS])


def _bears(person: Contact, asked: Sequence[str]) -> bool:
    own = list(search.words(f"{person.name} {person.email} {person.phone}"))
    return all(any(one.startswith(word) for one in own) for word in asked)


def groups(actor: Actor, asked: Asked, columns: Columns) -> list[tuple[Any, int]]:
    """The values of the column by which the list is grouped, each with how many rows have it, most first."""
    actor.require(Permission.USE_CUSTOMERS)
    column = columns.get(asked.group)
    assert column is not None
    rows = laid_on(in_order.kept(asked.record), asked.filters, actor)
    rows = reach.of(actor).within(rows, COMPANY if asked.record == CONTACT else "").order_by()
    counted = rows.values_list(column.path).annotate(count=Count("pk")).order_by("-count")
    return list(counted[:MOST_GROUPS])


def timeline(actor: Actor, customer: Customer, kind: str = "", before: str = "") -> Page:
    """What happened with the customer, newest first; mail of colleagues out of reach is left out."""
    given = actor, customer.pk, kind if kind in KINDS else ""
    if before:
        at, pk = cursors.pair(before)
        some = _entries(*given, cursors.moment(at), cursors.identity(pk))
    else:
        some = _entries(*given)
    if veil.is_veiled():
        some = told_changes(some, str(customer.kind))
    return cut(some, lambda last: cursors.pack(last.at, last.pk), ENTRIES)


def told_changes(entries: Iterable[TimelineEntry], record: str) -> list[TimelineEntry]:
    """The lines without changes of fields that whoever looks does not see; not saved."""
    found = []
    for one in entries:
        if one.kind == EntryKind.CHANGE:
            names = [name for name in one.text.split(", ") if veil.shows(record, name)]
            if not names:
                continue
            if one.changes:
                known = names if one.text != "custom" else [own.name for own in fields_of(record)]
                one.changes = [change for change in one.changes if change[0] in known]
                if not one.changes:
                    continue
            one.text = listed(names)
        found.append(one)
    return found


@standing
def _entries(
    actor: Actor, customer: UUID, kind: str, at: datetime | None = None, pk: UUID | None = None
) -> QuerySet[TimelineEntry]:
    rows = TimelineEntry.objects.visible_to(actor).filter(customer=customer)
    if kind:
        rows = rows.filter(kind__in=KINDS[kind])
    if at is not None:
        rows = rows.filter(Q(at__lt=at) | Q(at=at, pk__lt=pk), at__lte=at)
    found: QuerySet[TimelineEntry] = rows.select_related("member__user").order_by("-at", "-pk")[: ENTRIES + 1]
    return found


def last_said(actor: Actor, customer: Customer) -> TimelineEntry | None:
    """The newest mail, call, visit or chat with them that the actor may read of."""
    return next(iter(_said(actor, customer.pk)), None)


@standing
def _said(actor: Actor, customer: UUID) -> QuerySet[TimelineEntry]:
    rows = TimelineEntry.objects.visible_to(actor).filter(customer=customer, kind__in=SAID)
    found: QuerySet[TimelineEntry] = rows.select_related("member__user").order_by("-at", "-pk")[:1]
    return found


def naming_member(actor: Actor, member: Member) -> QuerySet[FieldIndex]:
    """Where this member stands in a field of the enterprise's own, of records that the actor sees."""
    rows = FieldIndex.objects.filter(field__kind=FieldKind.MEMBER, key=key(member.enterprise_id, member.pk))
    companies = Customer.objects.visible_to(actor).kept().values("pk")
    people = Contact.objects.visible_to(actor).values("pk")
    found: QuerySet[FieldIndex] = rows.filter(Q(row_id__in=companies) | Q(row_id__in=people))
    return found


def files_in(row: Customer | Contact) -> QuerySet[FieldFile]:
    """The files that stand in the record's fields of the enterprise's own, of those fields that whoever looks sees."""
    known = fields_of(CONTACT if isinstance(row, Contact) else row.kind)
    values = [(row.custom or {}).get(str(one.pk)) for one in known if one.kind == FieldKind.FILE and not one.is_hidden]
    found: QuerySet[FieldFile] = FieldFile.objects.filter(pk__in=[value["file"] for value in values if value])
    return found


def followers() -> list[Member]:
    """The members to whom a customer can be given."""
    return _active()


@standing
def _active() -> QuerySet[Member]:
    rows = Member.objects.filter(state=MemberState.ACTIVE).select_related("user").only(*NAMED)
    found: QuerySet[Member] = rows.order_by("joined_at")
    return found


def due(actor: Actor, most: int = 8) -> list[Customer]:
    """The actor's own companies whose next step is due, the most urgent first."""
    rows = Customer.objects.kept().filter(owner=actor.member, next_step_at__lte=timezone.now())
    return list(rows.order_by("next_step_at")[:most])
