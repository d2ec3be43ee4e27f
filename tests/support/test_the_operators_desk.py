"""The operator's staff: a door of its own with two proofs, work orders of all enterprises, and no other row of theirs."""

from __future__ import annotations

import pytest
from django.urls import get_resolver, reverse

from argosy.accounts.actions import passwords
from argosy.accounts.actions.sign_ins import MOST_FOR_ACCOUNT
from argosy.accounts.models import FailedSignIn, OutboxLetter
from argosy.audit.models import AuditEntry
from argosy.platform.tenancy.scope import NoScope, enterprise_scope
from argosy.support.actions import staff as people
from argosy.support.actions.desk import desk, is_open
from argosy.support.errors import LastLead, StaffKnown
from argosy.support.models import HelpDesk, OrderEntry, StaffDeed, WorkOrder
from tests.cast import PASSWORD
from tests.support.conftest import MOBILE, code_of, employ

FAULT = {"topic": "fault", "subject": "Mail stands still", "words": "Nothing comes in since noon.", "mobile": MOBILE}
HOURS = {
    "phone": "+86 574 5555 0100",
    "email": "help@operator.example",
    "time_zone": "Asia/Shanghai",
    "monday": "09:00-19:00",
    "saturday": "9:00-17:30",
}
IDS = dict.fromkeys(("enterprise", "order_id", "file_id", "staff_id"), "01890000-0000-7000-8000-000000000000")


def desk_pages():
    found = []
    for entry in get_resolver().url_patterns:
        if getattr(entry, "namespace", "") == "operator":
            for one in entry.url_patterns:
                names = one.pattern.regex.groupindex
                found.append(
                    (one.name, reverse(f"operator:{one.name}", kwargs={n: IDS.get(n, IDS["order_id"]) for n in names}))
                )
    return found


@pytest.mark.parametrize(("name", "url"), desk_pages())
def test_nobody_but_the_staff_gets_in(name, url, company, browse, visitor):
    if name in {"door", "second", "leave"}:
        return
    for client in (visitor, browse(company.alice)):
        for answer in (client.get(url), client.post(url)):
            assert answer.status_code == 302
            assert answer["Location"] == "/operator/sign-in/"


def test_the_password_alone_opens_nothing(lin, client):
    client.post("/operator/sign-in/", {"email": lin.user.email, "password": PASSWORD})

    assert client.get("/operator/").status_code == 302

    client.post("/operator/sign-in/second/", {"code": "000000"})
    assert client.get("/operator/").status_code == 302

    client.post("/operator/sign-in/second/", {"code": code_of()})
    assert client.get("/operator/").status_code == 200
    assert StaffDeed.objects.get().word == "entered"


def test_whoever_is_new_adds_an_app_at_the_first_sign_in(db, client):
    new = employ("Nora", "support", has_app=False)
    client.post("/operator/sign-in/", {"email": new.user.email, "password": PASSWORD})
    page = client.get("/operator/sign-in/second/")
    secret = page.context["secret"].replace(" ", "")

    client.post("/operator/sign-in/second/", {"code": code_of(secret)})

    assert client.get("/operator/").status_code == 200


def test_no_device_is_remembered_at_the_operators_door(lin, client):
    assert 'name="remember"' not in client.get("/operator/sign-in/").content.decode()


def test_a_member_does_not_pass_the_operators_door(company, client):
    answer = client.post("/operator/sign-in/", {"email": company.alice.user.email, "password": PASSWORD})

    assert "do not go together" in answer.content.decode()


def test_the_staff_sees_no_page_of_members(lin, at_desk):
    client = at_desk(lin)

    for url in ("/", "/customers/", "/settings/members/", "/me/"):
        assert client.get(url)["Location"] == "/operator/"
    assert client.get("/operator/").status_code == 200


def test_the_members_door_leads_the_staff_to_its_own(lin, client):
    answer = client.post("/sign-in/", {"email": lin.user.email, "password": PASSWORD})

    assert answer["Location"] == "/operator/"
    assert client.get("/operator/")["Location"] == "/operator/sign-in/"


def test_a_first_password_leads_the_staff_to_its_own_door(db, client, company, visitor):
    hired = people.hire(None, "mei@operator.example", "Mei", "lead")

    answer = client.post(hired.link.partition("8000")[2], {"password": "Sieben Kisten, 3 Anker"})

    assert answer["Location"] == "/operator/"
    own = passwords.write_reset_letter(company.bob.user).partition("8000")[2]
    assert visitor.post(own, {"password": "Neun Kisten, 4 Anker"})["Location"] == "/sign-in/"


def test_work_orders_of_all_enterprises_wait_at_the_desk(reachable, rival, lin, at_desk, browse):
    browse(reachable.bob).post("/help/ask/", FAULT)
    browse(rival.bob).post("/help/feedback/", {"words": "Good."})

    page = at_desk(lin).get("/operator/").content.decode()

    assert "Mail stands still" in page
    assert "Ningbo Hailan" in page
    assert "Another Exporter" in page


def test_outside_an_order_the_staff_reaches_no_row(company, lin):
    with pytest.raises(NoScope):
        WorkOrder.objects.count()


def test_an_order_of_one_enterprise_is_not_found_in_another(reachable, rival, lin, at_desk, browse):
    browse(reachable.bob).post("/help/ask/", FAULT)
    entry = OrderEntry.objects.get()

    answer = at_desk(lin).get(f"/operator/orders/{rival.id}/{entry.order_id}/")

    assert answer.status_code == 404


def test_who_helped_stands_by_name_in_the_enterprises_trail(reachable, lin, at_desk, browse):
    browse(reachable.bob).post("/help/ask/", FAULT)
    entry = OrderEntry.objects.get()
    url = f"/operator/orders/{reachable.id}/{entry.order_id}/"
    client = at_desk(lin)

    client.post(f"{url}take/")
    client.post(f"{url}answer/", {"words": "It is repaired.", "is_result": "on"})

    trail = browse(reachable.alice).get("/settings/trail/").content.decode()
    assert "Lin (Support," in trail
    with enterprise_scope(reachable.id):
        assert set(AuditEntry.objects.filter(word__startswith="order.").values_list("via", flat=True)) == {
            "web",
            f"staff:{lin.pk}",
        }


@pytest.mark.promise("S106", "S109")
def test_somebody_who_calls_gets_a_work_order_when_account_and_number_go_together(reachable, lin, at_desk):
    client = at_desk(lin)
    call = {"account": reachable.bob.user.email, "topic": "question", "subject": "Invoice", "words": "Wants a copy."}

    refused = client.post("/operator/caller/", call | {"mobile": "13900000000"})
    assert "do not go together" in refused.content.decode()
    assert not OrderEntry.objects.exists()

    client.post("/operator/caller/", call | {"mobile": "13812345678"})
    with enterprise_scope(reachable.id):
        order = WorkOrder.objects.get()
        assert order.member_id == reachable.bob.pk
        assert order.words.get(kind="call").text == "Wants a copy."
    assert f"News in work order W{order.number}" in {one.subject for one in OutboxLetter.objects.all()}


@pytest.mark.promise("S111")
def test_the_operator_sets_ways_of_contact_and_hours(oda, lin, at_desk, company, browse, visitor):
    at_desk(oda).post("/operator/settings/", HOURS)

    for page in (browse(company.bob).get("/help/"), visitor.get("/help/contact/")):
        words = page.content.decode()
        assert "+86 574 5555 0100" in words
        assert "09:00–19:00" in words
        assert "Monday" in words
    assert at_desk(lin).post("/operator/settings/", HOURS).status_code == 403


def test_hours_that_are_none_are_refused(oda, at_desk):
    answer = at_desk(oda).post("/operator/settings/", HOURS | {"monday": "19:00-09:00"})

    assert "Write hours as" in answer.content.decode()
    assert not HelpDesk.objects.exists()


def test_whether_somebody_is_there_goes_by_the_desks_clock(db):
    from datetime import UTC, datetime

    found = desk()  # nobody has set it: the usual hours in Shanghai

    assert is_open(found, datetime(2026, 3, 2, 1, 30, tzinfo=UTC))  # Monday, half past nine there
    assert not is_open(found, datetime(2026, 3, 2, 11, 30, tzinfo=UTC))
    assert not is_open(found, datetime(2026, 3, 8, 4, 0, tzinfo=UTC))  # Sunday


def test_who_runs_the_service_lets_somebody_in_and_ends_it(oda, at_desk):
    client = at_desk(oda)
    client.post("/operator/staff/", {"name": "Kim", "email": "kim@operator.example", "role": "consultant"})
    kim = people.Staff.objects.get(role="consultant")

    assert "kim@operator.example" in client.get("/operator/staff/").content.decode()
    client.post(f"/operator/staff/{kim.pk}/end/")

    kim.refresh_from_db()
    assert kim.ended_at
    assert not kim.user.is_active
    assert {"hired", "ended"} <= set(StaffDeed.objects.values_list("word", flat=True))


def test_the_last_who_runs_the_service_stays(oda):
    with pytest.raises(LastLead):
        people.end(oda, oda)


def test_a_members_address_is_not_let_in_as_staff(company, oda):
    with pytest.raises(StaffKnown):
        people.hire(oda, company.bob.user.email, "Bob", "support")


def test_the_door_takes_somebody_elses_right_password_as_a_wrong_one(company, visitor):
    email = company.bob.user.email
    for _try in range(MOST_FOR_ACCOUNT):
        page = visitor.post("/operator/sign-in/", {"email": email, "password": PASSWORD}).content.decode()
        assert "do not go together" in page

    assert FailedSignIn.objects.filter(email_key=company.bob.user.email_key).count() == MOST_FOR_ACCOUNT
    assert visitor.post("/operator/sign-in/", {"email": email, "password": PASSWORD}).status_code == 429
