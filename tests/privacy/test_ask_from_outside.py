"""Somebody without an account asks: a mailed code shows who it is, and every enterprise that knows the address answers."""

import io
import json
import re
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.enterprise.actors import actor_of
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs
from argosy.privacy.models import DataRequest, Knock
from tests.running_jobs import run_jobs

ANNA = "anna@vogt-beschlaege.example"
FORM = {"kind": "access", "email": ANNA, "name": "Anna Vogt", "words": "What do you keep about me?"}


@pytest.fixture
def known(company, rival):
    """Anna is a contact of ours and of nobody else."""
    with enterprise_scope(company.id):
        person = NewContact("Anna Vogt", ANNA, "+49 40 5556677")
        customers.add_customer(actor_of(company.bob), name="Vogt GmbH", country="DE", contacts=[person])
    return company


def code() -> str:
    """The code of the newest letter."""
    letter = OutboxLetter.objects.order_by("-made_at", "-id").first()
    return re.search(r"\d{6}", letter.text)[0]


def prove(visitor, page: str) -> None:
    """Type the code of the newest letter; everybody here looks whether they know her."""
    visitor.post(page, {"code": code()})
    run_jobs()


def ask(visitor, **changes: str) -> str:
    """Fill in the form; the address of the page where the code is typed."""
    visitor.cookies["django_language"] = "en"
    answer = visitor.post("/privacy/outside/", FORM | changes)
    assert answer.status_code == 302, answer.content.decode()
    return answer.url


def test_the_clock_runs_from_the_code_on_and_only_who_knows_her_is_asked(known, rival, visitor):
    page = ask(visitor)
    with enterprise_scope(known.id):
        assert not DataRequest.objects.exists()

    prove(visitor, page)

    with enterprise_scope(rival.id):
        assert not DataRequest.objects.exists()
    with enterprise_scope(known.id):
        found = DataRequest.objects.get()
        assert found.due_at - found.verified_at == timedelta(days=15)
        assert found.email == ANNA
    assert "Ningbo Hailan" in visitor.get(page).content.decode()


def test_a_wrong_code_passes_nothing_on_and_the_sixth_try_is_too_many(known, visitor):
    page = ask(visitor)
    right = code()
    wrong = "000000" if right != "000000" else "111111"
    for _try in range(5):
        assert "not the code" in visitor.post(page, {"code": wrong}).content.decode()

    visitor.post(page, {"code": right})

    assert Knock.objects.get().verified_at is None


def test_a_code_that_is_too_old_does_not_work(known, visitor):
    page = ask(visitor)
    Knock.objects.update(code_expires_at=timezone.now() - timedelta(seconds=1))

    visitor.post(page, {"code": code()})

    assert Knock.objects.get().verified_at is None


def test_another_code_is_sent_where_the_first_is_too_old_and_the_request_stays_as_it_was(known, visitor):
    page = ask(visitor)
    first = code()
    assert "Wait a minute" in visitor.post(page, {"again": "1"}).content.decode()
    old = timezone.now() - timedelta(minutes=11)
    Knock.objects.update(made_at=old, code_expires_at=old + timedelta(minutes=10))

    answer = visitor.post(page, {"again": "1"})
    assert code() != first
    prove(visitor, answer.url)

    assert visitor.get(page).status_code == 404  # the first code opens nothing any more
    with enterprise_scope(known.id):
        assert DataRequest.objects.get().words == FORM["words"]


def test_who_proved_herself_gets_the_address_of_the_answers_by_letter(known, visitor):
    page = ask(visitor)

    visitor.post(page, {"code": code()})

    letter = OutboxLetter.objects.order_by("-made_at", "-id").first()
    assert (letter.to, page in letter.text) == (ANNA, True)
    assert "are looking whether they keep something" in visitor.get(page).content.decode()


def test_the_clock_runs_from_the_proof_also_where_the_look_comes_later(known, rival, visitor):
    page = ask(visitor)
    visitor.post(page, {"code": code()})
    since = timezone.now() - timedelta(hours=5)
    Knock.objects.update(verified_at=since)

    run_jobs()

    with enterprise_scope(known.id):
        assert DataRequest.objects.get().due_at == since + timedelta(days=15)


def test_a_look_that_failed_is_done_again_and_nobody_is_asked_twice(known, rival, visitor):
    page = ask(visitor)
    prove(visitor, page)
    found = Knock.objects.get()
    jobs.look_for_asker.run(str(known.id), knock=str(found.pk))  # done already
    Knock.objects.update(verified_at=timezone.now() - timedelta(hours=2), looking=[str(rival.id)])

    jobs.look_again.run(str(known.id))
    jobs.look_again.run(str(rival.id))
    run_jobs()

    assert Knock.objects.get().looking == []
    with enterprise_scope(known.id):
        assert DataRequest.objects.count() == 1


def test_an_enterprise_that_left_before_it_looked_keeps_nobody_waiting(company, rival, visitor, settings):
    settings.OPERATOR_EMAIL = "privacy@harbour.example"
    page = ask(visitor, email="nobody@elsewhere.example")
    visitor.post(page, {"code": code()})
    Tenant.objects.filter(pk=rival.id).update(is_open=False)
    Knock.objects.update(verified_at=timezone.now() - timedelta(hours=2), looking=[str(rival.id)])

    jobs.look_again.run(str(company.id))

    assert "No enterprise here keeps anything" in visitor.get(page).content.decode()
    assert [one.to for one in OutboxLetter.objects.all()].count("privacy@harbour.example") == 1


def test_a_letter_a_minute_and_not_more(known, visitor):
    ask(visitor)

    assert "Wait a minute" in visitor.post("/privacy/outside/", FORM).content.decode()
    assert Knock.objects.count() == 1


def test_a_word_that_somebody_made_up_opens_nothing(db, visitor):
    for word in ("x", "0" * 32, "0" * 32 + ".abc"):
        assert visitor.get(f"/privacy/outside/{word}/").status_code == 404
        assert visitor.get(f"/privacy/deletion/{word}/").status_code == 404


def test_who_is_known_nowhere_is_told_so_and_the_operator_asked(company, visitor, settings):
    settings.OPERATOR_EMAIL = "privacy@harbour.example"
    page = ask(visitor, email="nobody@elsewhere.example")

    prove(visitor, page)

    assert "No enterprise here keeps anything" in visitor.get(page).content.decode()
    assert {one.to for one in OutboxLetter.objects.all()} == {"nobody@elsewhere.example", "privacy@harbour.example"}


def test_a_company_that_is_named_is_asked_even_where_it_knows_nobody(company, rival, visitor):
    page = ask(visitor, email="nobody@elsewhere.example", company="another exporter co., ltd.", kind="complaint")

    prove(visitor, page)

    with enterprise_scope(rival.id):
        assert DataRequest.objects.get().kind == "complaint"
    with enterprise_scope(company.id):
        assert not DataRequest.objects.exists()


@pytest.mark.promise("S180")
def test_the_answer_comes_by_letter_with_authority_and_court_and_can_be_appealed_on_the_page(
    known, visitor, browse, settings
):
    settings.AUTHORITY, settings.COURT = "The Authority of the Coast", "The Court of Ningbo"
    page = ask(visitor, kind="complaint")
    prove(visitor, page)
    with enterprise_scope(known.id):
        row = DataRequest.objects.get()
    browse(known.alice).post(f"/privacy/requests/{row.pk}/refuse/", {"ground": "secret", "words": "We may not say."})

    letter = OutboxLetter.objects.order_by("-made_at", "-id").first()
    assert letter.to == ANNA
    assert "We may not say." in letter.text
    assert "The Authority of the Coast" in letter.text
    assert page in letter.text
    assert "We may not say." in visitor.get(page).content.decode()

    visitor.post(f"{page}{known.id}/go-on/", {"do": "appeal", "words": "I am not content."})

    with enterprise_scope(known.id):
        row.refresh_from_db()
        assert row.state == "open"
        assert row.appeal == "I am not content."


def test_her_data_is_hers_to_take_once_the_request_is_answered(known, visitor, browse):
    page = ask(visitor)
    prove(visitor, page)
    archive = f"{page}{known.id}/archive/"
    assert visitor.get(archive).status_code == 404
    with enterprise_scope(known.id):
        row = DataRequest.objects.get()
    browse(known.alice).post(f"/privacy/requests/{row.pk}/answer/", {"words": "Here it is."})

    bundle = zipfile.ZipFile(io.BytesIO(visitor.get(archive).content))

    data = json.loads(bundle.read("data.json"))
    assert data["customers.Contact"][0]["phone"] == "+49 40 5556677"
