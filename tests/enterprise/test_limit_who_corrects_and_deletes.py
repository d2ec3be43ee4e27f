"""An enterprise limits who may correct or delete what, and until when; everybody can read the limits."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions import customers, fields, merging, people
from argosy.customers.actions.customers import NewContact
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Contact, ContactPoint, Customer, Permit
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import Document, DocumentState, Opportunity
from argosy.enterprise import limits
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise
from argosy.exchange.actions import undoing
from argosy.exchange.models import Import, State
from argosy.mail.actions import moving
from argosy.mail.models import Message
from argosy.platform.access import job_actor
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


def customer(scope, actor, vogt):
    return lambda: customers.change_customer(actor, vogt, city="Hamburg")


def contact(scope, actor, vogt):
    return lambda: people.change_contact(actor, vogt.contacts.get(), NewContact("Anna Vogt", "anna@vogt.example"))


def deal(scope, actor, vogt):
    opened = opportunities.open_opportunity(actor, vogt, title="Hinges", owner=actor.member)
    return lambda: opportunities.change_opportunity(actor, opened, title="Hinges H-40")


def issued_document(scope, actor, vogt):
    issued = documents.begin_document(actor, "quotation", vogt)
    Document.objects.update(state=DocumentState.ISSUED, issued_at=timezone.now())
    return lambda: documents.revise_document(actor, issued)


def import_that_is_over(scope, actor, vogt):
    over = Import.objects.create(member=scope.bob, state=State.DONE, finished_at=timezone.now())
    return lambda: undoing.undo_import(actor, over)


def mail(scope, actor, vogt):
    letters = Letters(scope.bob)
    arrived, _trash = letters.arrive(), letters.folder("Trash", "trash")
    return lambda: moving.move_to_role(actor, [arrived.pk], "trash")


def mail_by_hand(scope, actor, vogt):
    letters = Letters(scope.bob)
    arrived, trash = letters.arrive(), letters.folder("Trash", "trash")
    return lambda: moving.move(actor, [arrived.pk], trash)


def merge_customers(scope, actor, vogt):
    twin = customers.add_customer(actor, name="Vogt Werk", city="Hamburg", is_surely_new=True)
    merging.merge_customers(actor, vogt, twin, ["city"])


def merge_customers_with_own_fields(scope, actor, vogt):
    field = fields.add_field(actor_of(scope.alice), "customer", FieldShape("Town"))
    twin = customers.add_customer(actor, name="Vogt Werk", is_surely_new=True)
    fields.fill(actor, twin, {field.pk: "Hamburg"}, is_new=True)
    merging.merge_customers(actor, vogt, twin, [])


def fill_own_field(scope, actor, vogt):
    field = fields.add_field(actor_of(scope.alice), "customer", FieldShape("Town"))
    fields.fill(actor, vogt, {field.pk: "Hamburg"})


def fill_own_field_of_contact(scope, actor, vogt):
    field = fields.add_field(actor_of(scope.alice), "contact", FieldShape("Town"))
    fields.fill(actor, vogt.contacts.get(), {field.pk: "Hamburg"})


# what is limited → something of that kind, and what a person then does to it
CASES = [
    ("customers.correct", customer),
    ("contacts.correct", contact),
    ("deals.correct", deal),
    ("documents.correct", issued_document),
    ("imports.delete", import_that_is_over),
    ("mail.delete", mail),
    ("mail.delete", mail_by_hand),
]


def nothing_changed(vogt) -> bool:
    vogt.refresh_from_db()
    return (
        vogt.city == ""
        and Contact.objects.get().name == "Anna"
        and not Opportunity.objects.exclude(title="Hinges").exists()
        and not Document.objects.exclude(state=DocumentState.ISSUED).exists()
        and not Import.objects.exclude(state=State.DONE).exists()
        and not Message.objects.filter(folder__role="trash").exists()
    )


def eight_days_pass() -> None:
    before = timezone.now() - timedelta(days=8)
    for model in (Customer, Contact, Import):
        model.objects.update(created_at=before)
    Opportunity.objects.update(opened_at=before)
    Document.objects.update(issued_at=before)
    Message.objects.update(at=before)


@pytest.mark.promise("S171")
@pytest.mark.parametrize(
    ("act", "way"),
    [
        ("customers.correct", merge_customers),
        ("customers.correct", merge_customers_with_own_fields),
        ("customers.correct", fill_own_field),
        ("contacts.correct", fill_own_field_of_contact),
    ],
)
@pytest.mark.parametrize("is_late", [False, True])
def test_no_other_way_leads_around_a_limit(act, way, is_late, limit, scope, seller, vogt):
    limit(act, **({"days": "7"} if is_late else {"roles": [scope.morgan.role]}))
    eight_days_pass()

    with pytest.raises((limits.NotForYou, limits.TooLate)), transaction.atomic():
        way(scope, seller, vogt)

    vogt.refresh_from_db()
    assert (vogt.city, vogt.custom, vogt.contacts.get().custom) == ("", None, None)


def test_a_merge_that_takes_no_field_and_own_fields_of_a_new_record_correct_nothing(limit, scope, seller, vogt):
    limit("customers.correct", roles=[scope.morgan.role])
    field = fields.add_field(actor_of(scope.alice), "customer", FieldShape("Town"))
    twin = customers.add_customer(seller, name="Vogt Werk", is_surely_new=True)

    fields.fill(seller, twin, {field.pk: "Hamburg"}, is_new=True)
    merging.merge_customers(seller, twin, vogt, [])

    assert Customer.objects.get(pk=vogt.pk).merged_into_id == twin.pk


@pytest.mark.promise("S171")
@pytest.mark.parametrize(("act", "case"), CASES)
def test_what_is_kept_for_other_roles_is_refused_and_nothing_changes(act, case, limit, scope, seller, vogt):
    limit(act, roles=[scope.morgan.role])
    do = case(scope, seller, vogt)

    with pytest.raises(limits.NotForYou):
        do()

    assert nothing_changed(vogt)


@pytest.mark.promise("S171")
@pytest.mark.parametrize(("act", "case"), CASES)
def test_within_its_days_the_right_role_does_it(act, case, limit, scope, seller, vogt):
    limit(act, days="7")

    case(scope, seller, vogt)()

    assert not nothing_changed(vogt)


@pytest.mark.promise("S171")
@pytest.mark.parametrize(("act", "case"), CASES)
def test_after_its_days_even_the_right_role_does_nothing(act, case, limit, scope, seller, vogt):
    limit(act, days="7")
    do = case(scope, seller, vogt)
    eight_days_pass()

    with pytest.raises(limits.TooLate):
        do()

    assert nothing_changed(vogt)


def test_each_thing_that_can_be_limited_is_tried():
    assert {act for act, _case in CASES} | {"people.delete"} == set(limits.ACTS)


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


def test_erasing_has_no_days_to_be_limited_to(scope, browse):
    page = browse(scope.alice).get("/settings/limits/").content.decode()
    assert 'id="mail.delete-days"' in page
    assert 'id="people.delete-days"' not in page

    assert browse(scope.alice).post("/settings/limits/people.delete/", {"days": "7"}).status_code == 422
    assert Enterprise.objects.get().limits == {}


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


@pytest.mark.promise("S171")
def test_work_that_runs_by_itself_is_nobodys_correcting(limit, scope, vogt):
    limit("customers.correct", roles=[scope.morgan.role], days="7")
    eight_days_pass()
    vogt.refresh_from_db()

    limits.require(job_actor(scope.id, "mail.read_messages", frozenset()), "customers.correct", vogt.created_at)
    for member in (scope.bob, scope.morgan, scope.alice):
        with pytest.raises(NotAllowed):
            limits.require(actor_of(member), "customers.correct", vogt.created_at)


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


@pytest.mark.promise("S171")
def test_who_may_not_correct_contacts_changes_no_way_to_reach_them(limit, scope, seller, vogt):
    anna = vogt.contacts.get()
    limit("contacts.correct", roles=[scope.morgan.role])

    other = NewContact(
        "Anna", "anna@vogt.example", points=[("whatsapp", "+49 171 2345678")], more={"may_mail": Permit.NO}
    )
    with pytest.raises(limits.NotForYou):
        people.change_contact(seller, anna, other)

    assert not ContactPoint.objects.exists()
    assert Contact.objects.get().may_mail == Permit.UNKNOWN


@pytest.mark.promise("S171")
def test_saving_a_contact_as_it_is_and_keeping_what_the_person_wants_is_no_correcting(limit, scope, seller, vogt):
    ways = [("whatsapp", "+49 171 2345678"), ("email", "sales@vogt.example")]
    same = NewContact("Anna", "anna@vogt.example", points=ways)
    anna = people.change_contact(seller, vogt.contacts.get(), same)
    limit("contacts.correct", roles=[scope.morgan.role])

    people.change_contact(seller, anna, same)
    more = {"may_mail": Permit.NO, "may_track": Permit.NO, "permit_note": "She called."}
    people.change_contact(seller, anna, NewContact("Anna", "anna@vogt.example", points=ways[::-1], more=more))

    anna.refresh_from_db()
    assert (anna.may_mail, anna.may_track, anna.permit_note) == (Permit.NO, Permit.NO, "She called.")
    assert anna.points.count() == 2
