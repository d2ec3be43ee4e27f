"""Programs read companies, people, deals, papers, products and mail in the orders of the pages, and by nothing hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from argosy.catalogue.actions.products import add_product
from argosy.catalogue.models import Product
from argosy.customers.actions import fields
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.integrations.actions import tokens
from argosy.integrations.permissions import Permission
from argosy.integrations.scopes import SCOPES
from argosy.shipments.models import Shipment
from tests.mail_arriving import Letters

pytestmark = pytest.mark.django_db
STATED = {"statement": "orders in our own shop", "agreed": True}


@pytest.fixture
def read(owner):
    """`read("companies?sort=name", "name")`: what a program reads with Alice's token, two at once."""

    def all_of(path, field, *, by=owner):
        secret = tokens.make_token(by, "test", tuple(SCOPES), 7, **STATED)[1]
        seen, after = [], ""
        while True:
            joint = "&" if "?" in path else "?"
            answer = Client().get(
                f"/api/v1/{path}{joint}limit=2&after={after}", headers={"Authorization": f"Bearer {secret}"}
            )
            if answer.status_code != 200:
                return answer
            seen += [one[field] for one in answer.json()["items"]]
            after = answer.json()["next"]
            if not after:
                return seen

    return all_of


@pytest.fixture
def three(owner):
    """Vogt met last, Rawabi with the most stars, and Aalto, a lead with whom nobody spoke."""
    known = {
        "Vogt": {"country": "DE", "stage": "deal", "stars": 2, "days": 1, "due": None},
        "Rawabi": {"country": "SA", "stage": "to_follow", "stars": 5, "days": 9, "due": 3},
        "Aalto": {"country": "FI", "stage": "new", "stars": 0, "days": None, "due": 1},
    }
    now = timezone.now()
    for name, one in known.items():
        people = [NewContact(f"{name}'s")]
        made = add_customer(owner, name=name, country=one["country"], contacts=people, is_surely_new=True)
        Customer.objects.filter(pk=made.pk).update(
            stage=one["stage"],
            stars=one["stars"],
            kind="lead" if name == "Aalto" else "customer",
            last_contact_at=None if one["days"] is None else now - timedelta(days=one["days"]),
            next_step_at=None if one["due"] is None else now + timedelta(days=one["due"]),
        )


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", ["Aalto", "Rawabi", "Vogt"]),
        ("name", ["Aalto", "Rawabi", "Vogt"]),
        ("last_contact", ["Vogt", "Rawabi", "Aalto"]),
        ("next_step", ["Aalto", "Rawabi", "Vogt"]),
        ("country", ["Aalto", "Vogt", "Rawabi"]),
        ("stage", ["Rawabi", "Vogt", "Aalto"]),
        ("stars", ["Rawabi", "Vogt", "Aalto"]),
    ],
)
def test_companies_come_in_the_order_that_is_asked_for(three, read, sort, expected):
    assert read(f"companies?sort={sort}", "name") == expected
    assert read(f"companies?kind=customer&sort={sort}", "name") == [name for name in expected if name != "Aalto"]


def test_the_newest_come_first_where_nothing_is_asked(three, read):
    assert read("companies", "name") == ["Aalto", "Rawabi", "Vogt"]
    assert read("contacts", "name") == ["Aalto's", "Rawabi's", "Vogt's"]


def test_people_come_in_the_order_of_their_companies(three, read):
    assert read("contacts?sort=company", "name") == ["Aalto's", "Rawabi's", "Vogt's"]
    assert read("contacts?sort=last_contact", "name") == ["Vogt's", "Rawabi's", "Aalto's"]
    assert read("contacts?sort=next_step", "name") == ["Aalto's", "Rawabi's", "Vogt's"]


def test_opportunities_come_by_the_day_on_which_an_order_is_expected(three, read, owner):
    vogt, today = Customer.objects.get(name="Vogt"), timezone.localdate()
    for title, days in (("Ladders", 30), ("Hammers", 9), ("Drills", 20), ("Saws", None)):
        deal = opportunities.open_opportunity(owner, vogt, title=title, owner=owner.member)
        if days is not None:
            opportunities.change_opportunity(owner, deal, closes_on=today + timedelta(days=days))

    assert read("opportunities?sort=closes", "title") == ["Hammers", "Drills", "Ladders", "Saws"]
    assert read("opportunities", "title") == ["Saws", "Drills", "Hammers", "Ladders"]
    assert sorted(read("opportunities?sort=moved", "title")) == ["Drills", "Hammers", "Ladders", "Saws"]


@pytest.mark.parametrize("kind", ["", "kind=customer&"])
def test_what_a_role_does_not_see_sorts_nothing(three, read, seller, kind):
    role = Member.objects.select_related("role").get(pk=seller.member).role
    role.rights, role.builtin = sorted({*seller.rights, str(Permission.USE_API)}), ""
    role.unseen = ["customer.stars"]
    role.save()
    bob = replace(seller, rights=seller.rights | {str(Permission.USE_API)})
    Customer.objects.update(owner=seller.member)

    refused = read(f"companies?{kind}sort=stars", "name", by=bob)

    assert refused.status_code == 422
    assert "your role does not see it" in refused.content.decode()
    assert read(f"companies?{kind}sort=country", "name", by=bob)


def test_nor_does_a_field_of_the_enterprises_own_that_it_does_not_see(three, read, seller, owner):
    hidden, open_one = (fields.add_field(owner, "customer", FieldShape(name, "number")) for name in ("Grade", "Rank"))
    role = Member.objects.select_related("role").get(pk=seller.member).role
    role.rights, role.builtin = sorted({*seller.rights, str(Permission.USE_API)}), ""
    role.unseen = [hidden.veil_key]
    role.save()
    bob = replace(seller, rights=seller.rights | {str(Permission.USE_API)})
    Customer.objects.update(owner=seller.member)

    assert read(f"companies?kind=customer&sort=own:{hidden.name}", "name", by=bob).status_code == 422
    assert read(f"companies?kind=customer&sort=own:{open_one.name}", "name", by=bob)


def test_they_come_in_the_order_of_a_field_of_the_enterprises_own(three, read, owner):
    grade, secret = (
        fields.add_field(owner, "customer", FieldShape(name, "number", is_personal=name == "Secret"))
        for name in ("Grade A", "Secret")
    )
    of_people = fields.add_field(owner, "contact", FieldShape("Grade A", "choice", choices=["tin", "gold"]))
    for name, value in (("Vogt", 2.0), ("Rawabi", 7.0)):
        customer = Customer.objects.get(name=name)
        fields.fill(owner, customer, {grade.pk: value, secret.pk: value})
        fields.fill(owner, customer.contacts.get(), {of_people.pk: "tin" if name == "Vogt" else "gold"})

    assert read("companies?kind=customer&sort=own:Grade A", "name") == ["Rawabi", "Vogt"]
    assert read("contacts?sort=own:Grade A", "name") == ["Vogt's", "Rawabi's", "Aalto's"]
    for refused in ("companies?sort=own:Grade A", "companies?kind=customer&sort=own:Secret", "contacts?sort=own:None"):
        assert read(refused, "name").status_code == 422


def test_an_order_that_does_not_exist_is_refused(three, read):
    assert read("companies?sort=yearly_purchase", "name").status_code == 422


@pytest.fixture
def quotes(owner, three):
    """Three quotations of Vogt's: the first is the dearest of days, the second was changed last, the third holds for longest."""
    vogt, today = Customer.objects.get(name="Vogt"), timezone.localdate()
    made = [documents.begin_document(owner, "quotation", vogt) for _each in range(3)]
    for place, (one, date, valid) in enumerate(zip(made, (0, 9, 4), (20, 10, 30), strict=True)):
        Document.objects.filter(pk=one.pk).update(
            number=f"Q{place}",
            date=today - timedelta(days=date),
            valid_until=today + timedelta(days=valid),
            changed_at=timezone.now() - timedelta(hours=(3, 1, 2)[place]),
        )
    return made


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", ["Q2", "Q1", "Q0"]),
        ("changed", ["Q1", "Q2", "Q0"]),
        ("date", ["Q0", "Q2", "Q1"]),
        ("valid", ["Q1", "Q0", "Q2"]),
    ],
)
def test_documents_come_in_the_orders_of_their_page(quotes, read, sort, expected):
    assert read(f"documents?sort={sort}", "number") == expected
    assert read(f"documents?sort={sort}&customer={quotes[0].customer_id}", "number") == expected


def test_shipments_come_by_the_day_they_leave_or_arrive_those_without_one_last(quotes, read, owner):
    today = timezone.localdate()
    for one, leaves, arrives in zip(quotes, (3, 9, None), (30, 20, None), strict=True):
        made = Shipment.objects.create(
            document=one, chain=one.pk, customer=one.customer, owner_id=owner.member, vessel=str(leaves)
        )
        days = {"etd": leaves, "eta": arrives}
        Shipment.objects.filter(pk=made.pk).update(
            **{name: today + timedelta(days=value) for name, value in days.items() if value}
        )

    assert read("shipments?sort=etd", "vessel") == ["9", "3", "None"]
    assert read("shipments?sort=eta", "vessel") == ["9", "3", "None"]
    assert read("shipments", "vessel") == ["None", "9", "3"]


def test_products_come_by_their_number_or_as_they_were_changed(owner, read):
    for number, hours in (("B-10", 2), ("A-7", 3), ("C-1", 1)):
        made = add_product(owner, number=number, name=number)
        Product.objects.filter(pk=made.pk).update(changed_at=timezone.now() - timedelta(hours=hours))

    assert read("products?sort=number", "number") == ["A-7", "B-10", "C-1"]
    assert read("products?sort=changed", "number") == ["C-1", "B-10", "A-7"]
    assert read("products", "number") == ["C-1", "A-7", "B-10"]


def test_mail_comes_from_its_beginning_for_who_fetches_it_all(company, read):
    letters, now = Letters(company.alice), timezone.now()
    for days, subject in ((9, "first"), (5, "second"), (1, "third")):
        letters.arrive(subject=subject, at=now - timedelta(days=days))

    assert read("messages?sort=oldest", "subject") == ["first", "second", "third"]
    assert read("messages", "subject") == ["third", "second", "first"]
