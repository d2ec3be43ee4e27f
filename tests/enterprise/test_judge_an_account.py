"""What is doubtful about an account adds up to a score; a high one asks for another proof, until it is settled."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.models import SignIn
from argosy.accounts.place import Place
from argosy.accounts.risk import assess
from argosy.enterprise.actions import security
from argosy.enterprise.models import SecurityEvent
from argosy.enterprise.queries import score_of
from tests.cast import PASSWORD

HOME = Place("203.0.113.9", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")


def event(member, score: int = 100, kind: str = "guessing", days: int = 0) -> SecurityEvent:
    made = SecurityEvent.objects.create(member=member, kind=kind, score=score, signals=["failures"], outcome="slowed")
    SecurityEvent.objects.filter(pk=made.pk).update(at=timezone.now() - timedelta(days=days))
    return made


@pytest.fixture
def at_home(scope):
    """Bob has signed in from his place before."""
    SignIn.objects.create(user=scope.bob.user, ip=HOME.ip, user_agent=HOME.user_agent)
    return scope


def test_events_add_up_and_fade(scope):
    assert score_of(scope.bob) == 0
    event(scope.bob, 60)
    assert score_of(scope.bob) == 60
    event(scope.bob, 40, days=7)
    assert score_of(scope.bob) == 80
    event(scope.bob, 100, days=29)
    assert score_of(scope.bob) == 80
    assert score_of(scope.morgan) == 0


def test_a_high_score_asks_for_another_proof_even_at_home(at_home):
    assert not assess(at_home.bob.user, HOME, timezone.now()).asks
    event(at_home.bob)

    found = assess(at_home.bob.user, HOME, timezone.now())

    assert found.asks
    assert found.signals == ("standing",)


def test_the_door_stays_shut_until_the_code_of_the_letter_is_typed(at_home, settings):
    settings.SMTP_HOST = "smtp.example"
    at_home.bob.user.email_verified_at = timezone.now()
    at_home.bob.user.save()
    event(at_home.bob)
    client = Client(headers={"user-agent": HOME.user_agent}, REMOTE_ADDR=HOME.ip)

    answer = client.post("/sign-in/", {"email": at_home.bob.user.email, "password": PASSWORD})

    assert answer.url == "/sign-in/second/"
    assert client.get("/me/").status_code == 302


def test_an_answer_or_a_proof_settles_it(at_home, owner):
    first = event(at_home.bob)
    security.answer_event(owner, first, "It was Bob himself, on a new phone.")
    assert score_of(at_home.bob) == 0

    event(at_home.bob)
    asked = event(at_home.bob, 60, kind="doubtful")
    SecurityEvent.objects.filter(pk=asked.pk).update(outcome="asked_letter")
    security.note_proof(at_home.bob)
    assert score_of(at_home.bob) == 0


def test_signing_in_without_another_proof_settles_nothing(at_home):
    event(at_home.bob)
    security.note_proof(at_home.bob)

    assert score_of(at_home.bob) == 100


def test_the_administrator_sees_scores_with_their_signals(at_home, browse):
    event(at_home.bob)

    page = browse(at_home.alice).get("/settings/security/").content.decode()

    assert "Accounts about which something is doubtful" in page
    assert "several wrong passwords just before" in page
    assert "asks for another proof" in page
