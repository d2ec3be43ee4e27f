"""Questionnaires and activities: exactly the shown fields, and shown before who receives which of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Recipient, Sharing
from argosy.support.actions import activities
from argosy.support.actions.activities import Plan
from argosy.support.models import Activity, ActivityEntry

FAIR = {
    "kind": "activity",
    "title_en": "Salon in Ningbo",
    "title_zh": "宁波沙龙",
    "text_en": "Come and see.",
    "text_zh": "欢迎参加。",
    "asked": ["name", "company", "phone", "wechat"],
    "questions": "您带几位？ | How many are you?",
    "receiver": "Harbour Events",
    "receiver_contact": "hello@harbour.example",
    "passed": ["name", "phone"],
    "closes_on": (timezone.localdate() + timedelta(days=7)).isoformat(),
}
GIVEN = {
    "name": "Bob",
    "company": "Hailan",
    "phone": "13812345678",
    "wechat": "bob",
    "question_0": "Two",
    "has_seen": "on",
}


@pytest.fixture
def desk(oda, at_desk):
    return at_desk(oda)


@pytest.fixture
def salon(company, desk) -> Activity:
    desk.post("/operator/activities/", FAIR)
    return Activity.objects.get()


@pytest.mark.promise("S147")
def test_before_signing_up_one_sees_exactly_what_is_passed_on_and_to_whom(salon, company, browse):
    bob = browse(company.bob)

    page = bob.get(f"/help/activities/{salon.pk}/").content.decode()

    assert "<strong>Name, Telephone</strong>" in page
    assert "Harbour Events" in page
    assert "hello@harbour.example" in page
    refused = bob.post(f"/help/activities/{salon.pk}/", {key: GIVEN[key] for key in GIVEN if key != "has_seen"})
    assert refused.status_code == 200
    with enterprise_scope(company.id):
        assert not ActivityEntry.objects.exists()
        assert not Sharing.objects.exists()

    bob.post(f"/help/activities/{salon.pk}/", GIVEN)

    with enterprise_scope(company.id):
        sharing = Sharing.objects.select_related("recipient").get()
        assert sharing.shared == ["name", "phone"]
        assert sharing.recipient.name == "Harbour Events"
        assert (sharing.member_id, sharing.basis) == (company.bob.pk, "consent")


@pytest.mark.promise("S147")
def test_the_receiver_gets_these_fields_and_nothing_else(salon, company, browse, desk):
    browse(company.bob).post(f"/help/activities/{salon.pk}/", GIVEN | {"name": "=Bob"})

    file = desk.post(f"/operator/activities/{salon.pk}/pass-on/").content.decode("utf-8-sig")

    assert file.splitlines() == ["name,phone", "'=Bob,13812345678"]
    with enterprise_scope(company.id):
        assert AuditEntry.objects.filter(word="activity.passed", concerns_id=company.bob.pk).exists()


@pytest.mark.promise("S110")
def test_only_the_fields_that_are_shown_are_collected(salon, company, browse):
    browse(company.bob).post(
        f"/help/activities/{salon.pk}/", GIVEN | {"email": "bob@private.example", "position": "Boss", "question_1": "x"}
    )

    with enterprise_scope(company.id):
        entry = ActivityEntry.objects.get()
        assert set(entry.given) == {"name", "company", "phone", "wechat"}
        assert entry.answers == ["Two"]


@pytest.mark.promise("S110")
def test_without_a_receiver_nothing_is_passed_on(company, browse, oda, at_desk):
    at_desk(oda).post("/operator/activities/", FAIR | {"kind": "questionnaire", "receiver": "", "passed": []})
    asked = Activity.objects.get()
    bob = browse(company.bob)
    assert "nobody but the operator" in bob.get(f"/help/activities/{asked.pk}/").content.decode()

    bob.post(f"/help/activities/{asked.pk}/", GIVEN)

    with enterprise_scope(company.id):
        assert ActivityEntry.objects.count() == 1
        assert not Recipient.objects.exists()


def test_an_answer_is_taken_back(salon, company, browse):
    bob = browse(company.bob)
    bob.post(f"/help/activities/{salon.pk}/", GIVEN)

    bob.post(f"/help/activities/{salon.pk}/take-back/")

    with enterprise_scope(company.id):
        assert not ActivityEntry.objects.exists()
        assert Sharing.objects.count() == 1


def test_after_the_last_day_nobody_answers(salon, company, browse):
    Activity.objects.update(closes_on=timezone.localdate() - timedelta(days=1))

    assert browse(company.bob).post(f"/help/activities/{salon.pk}/", GIVEN).status_code == 404


def test_passing_on_without_saying_how_the_receiver_is_reached_is_refused(oda, at_desk):
    at_desk(oda).post("/operator/activities/", FAIR | {"receiver_contact": ""})

    assert not Activity.objects.exists()


def test_support_does_not_publish_activities(lin):
    from argosy.platform.errors import NotAllowed

    plan = Plan("activity", "a", "a", "a", "a", ["name"], [], timezone.localdate())
    with pytest.raises(NotAllowed):
        activities.offer_activity(lin, plan)
