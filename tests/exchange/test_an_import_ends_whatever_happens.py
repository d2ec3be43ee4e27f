"""An import and its undoing come to an end, and never go over what people typed or may not see."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import timedelta

import pytest
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone

from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import FieldShape, add_field
from argosy.customers.actions.people import NewContact, add_contact, change_contact
from argosy.customers.models import ContactPoint, Customer, CustomField, Ownership, Permit
from argosy.customers.permissions import Permission
from argosy.enterprise.actions import limiting
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.actors import actor_of
from argosy.enterprise.limits import ACTS, Limit, TooLate
from argosy.enterprise.models import ReachKind, Role
from argosy.exchange.actions import settling
from argosy.exchange.actions.batching import Batches
from argosy.exchange.errors import StandsOnce
from argosy.exchange.jobs import watch_imports
from argosy.exchange.models import Import, ImportBatch, SetAside, State
from argosy.platform.postgres.sending import check_references, without_waiting
from argosy.platform.tenancy import rows
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.platform.waiting import awaited
from argosy.privacy.models import Tombstone
from argosy.privacy.subjects import key_of
from tests.exchange.conftest import STATED
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
VOGT = b"Company,Website,City,Country,Email\nVogt Beschlaege GmbH,vogt.example,Bremen,DE,new@vogt.example\n"


@pytest.fixture
def undo(browse, company):
    """`undo(imported)`: Bob takes it back."""

    def whole(done: Import) -> Import:
        browse(company.bob).post(f"/exchange/{done.pk}/undo/")
        run_jobs()
        done.refresh_from_db()
        return done

    return whole


def test_a_later_line_of_a_company_that_a_colleague_got_by_the_same_file_fails_alone(
    bring, in_blocks, monkeypatch, company
):
    in_blocks(1)
    seen = Batches.bring_in

    def given_away(self, *with_block):
        seen(self, *with_block)
        Customer.objects.update(owner=company.morgan)

    monkeypatch.setattr(Batches, "bring_in", given_away)

    done = bring(
        b"Company,Website,Email\nVogt GmbH,vogt.example,a@vogt.example\nVogt GmbH,vogt.example,j@vogt.example\n"
    )

    assert (done.state, done.made, done.failed) == (State.DONE, 1, 1)
    assert done.can_be_undone


def test_a_line_that_the_enterprises_limits_stop_fails_alone(bring, add, company, owner):
    old, young = add("Vogt GmbH", website="vogt.example"), add("Luz Lda", website="luz.example")
    limiting.limit(owner, "customers.correct", Limit(days=7))
    Customer.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=8))

    done = bring(
        b"Company,Website,City\nVogt GmbH,vogt.example,Bremen\nLuz Lda,luz.example,Porto\nNew AG,new.example,Ulm\n",
        policy="update",
    )

    assert (done.state, done.made, done.changed, done.failed) == (State.DONE, 1, 1, 1)
    told = ImportBatch.objects.get().failed
    assert [(line, why) for line, _cells, _what, why in told] == [
        (2, str(TooLate(days=7, what=ACTS["customers.correct"])))
    ]
    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.city, young.city) == ("", "Porto")


def test_an_import_that_meets_the_unexpected_is_stopped_and_can_be_taken_back(bring, monkeypatch):
    def breaks(*_):
        raise LookupError

    monkeypatch.setattr(Batches, "bring_in", breaks)

    done = bring(VOGT)

    assert (done.state, done.problem) == (State.FAILED, "The import met something unexpected and stopped.")
    assert done.can_be_undone


def test_what_a_colleague_has_by_now_stays_and_the_rest_is_taken_back(bring, add, undo, company):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(VOGT + b"Luz Lda,luz.example,Faro,PT,p@luz.example\n", policy="update")
    Customer.objects.filter(pk=known.pk).update(owner=company.morgan)
    known.followers.all().delete()

    undo(done)

    known.refresh_from_db()
    assert (done.state, done.kept, done.barred, known.city) == (State.UNDONE, 0, 1, "Bremen")
    assert list(Customer.objects.all()) == [known]


def test_what_people_typed_since_is_not_undone(bring, add, seller, undo):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")
    jan = add_contact(seller, known, NewContact("Jan", "j@vogt.example"))
    done = bring(
        b"Company,Website,City,Country,Contact,Email,Phone,Position\n"
        b"Vogt Beschlaege GmbH,vogt.example,Bremen,DE,Jan,j@vogt.example,+49 1,Buyer\n"
        b"Vogt Beschlaege GmbH,vogt.example,,,Anna,a@vogt.example,,\n"
        b"Vogt Beschlaege GmbH,vogt.example,,,Ole,o@vogt.example,,\n",
        policy="update",
    )
    change_customer(seller, known, city="Hamburg")
    jan.refresh_from_db()
    change_contact(seller, jan, NewContact("Jan Vogt", "j@vogt.example", "+49 1", "Owner"))
    anna = next(one for one in known.contacts.all() if one.name == "Anna")
    change_contact(seller, anna, NewContact("Anna", "a@vogt.example", "+49 2"))

    undo(done)

    known.refresh_from_db()
    jan.refresh_from_db()
    assert (known.city, known.country) == ("Hamburg", "")
    assert (jan.name, jan.phone, jan.position) == ("Jan Vogt", "", "Owner")
    assert {one.name for one in known.contacts.all()} == {"Jan Vogt", "Anna"}


def test_a_second_click_makes_no_second_company(bring, add, seller):
    add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(VOGT, policy="ask")
    clicked = list(SetAside.objects.all())

    for _click in range(2):
        settling.settle(seller, done, clicked, "make")

    done.refresh_from_db()
    assert (done.made, Customer.objects.count()) == (1, 2)


def test_a_known_person_keeps_a_no_and_gets_what_the_file_knows_beside(bring, add, seller, undo):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")
    jan = add_contact(seller, known, NewContact("Jan", "j@vogt.example"))
    no = NewContact("Anna", "a@vogt.example", more={"may_mail": Permit.NO})
    anna = add_contact(seller, known, no)

    done = bring(
        b"Company,Website,Contact,Email,WeChat,Opt in\n"
        b"Vogt Beschlaege GmbH,vogt.example,Jan,j@vogt.example,jan88,no\n"
        b"Vogt Beschlaege GmbH,vogt.example,Anna,a@vogt.example,,yes\n",
        policy="update",
        wins="file",
        column_5="may_mail",
    )

    jan.refresh_from_db()
    anna.refresh_from_db()
    assert (jan.may_mail, anna.may_mail) == (Permit.NO, Permit.NO)
    assert ContactPoint.objects.get(contact=jan).value == "jan88"
    undo(done)
    assert not ContactPoint.objects.exists()


def test_who_may_not_give_customers_away_does_not_do_so_with_a_file(bring, company, seller):
    rights = sorted(seller.rights - {str(Permission.ASSIGN_CUSTOMERS)})
    company.bob.role = Role.objects.create(name="junior", rights=rights, reach=ReachKind.SELF)
    company.bob.save(update_fields=["role"])

    bring(b"Company,Owner\nVogt GmbH,%s\n" % company.morgan.user.email.encode())

    assert Customer.objects.get().owner_id == company.bob.pk


def test_a_waiting_line_whose_choice_was_renamed_says_so_and_waits(bring, add, owner, browse, company):
    add_field(owner, "customer", FieldShape("Grade", "choice", choices=["A", "B"]))
    add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(b"Company,Website,Grade\nVogt Beschlaege GmbH,vogt.example,A\n", policy="ask")
    CustomField.objects.update(choices=["First", "B"])

    page = browse(company.bob).get(f"/exchange/{done.pk}/")
    browse(company.bob).post(f"/exchange/{done.pk}/settle/", {"choice": "make"})

    assert "does not fit the field Grade" in words(page)
    assert (SetAside.objects.count(), Customer.objects.count()) == (1, 1)


def test_a_waiting_line_does_not_bring_back_who_was_erased_meanwhile(bring, add, seller):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(VOGT, policy="ask")
    Tombstone.objects.create(key=key_of(seller.enterprise, "new@vogt.example"))

    for choice in ("make", "update"):
        settling.settle(seller, done, list(SetAside.objects.all()), choice)

    done.refresh_from_db()
    assert (Customer.objects.count(), known.contacts.count(), SetAside.objects.count(), done.skipped) == (1, 0, 0, 1)


def test_what_may_stand_only_once_cannot_be_made_of_a_waiting_line(bring, add, seller, browse, company):
    add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(VOGT, policy="ask")
    rules = dict.fromkeys(("name", "email", "site", "phone", "social", "person"), "warn") | {
        "site": "forbid",
        "most_masked_a_day": "60",
    }
    browse(company.alice).post("/duplicates/rules/", rules)

    with pytest.raises(StandsOnce):
        settling.settle(seller, done, list(SetAside.objects.all()), "make")

    assert (Customer.objects.count(), SetAside.objects.count()) == (1, 1)


def test_an_import_whose_database_is_away_again_and_again_stops_with_a_sentence_and_goes_on(
    upload, browse, monkeypatch, company
):
    begun, page, real = upload(VOGT), browse(company.bob), Batches.bring_in
    columns = {f"column_{place}": key for place, key in enumerate(begun.mapping)}
    usual = {"policy": "skip", "wins": "ours", "owner": str(company.bob.pk), "source": "import"}
    page.post(f"/exchange/{begun.pk}/start/", usual | columns | STATED)
    monkeypatch.setattr(Batches, "bring_in", _database_is_away)
    with pytest.raises(OperationalError):
        run_jobs()  # the last try: the job is given up

    watch_imports.run(str(company.bob.enterprise_id))

    begun.refresh_from_db()
    assert (begun.state, begun.made) == (State.FAILED, 0)
    assert "The database did not answer" in words(page.get(f"/exchange/{begun.pk}/"))
    monkeypatch.setattr(Batches, "bring_in", real)
    page.post(f"/exchange/{begun.pk}/go-on/")
    run_jobs()
    begun.refresh_from_db()
    assert (begun.state, begun.made, begun.problem) == (State.DONE, 1, "")
    assert Customer.objects.count() == 1
    assert page.post(f"/exchange/{begun.pk}/go-on/").status_code == 409


def test_an_import_at_work_is_left_alone_and_a_colleague_cannot_make_a_strangers_go_on(upload, browse, company):
    begun, page = upload(VOGT), browse(company.bob)
    columns = {f"column_{place}": key for place, key in enumerate(begun.mapping)}
    usual = {"policy": "skip", "wins": "ours", "owner": str(company.bob.pk), "source": "import"}
    page.post(f"/exchange/{begun.pk}/start/", usual | columns | STATED)

    watch_imports.run(str(company.bob.enterprise_id))

    begun.refresh_from_db()
    assert begun.state == State.RUNNING
    Import.objects.filter(pk=begun.pk).update(state=State.FAILED)
    assert browse(company.tina).post(f"/exchange/{begun.pk}/go-on/").status_code in {403, 404}
    begun.refresh_from_db()
    assert begun.state == State.FAILED


def _database_is_away(*_):
    raise OperationalError


def test_an_undoing_that_was_given_up_can_be_taken_up_again(bring, undo, browse, company):
    done = bring(VOGT)
    Import.objects.filter(pk=done.pk).update(state=State.UNDOING)

    watch_imports.run(str(company.bob.enterprise_id))

    done.refresh_from_db()
    assert (done.state, done.can_go_on, done.can_be_undone) == (State.FAILED, False, True)
    assert "Take it back once more" in words(browse(company.bob).get(f"/exchange/{done.pk}/"))
    assert undo(done).state == State.UNDONE


def test_what_the_database_refuses_while_others_are_sent_ahead_is_known_for_what_it_is(company):
    stranger = new_id()

    @transaction.atomic
    @without_waiting()
    def of_nobody():
        rows.insert(Ownership, [{"customer_id": str(stranger), "since": timezone.now().isoformat()}])
        check_references()

    with enterprise_scope(company.id):
        with pytest.raises(IntegrityError):
            of_nobody()

        assert not Ownership.objects.filter(customer_id=stranger).exists()


def test_who_reads_between_statements_sent_ahead_sees_what_they_wrote(company, add):
    customer = add("Vogt GmbH")
    owned = {"customer_id": str(customer.pk), "since": timezone.now().isoformat()}
    before = Ownership.objects.filter(customer=customer).count()

    with transaction.atomic(), without_waiting():
        rows.insert(Ownership, [dict(owned) for _ in range(3_000)])
        seen = Ownership.objects.filter(customer=customer).count()
        rows.insert(Ownership, [dict(owned)])

    assert seen == before + 3_000
    assert Ownership.objects.filter(customer=customer).count() == before + 3_001


def test_while_an_answer_is_awaited_something_else_is_done_until_it_comes_or_nothing_is_left():
    answer: Future[str] = Future()
    steps = []

    def a_step() -> bool:
        steps.append("done")
        if len(steps) == 3:
            answer.set_result("here")
        return True

    assert awaited(answer, a_step) == "here"
    assert len(steps) == 3


def test_what_was_closed_to_the_role_since_stays_for_that_reason_and_the_rest_of_the_import_is_taken_back(
    bring, undo, add, company, browse
):
    alice = actor_of(company.alice)
    grade = add_field(alice, "customer", FieldShape("Grade"))
    known = add("Vogt GmbH", website="vogt.example", city="Kiel", more={"stars": 1})
    done = bring(b"Company,Website,City,Stars,Grade\nVogt GmbH,vogt.example,Bremen,4,A\n", policy="update", wins="file")
    role = Role.objects.get(builtin="seller")
    fixed = frozenset({grade.veil_key, "customer.stars"})
    change_role(alice, role, RolePlan(role.name, role.reach, role.allowed, frozenset(), fixed))

    undo(done)

    assert (done.kept, done.barred) == (0, 1)
    page = words(browse(company.bob).get(f"/exchange/{done.pk}/"))
    assert "may no longer change that" in page
    assert "worked with" not in page
    known.refresh_from_db()
    assert (known.city, known.stars, known.custom) == ("Kiel", 4, {str(grade.pk): "A"})
