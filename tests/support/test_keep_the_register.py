"""Certificates, trainings, confidentiality agreements and the doings of the staff are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.actions.register import watch_papers
from argosy.support.models import StaffPaper


def paper(**given) -> dict[str, object]:
    today = timezone.localdate()
    return {"kind": "confidentiality", "title": "NDA 2026", "since": today, "until": today + timedelta(days=20)} | given


@pytest.mark.promise("S163")
def test_papers_and_doings_stand_in_the_register(lin, oda, at_desk):
    desk = at_desk(oda)
    assert "Confidentiality agreement" in desk.get("/operator/register/").content.decode()

    for one in (
        paper(of=lin.pk),
        paper(kind="training", title="Personal data, 2026", of=lin.pk),
        paper(kind="certificate", title="ISO/IEC 27001:2022"),
    ):
        desk.post("/operator/register/", one)

    page = desk.get("/operator/register/").content.decode()
    for words in ("NDA 2026", "Personal data, 2026", "ISO/IEC 27001:2022", "nothing is missing"):
        assert words in page
    doings = desk.get("/operator/staff/").content.decode()
    assert "put a paper into the register" in doings
    assert "signed in" in doings


def test_a_month_before_one_ends_who_runs_the_service_gets_one_letter(oda, company, at_desk):
    at_desk(oda).post("/operator/register/", paper())

    for _again in range(2):
        with enterprise_scope(company.id):
            watch_papers(job_actor(company.id, "x", frozenset()))

    assert sum("NDA 2026" in one.subject for one in OutboxLetter.objects.all() if one.to == oda.user.email) == 1


def test_days_in_the_wrong_order_are_refused(oda, at_desk):
    at_desk(oda).post("/operator/register/", paper(until=timezone.localdate() - timedelta(days=1)))

    assert not StaffPaper.objects.exists()


def test_support_does_not_keep_the_register(lin, at_desk):
    assert at_desk(lin).post("/operator/register/", paper()).status_code == 403
