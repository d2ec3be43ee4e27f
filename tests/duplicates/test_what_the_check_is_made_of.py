"""What the duplicate check keeps of a customer: the fields that it is made of, and no others (ADR 0009)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import models
from django.utils import timezone

from argosy.customers.actions import recognising
from argosy.customers.models import Contact, ContactPoint, Customer, Permit, PointKind
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField

pytestmark = pytest.mark.django_db
# S54's number, creation time and latest contact are no keys: the number is asked for as it is, the times are answered.
NAME, ADDRESS, NUMBER = {"name", "other_names"}, {"contact.email"}, {"phone", "contact.phone"}
PERSON, ACCOUNT = {"contact.name"}, {"contact.points"}
# Beyond S54, as evidence of a company: its sites, and the country by which a number without its code is read.
BEYOND = {"website", "more_websites", "country"}


def other(field: models.Field, known: object) -> object:
    """Another value that the field can have."""
    if field.name in {"website", "more_websites"}:
        return "fresh.example" if field.name == "website" else ["fresh.example"]
    by_kind = {
        models.JSONField: ["Fresh"], SealedJSONField: ["Fresh"], models.BooleanField: not known,
        models.DateTimeField: timezone.now() - timedelta(days=9), SealedTextField: "+49 30 5550199",
        models.PositiveIntegerField: 77, models.PositiveSmallIntegerField: 3, models.IntegerField: 3,
        models.BigIntegerField: 77,
    }  # fmt: skip
    return by_kind.get(
        type(field), {"country": "FR", "may_mail": Permit.NO, "may_track": Permit.NO}.get(field.name, "Fresh")
    )


def changing(row: models.Model, keys) -> set[str]:
    """The fields of the row that make other keys where they have another value."""
    before, found = keys(), set()
    for field in row._meta.concrete_fields:
        if field.is_relation or field.primary_key or field.name in {"enterprise_id", "kind"}:
            continue
        known = getattr(row, field.attname)
        setattr(row, field.attname, other(field, known))
        found |= {field.name} if keys() != before else set()
        setattr(row, field.attname, known)
    return found


def test_the_index_is_made_of_names_addresses_numbers_people_accounts_and_sites_only(add, company):
    customer = Customer.objects.get(pk=add("Vogt GmbH", country="DE", website="vogt.example").pk)
    person = Contact(customer=customer, name="Jonas Vogt", email="j@vogt.example", phone="030 5550100")
    account = ContactPoint(contact=person, kind=PointKind.WECHAT, value="vogt-de")

    def keys() -> set[tuple[str, int]]:
        person._prefetched_objects_cache = {"points": [account]}
        return recognising.wanted_keys(customer, [person])

    of_customer = changing(customer, keys)
    of_person = {f"contact.{name}" for name in changing(person, keys)}
    of_account = {"contact.points"} if "value" in changing(account, keys) else set()

    assert of_customer | of_person | of_account == NAME | ADDRESS | NUMBER | PERSON | ACCOUNT | BEYOND


def test_a_customer_is_known_by_its_switchboard_and_by_its_second_site(add):
    customer = add("Vogt GmbH", country="DE", more={"phone": "+49 421 5550100", "more_websites": ["vogt-shop.example"]})

    by_phone = recognising.twins("", "DE", contacts=[Contact(phone="0421 5550100")])
    by_site = recognising.twins("", website="https://www.vogt-shop.example/en")

    assert [twin.customer.pk for twin in by_phone] == [customer.pk]
    assert [twin.customer.pk for twin in by_site] == [customer.pk]
