"""An enterprise limits who may correct or delete what, and until when; everybody can read the limits."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions import customers, fields, merging, people
from argosy.customers.actions.customers import NewContact
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Contact, Customer
from argosy.deals.actions import opportunities
from argosy.enterprise import limits
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise
from argosy.mail.actions import moving
from argosy.mail.models import Message
from argosy.platform.errors import NotAllowed
from argosy.privacy.actions import requests
from argosy.privacy.models import DataRequest
from tests.mail_arriving import Letters


@pytest.fixture
def limit(browse, company):
    """Alice limits something on the page of limits."""

    def say(act: str, *, roles=(), days: str = ""):
        typed = {"roles": [str(one.pk) for one in roles], "days": days}
        answer = browse(company.alice).post(f"/settings/limits/{act}/", typed)
        assert answer.status_code == 302, answer.content.decode()

    return say


@pytest.fixture
def vogt(scope, seller) -> Customer:
    return customers.add_customer(seller, name="Vogt GmbH", contacts=[NewContact("Anna", "anna@vogt.example")])


def correct_customer(scope, actor, vogt):
    customers.change_customer(actor, vogt, city="Hamburg")


def correct_contact(scope, actor, vogt):
    people.change_contact(actor, vogt.contacts.get(), NewContact("Anna Vogt", "anna@vogt.example"))


def correct_deal(scope, actor, vogt):
    opened = opportunities.open_opportunity(actor, vogt, title="Hinges", owner=actor.member)
    opportunities.change_opportunity(actor, opened, title="Hinges H-40")


def throw_mail_away(scope, actor, vogt):
    arrived = Letters(scope.bob).arrive()
    moving.move_to_role(actor, [arrived.pk], "trash")


def merge_customers(scope, actor, vogt):
    twin = customers.add_customer(actor, name="Vogt Werk", city="Hamburg", is_surely_new=True)
    merging.merge_customers(actor, vogt, twin, ["city"])


def fill_own_field(scope, actor, vogt):
    field = fields.add_field(actor_of(scope.alice), "customer", FieldShape("Town"))
    fields.fill(actor, vogt, {field.pk: "Hamburg"})


def fill_own_field_of_contact(scope, actor, vogt):
    field = fields.add_field(actor_of(scope.alice), "contact", FieldShape("Town"))
    fields.fill(actor, vogt.contacts.get(), {field.pk: "Hamburg"})


CASES = {
    "customers.correct": correct_customer,
    "contacts.correct": correct_contact,
    "deals.correct": correct_deal,
    "mail.delete": throw_mail_away,
}


@pytest.mark.promise("S171")
@pytest.mark.parametrize(
    ("act", "way"),
    [
        ("customers.correct", merge_customers),
        ("customers.correct", fill_own_field),
        ("contacts.correct", fill_own_field_of_contact),
    ],
)
@pytest.mark.parametrize("is_late", [False, True])
def test_no_other_way_leads_around_a_limit(act, way, is_late, limit, scope, seller, vogt):
    limit(act, **({"days": "7"} if is_late else {"roles": [scope.morgan.role]}))
    Customer.objects.update(created_at=timezone.now() - timedelta(days=8))
    Contact.objects.update(created_at=timezone.now() - timedelta(days=8))

    with pytest.raises((limits.NotForYou, limits.TooLate)), transaction.atomic():
        way(scope, seller, vogt)

    vogt.refresh_from_db()
    assert (vogt.city, vogt.custom, vogt.contacts.get().custom) == ("", None, None)


def test_a_merge_that_takes_no_field_and_own_fields_of_a_new_record_correct_nothing(limit, scope, seller, vogt):
    limit("customers.correct", roles=[scope.morgan.role])
    field = fields.add_field(actor_of(scope.alice), "customer", FieldShape("Town"))
    twin = customers.add_customer(seller, name="Vogt Werk", is_surely_new=True)

    fields.fill(seller, twin, {field.pk: "Hamburg"}, is_new=True)
    merging.merge_customers(seller, vogt, twin, [])

    assert Customer.objects.get(pk=twin.pk).merged_into_id == vogt.pk


@pytest.mark.promise("S171")
@pytest.mark.parametrize("act", CASES)
def test_what_is_kept_for_other_roles_is_refused_and_nothing_changes(act, limit, scope, seller, vogt):
    limit(act, roles=[scope.morgan.role])

    with pytest.raises(limits.NotForYou):
        CASES[act](scope, seller, vogt)

    vogt.refresh_from_db()
    assert vogt.city == ""
    assert Contact.objects.get().name == "Anna"
    assert not Message.objects.filter(folder__role="trash").exists()


@pytest.mark.promise("S171")
@pytest.mark.parametrize("act", ["customers.correct", "contacts.correct"])
def test_after_its_days_even_the_right_role_corrects_nothing(act, limit, scope, seller, vogt):
    limit(act, days="7")
    CASES[act](scope, seller, vogt)

    Customer.objects.update(created_at=timezone.now() - timedelta(days=8), city="")
    Contact.objects.update(created_at=timezone.now() - timedelta(days=8))

    with pytest.raises(limits.TooLate):
        people.change_contact(seller, vogt.contacts.get(), NewContact("Someone")) if "contacts" in act else (
            customers.change_customer(seller, vogt, city="Bremen")
        )


@pytest.mark.promise("S171")
def test_erasing_a_person_is_for_whom_the_enterprise_says(limit, scope, owner, manager, browse):
    requests.receive(
        knock_id=None, email="anna@vogt.example", name="Anna", key=1, what="deletion", said="Please.",
        ground="consent", language="en",
    )  # fmt: skip
    scope.tina.role.rights = ["privacy.answer_requests"]
    scope.tina.role.save()
    limit("people.delete", roles=[scope.morgan.role])

    with pytest.raises(limits.NotForYou):
        requests.answer(actor_of(scope.tina), DataRequest.objects.get(), "Done.")

    assert DataRequest.objects.get().state == "open"


@pytest.mark.promise("S171")
def test_every_member_reads_the_limits_and_only_who_manages_roles_sets_them(limit, scope, browse):
    limit("contacts.correct", roles=[scope.morgan.role], days="30")

    page = browse(scope.tina).get("/settings/limits/").content.decode()
    assert "Only for: supervisor, and the master account." in page
    assert "For 30 days after it was made." in page
    assert "Keep this limit" not in page

    assert browse(scope.bob).post("/settings/limits/contacts.correct/", {"days": ""}).status_code == 403
    assert limits.of(Enterprise.objects.get(), "contacts.correct").days == 30
    assert AuditEntry.objects.filter(word="enterprise.limited").exists()


def test_a_limit_ends_when_it_is_emptied_and_the_master_account_is_bound_by_days_only(limit, scope, owner, vogt):
    limit("customers.correct", roles=[scope.morgan.role])
    customers.change_customer(owner, vogt, city="Hamburg")

    limit("customers.correct")

    assert Enterprise.objects.get().limits == {}
    customers.change_customer(actor_of(scope.bob), vogt, city="Bremen")


@pytest.mark.parametrize("days", ["0", "-3", "4000", "x", "99999999999"])
def test_nonsense_is_refused(days, scope, browse):
    assert browse(scope.alice).post("/settings/limits/mail.delete/", {"days": days}).status_code == 422
    assert browse(scope.alice).post("/settings/limits/weather/", {"days": "3"}).status_code == 404
    assert Enterprise.objects.get().limits == {}


def test_work_that_runs_by_itself_is_nobodys_correcting(limit, scope, vogt, owner):
    limit("customers.correct", roles=[scope.morgan.role])

    limits.require(actor_of(scope.morgan), "customers.correct", vogt.created_at)
    with pytest.raises(NotAllowed):
        limits.require(actor_of(scope.bob), "customers.correct", vogt.created_at)


@pytest.mark.promise("S171")
def test_planning_what_comes_next_and_moving_on_is_no_correcting(limit, scope, seller, vogt):
    deal = opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member)
    tomorrow = timezone.now() + timedelta(days=1)
    limit("customers.correct", roles=[scope.morgan.role])
    limit("deals.correct", roles=[scope.morgan.role])

    customers.change_customer(seller, vogt, next_step="Send samples", next_step_at=tomorrow, stage="engaged")
    opportunities.change_opportunity(seller, deal, next_step="Call", closes_on=tomorrow.date())

    vogt.refresh_from_db()
    deal.refresh_from_db()
    assert (vogt.next_step, vogt.stage) == ("Send samples", "engaged")
    assert (deal.next_step, deal.closes_on) == ("Call", tomorrow.date())
    with pytest.raises(limits.NotForYou):
        customers.change_customer(seller, vogt, next_step="Call", city="Hamburg")
