"""Somebody outside whom no enterprise knows: the operator answers within fifteen days, or an alarm is raised."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import knocking
from argosy.privacy.actions.knocking import Asked
from argosy.privacy.errors import NotOpen
from argosy.privacy.links import knock_token
from argosy.privacy.models import Knock
from argosy.support.actions import incidents
from tests.running_jobs import run_jobs

WORDS = "You publish my picture."


def letters_to(address: str) -> list[OutboxLetter]:
    return [one for one in OutboxLetter.objects.order_by("made_at") if one.to == address]


@pytest.fixture
def asked(company):
    """Pedro complains, and has proved his address."""
    made = knocking.knock(Asked("pedro@praia.example", "Pedro", "complaint", WORDS))
    code = re.search(r"\d{6}", letters_to("pedro@praia.example")[0].text)[0]
    assert knocking.verify(made, code)
    run_jobs()
    made.refresh_from_db()
    return made


def watch(company) -> None:
    with enterprise_scope(company.id):
        incidents.watch_incidents(job_actor(company.id, "x", frozenset()))


@pytest.mark.promise("S178", "S188")
def test_the_clock_runs_from_the_proof_and_the_answer_names_authority_and_court(asked, lin, at_desk, visitor, settings):
    settings.AUTHORITY, settings.COURT = "the CAC", "the court of Ningbo"
    desk = at_desk(lin)
    assert asked.due_at - asked.verified_at == timedelta(days=15)
    assert WORDS in desk.get(f"/operator/outside/{asked.pk}/").content.decode()

    desk.post(f"/operator/outside/{asked.pk}/", {"words": "It is taken down."})

    letter = letters_to("pedro@praia.example")[-1].text
    assert "It is taken down." in letter
    assert "the CAC" in letter
    assert "the court of Ningbo" in letter
    page = visitor.get(f"/privacy/outside/{knock_token(asked.pk)}/").content.decode()
    assert "It is taken down." in page
    assert "the CAC" in page


@pytest.mark.promise("S178", "S188")
def test_what_is_overdue_raises_one_alarm(asked, oda, company, at_desk):
    watch(company)
    assert not [one for one in letters_to(oda.user.email) if "OVERDUE" in one.subject]
    Knock.objects.update(due_at=timezone.now() - timedelta(minutes=1))

    watch(company)
    watch(company)

    assert len([one for one in letters_to(oda.user.email) if "OVERDUE" in one.subject]) == 1
    assert "Overdue" in at_desk(oda).get("/operator/outside/").content.decode()


def test_an_answered_one_raises_none_and_is_not_answered_twice(asked, oda, company):
    knocking.answer_by_operator(asked, "It is taken down.")
    Knock.objects.update(due_at=timezone.now() - timedelta(minutes=1))

    watch(company)

    assert not [one for one in letters_to(oda.user.email) if "OVERDUE" in one.subject]
    with pytest.raises(NotOpen):
        knocking.answer_by_operator(asked, "Again.")


def test_what_an_enterprise_knows_does_not_come_to_the_operator(company, lin, at_desk):
    made = knocking.knock(Asked("eva@praia.example", "Eva", "complaint", WORDS, company="hailan-hw.example"))
    code = re.search(r"\d{6}", letters_to("eva@praia.example")[0].text)[0]
    knocking.verify(made, code)
    run_jobs()

    made.refresh_from_db()
    assert made.due_at is None
    assert at_desk(lin).get(f"/operator/outside/{made.pk}/").status_code == 404
