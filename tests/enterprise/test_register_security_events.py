"""Doubtful sign-ins and guessing are registered, with what was done at once and what people did about it."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.actions import second_factors, sign_ins
from argosy.accounts.models import OutboxLetter, User
from argosy.accounts.place import Place
from argosy.accounts.risk import SIGNALS
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import security
from argosy.enterprise.models import Enterprise, SecurityEvent, SecurityOutcome
from argosy.platform.errors import NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD

LAPTOP = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
THIEF = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0"
HOME, ABROAD = "114.114.114.114", "8.8.8.8"  # China, United States


def sign_in(company, agent: str = LAPTOP, ip: str = HOME, password: str = PASSWORD) -> Client:
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=ip)
    client.post("/sign-in/", {"email": company.bob.user.email, "password": password})
    return client


def only_event(company) -> SecurityEvent:
    with enterprise_scope(company.id):
        return SecurityEvent.objects.get()


@pytest.fixture
def known(company, settings):
    """Bob, whose address is proved, has signed in before in China; letters can be sent."""
    settings.SMTP_HOST = "smtp.example"
    User.objects.filter(pk=company.bob.user_id).update(email_verified_at=timezone.now())
    sign_in(company)
    return company


@pytest.mark.promise("S20")
@pytest.mark.promise("S120", "S121")
def test_a_sign_in_from_another_country_minutes_later_is_doubted_and_asks_for_another_proof(known):
    client = sign_in(known, ip=ABROAD)

    event = only_event(known)
    assert set(event.signals) == {"network", "country", "travel"}
    assert (event.score, event.country, event.outcome) == (95, "US", SecurityOutcome.ASKED_LETTER)
    assert client.get("/me/").status_code == 302


@pytest.mark.promise("S121")
def test_the_proof_that_is_shown_stands_beside_the_doubt(known):
    client = sign_in(known, ip=ABROAD)
    code = re.search(r"\d{6}", OutboxLetter.objects.get().text)[0]

    client.post("/sign-in/second/", {"code": code})

    assert only_event(known).outcome == SecurityOutcome.PROVED
    assert client.get("/me/").status_code == 200


def test_a_sign_in_like_always_is_not_registered(known):
    sign_in(known)

    with enterprise_scope(known.id):
        assert not SecurityEvent.objects.exists()


def test_several_wrong_passwords_and_a_new_device_together_are_doubted(known):
    for _try in range(3):
        sign_in(known, password="guessed")
    with enterprise_scope(known.id):
        assert not SecurityEvent.objects.exists()

    sign_in(known, agent=THIEF, ip="8.8.4.4")

    assert {"failures", "device"} <= set(only_event(known).signals)


@pytest.mark.promise("S121")
def test_guessing_is_registered_once_and_the_account_waits(known):
    for _try in range(sign_ins.MOST_FOR_ACCOUNT + 2):
        sign_in(known, agent=THIEF, ip=ABROAD, password="guessed")

    event = only_event(known)
    assert event.outcome == SecurityOutcome.SLOWED
    with enterprise_scope(known.id):
        assert "Chrome, 8.8.8.8" in event.place


def test_guessing_at_unknown_accounts_is_nobodys_event(known):
    place = Place(ABROAD, THIEF)
    for number in range(sign_ins.MOST_FOR_ACCOUNT):
        sign_ins.count_failure(number % 1, place)

    with enterprise_scope(known.id):
        assert not SecurityEvent.objects.exists()


@pytest.mark.promise("S121")
def test_the_administrator_writes_down_what_was_done(known, browse):
    sign_in(known, ip=ABROAD)
    event = only_event(known)
    page = browse(known.alice)

    assert "doubtful sign-in to the account of Bob" in page.get("/settings/security/").content.decode()
    page.post(f"/settings/security/{event.pk}/answer/", {"answer": "Telephoned Bob: it was his holiday."})

    event = only_event(known)
    with enterprise_scope(known.id):
        assert (event.answer, event.answered_by_id) == ("Telephoned Bob: it was his holiday.", known.alice.pk)
        assert AuditEntry.objects.filter(word="security.answered", concerns_id=known.bob.pk).exists()


def test_who_may_not_see_the_trail_answers_nothing(known, browse):
    sign_in(known, ip=ABROAD)
    event = only_event(known)

    page = browse(known.tina)

    page.post(f"/settings/security/{event.pk}/answer/", {"answer": "nothing to see"})

    assert only_event(known).answered_at is None
    assert page.get("/settings/security/").status_code == 403


@pytest.mark.promise("S119")
def test_every_input_of_the_check_is_listed_to_the_person(company, browse):
    shown = browse(company.bob).get("/me/security/").content.decode()

    assert all(str(signal.sentence) in shown for signal in SIGNALS.values())
    assert "uses it for security and for nothing else" in shown


def test_an_enterprise_asks_everybody_for_a_second_factor(company, browse):
    with enterprise_scope(company.id):
        enterprise = Enterprise.objects.get()
    bob = browse(company.bob)
    assert bob.get("/customers/").status_code == 200

    browse(company.alice).post("/settings/security/second-factor/", {"is_needed": "1"})

    answer = bob.get("/customers/")
    assert (answer.status_code, answer.url) == (302, "/me/security/")
    assert bob.get("/me/security/").status_code == 200
    with enterprise_scope(company.id):
        enterprise.refresh_from_db()
        assert enterprise.needs_second_factor


def test_whoever_has_one_goes_on(company, browse, monkeypatch):
    with enterprise_scope(company.id):
        Enterprise.objects.update(needs_second_factor=True)
    monkeypatch.setattr(second_factors, "is_asked", lambda user: user.pk == company.bob.user_id)

    assert browse(company.bob).get("/customers/").status_code == 200
    assert browse(company.tina).get("/customers/").status_code == 302


def test_a_member_cannot_demand_it(seller, scope):
    enterprise = Enterprise.objects.get()

    with pytest.raises(NotAllowed):
        security.need_second_factor(seller, enterprise, is_needed=True)

    enterprise.refresh_from_db()
    assert not enterprise.needs_second_factor
