"""A line meets the customer that is known already: what it adds, and what must be remembered to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argosy.customers.actions.coming import Coming
from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import fill
from argosy.customers.actions.people import NewContact, add_contact, change_contact, email_key
from argosy.customers.models import Contact, Customer, Permit
from argosy.platform.access import Actor

# How a company is called and where it came from is ours to say.
OURS = frozenset({"name", "source"})
PLAIN = ("name", "email", "phone", "position", "language")
EMPTY: tuple[Any, ...] = (None, "", 0, [], Permit.UNKNOWN)


def add_to(
    actor: Actor, customer: Customer, coming: Coming, *, file_wins: bool, only_people: bool, ref: str
) -> dict[str, Any]:
    """What the line knows is added to the customer; an empty cell erases nothing. Comes back what it was before."""
    before: dict[str, Any] = {}
    if not only_people:
        changes = {
            name: value
            for name, value in coming.known.items()
            if name not in OURS and value not in EMPTY and (file_wins or getattr(customer, name) in EMPTY)
        }
        before["fields"] = {name: getattr(customer, name) for name in changes}
        change_customer(actor, customer, by="import", ref=ref, **changes)
        own = _wanted_own(customer.custom, coming.own, file_wins=file_wins)
        if own:
            before["own"] = {str(pk): (customer.custom or {}).get(str(pk)) for pk in own}
            fill(actor, customer, own)
    for person in coming.people:
        _person(actor, customer, person, before, file_wins=file_wins, ref=ref)
    return before


def _wanted_own(custom: Mapping[str, Any] | None, given: Mapping[Any, Any], *, file_wins: bool) -> dict[Any, Any]:
    known = custom or {}
    return {
        pk: value for pk, value in given.items() if value not in EMPTY and (file_wins or known.get(str(pk)) in EMPTY)
    }


def _person(
    actor: Actor, customer: Customer, person: NewContact, before: dict[str, Any], *, file_wins: bool, ref: str
) -> None:
    known = _known(customer, person)
    if known is None:
        made = add_contact(actor, customer, person, by="import", ref=ref)
        before.setdefault("added", []).append(str(made.pk))
        return
    new = {
        name: getattr(person, name)
        for name in PLAIN
        if getattr(person, name) and (file_wins or getattr(known, name) in EMPTY)
    }
    changed = {name: value for name, value in new.items() if getattr(known, name) != value}
    if changed:
        was = {name: getattr(known, name) for name in PLAIN}
        before.setdefault("people", {})[str(known.pk)] = was
        change_contact(actor, known, NewContact(**{**was, **changed}))


def _known(customer: Customer, person: NewContact) -> Contact | None:
    """The person by the address, else by the name."""
    people = list(Contact.objects.filter(customer=customer))
    key = email_key(customer.enterprise_id, person.email)
    same = [one for one in people if key is not None and one.email_key == key]
    if not same and person.name:
        same = [
            one
            for one in people
            if str(one.name).casefold() == person.name.casefold() and not (one.email and person.email)
        ]
    return same[0] if same else None
