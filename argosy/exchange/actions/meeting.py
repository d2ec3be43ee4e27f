"""A line meets the customer that is known already: what it adds, and what must be remembered to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argosy.customers.actions.coming import Coming
from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import fill
from argosy.customers.actions.people import NewContact, add_contact, change_contact, email_key
from argosy.customers.actions.tagging import tag_customer
from argosy.customers.models import Contact, ContactPoint, Customer, CustomField, Permit
from argosy.platform import veil
from argosy.platform.access import Actor

# How a company is called and where it came from is ours to say.
OURS = frozenset({"name", "source"})
PLAIN = ("name", "email", "phone", "position", "language")
MORE = ("notes", "may_mail")
EMPTY: tuple[Any, ...] = (None, "", [], Permit.UNKNOWN)
# Where none is written as nought; in an own field nought and no are answers.
FROM_ONE = frozenset({"stars", "scale", "intention", "yearly_purchase"})


def add_to(
    actor: Actor, customer: Customer, coming: Coming, *, file_wins: bool, only_people: bool, ref: str
) -> dict[str, Any]:
    """What the line knows is added to the customer; an empty cell erases nothing. Comes back what it was before.

    What the actor's role leaves as it is, a file of hers leaves so too.
    """
    before: dict[str, Any] = {"after": {}}
    after = before["after"]
    if not only_people:
        changes = {
            name: value
            for name, value in coming.known.items()
            if name not in OURS
            and not _is_empty(name, value)
            and not veil.is_fixed(actor, customer, name)
            and (file_wins or _is_empty(name, getattr(customer, name)))
        }
        _put_in_notes(actor, customer, coming.left, changes, file_wins=file_wins)
        before["fields"] = {name: getattr(customer, name) for name in changes}
        customer = change_customer(actor, customer, by="import", ref=ref, **changes)
        after["fields"] = {name: getattr(customer, name) for name in changes}
        own = own_allowed(actor, _wanted_own(customer.custom, coming.own, file_wins=file_wins))
        if own and not veil.is_fixed(actor, customer, "custom"):
            before["own"] = {str(pk): (customer.custom or {}).get(str(pk)) for pk in own}
            fill(actor, customer, own)
            after["own"] = {str(pk): (customer.custom or {}).get(str(pk)) for pk in own}
        if tags := [one for one in coming.tags if tag_customer(actor, customer, one)]:
            before["tags"] = [str(one.pk) for one in tags]
    for person in coming.people:
        _person(actor, customer, person, before, file_wins=file_wins, ref=ref)
    return before


def _put_in_notes(actor: Actor, customer: Customer, left: str, changes: dict[str, Any], *, file_wins: bool) -> None:
    """What is in none of our lists stands below the notes, once; it takes the place of none."""
    notes = changes.get("notes", customer.notes)
    if left and left not in notes and (file_wins or not notes) and not veil.is_fixed(actor, customer, "notes"):
        changes["notes"] = "\n".join(filter(None, (notes, left)))


def _wanted_own(custom: Mapping[str, Any] | None, given: Mapping[Any, Any], *, file_wins: bool) -> dict[Any, Any]:
    known = custom or {}
    return {
        pk: value for pk, value in given.items() if value not in EMPTY and (file_wins or known.get(str(pk)) in EMPTY)
    }


def own_allowed(actor: Actor, own: Mapping[Any, Any]) -> dict[Any, Any]:
    """Of these values of the enterprise's own fields those that the actor's role may change."""
    closed = actor.unseen | actor.fixed
    if not closed:
        return dict(own)
    fields = CustomField.objects.in_bulk(own)
    return {pk: value for pk, value in own.items() if pk in fields and fields[pk].veil_key not in closed}


def _person(
    actor: Actor, customer: Customer, person: NewContact, before: dict[str, Any], *, file_wins: bool, ref: str
) -> None:
    known = _known(customer, person)
    if known is None:
        made = add_contact(actor, customer, person, by="import", ref=ref)
        before.setdefault("added", []).append(str(made.pk))
        before["after"].setdefault("added", {})[str(made.pk)] = plain(made)
        return
    was = plain(known)
    changed = allowed(actor, known, _changed(was, person, file_wins=file_wins))
    if changed:
        before.setdefault("people", {})[str(known.pk)] = {name: was[name] for name in changed}
        now = plain(change_contact(actor, known, person_of(was | changed)))
        before["after"].setdefault("people", {})[str(known.pk)] = {name: now[name] for name in changed}


def _changed(was: Mapping[str, Any], person: NewContact, *, file_wins: bool) -> dict[str, Any]:
    """What becomes different of a known person; who refused mail is asked by no file again, and may refuse by one."""
    given = {**{name: getattr(person, name) for name in PLAIN}, **person.more}
    new = {
        name: value
        for name, value in given.items()
        if name in was and value not in EMPTY and (file_wins or was[name] in EMPTY)
    }
    refuses = Permit.NO in (was["may_mail"], given.get("may_mail"))
    if refuses:
        new["may_mail"] = Permit.NO
    ways = [list(one) for one in person.points or () if list(one) not in was["points"]]
    if ways:
        new["points"] = [*was["points"], *ways]
    return {name: value for name, value in new.items() if was[name] != value}


def allowed(actor: Actor, contact: Contact, changed: Mapping[str, Any]) -> dict[str, Any]:
    """Of what changes of a person, what the actor's role may change."""
    found = {name: value for name, value in changed.items() if not veil.is_fixed(actor, contact, name)}
    kinds = {kind for kind, _value in found.get("points", ())}
    if any(veil.is_fixed(actor, ContactPoint(kind=kind), "value") for kind in kinds):
        del found["points"]
    return found


def plain(contact: Contact) -> dict[str, Any]:
    """What a line can change of a person, with the further ways to reach it."""
    points = sorted([one.kind, one.value] for one in contact.points.all() if one.value)
    return {**{name: getattr(contact, name) for name in (*PLAIN, *MORE)}, "points": points}


def person_of(plain: Mapping[str, Any]) -> NewContact:
    """The same as the person is from now on."""
    return NewContact(
        **{name: plain[name] for name in PLAIN},
        points=[(kind, value) for kind, value in plain["points"]],
        more={name: plain[name] for name in MORE if name in plain},
    )


def _is_empty(name: str, value: Any) -> bool:
    return value in EMPTY or (name in FROM_ONE and value == 0)


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
