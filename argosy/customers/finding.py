"""Which customers are found by words: by those that whoever looks sees of them, never by a hidden number or address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from operator import itemgetter
from typing import Any
from uuid import UUID

from argosy.customers.models import Contact, ContactPoint, Customer, CustomerSearch
from argosy.platform import search, veil
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found

MOST_POINTS, MOST_TOLD = 200, 200
# So many search rows of all companies are looked at first; then all that bear the words, where they are fewer than so
# many, in such pieces; of more those that are surely in question, and, where something is hidden from whoever looks and
# each is looked at, so many of them.
NEWEST, LEGION, PIECES, MORE, MORE_VEILED = (200, 600), 20_000, (500, 4_500, 15_000), 100, 500


def found_ids(text: str, most: int, rows: Any = None) -> list[UUID]:
    """The ids of the customers that bear these words, those met last in front; `rows` are the search rows in question."""
    words = search.query(current_enterprise(), text)
    if not words:
        return []
    lines = found(CustomerSearch.objects.all() if rows is None else rows, words, None)
    return telling(list(lines.values_list("row_id", flat=True)[:most]), text)


def in_pieces(text: str, lines: Any, things: Any, *, are_all: bool) -> Iterator[list[tuple[UUID, datetime]]]:
    """The companies whose search rows bear these words, met last in front; who needs more than came at first asks on.

    Whether one is among the `things` in question is looked up after the words. Asked for both at once, of a rare word
    the database begins with every company of that kind or in reach, and of a common one it walks the newest rows, which
    is quick only where `are_all` of them in question.
    """
    words = search.query(current_enterprise(), text)
    if not words:
        return
    bearing_them = found(lines, words, None).values_list("row_id", "at")
    seen: set[UUID] = set()
    for most in NEWEST if are_all else ():
        newest = [line for line in bearing_them[:most] if line[0] not in seen]
        yield newest
        seen.update(pk for pk, _at in newest)
        if len(seen) < most:
            return
    all_of_them = list(bearing_them.order_by()[:LEGION])
    if len(all_of_them) < LEGION:
        rest = iter(sorted((line for line in all_of_them if line[0] not in seen), key=itemgetter(1), reverse=True))
        yield from (list(islice(rest, size)) for size in PIECES)
    else:
        more = found(lines.filter(row_id__in=things.order_by().values("pk")), words, None).values_list("row_id", "at")
        yield [line for line in more[: MORE_VEILED if veil.is_veiled() else MORE] if line[0] not in seen]


def bearing(text: str, things: Any) -> Any:
    """What `customer__in` takes: of the customers of these things those that bear the words, however many they are.

    Where something is hidden from whoever looks, each is looked at: then those met last.
    """
    words = search.query(current_enterprise(), text)
    if not words:
        return []
    lines = found(CustomerSearch.objects.all(), words, None)
    if not veil.is_veiled():
        return lines.order_by().values("row_id")
    theirs = lines.filter(row_id__in=things.order_by().values("customer"))
    return telling(list(theirs.values_list("row_id", flat=True)[:MOST_TOLD]), text)


def telling(ids: Sequence[UUID], text: str) -> list[UUID]:
    """Those of them that are found by what whoever looks sees; all where nothing is hidden."""
    if not veil.is_veiled():
        return list(ids)
    asked = list(search.words(text))
    known = Customer.objects.in_bulk(list(ids))
    return [pk for pk in ids if pk in known and _bears(known[pk], asked)]


def found_by(customer: Customer, contacts: Iterable[Contact]) -> list[str]:
    """The texts by whose words a customer is found, as far as whoever looks sees them."""
    people = [text for one in contacts for text in (one.name, one.email, one.phone)]
    people += [one.value for one in ContactPoint.objects.filter(contact__customer=customer)[:MOST_POINTS]]
    return [customer.name, *customer.other_names, customer.city, customer.website, f"{customer.number}", *people]


def _bears(customer: Customer, asked: Sequence[str]) -> bool:
    own = [word for text in found_by(customer, customer.contacts.all()) for word in search.words(text)]
    return all(any(one.startswith(word) for one in own) for word in asked)


def named(actor: Actor, typed: str) -> Customer | None:
    """The company that the actor sees by this number or name."""
    seen = Customer.objects.visible_to(actor).kept()
    typed = typed.strip()
    if typed.isdecimal() and len(typed) < 10:
        found: Customer | None = seen.filter(number=int(typed)).first()
        return found
    by_name: Customer | None = seen.filter(name=typed).first()
    return by_name
