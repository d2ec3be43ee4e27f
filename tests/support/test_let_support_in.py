"""A member lets support into her account for a while: by a string, within bounds, with a replay of everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.errors import OnlyInPerson
from argosy.audit.models import AuditEntry
from argosy.customers.actions import customers
from argosy.customers.models import Customer
from argosy.enterprise.actors import actor_of
from argosy.mail.models import Draft
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent
from argosy.providers.models import OtherService
from argosy.support.models import Visit, VisitStep
from tests.cast import PASSWORD


def string_of(browse, member, scope: str = "read", minutes: int = 30) -> str:
    page = browse(member).post("/help/visits/", {"scope": scope, "minutes": minutes, "password": PASSWORD})
    return page.context["string"]


@pytest.fixture
def let_in(company, browse, lin, at_desk):
    """Lin sits in Bob's account."""

    def go_in(scope: str = "read") -> Client:
        desk = at_desk(lin)
        account = {"account": company.bob.user.email, "string": string_of(browse, company.bob, scope)}
        assert desk.post("/operator/visit/", account)["Location"] == "/"
        return desk

    return go_in


@pytest.fixture
def hers(company) -> Customer:
    with enterprise_scope(company.id):
        made: Customer = customers.add_customer(actor_of(company.bob), name="Hansa Werft", is_surely_new=True)
    return made


@pytest.mark.promise("S108")
def test_with_the_string_support_sees_what_the_member_sees_and_the_member_reads_each_step(
    company, browse, let_in, hers
):
    desk = let_in()

    page = desk.get(f"/customers/{hers.pk}/").content.decode()

    assert "Hansa Werft" in page
    assert "You are in the account of Bob until" in page
    with enterprise_scope(company.id):
        visit = Visit.objects.get()
        assert Notification.objects.filter(member=company.bob, kind="support.visit_began").count() == 1
    bob = browse(company.bob)
    replay = bob.get(f"/help/visits/{visit.pk}/").content.decode()
    assert "Hansa Werft" in replay
    assert f"/customers/{hers.pk}/" in replay
    assert "Lin (Support," in replay
    assert "Lin (Support," in bob.get("/help/visits/banner/").content.decode()


def test_support_sees_no_field_that_the_members_role_does_not_see(company, let_in, hers):
    with enterprise_scope(company.id):
        customers.change_customer(actor_of(company.bob), hers, website="werft-secret.example")
        company.bob.role.unseen = ["customer.website"]
        company.bob.role.save(update_fields=["unseen"])
    desk = let_in()

    page = desk.get(f"/customers/{hers.pk}/").content.decode()

    assert "Hansa Werft" in page
    assert "werft-secret" not in page


@pytest.mark.promise("S108")
def test_it_ends_by_itself(company, browse, let_in):
    desk = let_in()
    with enterprise_scope(company.id):
        Visit.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert desk.get("/customers/")["Location"] == "/operator/visit/"


@pytest.mark.promise("S108")
def test_the_member_ends_it_and_the_next_click_finds_nothing(company, browse, let_in):
    desk = let_in()
    assert desk.get("/customers/").status_code == 200
    with enterprise_scope(company.id):
        visit = Visit.objects.get()

    browse(company.bob).post(f"/help/visits/{visit.pk}/end/")

    assert desk.get("/customers/")["Location"] == "/operator/visit/"


@pytest.mark.promise("S108")
def test_what_was_done_stands_in_the_replay_and_in_the_trail_by_name(company, browse, let_in, hers):
    desk = let_in("act")

    desk.post(f"/customers/{hers.pk}/notes/", {"kind": "note", "text": "Support was here."})
    answer = desk.post("/customers/new/", {"name": "Neue Werft", "country": "DE"})

    assert answer.status_code in {200, 302}
    with enterprise_scope(company.id):
        visit = Visit.objects.get()
        entry = AuditEntry.objects.filter(via=f"visit:{visit.pk}").first()
        assert entry is not None
        assert entry.member_id == company.bob.pk
        assert VisitStep.objects.filter(is_act=True).exists()
    bob = browse(company.bob)
    assert "did something here" in bob.get(f"/help/visits/{visit.pk}/").content.decode()
    assert "signed in for Bob" in bob.get("/privacy/").content.decode()
    assert "signed in for Bob" in browse(company.alice).get("/settings/trail/").content.decode()


def test_a_string_for_looking_changes_nothing(company, let_in, hers):
    desk = let_in("read")

    answer = desk.post("/customers/new/", {"name": "Neue Werft", "country": "DE"})

    assert answer.status_code == 403
    with enterprise_scope(company.id):
        assert Customer.objects.count() == 1
        assert VisitStep.objects.get(is_act=True).is_refused


@pytest.mark.parametrize(
    "url",
    [
        "/me/",
        "/me/security/",
        "/privacy/",
        "/privacy/my-data/archive/",
        "/settings/master/",
        "/help/visits/",
        "/notices/",
        "/calendar/",
    ],
)
def test_some_pages_no_string_opens(url, let_in):
    assert let_in("act").get(url).status_code in {403, 404}


@pytest.mark.parametrize("url", ["/settings/members/", "/settings/roles/", "/mail/write/", "/me/password/"])
def test_some_things_no_string_lets_support_do(url, company, let_in):
    assert let_in("act").post(url, {}).status_code in {403, 404, 405}
    with enterprise_scope(company.id):
        assert not Draft.objects.exists()


@pytest.mark.parametrize("url", ["/me/", "/settings/members/"])
def test_a_page_that_is_refused_says_in_whose_account_one_is_and_how_to_leave_it(url, company, let_in):
    page = let_in().get(url).content.decode()

    assert "You are in the account of Bob" in page
    assert "/operator/visit/end/" in page


def test_support_opens_no_calendar_that_would_be_read_after_the_visit(company, let_in):
    assert let_in("act").post("/calendar/", {"agreed": "on"}).status_code in {403, 404}
    with enterprise_scope(company.id):
        assert not Consent.objects.filter(function="integrations.calendar").exists()


def test_nobody_of_support_consents_in_the_members_place(company):
    with enterprise_scope(company.id):
        visiting = replace(actor_of(company.bob), via="visit:1")
    with enterprise_scope(company.id), pytest.raises(OnlyInPerson):
        consents.give(visiting, "integrations.calendar", ["Calendar"])


def test_support_does_not_settle_where_links_to_other_companies_lead(company, browse, lin, at_desk):
    desk = at_desk(lin)
    string = string_of(browse, company.alice, "act")
    desk.post("/operator/visit/", {"account": company.alice.user.email, "string": string})
    service = {"kind": "payment", "name": "Pay", "company": "Cardhouse", "gets": "amounts"}
    places = {"address": "https://pay.card.example/", "notice": "https://card.example/p"}

    assert desk.post("/providers/", service | places).status_code == 403

    with enterprise_scope(company.id):
        assert not OtherService.objects.exists()


def test_nothing_is_taken_along(company, let_in, hers):
    desk = let_in("act")

    for url in ("/customers/export/", "/products/export/csv/"):
        assert desk.get(url).status_code in {403, 404, 405}


def test_reading_leaves_no_trace_in_the_members_data(company, let_in):
    with enterprise_scope(company.id):
        from tests.mail_arriving import Letters

        letter = Letters(company.bob).arrive(sender="Anna <anna@werft.example>", text="Hello", subject="Ship")
    desk = let_in()

    desk.get(f"/mail/t/{letter.thread_id}/")

    with enterprise_scope(company.id):
        letter.refresh_from_db()
        assert not letter.is_read


@pytest.mark.parametrize("scope", ["read", "act"])
def test_a_colleague_whose_customer_support_read_is_shown_the_look(company, browse, lin, at_desk, scope):
    with enterprise_scope(company.id):
        bobs = customers.add_customer(actor_of(company.bob), name="Hansa Werft", is_surely_new=True)
    desk = at_desk(lin)
    account = {"account": company.alice.user.email, "string": string_of(browse, company.alice, scope)}
    desk.post("/operator/visit/", account)

    for _twice in range(2):
        assert desk.get(f"/customers/{bobs.pk}/").status_code == 200

    with enterprise_scope(company.id):
        look = AuditEntry.objects.get(word="data.looked")
        assert (look.object_id, look.concerns_id) == (bobs.pk, company.bob.pk)
        assert look.via == f"visit:{Visit.objects.get().pk}"


def test_the_string_works_once_for_one(company, browse, lin, oda, at_desk):
    typed = {"account": company.bob.user.email, "string": string_of(browse, company.bob)}
    assert at_desk(lin).post("/operator/visit/", typed).status_code == 302

    again = at_desk(oda).post("/operator/visit/", typed)

    assert "open nothing" in again.content.decode()


def test_it_opens_this_one_account_only(company, rival, browse, lin, at_desk):
    string = string_of(browse, company.bob)

    desk = at_desk(lin)
    for member in (company.alice, rival.bob):
        answer = desk.post("/operator/visit/", {"account": member.user.email, "string": string})
        assert "open nothing" in answer.content.decode()


def test_whoever_guesses_strings_has_to_wait(company, lin, at_desk):
    desk = at_desk(lin)
    for _try in range(10):
        desk.post("/operator/visit/", {"account": company.bob.user.email, "string": "ABCD-EFGH"})

    answer = desk.post("/operator/visit/", {"account": company.bob.user.email, "string": "ABCD-EFGH"})

    assert answer.status_code == 429


def test_without_the_password_no_string_is_made(company, browse):
    page = browse(company.bob).post("/help/visits/", {"scope": "read", "minutes": 60, "password": "wrong"})

    assert "string" not in page.context
    with enterprise_scope(company.id):
        assert not Visit.objects.exists()


def test_longer_than_an_hour_is_refused(company, browse):
    browse(company.bob).post("/help/visits/", {"scope": "read", "minutes": 61, "password": PASSWORD})

    with enterprise_scope(company.id):
        assert not Visit.objects.exists()


def test_the_string_lies_nowhere(company, browse):
    string = string_of(browse, company.bob).replace("-", "")

    with enterprise_scope(company.id):
        assert string not in str(Visit.objects.values().get())
        assert string not in str(list(AuditEntry.objects.values()))


def test_a_colleague_neither_reads_the_replay_nor_ends_it(company, browse, let_in):
    let_in()
    with enterprise_scope(company.id):
        visit = Visit.objects.get()

    assert browse(company.tina).get(f"/help/visits/{visit.pk}/").status_code == 404
    assert browse(company.tina).post(f"/help/visits/{visit.pk}/end/").status_code == 404
    with enterprise_scope(company.id):
        assert Visit.objects.get().ended_at is None


def test_support_leaves(company, let_in):
    desk = let_in()

    desk.post("/operator/visit/end/")

    assert desk.get("/customers/")["Location"] == "/operator/"
    with enterprise_scope(company.id):
        assert Visit.objects.get().ended_at
