"""Fields of the enterprise's own that must be filled in are marked where they are asked for; others are not."""

from __future__ import annotations

import re

import pytest

from argosy.customers.actions import fields
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import FieldKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(owner):
    fields.add_field(owner, "customer", FieldShape("Size", FieldKind.CHOICE, choices=["M", "L"], is_required=True))
    fields.add_field(owner, "contact", FieldShape("Floor", FieldKind.TEXT, is_required=True))
    fields.add_field(owner, "contact", FieldShape("Hobby", FieldKind.TEXT))


def _labels(page) -> dict[str, bool]:
    """What each field is called, and whether it is marked."""
    found = re.findall(
        r'<label for="[^"]*">([^<]*)(<span class="field-must">[^<]*</span>)?</label>', page.content.decode()
    )
    return {words.strip(): bool(mark) for words, mark in found}


def test_who_makes_a_record_sees_what_must_be_filled_in(asked, browse, company):
    client = browse(company.bob)
    labels = _labels(client.get("/customers/new/"))
    with_a_person = _labels(client.post("/customers/new/", {"name": "Vogt", "person": "Anna"}))

    assert (labels["Size"], labels["Floor"]) == (True, False), "without a person nothing is asked of one"
    assert (with_a_person["Size"], with_a_person["Floor"]) == (True, True)
    assert labels["Country"] is False, "only fields of the enterprise's own are marked"
    assert "Hobby" not in labels


def test_of_a_person_who_is_changed_both_kinds_are_told_apart(asked, add, browse, company):
    vogt = add("Vogt", email="anna@vogt.example")

    labels = _labels(browse(company.bob).get(f"/customers/{vogt.pk}/contacts/{vogt.contacts.get().pk}/"))

    assert (labels["Floor"], labels["Hobby"]) == (True, False)
