"""A program brings a list in and takes one out, as its member would: stated, in the background, with each line's fate told."""

from __future__ import annotations

import json
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions import viewing
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.exchange import files
from argosy.exchange.models import Export, Import
from argosy.integrations.actions import tokens
from argosy.integrations.scopes import SCOPES
from tests.running_jobs import run_jobs

STATED = {"statement": "orders in our own shop", "agreed": True}
SAID = {"statement": "Our own list of the Canton Fair", "agreed": True}
LIST = b"Company Name,Country/Region,Fair\nVogt GmbH,Germany,A1\n,Portugal,B2\nLuz Lda,Portugal,C3\n"
pytestmark = pytest.mark.django_db


@pytest.fixture
def call(owner):
    """`call("post", "imports", file=b"…")` with a token of Alice's that may everything; `scopes=[…]` one that may less."""

    def send(method: str, path: str, body=None, *, by=owner, scopes=tuple(SCOPES), file=None, **headers):
        secret = tokens.make_token(by, "test", scopes, 7, **STATED)[1]
        given = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        if file is not None:
            given = {"data": {"file": SimpleUploadedFile("fair.csv", file)}}
        path = path if path.startswith("/") else f"/api/v1/{path}"
        return getattr(Client(), method)(path, **given, headers={"Authorization": f"Bearer {secret}", **headers})

    return send


@pytest.fixture
def brought(call):
    """The list is in, by a program of Alice's."""
    made = call("post", "imports?record=customer", file=LIST).json()
    started = call("post", f"imports/{made['id']}/start", SAID)
    assert started.status_code == 202, started.content
    run_jobs()
    return made["id"]


def test_the_columns_are_guessed_and_nothing_is_brought_in_yet(call):
    made = call("post", "imports?record=customer", file=LIST)

    told = made.json()
    assert (made.status_code, told["state"], told["rows"], told["file_name"]) == (201, "mapping", 3, "fair.csv")
    assert [(one["heading"], one["field"]) for one in told["columns"]] == [
        ("Company Name", "name"), ("Country/Region", "country"), ("Fair", ""),
    ]  # fmt: skip
    assert told["columns"][0]["examples"] == ["Vogt GmbH", "Luz Lda"]
    assert not Customer.objects.exists()
    keys = {one["key"] for one in call("get", "imports/fields?record=customer").json()["items"]}
    assert {"name", "country", "email"} <= keys


def test_while_a_file_is_read_nothing_is_locked(call, monkeypatch):
    open_now, read = [], files.table

    def table(content: bytes) -> files.Table:
        open_now.append(list(connection.savepoint_ids))
        return read(content)

    monkeypatch.setattr(files, "table", table)
    before = list(connection.savepoint_ids)

    assert call("post", "imports", file=LIST, **{"Idempotency-Key": "a"}).status_code == 201
    assert call("post", "imports", file=LIST, scopes=["customers.write"]).status_code == 403

    assert open_now == [before], "read once, before the call's transaction, and not for who may not bring it in"


def test_it_runs_and_tells_what_came_of_it_line_by_line(call, brought, owner):
    told = call("get", f"imports/{brought}").json()
    assert (told["state"], told["made"], told["failed"], told["can_be_undone"]) == ("done", 2, 1, True)
    assert {one.name for one in Customer.objects.all()} == {"Vogt GmbH", "Luz Lda"}
    assert Import.objects.get().statement == SAID["statement"]
    assert Customer.objects.get(name="Vogt GmbH").owner_id == owner.member

    errors = call("get", f"imports/{brought}/errors").json()
    assert [(one["line"], one["cells"], one["what"]) for one in errors["items"]] == [
        (3, ["", "Portugal", "B2"], "failed")
    ]
    assert "neither a company nor a person" in errors["items"][0]["why"]
    assert errors["next"] == ""


def test_errors_go_on_from_page_to_page_in_the_order_of_the_file(call):
    lines = b"".join(b",Portugal,%d\n" % number for number in range(5))
    made = call("post", "imports", file=b"Company,Country,Fair\nVogt,DE,x\n" + lines).json()["id"]
    call("post", f"imports/{made}/start", SAID)
    run_jobs()

    found, after = [], ""
    while True:
        page = call("get", f"imports/{made}/errors?limit=2&after={after}").json()
        found += [one["line"] for one in page["items"]]
        after = page["next"]
        if not after:
            break

    assert found == [3, 4, 5, 6, 7]
    assert call("get", f"imports/{made}/errors?after=-1").status_code == 422


def test_a_program_says_itself_what_the_columns_hold(call):
    made = call("post", "imports", file=LIST).json()["id"]

    call("post", f"imports/{made}/start", {**SAID, "mapping": ["name", "", "notes"], "nobody": True})
    run_jobs()

    vogt = Customer.objects.get(name="Vogt GmbH")
    assert (vogt.country, vogt.notes, vogt.owner_id) == ("", "A1", None)


@pytest.mark.parametrize(
    "given",
    [
        {"agreed": False}, {"statement": ""}, {"mapping": ["", "country", ""]}, {"policy": "guess"},
        {"owner": "0199c300-0000-7000-8000-000000000000"}, {"source": "nowhere"},
    ],
)  # fmt: skip
def test_what_cannot_start_is_refused_with_a_sentence_and_nothing_runs(call, given):
    made = call("post", "imports", file=LIST).json()["id"]

    refused = call("post", f"imports/{made}/start", {**SAID, **given})

    assert refused.status_code == 422, refused.content
    assert refused.json()["title"]
    run_jobs()
    assert Import.objects.get().state == "mapping"
    assert not Customer.objects.exists()


def test_an_import_is_taken_back_as_a_whole_and_a_file_dropped(call, brought):
    assert call("post", f"imports/{brought}/undo").status_code == 202
    run_jobs()
    assert call("get", f"imports/{brought}").json()["state"] == "undone"
    assert not Customer.objects.exists()

    other = call("post", "imports", file=LIST).json()["id"]
    assert call("delete", f"imports/{other}").status_code == 204
    assert [one["id"] for one in call("get", "imports").json()["items"]] == [brought]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02PK\x03\x04", b"Company\n"])
def test_what_is_no_list_is_refused(call, content):
    refused = call("post", "imports", file=content)

    assert refused.status_code == 422
    assert not Import.objects.exists()


def test_the_same_file_sent_again_is_not_there_twice(call, owner):
    secret = tokens.make_token(owner, "shop", ["imports", "customers.write"], 7, **STATED)[1]
    headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": "one"}

    def send(boundary: str, content: str):
        part = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f.csv"\r\n\r\n{content}\r\n'
        body = f"{part}--{boundary}--\r\n".encode("gb18030")
        kind = f"multipart/form-data; boundary={boundary}"
        return Client().post("/api/v1/imports", body, content_type=kind, headers=headers)

    first, again = send("one1", "公司\n晨光\n"), send("two2", "公司\n晨光\n")

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json()["id"] == first.json()["id"]
    assert Import.objects.count() == 1
    assert send("two2", "公司\n海川\n").status_code == 422


def test_a_list_goes_out_as_a_view_shows_it_and_is_written_down(call, owner, seller):
    add_customer(owner, name="Vogt GmbH", country="DE")
    add_customer(owner, name="Luz Lda", country="PT")
    view = viewing.save_view(owner, "customer", "Germans", "f=country.is.DE&cols=country", is_shared=False)

    made = call("post", "exports", {"view": str(view.pk), "format": "csv", "reason": "For the fair"})
    assert (made.status_code, made.json()["file"]) == (202, "")
    run_jobs()

    told = call("get", f"exports/{made.json()['id']}").json()
    assert (told["state"], told["rows"], told["reason"]) == ("done", 1, "For the fair")
    file = call("get", told["file"])
    assert file.content.decode("utf-8-sig").splitlines() == ["Company,Country", "Vogt GmbH,Germany"]
    assert "attachment" in file["Content-Disposition"]
    assert AuditEntry.objects.filter(word="list.exported", member_id=owner.member).count() == 1
    assert AuditEntry.objects.filter(word="list.fetched").count() == 1


def test_the_address_of_the_file_ends_and_opens_nothing_without_the_token(call, owner):
    add_customer(owner, name="Vogt GmbH")
    made = call("post", "exports", {"query": ""}).json()["id"]
    run_jobs()
    there = call("get", f"exports/{made}").json()["file"]
    assert Client().get(there).status_code == 401

    Export.objects.update(expires_at=timezone.now())

    assert call("get", there).status_code == 409
    assert call("get", f"exports/{made}").json()["file"] == ""


def test_each_needs_its_scopes_and_its_members_rights(call, seller, owner):
    for scopes in (["customers.read", "customers.write"], ["imports"]):
        assert call("post", "imports", file=LIST, scopes=scopes).status_code == 403
    for scopes, record in (
        (["customers.read"], "customer"),
        (["exports"], "customer"),
        (["exports", "customers.read"], "deal"),
    ):
        assert call("post", "exports", {"record": record}, scopes=scopes).status_code == 403

    assert not Import.objects.exists()
    assert not Export.objects.exists()


def test_what_was_brought_in_is_started_and_taken_back_by_who_may_change_customers_alone(call, brought):
    waiting = call("post", "imports", file=LIST).json()["id"]

    for there, body in ((f"imports/{waiting}/start", SAID), (f"imports/{brought}/undo", None)):
        for scopes in (["imports"], ["customers.read", "customers.write"]):
            assert call("post", there, body, scopes=scopes).status_code == 403
    assert call("delete", f"imports/{waiting}", scopes=["customers.read", "customers.write"]).status_code == 403

    run_jobs()
    assert {one.pk.hex: one.state for one in Import.objects.all()} == {
        UUID(waiting).hex: "mapping",
        UUID(brought).hex: "done",
    }
    assert Customer.objects.count() == 2


def test_what_came_in_and_went_out_is_read_with_its_scope_alone(call, brought, owner):
    made = call("post", "exports", {}).json()["id"]

    for path in ("imports", "imports/fields", f"imports/{brought}", f"imports/{brought}/errors"):
        assert call("get", path, scopes=["exports", "customers.read", "customers.write"]).status_code == 403
    for path in ("exports", f"exports/{made}"):
        assert call("get", path, scopes=["imports", "customers.read", "customers.write"]).status_code == 403


def test_a_file_is_fetched_by_no_token_that_may_not_read_what_is_in_it(call, owner):
    add_customer(owner, name="Vogt GmbH")
    made = call("post", "exports", {}).json()["id"]
    run_jobs()

    assert call("get", f"exports/{made}/file", scopes=["exports", "deals.read"]).status_code == 403
    assert not AuditEntry.objects.filter(word="list.fetched").exists()
    assert call("get", f"exports/{made}/file", scopes=["exports", "customers.read"]).status_code == 200


def test_nobody_reads_what_a_colleague_took_out(call, owner, manager, monkeypatch):
    add_customer(owner, name="Vogt GmbH")
    made = call("post", "exports", {}).json()["id"]
    run_jobs()

    Export.objects.update(member_id=manager.member)

    for there in (f"exports/{made}", f"exports/{made}/file"):
        assert call("get", there).status_code == 404
    assert call("get", "exports").json()["items"] == []
