"""The versions of browser and system serve compatibility and the finding of faults; nothing else is told of them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.actions.housekeeping import forget_old
from argosy.accounts.models import SignIn, SoftwareUse
from argosy.accounts.queries import software_in_use
from argosy.enterprise import network_log
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.models import OrderWord
from tests.accounts.test_sign_in_by_scanning import PASSWORD
from tests.privacy import traces

AGENT = "Mozilla/5.0 (Windows NT 977.4; Win64; x64; rv:4711.0) Gecko/20100101 Firefox/4711.0"
ASKED = {"topic": "fault", "subject": "A message does not open", "words": "It stays empty.", "mobile": ""}


@pytest.fixture
def bob(company) -> Client:
    """Bob, who signs in with a browser like nobody else's, has it remembered and works."""
    network_log._waiting.clear()  # what earlier tests opened
    client = Client(headers={"user-agent": AGENT})
    client.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD, "remember": "on"})
    client.get("/customers/")
    network_log.write()
    return client


def _kept(company, word: str) -> set[str]:
    """The fields that hold the word: as a word of its own, for its figures stand by chance in times and keys."""
    alone = re.compile(rf"(?<![\w.-]){word}(?![\w-])|: a (?:search )?token$|^blob ")
    with enterprise_scope(company.id):
        return {place.partition(":")[0] for place in traces.of(company.id, word) if alone.search(place.casefold())}


@pytest.mark.promise("S100")
def test_after_signing_in_and_working_versions_and_system_stand_in_the_nameless_count_alone(bob, company):
    assert SignIn.objects.get().user_agent == "Firefox"

    assert _kept(company, "4711") == {"accounts.SoftwareUse.browser_version"}
    assert _kept(company, "977") == {"accounts.SoftwareUse.system_version"}
    assert _kept(company, "windows") == {"accounts.SoftwareUse.system"}
    assert {field.name for field in SoftwareUse._meta.fields} == {
        "id", "browser", "browser_version", "system", "system_version", "times", "day",
    }  # fmt: skip


@pytest.mark.promise("S100")
def test_a_fault_that_is_reported_takes_them_along_and_another_question_does_not(bob, company):
    steps = f"10:02:15 get /mail/…/ 500\n{AGENT}"
    bob.post("/help/ask/", ASKED | {"topic": "use"})
    assert "support.OrderWord.text" not in _kept(company, "4711")

    bob.post("/help/ask/", ASKED | {"trail": steps})

    with enterprise_scope(company.id):
        assert any(AGENT in one.text for one in OrderWord.objects.all())


@pytest.mark.promise("S100")
def test_the_operator_sees_in_which_the_pages_must_work_and_which_are_too_old(company):
    for agent in (AGENT, AGENT, "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "curl/8"):
        Client(headers={"user-agent": agent}).post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})

    found = [(one.browser, one.system, one.times, one.is_too_old) for one in software_in_use()]
    assert found == [("Firefox 4711", "Windows NT 977", 2, False), ("Firefox 115", "Linux", 1, True)]


def test_a_version_with_which_nobody_signs_in_any_more_is_forgotten(bob, company):
    SoftwareUse.objects.update(day=timezone.localdate() - timedelta(days=181))

    forget_old(job_actor(company.id, "test", frozenset()))

    assert not SoftwareUse.objects.exists()
