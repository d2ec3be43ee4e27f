"""Whom a letter may go to, while its address is typed."""

from __future__ import annotations

from dataclasses import dataclass

from argosy.customers.models import Contact, Customer, CustomerSearch
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.tenancy.search_rows import found

MOST_CUSTOMERS, MOST_PEOPLE = 40, 8


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody one can write to."""

    name: str
    email: str
    company: str


def suggested(actor: Actor, typed: str) -> list[Person]:
    """The contacts of visible customers that are found by these words; those who bear the words themselves first."""
    asked = search.query(actor.enterprise, typed)
    if not asked:
        return []
    ids = found(CustomerSearch.objects.all(), asked, None).values_list("row_id", flat=True)[:MOST_CUSTOMERS]
    visible = Customer.objects.visible_to(actor).kept().filter(pk__in=list(ids))
    rows = Contact.objects.filter(customer__in=visible, email_key__isnull=False).select_related("customer")
    words = list(search.words(typed))
    people = [Person(c.name, c.email, c.customer.name) for c in rows[: MOST_PEOPLE * 20]]
    people.sort(key=lambda person: not _bears(person, words))
    return people[:MOST_PEOPLE]


def _bears(person: Person, words: list[str]) -> bool:
    own = list(search.words(f"{person.name} {person.email}"))
    return all(any(one.startswith(word) for one in own) for word in words)
