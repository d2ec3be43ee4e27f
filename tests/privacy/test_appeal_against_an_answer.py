"""Who is not content appeals: what was said at first stays beside what is said then, in its order, until she is erased."""

import io
import json
import zipfile

import pytest

from argosy.audit.models import AuditEntry
from argosy.enterprise.actors import actor_of
from argosy.privacy.actions import requests
from argosy.privacy.errors import NoAppeal
from argosy.privacy.kinds import REFUSALS
from argosy.privacy.models import DataRequest
from argosy.privacy.subjects import key_of
from tests.reading_pages import words

FIRST, APPEAL, SECOND = "It is a trade secret.", "That is no secret.", "You asked for the tenth time."


@pytest.fixture(autouse=True)
def _ledger_of_its_own(settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"


@pytest.fixture
def refused_twice(scope, company, owner):
    """Bob asked to see his data, was refused, appealed, and was refused on another ground."""
    asked = requests.ask(actor_of(company.bob), company.bob, "access", "Show me.")
    requests.refuse(owner, asked, "secret", FIRST)
    asked.refresh_from_db()
    requests.appeal(asked, APPEAL)
    return requests.refuse(owner, asked, "malice", SECOND)


def asked_from_outside(scope) -> DataRequest:
    """Anna asks to be erased."""
    requests.receive(
        knock_id=None, email="anna@vogt.example", name="Anna Vogt", key=key_of(scope.id, "anna@vogt.example"),
        what="deletion", said="Please.", ground="consent", language="en",
    )  # fmt: skip
    return DataRequest.objects.get()


def stands_in_order(text: str, *parts: str) -> bool:
    """Does the text say all this, one after the other?"""
    places = [text.find(one) for one in parts]
    return -1 not in places and places == sorted(places)


def test_both_refusals_stand_on_the_page_in_their_order(refused_twice, company, browse):
    for reader in (company.bob, company.alice):
        page = words(browse(reader).get(f"/privacy/requests/{refused_twice.pk}/"))

        assert stands_in_order(
            page, "First answer", str(REFUSALS["secret"]), FIRST, "Appeal", APPEAL, "Answer to the appeal",
            str(REFUSALS["malice"]), SECOND,
        )  # fmt: skip


def test_while_the_appeal_waits_the_first_answer_is_the_only_one(scope, company, owner, browse):
    asked = requests.ask(actor_of(company.bob), company.bob, "access", "Show me.")
    requests.refuse(owner, asked, "secret", FIRST)
    asked.refresh_from_db()

    asked = requests.appeal(asked, APPEAL)

    page = words(browse(company.bob).get(f"/privacy/requests/{asked.pk}/"))
    assert stands_in_order(page, "First answer", FIRST, "Appeal", APPEAL)
    assert "Answer to the appeal" not in page
    assert asked.state == "open"


def test_both_are_in_the_archive_that_machines_read_and_in_that_for_people(refused_twice, company, browse):
    bundle = zipfile.ZipFile(io.BytesIO(browse(company.bob).get("/privacy/my-data/archive/").content))

    kept = json.loads(bundle.read("data.json"))["privacy.DataRequest"][0]
    assert (kept["first_answer"], kept["first_refusal"]) == (FIRST, "secret")
    assert (kept["appeal"], kept["answer"], kept["refusal"]) == (APPEAL, SECOND, "malice")
    assert kept["first_decided_at"] < kept["appealed_at"] < kept["decided_at"]
    assert stands_in_order(bundle.read("data.html").decode(), FIRST, APPEAL, SECOND)


def test_the_trail_tells_every_step_and_each_ground(refused_twice, company):
    lines = AuditEntry.objects.filter(object_id=refused_twice.pk).order_by("at")

    assert [one.word for one in lines] == ["request.made", "request.refused", "request.appealed", "request.refused"]
    assert [one.details["ground"] for one in lines if one.word == "request.refused"] == ["secret", "malice"]
    assert lines[2].member_id == company.bob.pk


def test_a_second_appeal_changes_nothing(refused_twice):
    with pytest.raises(NoAppeal):
        requests.appeal(refused_twice, "Once more.")

    refused_twice.refresh_from_db()
    assert (refused_twice.first_answer, refused_twice.appeal, refused_twice.answer) == (FIRST, APPEAL, SECOND)


def test_who_takes_a_request_back_stands_in_the_trail(scope, company):
    asked = requests.ask(actor_of(company.bob), company.bob, "access", "Show me.")

    requests.drop(asked)

    line = AuditEntry.objects.filter(object_id=asked.pk).latest("at")
    assert (line.word, line.member_id) == ("request.dropped", company.bob.pk)


@pytest.mark.promise("S168")
def test_who_is_erased_on_appeal_leaves_the_steps_and_none_of_her_words(scope, owner, company, browse):
    asked = asked_from_outside(scope)
    requests.refuse(owner, asked, "secret", "Dear Anna Vogt, no.")
    asked.refresh_from_db()
    requests.appeal(asked, "I am Anna Vogt, and it is no secret.")

    requests.answer(owner, asked, "Dear Anna Vogt, you are right.")

    asked.refresh_from_db()
    assert "Anna" not in f"{asked.words} {asked.first_answer} {asked.appeal} {asked.answer} {asked.name}"
    page = words(browse(company.alice).get(f"/privacy/requests/{asked.pk}/"))
    assert "Anna" not in page
    assert stands_in_order(page, "First answer", str(REFUSALS["secret"]), "Appeal", "Answer to the appeal", "Receipt")
