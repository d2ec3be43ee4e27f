"""What many customers are compared by, read without making their rows: of the thousands looked at, few are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from argosy import matching
from argosy.customers.likely import Likely
from argosy.customers.models import Contact, ContactPoint, Customer, PointKind
from argosy.platform.crypto.fields import SealedField
from argosy.platform.tenancy.scope import current_enterprise

Ways = dict[UUID, tuple[list[str], list[str]]]  # customer → the addresses and the numbers of its people


def compared_by(likely: Iterable[Sequence[Likely]]) -> dict[str, matching.Company]:
    """By its id, each of these customers that was not merged, as the member who asks may see it.

    Contacts are sealed: only those of whom one may be meant are opened.
    """
    shared = [one for few in likely for one in few]
    if not shared:
        return {}
    people = _people({one.customer for one in shared if one.by_contact})
    known = Customer.objects.kept().filter(pk__in={one.customer for one in shared})
    rows = known.values_list("pk", "name", "other_names", "country", "website", "phone")
    enterprise, switchboard = current_enterprise(), _sealed(Customer, "phone")
    found: dict[str, matching.Company] = {}
    for pk, name, others, country, website, sealed in rows:
        emails, phones = people.get(pk, ((), ()))
        phone = switchboard.opened_of(enterprise, pk, sealed)
        found[str(pk)] = matching.Company(
            name=name,
            names=tuple(others or ()),
            country=country,
            website=website,
            email=" | ".join(filter(None, emails)),
            phone=" | ".join(filter(None, (phone, *phones))),
        )
    return found


def _people(customers: set[UUID]) -> Ways:
    found: Ways = defaultdict(lambda: ([], []))
    if not customers:
        return found
    enterprise, email, phone = current_enterprise(), _sealed(Contact, "email"), _sealed(Contact, "phone")
    contacts = Contact.objects.filter(customer__in=customers).values_list("pk", "customer_id", "email", "phone")
    works_at: dict[UUID, UUID] = {}
    for pk, customer, address, number in contacts:
        works_at[pk] = customer
        found[customer][0].append(email.opened_of(enterprise, pk, address))
        found[customer][1].append(phone.opened_of(enterprise, pk, number))
    further, value = ContactPoint.objects.filter(contact__in=works_at), _sealed(ContactPoint, "value")
    for pk, contact, address in further.filter(kind=PointKind.EMAIL).values_list("pk", "contact_id", "value"):
        found[works_at[contact]][0].append(value.opened_of(enterprise, pk, address))
    return found


def _sealed(model: Any, name: str) -> SealedField:
    field: SealedField = model._meta.get_field(name)
    return field
