"""Which customers are found by words: by those that whoever looks sees of them, never by a hidden number or address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from argosy.customers.models import Contact, ContactPoint, Customer, CustomerSearch
from argosy.platform import search, veil
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found

MOST_POINTS, MOST_TOLD = 200, 200


def found_ids(text: str, most: int, rows: Any = None) -> list[UUID]:
    """The ids of the customers that bear these words, those met last in front; `rows` are the search rows in question."""
    words = search.query(current_enterprise(), text)
    if not words:
        return []
    lines = found(CustomerSearch.objects.all() if rows is None else rows, words, None)
    return telling(list(lines.values_list("row_id", flat=True)[:most]), text)


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
