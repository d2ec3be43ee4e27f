"""A member asks for help, follows the work order, and decides what support may look at."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.audit.models import AuditEntry
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.actions import helping, orders, uses
from argosy.support.actions.orders import Wanted, close_orders
from argosy.support.errors import NotAsked, NotProved, OrderClosed
from argosy.support.models import OrderEntry, OrderWord, WorkOrder
from tests.support.conftest import MOBILE

FAULT = {"topic": "fault", "subject": "Mail stands still", "words": "Nothing comes in since noon.", "mobile": MOBILE}


@pytest.fixture
def order(reachable, browse):
    """Bob asked, and showed his number."""
    browse(reachable.bob).post("/help/ask/", FAULT)
    with enterprise_scope(reachable.id):
        yield WorkOrder.objects.get()


@pytest.mark.promise("S111")
def test_help_stands_at_the_top_right_of_every_page(company, browse, visitor):
    for client, url, target in (
        (browse(company.bob), "/", "/help/"),
        (browse(company.bob), "/settings/organisation/", "/help/"),
        (visitor, "/sign-in/", "/help/contact/"),
        (visitor, "/privacy/policy/", "/help/contact/"),
    ):
        page = client.get(url).content.decode()

        assert f'href="{target}" title="Help"' in page


@pytest.mark.promise("S109")
def test_a_request_becomes_a_work_order_with_a_number_that_its_person_follows(order, reachable, lin, lins, browse):
    bob = browse(reachable.bob)
    helping.take(lins, lin, order)
    helping.answer(lins, lin, order, "Please try again.", is_result=False)

    waiting = bob.get(f"/help/orders/{order.pk}/").content.decode()
    assert f"W{order.number}" in waiting
    assert "support waits for you" in waiting
    assert "Please try again." in waiting
    assert "Lin (Support," in waiting

    bob.post(f"/help/orders/{order.pk}/say/", {"words": "It works."})
    helping.answer(lins, lin, order, "The server was down.", is_result=True)

    done = bob.get(f"/help/orders/{order.pk}/").content.decode()
    assert "The server was down." in done
    assert "the result" in done
    assert Notification.objects.filter(member=reachable.bob, kind="support.done").count() == 1
    letter = [one for one in OutboxLetter.objects.all() if one.subject == f"News in work order W{order.number}"][-1]
    assert letter.to == reachable.bob.user.email
    assert "server was down" not in letter.text


def test_files_go_with_it_and_come_back_as_they_were(reachable, browse):
    file = SimpleUploadedFile("screen.png", b"\x89PNG picture")
    bob = browse(reachable.bob)

    bob.post("/help/ask/", FAULT | {"attached": [file]})

    with enterprise_scope(reachable.id):
        order = WorkOrder.objects.get()
        kept = order.words.get(kind="said").files.get()
    answer = bob.get(f"/help/orders/{order.pk}/files/{kept.pk}/")
    assert answer.content == b"\x89PNG picture"
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_file_that_is_too_large_is_refused(reachable, browse):
    file = SimpleUploadedFile("film.mp4", b"x" * (5 * 1024 * 1024 + 1))

    answer = browse(reachable.bob).post("/help/ask/", FAULT | {"attached": [file]})

    assert "At most five files" in answer.content.decode()
    with enterprise_scope(reachable.id):
        assert not WorkOrder.objects.exists()


@pytest.mark.promise("S105")
def test_feedback_goes_to_the_operator_from_inside(company, browse):
    browse(company.tina).post("/help/feedback/", {"words": "The search is quick."})

    with enterprise_scope(company.id):
        order = WorkOrder.objects.get()
        assert order.topic == "feedback"
        assert order.words.get(kind="said").text == "The search is quick."
    assert OrderEntry.objects.get().state == "new"


@pytest.mark.promise("S106")
def test_support_does_not_help_before_account_and_mobile_number_go_together(reachable, browse, lin, lins):
    bob = browse(reachable.bob)
    bob.post("/help/ask/", FAULT | {"mobile": "13900000000"})
    with enterprise_scope(reachable.id):
        order = WorkOrder.objects.get()
        assert order.state == "proof"

        with pytest.raises(NotProved):
            helping.answer(lins, lin, order, "Here you are.", is_result=True)
        assert not OrderWord.objects.filter(kind="result").exists()

    bob.post(f"/help/orders/{order.pk}/prove/", {"mobile": "138 1234 5678"})

    with enterprise_scope(reachable.id):
        helping.answer(lins, lin, order, "Here you are.", is_result=True)
        assert OrderWord.objects.get(kind="result").text == "Here you are."


@pytest.mark.promise("S106")
def test_by_telephone_support_compares_both_and_sees_neither(order, reachable, lin, lins):
    with enterprise_scope(reachable.id):
        WorkOrder.objects.update(proved_at=None, state="proof")
        is_right = helping.check(lins, lin, order, reachable.bob.user.email, "13800000000")

        assert not is_right
        assert helping.check(lins, lin, order, reachable.bob.user.email, "13812345678")
        assert not helping.check(lins, lin, order, reachable.alice.user.email, "13812345678")


def test_whoever_guesses_numbers_is_stopped_after_five(reachable, browse):
    bob = browse(reachable.bob)
    bob.post("/help/ask/", FAULT | {"mobile": ""})
    with enterprise_scope(reachable.id):
        order = WorkOrder.objects.get()
    for last in range(5):
        bob.post(f"/help/orders/{order.pk}/prove/", {"mobile": f"1390000000{last}"})

    bob.post(f"/help/orders/{order.pk}/prove/", {"mobile": MOBILE})

    with enterprise_scope(reachable.id):
        assert WorkOrder.objects.get().proved_at is None


@pytest.mark.promise("S107")
def test_support_sees_the_use_of_the_product_only_when_the_person_asked_for_it(order, reachable, browse, lin, lins):
    bob = browse(reachable.bob)
    with pytest.raises(NotAsked):
        helping.look(lins, lin, order)
    assert not AuditEntry.objects.filter(word="order.looked").exists()

    bob.post(f"/help/orders/{order.pk}/allow/", {"is_allowed": "1"})
    helping.look(lins, lin, order)

    entry = AuditEntry.objects.get(word="order.looked")
    assert entry.concerns_id == reachable.bob.pk
    assert "looked at the use of the product" in bob.get(f"/help/orders/{order.pk}/").content.decode()
    assert "Lin (Support," in bob.get("/privacy/").content.decode()

    bob.post(f"/help/orders/{order.pk}/allow/", {"is_allowed": "0"})
    with pytest.raises(NotAsked):
        helping.look(lins, lin, order)
    assert AuditEntry.objects.filter(word="order.looked").count() == 1


def test_rooms_are_counted_and_nothing_of_what_stood_there(company, browse):
    bob = browse(company.bob)
    bob.get("/customers/?q=secret")
    bob.get("/customers/")
    uses.write_down()

    with enterprise_scope(company.id):
        from argosy.support.models import RoomUse

        row = RoomUse.objects.get(member=company.bob, room="customers")
        assert row.pages == 2
        assert "secret" not in str(row.__dict__)


def test_a_colleague_does_not_see_it(order, reachable, browse):
    for member in (reachable.tina, reachable.alice, reachable.morgan):
        assert browse(member).get(f"/help/orders/{order.pk}/").status_code == 404


def test_no_role_of_an_enterprise_gives_the_right_to_help(order, owner, lin):
    with pytest.raises(NotAllowed):
        helping.take(owner, lin, order)


def test_the_person_says_how_content_she_is_and_the_order_closes(order, reachable, browse, lin, lins):
    helping.answer(lins, lin, order, "Done.", is_result=True)

    browse(reachable.bob).post(f"/help/orders/{order.pk}/rate/", {"stars": "4"})

    order.refresh_from_db()
    assert (order.state, order.stars) == ("closed", 4)
    with pytest.raises(OrderClosed):
        helping.answer(lins, lin, order, "One more thing", is_result=False)


def test_an_answered_order_closes_by_itself_after_two_weeks(order, reachable, lin, lins, seller):
    helping.answer(lins, lin, order, "Done.", is_result=True)
    WorkOrder.objects.update(done_at=timezone.now() - timedelta(days=15))

    close_orders(seller)

    assert WorkOrder.objects.get().state == "closed"
    assert OrderEntry.objects.get().state == "closed"


def test_looking_ends_with_the_order(order, reachable, seller, lin, lins):
    orders.allow_looks(seller, order, is_allowed=True)
    helping.answer(lins, lin, order, "Done.", is_result=True)

    with pytest.raises(NotAsked):
        helping.look(lins, lin, order)


def test_numbers_of_orders_tell_nothing_of_how_many_there_are(scope, seller):
    numbers = [
        orders.ask_for_help(seller, scope.bob, Wanted("question", "How?", "How do I do it?")).number for _ in range(4)
    ]

    assert len(set(numbers)) == len(numbers)
    assert {len(str(number)) for number in numbers} == {8}
    assert min(abs(after - before) for before, after in pairwise(numbers)) > 1


def test_processes_that_write_at_once_write_in_one_order_and_never_wait_for_each_other(company, monkeypatch):
    monkeypatch.setattr(uses, "_waiting", Counter())  # what other tests counted is theirs
    written = []
    monkeypatch.setattr(uses, "_add", lambda member, room, _pages: written.append((member, room)))
    rows = sorted((one.pk, room) for one in (company.bob, company.alice, company.tina) for room in ("mail", "deals"))
    for member, room in reversed(rows):
        uses.count(company.id, member, room)

    uses.write_down()

    assert written == rows
