"""An administrator says which fields of which records a role does not see, or sees and leaves as they are."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.db.models import Sum
from django.test import Client

from argosy.customers.actions import customers, duplicates, merging, people
from argosy.customers.actions.customers import NewContact
from argosy.customers.models import Contact, ContactPoint, Customer, CustomerSearch, MatchKey
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.enterprise.actions import roles
from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.exchange.models import Export
from argosy.integrations.actions import tokens
from argosy.integrations.scopes import SCOPES
from argosy.platform import veil
from argosy.platform.veil import FieldNotYours
from argosy.reading.model import Item
from tests.running_jobs import run_jobs

NUMBER, ADDRESS, SITE = "+49 40 5550199", "anna@vogt.example", "vogt-secret.example"
CLOSED = frozenset({"contact.phone", "contact.email", "customer.phone", "customer.website", "customer.stars"})
pytestmark = pytest.mark.django_db


def close(owner, *, unseen=CLOSED, fixed=frozenset(), builtin="seller"):
    role = Role.objects.get(builtin=builtin)
    rights = role.allowed | {"integrations.use_api", "exchange.export"}
    plan = RolePlan(role.name, role.reach, rights, frozenset(unseen), frozenset(fixed))
    return roles.change_role(owner, role, plan)


def again(member):
    return Member.objects.select_related("user", "role").get(pk=member.pk)


@pytest.fixture
def vogt(seller):
    anna = NewContact("Anna", ADDRESS, NUMBER, points=[("whatsapp", "+49 170 5550111"), ("email", "av@vogt.example")])
    made = customers.add_customer(seller, name="Vogt GmbH", country="DE", website=SITE, contacts=[anna])
    return customers.change_customer(seller, made, stars=4, phone="+49 40 5550100")


@pytest.fixture
def bob(owner, vogt, scope):
    """Bob, after his role was closed to these fields."""
    close(owner)
    return actor_of(again(scope.bob))


def test_what_is_closed_stands_on_no_page(browse, company, vogt, bob):
    page = browse(company.bob)
    looked = ("/customers/", "/customers/contacts/", f"/customers/{vogt.pk}/", f"/customers/{vogt.pk}/origins/")

    seen = "".join(page.get(one).content.decode() for one in looked)

    assert "Vogt GmbH" in seen
    assert not [one for one in (NUMBER, ADDRESS, SITE, "5550111", "av@vogt", "5550100", "4 of 5") if one in seen]
    assert "Your role does not see: E-mail, Phone." in seen
    assert "Your role does not see: Switchboard, Website, Stars." in seen


def test_who_has_another_role_sees_it(browse, company, vogt, bob):
    seen = browse(company.alice).get(f"/customers/{vogt.pk}/").content.decode()

    assert NUMBER in seen
    assert "Your role does not see" not in seen


@pytest.mark.parametrize(
    "asked", [{"f": "stars.least.4"}, {"f": "website.set"}, {"sort": "stars"}, {"group": "stars"}, {"cols": "stars"}]
)
def test_nothing_is_filtered_sorted_or_grouped_by_it(browse, company, vogt, bob, asked):
    page = browse(company.bob)
    before = page.get("/customers/", asked).content
    Customer.objects.update(stars=0, website="")

    after = page.get("/customers/", asked).content

    assert b"Vogt GmbH" in after
    assert _without_chance(before) == _without_chance(after)


def _without_chance(page: bytes) -> str:
    lines = page.decode().splitlines()
    return "\n".join(one for one in lines if "csrf" not in one.casefold() and "nonce" not in one)


@pytest.mark.parametrize("words", ["5550199", ADDRESS, "vogt-secret", "5550111"])
def test_nothing_is_found_by_it(browse, company, vogt, bob, words):
    asked = {"q": words, "text": words}

    found = [
        browse(company.bob).get(one, asked).content for one in ("/customers/", "/customers/contacts/", "/palette/")
    ]

    assert not [one for one in found if b"Vogt" in one]
    assert b"Vogt" in browse(company.alice).get("/customers/", asked).content
    assert b"Vogt" in browse(company.bob).get("/customers/", {"q": "vogt", "text": "vogt"}).content


def test_the_duplicate_check_does_not_tell_by_it(owner, vogt, bob):
    asked = {"name": "Somebody Else", "website": SITE, "contacts": [NewContact("X", ADDRESS, NUMBER)]}

    with veil.through(bob):
        assert duplicates.look(bob, **asked) == []
    assert duplicates.look(owner, **asked)


def test_a_program_of_theirs_reads_and_changes_none_of_it(vogt, bob):
    secret = tokens.make_token(bob, "test", tuple(SCOPES), 7, statement="our own shop", agreed=True)[1]
    headers = {"Authorization": f"Bearer {secret}"}
    read = Client().get(f"/api/v1/companies/{vogt.pk}", headers=headers).json()
    person = Client().get("/api/v1/contacts", headers=headers).json()["items"][0]
    changed = Client().patch(
        f"/api/v1/companies/{vogt.pk}", json.dumps({"stars": 1}), content_type="application/json", headers=headers
    )

    assert (read["phone"], read["website"], read["stars"]) == ("", "", 0)
    assert (person["name"], person["email"], person["phone"]) == ("Anna", "", "")
    assert not [value for _kind, value in person["points"] if value]
    assert (changed.status_code, changed.json()["code"]) == (403, "field_not_yours")
    assert Customer.objects.get(pk=vogt.pk).stars == 4


def test_a_file_that_they_take_out_has_none_of_it(browse, company, owner, vogt, bob):
    client = browse(company.bob)
    given = {"query": "", "format": "csv", "reason": "fair", "with_all": "on"}
    for record in ("customer", "contact"):
        client.post(f"/exchange/exports/{record}/start/", given)
    run_jobs()
    files = [client.get(f"/exchange/exports/{one.pk}/file/").content for one in Export.objects.all()]

    lines = [line for one in files for line in csv.DictReader(io.StringIO(one.decode("utf-8-sig")))]
    assert len(lines) == 2
    assert not [one for one in lines if {NUMBER, ADDRESS, SITE, "4"} & set(one.values())]


def test_sums_and_counts_know_nothing_of_it(owner, seller, scope, vogt):
    deal = opportunities.open_opportunity(
        seller,
        vogt,
        title="Hinges",
        owner=seller.member,
        items=[Item(product="Hinge", quantity=10, price=2, currency="USD")],
    )
    assert deal.amount == 20
    close(owner, unseen={"deal.amount_minor"})
    bob = actor_of(again(scope.bob))

    with veil.through(bob):
        seen = Opportunity.objects.get()
        assert (seen.amount, OpportunityItem.objects.get().price) == (None, None)
        assert Opportunity.objects.aggregate(sum=Sum("amount_minor"))["sum"] is None
        assert not Opportunity.objects.filter(amount_minor__gt=0).exists()
        with pytest.raises(FieldNotYours):
            opportunities.change_items(bob, seen, [])
        opportunities.change_opportunity(bob, seen, title="Brass hinges")
    kept = Opportunity.objects.get()
    assert (kept.title, kept.amount, kept.items.count()) == ("Brass hinges", 20, 1)


def test_what_they_change_leaves_it_as_it_was(browse, company, vogt, bob):
    page = browse(company.bob)
    anna = Contact.objects.get()
    keys = set(MatchKey.objects.values_list("kind", "key"))
    assert page.get(f"/customers/{vogt.pk}/change/").status_code == 200

    page.post(f"/customers/{vogt.pk}/change/", {"name": "Vogt GmbH", "country": "DE", "city": "Hamburg", "stars": "0"})
    page.post(f"/customers/{vogt.pk}/contacts/{anna.pk}/", {"person": "Anna", "position": "Buyer"})

    kept, person = Customer.objects.get(), Contact.objects.get()
    assert (kept.city, kept.website, kept.stars, kept.phone) == ("Hamburg", SITE, 4, "+49 40 5550100")
    assert (person.position, person.email, person.phone) == ("Buyer", ADDRESS, NUMBER)
    assert person.email_key is not None
    assert ContactPoint.objects.count() == 2
    assert set(MatchKey.objects.values_list("kind", "key")) >= keys
    assert set(CustomerSearch.objects.get().tokens) >= set(_tokens(kept))


def _tokens(customer):
    before = list(CustomerSearch.objects.get().tokens)
    customers.recognising.index(customer)
    found = list(CustomerSearch.objects.get().tokens)
    CustomerSearch.objects.update(tokens=before)
    return found


def test_two_that_they_merge_keep_what_they_do_not_see(owner, seller, scope, vogt):
    role = Role.objects.get(builtin="seller")
    Role.objects.filter(pk=role.pk).update(rights=[*role.allowed, "customers.merge"], is_own=True)
    other = customers.add_customer(seller, name="Voigt KG", country="DE", is_surely_new=True)
    close(owner)
    bob = actor_of(again(scope.bob))

    with veil.through(bob):
        merge = merging.merge_customers(bob, other, vogt, ["website", "stars"])
        assert Customer.objects.get(pk=other.pk).website == ""
    kept = Customer.objects.get(pk=other.pk)
    assert (kept.website, kept.stars) == (SITE, 4)

    with veil.through(bob):
        merging.undo_merge(bob, merge)
    assert (Customer.objects.get(pk=other.pk).website, Customer.objects.get(pk=vogt.pk).website) == ("", SITE)


def test_what_is_fixed_is_seen_and_not_changed(browse, company, owner, scope, vogt):
    close(owner, unseen=(), fixed={"customer.stars", "contact.phone"})
    bob, anna = actor_of(again(scope.bob)), Contact.objects.get()
    page = browse(company.bob)

    assert NUMBER in page.get(f"/customers/{vogt.pk}/").content.decode()
    for change in (
        lambda: customers.change_customer(bob, vogt, stars=1),
        lambda: people.change_contact(bob, anna, NewContact("Anna", ADDRESS, "+49 1")),
        lambda: people.change_contact(
            bob, anna, NewContact("Anna", ADDRESS, NUMBER, points=[("phone", "+49 2 333444")])
        ),
    ):
        with pytest.raises(FieldNotYours):
            change()
    page.post(f"/customers/{vogt.pk}/change/", {"name": "Vogt GmbH", "country": "AT", "stars": "1"})

    kept = Customer.objects.get()
    assert (kept.country, kept.stars, Contact.objects.get().phone) == ("AT", 4, NUMBER)


def test_a_field_is_closed_for_one_kind_of_record_alone(owner, seller, scope):
    for kind in ("customer", "lead"):
        customers.add_customer(seller, name=f"A {kind}", kind=kind, website=f"{kind}.example", is_surely_new=True)
    close(owner, unseen={"lead.website"})

    with veil.through(actor_of(again(scope.bob))):
        seen = {one.kind: one.website for one in Customer.objects.all()}
        sites = set(Customer.objects.values_list("website", flat=True))

    assert seen == {"customer": "customer.example", "lead": ""}
    assert sites == {"customer.example", ""}


def test_changes_of_it_do_not_stand_in_the_timeline(browse, company, seller, owner, vogt, bob):
    customers.change_customer(owner, vogt, website="new-secret.example", city="Hamburg")

    shown = browse(company.bob).get(f"/customers/{vogt.pk}/timeline/").content.decode()

    assert "Hamburg" in shown
    assert "new-secret" not in shown
    assert "website" not in shown


def test_the_page_of_roles_closes_and_opens_them(browse, company, scope):
    page, role = browse(company.alice), Role.objects.get(builtin="seller")
    key = role.pk.hex
    typed = {f"{key}-name": "seller", f"{key}-reach": "self", f"{key}-rights": sorted(role.allowed)}

    page.post(f"/settings/roles/{role.pk}/", typed | {f"{key}-contact.email": "unseen", f"{key}-deal.payment": "fixed"})
    bob = actor_of(again(company.bob))

    assert (bob.unseen, bob.fixed) == ({"contact.email"}, {"deal.payment"})
    assert "Contacts: E-mail; Opportunities: Payment" in page.get("/settings/roles/").content.decode()
    page.post(f"/settings/roles/{role.pk}/", typed)
    assert actor_of(again(company.bob)).unseen == frozenset()


def test_looking_as_a_colleague_shows_what_she_sees(browse, company, vogt, bob):
    page = browse(company.alice)
    page.post(f"/settings/roles/see-as/{company.bob.pk}/")

    shown = page.get(f"/customers/{vogt.pk}/").content.decode()

    assert "Vogt GmbH" in shown
    assert NUMBER not in shown
