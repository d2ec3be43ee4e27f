"""When an enterprise or the operator changes hands it is recorded; the successor keeps to the policy or asks again."""

from __future__ import annotations

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.audit.models import AuditEntry
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Takeover, TakeoverAnswer
from argosy.privacy.policy import current_version

HANDING = {"successor": "Neue Hanse AG", "contact": "privacy@hanse.example", "on": timezone.localdate().isoformat()}


@pytest.mark.promise("S151")
def test_a_successor_who_keeps_to_the_policy_is_recorded_and_told_of(company, oda, at_desk, browse):
    at_desk(oda).post("/operator/takeovers/", HANDING | {"keeps_policy": "1"})

    assert Takeover.objects.get().successor == "Neue Hanse AG"
    bob = browse(company.bob)
    assert bob.get("/customers/").status_code == 200
    assert "Neue Hanse AG" in bob.get("/privacy/service/").content.decode()
    with enterprise_scope(company.id):
        assert Notification.objects.filter(kind="privacy.taken_over").count() == 4
        assert AuditEntry.objects.filter(word="enterprise.taken").count() == 1
    assert any("Neue Hanse AG" in one.text for one in OutboxLetter.objects.all() if one.to == company.bob.user.email)


@pytest.mark.promise("S151")
def test_a_successor_who_does_not_asks_every_person_again(company, oda, at_desk, browse):
    bob = browse(company.bob)
    assert bob.get("/customers/").status_code == 200
    at_desk(oda).post("/operator/takeovers/", HANDING | {"keeps_policy": "0"})

    answer = bob.get("/customers/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/privacy/agree/")
    assert "Neue Hanse AG" in bob.get("/privacy/agree/").content.decode()

    bob.post("/privacy/agree/", {"version": current_version(), "agreed": "on", "agree": "on"})

    assert bob.get("/customers/").status_code == 200
    assert TakeoverAnswer.objects.get().user_id == company.bob.user_id
    assert browse(company.tina).get("/customers/").status_code == 302


@pytest.mark.promise("S151")
def test_of_an_enterprise_that_changes_hands_only_its_people_are_asked(company, rival, oda, at_desk, browse):
    at_desk(oda).post("/operator/takeovers/", HANDING | {"keeps_policy": "0", "of_enterprise": str(company.id)})

    assert browse(company.bob).get("/customers/").status_code == 302
    assert browse(rival.bob).get("/customers/").status_code == 200
    assert "Neue Hanse AG" not in browse(rival.bob).get("/privacy/service/").content.decode()


def test_support_does_not_record_it(lin, at_desk):
    assert at_desk(lin).post("/operator/takeovers/", HANDING | {"keeps_policy": "1"}).status_code == 403
    assert not Takeover.objects.exists()
