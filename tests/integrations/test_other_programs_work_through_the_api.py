"""A program works with a member's token: as far as she may, as far as the token allows, and never twice by mistake."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from argosy.catalogue.actions.products import add_product
from argosy.catalogue.actions.stock import count_stock
from argosy.customers.actions import own_files
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.actions.fields import FieldShape, add_field, fill
from argosy.customers.brought import Brought
from argosy.customers.models import Contact, Customer, FieldFile, FieldKind, TimelineEntry
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import MemberState
from argosy.integrations.actions import tokens
from argosy.integrations.errors import NotStated
from argosy.integrations.models import AccessToken, RepeatedCall
from argosy.integrations.scopes import SCOPES
from argosy.platform.tenancy.scope import _current, enterprise_scope
from tests.reading_pages import words

STATED = {"statement": "orders in our own shop", "agreed": True}
pytestmark = pytest.mark.django_db


@pytest.fixture
def call(owner):
    """`call("get", "companies")` with a token of Alice's that may everything; `scopes=[…]` one that may less."""

    def send(method: str, path: str, body=None, *, by=owner, scopes=tuple(SCOPES), secret="", file=None, **headers):
        secret = secret or tokens.make_token(by, "test", scopes, 7, **STATED)[1]
        given = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        if file is not None:
            given = {"data": {"file": SimpleUploadedFile(*file)}}
        return getattr(Client(), method)(
            f"/api/v1/{path}", **given, headers={"Authorization": f"Bearer {secret}", **headers}
        )

    return send


@pytest.fixture
def vogt(owner):
    return add_customer(owner, name="Vogt GmbH", country="DE", contacts=[NewContact("Anna", "anna@vogt.example")])


def test_a_token_is_shown_once_and_kept_as_a_hash(browse, company, scope):
    page = browse(company.alice).post("/settings/api/", {"name": "Shop", "scopes": ["customers.read"], "days": "30"})

    secret = page.content.decode().partition('value="argosy_')[2].partition('"')[0]
    made = AccessToken.objects.get()
    assert secret
    assert secret not in made.hash
    assert "argosy_" not in browse(company.alice).get("/settings/api/").content.decode()


def test_a_company_is_added_read_and_changed(call):
    made = call("post", "companies", {"name": "Luz Lda", "country": "PT", "contacts": [{"name": "Pedro"}]}).json()
    changed = call("patch", f"companies/{made['id']}", {"city": "Faro", "stage": "sample"})

    assert changed.status_code == 200, changed.content
    told = call("get", f"companies/{made['id']}").json()
    assert (told["name"], told["country"], told["city"], told["stage"]) == ("Luz Lda", "PT", "Faro", "sample")
    assert Customer.objects.get().origins["city"]["by"] == "api"
    assert Contact.objects.get().name == "Pedro"


def test_lists_go_on_from_page_to_page(call, owner):
    for number in range(5):
        add_customer(owner, name=f"Firm {number}", is_surely_new=True)

    first = call("get", "companies?limit=3").json()
    rest = call("get", f"companies?limit=3&after={first['next']}").json()

    assert [one["name"] for one in first["items"] + rest["items"]] == [f"Firm {n}" for n in (4, 3, 2, 1, 0)]
    assert rest["next"] == ""


def test_people_notes_and_own_fields_are_there_too(call, owner, vogt):
    add_field(owner, "customer", FieldShape("Box colour"))

    call("post", f"companies/{vogt.pk}/contacts", {"name": "Jan", "email": "jan@vogt.example"})
    call("post", f"companies/{vogt.pk}/timeline", {"text": "Called about hinges", "way": "call"})
    call("patch", f"companies/{vogt.pk}", {"custom": {"Box colour": "blue"}})

    assert {one["name"] for one in call("get", "contacts").json()["items"]} == {"Anna", "Jan"}
    assert call("get", f"companies/{vogt.pk}/timeline").json()["items"][-1]["text"]
    assert TimelineEntry.objects.filter(kind="call").exists()
    assert call("get", f"companies/{vogt.pk}").json()["custom"] == {"Box colour": "blue"}


def test_a_colleague_in_a_field_is_told_and_set_by_id(call, owner, vogt, company):
    add_field(owner, "customer", FieldShape("Merchandiser", FieldKind.MEMBER))
    there = f"companies/{vogt.pk}"

    assert call("patch", there, {"custom": {"Merchandiser": str(company.tina.pk)}}).status_code == 200
    assert call("patch", there, {"custom": {"Merchandiser": str(vogt.pk)}}).status_code == 422

    assert call("get", there).json()["custom"] == {"Merchandiser": str(company.tina.pk)}


def test_what_people_must_fill_in_a_program_may_leave_out_but_not_empty(call, owner):
    add_field(owner, "customer", FieldShape("Grade", is_required=True))

    made = call("post", "companies", {"name": "Luz SA", "country": "ES"})
    emptied = call("patch", f"companies/{made.json()['id']}", {"custom": {"Grade": ""}, "city": "Vigo"})

    assert made.status_code == 201
    assert (emptied.status_code, "Grade: " in emptied.content.decode()) == (422, True), "it is said which field"
    assert Customer.objects.get().city == ""


def test_a_file_is_brought_named_by_a_field_and_fetched(call, owner, vogt):
    for record in ("customer", "contact"):
        add_field(owner, record, FieldShape("Contract", FieldKind.FILE))
    anna = vogt.contacts.get()

    for there in (f"companies/{vogt.pk}", f"contacts/{anna.pk}"):
        made = call("post", "files", file=("Frame.pdf", b"%PDF-1.7")).json()
        assert call("get", f"{there}/files/{made['id']}").status_code == 404, "it is named by no record yet"
        set_ = call("patch", there, {"custom": {"Contract": made["id"]}})
        assert set_.json()["custom"] == {"Contract": {"file": made["id"], "name": "Frame.pdf", "size": 8}}
        assert call("patch", there, {"custom": set_.json()["custom"]}).status_code == 200, "as it was told"
        fetched = call("get", f"{there}/files/{made['id']}")
        assert (fetched.status_code, fetched.content) == (200, b"%PDF-1.7")
        assert call("patch", there, {"custom": {"Contract": None}}).json()["custom"] == {}
        assert call("get", f"{there}/files/{made['id']}").status_code == 404


def test_a_file_is_brought_and_fetched_only_by_who_may_and_from_the_record_that_names_it(call, owner, vogt):
    field = add_field(owner, "customer", FieldShape("Contract", FieldKind.FILE))
    fill(owner, vogt, {field.pk: own_files.bring(owner, Brought("Frame.pdf", "", b"%PDF")).value})
    file, luz = FieldFile.objects.get(), add_customer(owner, name="Luz Lda")

    assert call("get", f"companies/{vogt.pk}/files/{file.pk}", scopes=["customers.read"]).status_code == 200
    assert call("get", f"companies/{vogt.pk}/files/{file.pk}", scopes=["deals.read"]).status_code == 403
    assert call("get", f"companies/{luz.pk}/files/{file.pk}").status_code == 404
    assert call("get", f"contacts/{vogt.contacts.get().pk}/files/{file.pk}").status_code == 404
    assert call("post", "files", file=("a.pdf", b"%PDF"), scopes=["customers.read"]).status_code == 403
    refused = call("post", "files", file=("a.pdf.exe", b"MZ"))
    assert (refused.status_code, "a program" in refused.json()["title"]) == (422, True)
    assert FieldFile.objects.count() == 1


def test_the_same_call_sent_again_is_not_done_twice(call, owner):
    secret = tokens.make_token(owner, "shop", tuple(SCOPES), 7, **STATED)[1]
    first = call("post", "companies", {"name": "Luz Lda"}, secret=secret, **{"Idempotency-Key": "a1"})
    again = call("post", "companies", {"name": "Luz Lda"}, secret=secret, **{"Idempotency-Key": "a1"})
    other = call("post", "companies", {"name": "Mar Lda"}, secret=secret, **{"Idempotency-Key": "a1"})

    assert first.json() == again.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert other.status_code == 422
    assert Customer.objects.count() == RepeatedCall.objects.count() == 1


def test_nobody_overwrites_what_was_changed_meanwhile(call, owner, vogt):
    tag = call("get", f"companies/{vogt.pk}").headers["ETag"]
    call("patch", f"companies/{vogt.pk}", {"city": "Hamburg"})

    late = call("patch", f"companies/{vogt.pk}", {"city": "Bremen"}, **{"If-Match": tag})

    vogt.refresh_from_db()
    assert late.status_code == 412
    assert vogt.city == "Hamburg"


def test_it_sees_no_more_than_its_member(call, seller, vogt):
    from dataclasses import replace

    from argosy.integrations.permissions import Permission

    AccessToken.objects.all().delete()
    may = replace(seller, rights=seller.rights | {str(Permission.USE_API)})
    secret = tokens.make_token(may, "test", tuple(SCOPES), 7, **STATED)[1]
    refused = call("get", "companies", secret=secret)  # Bob's role does not allow the API

    assert refused.status_code == 403
    assert "Vogt" not in refused.content.decode()


def test_it_may_no_more_than_its_scopes(call, vogt):
    assert call("get", f"companies/{vogt.pk}", scopes=["products.read"]).status_code == 403
    assert call("patch", f"companies/{vogt.pk}", {"city": "X"}, scopes=["customers.read"]).status_code == 403

    vogt.refresh_from_db()
    assert vogt.city == ""


@pytest.mark.parametrize("what", ["none", "wrong", "expired", "withdrawn", "gone"])
def test_without_a_valid_token_nobody_gets_in(call, owner, company, what):
    made, secret = tokens.make_token(owner, "test", tuple(SCOPES), 7, **STATED)
    if what == "expired":
        AccessToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    elif what == "withdrawn":
        tokens.revoke_token(owner, made)
    elif what == "gone":
        type(company.alice).objects.filter(pk=company.alice.pk).update(state=MemberState.DISABLED)
    given = {"none": "x", "wrong": secret[:-4] + "AAAA"}.get(what, secret)

    answer = call("get", "companies", secret=given)

    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_token_of_one_enterprise_opens_nothing_of_another(rival, call, vogt):
    token = _current.set(None)
    try:
        with enterprise_scope(rival.id):
            secret = tokens.make_token(actor_of(rival.alice), "theirs", tuple(SCOPES), 7, **STATED)[1]
        answer = call("get", f"companies/{vogt.pk}", secret=secret)
    finally:
        _current.reset(token)

    assert answer.status_code == 404


def test_a_refusal_is_a_sentence_and_changes_nothing(call, vogt):
    twice = call(
        "post", "companies", {"name": "Vogt GmbH", "country": "DE", "contacts": [{"email": "anna@vogt.example"}]}
    )
    unfit = call("post", "companies", {"name": "", "colour": 1})

    assert twice.status_code == 409
    assert "is already a customer of ours" in twice.json()["title"]
    assert unfit.status_code == 422
    assert Customer.objects.count() == 1


def test_too_many_calls_in_a_minute_wait(call, owner, monkeypatch):
    monkeypatch.setattr(tokens, "MOST_A_MINUTE", 2)
    secret = tokens.make_token(owner, "test", tuple(SCOPES), 7, **STATED)[1]

    statuses = [call("get", "companies", secret=secret).status_code for _ in range(3)]

    assert statuses == [200, 200, 429]


def test_every_call_is_described_for_people_and_for_programs(browse, company, scope):
    page = words(browse(company.alice).get("/settings/api/calls/"))
    described = Client().get("/api/v1/openapi.json").json()

    assert described["openapi"].startswith("3.1")
    ways = [(path, method, way) for path, all_ in described["paths"].items() for method, way in all_.items()]
    assert {method for _path, method, _way in ways} == {"get", "post", "put", "patch", "delete"}
    for path, method, way in ways:
        asked = [one["name"] for one in way.get("parameters", []) if one["in"] == "query"]
        shown = f"{method.upper()} {path} {' '.join(way['description'].split())}"
        assert shown + (f" ? {', '.join(asked)}" if asked else "") in page
    assert "PUT /api/v1/companies/{customer_id}/owner" in page
    assert "{ name*, short_name, other_names," in page, "what a call takes, and what it needs"
    assert "multipart/form-data { file* }" in page


def test_the_calls_are_grouped_in_the_readers_words_and_shown_to_who_may_use_them(browse, company, scope):
    page = browse(company.alice).get("/settings/api/calls/", headers={"Accept-Language": "zh-hans"}).content.decode()

    assert ">公海<" in page
    for tag in {
        way["tags"][0] for one in Client().get("/api/v1/openapi.json").json()["paths"].values() for way in one.values()
    }:
        assert f">{tag}<" not in page
    assert browse(company.tina).get("/settings/api/calls/").status_code == 403


def test_a_trainee_makes_no_token(browse, company, scope):
    assert browse(company.tina).post("/settings/api/", {"name": "x", "scopes": ["customers.read"]}).status_code == 403
    assert not AccessToken.objects.exists()


@pytest.mark.parametrize(("function", "path"), [("deals", "opportunities"), ("catalogue", "products")])
def test_what_the_enterprise_switched_off_is_off_for_programs_too(call, owner, function, path):
    assert call("get", path).status_code == 200

    switches.turn(owner, function, is_on=False)

    assert call("get", path, by=owner).status_code == 403


def test_programs_read_what_is_in_stock(call, scope, seller):
    counted = count_stock(seller, add_product(seller, number="H-40", name="Hinge"), Decimal("120.50"))
    add_product(seller, number="H-41", name="Lock")

    told = {one["number"]: one["in_stock"] for one in call("get", "products").json()["items"]}

    assert told == {"H-40": "120.5", "H-41": None}
    assert call("get", f"products/{counted.pk}").json()["in_stock"] == "120.5"


def test_a_token_that_may_not_read_mail_is_told_no_subjects(call, owner, scope, vogt):
    for member, subject in ((scope.alice, "Of mine"), (scope.bob, "Of Bob's")):
        TimelineEntry.objects.create(customer=vogt, kind="mail_in", text=subject, member=member, at=timezone.now())

    told = call("get", f"companies/{vogt.pk}/timeline", scopes=["customers.read"]).content.decode()
    with_mail = call("get", f"companies/{vogt.pk}/timeline").content.decode()

    assert "Of mine" not in told
    assert "Of mine" in with_mail
    assert "Bob's" not in with_mail


def test_no_program_brings_in_people_before_their_source_is_stated(browse, company, owner, call):
    typed = {"name": "Shop", "scopes": ["customers.read", "customers.write"], "days": "30"}
    for more in ({}, {"statement": "our shop"}, {"agreed": "on"}):
        page = browse(company.alice).post("/settings/api/", {**typed, **more})
        assert page.status_code == 422
        assert "that this source is lawful" in words(page)
    with pytest.raises(NotStated):
        tokens.make_token(owner, "Shop", ["customers.write"], 7)
    assert not AccessToken.objects.exists()

    assert browse(company.alice).post("/settings/api/", {**typed, "scopes": ["customers.read"]}).status_code == 200


def test_whence_a_person_came_through_the_api_and_by_whose_statement_stands_with_each_field(
    call, vogt, browse, company
):
    made = call("post", f"companies/{vogt.pk}/contacts", {"name": "Uwe", "email": "uwe@vogt.example"}).json()
    call("patch", f"contacts/{made['id']}", {"position": "Buyer"})

    uwe = Contact.objects.get(pk=made["id"])
    first = AccessToken.objects.order_by("made_at").first()
    assert uwe.origins["email"] | {"at": ""} == {
        "by": "api", "at": "", "member": str(company.alice.pk), "ref": str(first.pk),
    }  # fmt: skip
    assert uwe.origins["position"]["by"] == "api"
    page = words(browse(company.alice).get(f"/customers/{vogt.pk}/origins/"))
    assert "orders in our own shop" in page
    assert "Alice" in page


def test_a_token_of_before_brings_in_nobody(call, owner, vogt):
    made, secret = tokens.make_token(owner, "old", tuple(SCOPES), 7, **STATED)
    AccessToken.objects.filter(pk=made.pk).update(stated_at=None)

    refused = call("post", f"companies/{vogt.pk}/contacts", {"name": "Uwe"}, secret=secret)

    assert refused.json()["code"] == "not_stated"
    assert Contact.objects.count() == 1
