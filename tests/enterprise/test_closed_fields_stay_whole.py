"""What a role does not see is neither told on a roundabout way nor lost by what its members do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.customers.models import Contact, ContactPoint, Customer
from argosy.deals.actions import flows, opportunities
from argosy.deals.flows import BUILTIN, REQUIRABLE
from argosy.deals.models import Opportunity
from argosy.duplicates import jobs
from argosy.duplicates.actions import reviewing
from argosy.duplicates.models import SuspectedPair
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Role
from argosy.exchange.models import Import, SetAside
from argosy.mail import chips
from argosy.mail.models import Draft
from argosy.platform import veil
from argosy.platform.veil import FieldNotYours
from argosy.reading.model import Item
from tests.enterprise.test_close_fields_to_a_role import again, close
from tests.exchange.conftest import STATED
from tests.reading_pages import words
from tests.running_jobs import run_jobs

ADDRESS, SITE, NUMBER = "anna@vogt.example", "vogt-secret.example", "+49 40 5550199"
pytestmark = pytest.mark.django_db


@pytest.fixture
def vogt(seller):
    anna = NewContact("Anna", ADDRESS, NUMBER, points=[("whatsapp", "+49 170 5550111")], more={"may_mail": "no"})
    return customers.add_customer(seller, name="Vogt GmbH", country="DE", website=SITE, contacts=[anna])


@pytest.fixture
def deal(seller, vogt):
    item = Item(product="Hinge", quantity=10, price=2, currency="USD")
    return opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member, items=[item])


@pytest.fixture
def bob(owner, scope):
    """`bob({"contact.email"})`: Bob, after his role was closed to these fields."""

    def blinded(unseen=(), fixed=()):
        close(owner, unseen=unseen, fixed=fixed)
        return actor_of(again(scope.bob))

    return blinded


def _bring(page, member, content, **choices):
    answer = page.post("/exchange/new/", {"record": "customer", "file": SimpleUploadedFile("list.csv", content)})
    made = Import.objects.get(pk=answer.headers["Location"].split("/")[2])
    columns = {f"column_{place}": key for place, key in enumerate(made.mapping)}
    usual = {"policy": "skip", "wins": "ours", "owner": str(member.pk), "source": "import"}
    page.post(f"/exchange/{made.pk}/start/", usual | columns | STATED | choices)
    run_jobs()
    made.refresh_from_db()
    return made


def test_an_import_does_not_tell_whose_address_it_is(browse, company, bob, vogt):
    bob({"contact.email", "contact.phone", "customer.website"})
    lines = f"Company,Email,Website\nSomebody Else,{ADDRESS},{SITE}\n".encode()

    _bring(browse(company.bob), company.bob, lines, policy="ask")

    assert not SetAside.objects.exists()
    assert Customer.objects.count() == 2


@pytest.mark.parametrize("way", ["unseen", "fixed"])
def test_an_import_leaves_what_the_role_may_not_change(browse, company, bob, vogt, way):
    bob(**{way: {"contact.email", "contact.phone", "customer.website", "customer.stars"}})
    lines = (
        "Company,Country,City,Website,Contact Name,Phone,Position\n"
        f"Vogt GmbH,Germany,Bonn,{SITE},Anna,+49 40 1112223,Buyer\n"
    ).encode()

    done = _bring(browse(company.bob), company.bob, lines, policy="update", wins="file")

    kept, anna = Customer.objects.get(), Contact.objects.get()
    assert (done.state, done.changed, done.failed) == ("done", 1, 0)
    assert (kept.city, kept.website) == ("Bonn", SITE)
    assert (anna.position, anna.email, anna.phone) == ("Buyer", ADDRESS, NUMBER)
    assert ContactPoint.objects.get().value == "+49 170 5550111"


def test_the_reasons_of_a_pair_tell_nothing_hidden(browse, company, bob, vogt, seller, scope):
    customers.add_customer(seller, name="Vogt Beschlaege", contacts=[NewContact("Eva", ADDRESS)], is_surely_new=True)
    jobs.look_for_pairs.run(str(company.id))
    assert ADDRESS in words(browse(company.alice).get("/duplicates/review/"))
    bob({"contact.email", "customer.website"})

    said = words(browse(company.bob).get("/duplicates/review/"))

    assert "Vogt Beschlaege" in said
    assert "vogt.example" not in said
    assert ADDRESS in SuspectedPair.objects.get().evidence[0]


def test_two_that_are_said_to_be_one_keep_what_is_hidden(owner, bob, vogt, seller):
    role = Role.objects.get(builtin="seller")
    Role.objects.filter(pk=role.pk).update(rights=[*role.allowed, "customers.merge"], is_own=True)
    customers.change_customer(seller, vogt, website="")
    young = customers.add_customer(seller, name="Vogt KG", website=SITE, is_surely_new=True)
    pair = SuspectedPair.objects.create(left=vogt, right=young, score=90)
    blind = bob({"customer.website"})

    with veil.through(blind):
        reviewing.answer_pair(blind, pair, "same")

    assert Customer.objects.get(pk=vogt.pk).website == SITE


def test_who_wants_no_mail_is_told_to_who_does_not_see_the_address(bob, vogt):
    blind = bob({"contact.email"})

    with veil.through(blind):
        [chip] = chips.told(blind, Draft(), {"to": [ADDRESS]}, is_tracked=False)["to"]

    assert "wants no mail" in [str(one.word) for one in chip.remarks]
    assert "Anna" not in chip.name


def test_what_is_hidden_is_known_when_a_deal_goes_on(bob, deal, owner):
    needy = [replace(one, required=("amount",)) if one.is_open else one for one in BUILTIN]
    flows.keep_flow(owner, None, "", needy)
    blind = bob({"deal.amount_minor"})

    with veil.through(blind):
        opportunities.move_opportunity(blind, deal, "quoted")

    kept = Opportunity.objects.get()
    assert (kept.stage, kept.amount) == ("quoted", 20)
    assert "amount" in REQUIRABLE


def test_a_hidden_reason_outlives_another_flow(bob, deal, owner, seller):
    opportunities.move_opportunity(seller, deal, "lost", "too dear")
    tender = flows.add_flow(owner, "Tenders")
    blind = bob({"deal.lost_reason"})

    with veil.through(blind):
        opportunities.change_flow(blind, deal, tender.pk)

    assert Opportunity.objects.get().lost_reason == "too dear"


def test_a_reason_that_is_fixed_is_not_said_with_the_stage(bob, deal):
    fixed = bob(fixed={"deal.lost_reason"})

    with pytest.raises(FieldNotYours):
        opportunities.move_opportunity(fixed, deal, "lost", "too dear")

    assert Opportunity.objects.get().stage == "inquiry"
    opportunities.move_opportunity(fixed, deal, "lost")
    assert Opportunity.objects.get().stage == "lost"
