"""Asking in one line whether a customer is known: by number, name, e-mail, person, phone, account or site (S53-S55)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argosy import matching
from argosy.customers.actions import duplicates, recognising
from argosy.customers.actions.duplicates import Duplicate
from argosy.customers.asked import Asked
from argosy.customers.models import Customer, MatchKey
from argosy.customers.permissions import Permission
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise

LONGEST = 300
MOST_OF_A_NAME = 20
_NUMBER = re.compile(r"#?\s*(\d{1,7})")
_PHONE = re.compile(r"\+?[\d\s().\-/–]{7,}(?:\s*(?:ext|x)\.?\s*\d+)?", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z\u00a1-\uffff]{2,}(?:[/:?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach somebody, as it was typed."""

    email: str = ""
    phone: str = ""


def check(actor: Actor, text: str) -> list[Duplicate]:
    """The customers that this line may mean, masked where they are out of reach. Raises TooManyLooks."""
    actor.require(Permission.USE_CUSTOMERS)
    text = " ".join(text.split())[:LONGEST]
    if not text:
        return []
    kind, found = _meant(text)
    return duplicates.disclose(actor, found, Asked((kind,), "question"))


def is_number(text: str) -> bool:
    """Is this a customer's number, or the beginning of a phone that is still being typed?"""
    return _NUMBER.fullmatch(text.strip()) is not None


def _meant(text: str) -> tuple[str, list[recognising.Twin]]:
    """Of what kind the line is, and the customers that have it."""
    if found := _NUMBER.fullmatch(text):
        rows = Customer.objects.kept().filter(number=int(found[1])).select_related("owner__user")
        return "number", [recognising.Twin(row, 1.0, True, ("it has this number",)) for row in rows]
    if "@" in text and " " not in text and not text.startswith("@"):
        return "email", duplicates.twins("", contacts=[Way(email=text)])
    if _PHONE.fullmatch(text):
        return "phone", duplicates.twins("", contacts=[Way(phone=text)])
    if text.startswith("@") or (_SITE.fullmatch(text) and matching.is_shared(matching.host_of(text))):
        return "account", _by_key("social", recognising.account(text), "an account there has this name")
    if _SITE.fullmatch(text):
        return "site", duplicates.twins("", website=text)
    return "name", _by_name(text)


def _by_name(text: str) -> list[recognising.Twin]:
    found = duplicates.twins(text)
    known = {twin.customer.pk for twin in found}
    people = [twin for twin in _by_person(text) if twin.customer.pk not in known]
    return sorted([*found, *people], key=lambda twin: -twin.score)


def _by_person(text: str) -> list[recognising.Twin]:
    """Customers where somebody of this name is, written in any script, or has an account of this name."""
    people = _by_key("person", matching.name_key(text), "a person there has this name")
    return (
        people
        if " " in text
        else [*people, *_by_key("social", recognising.account(text), "an account there has this name")]
    )


def _by_key(kind: str, value: str, why: str) -> list[recognising.Twin]:
    key = search.blind(current_enterprise(), f"{kind}:{value}")
    rows = MatchKey.objects.filter(key=key, kind=kind, customer__merged_into__isnull=True)
    customers = [row.customer for row in rows.select_related("customer__owner__user")[:MOST_OF_A_NAME]]
    return [recognising.Twin(one, 0.5, False, (why,), frozenset({kind})) for one in customers] if value else []
