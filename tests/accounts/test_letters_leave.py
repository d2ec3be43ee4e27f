"""Letters of Argosy's own leave through the operator's server, and wait where there is none."""

import pytest

from argosy.accounts.actions import letters
from argosy.accounts.models import OutboxLetter
from argosy.platform import postbox
from argosy.platform.errors import Unavailable
from tests.running_jobs import run_jobs, waiting


@pytest.fixture
def sent(monkeypatch, settings) -> list[postbox.Letter]:
    """What the operator's server took."""
    settings.SMTP_HOST = "smtp.example"
    taken: list[postbox.Letter] = []
    monkeypatch.setattr(postbox, "send", taken.append)
    return taken


def test_a_letter_leaves_and_is_sent_once(scope, sent):
    letters.write(scope.id, "li@hailan.example", "Hello", "Words")
    letters.write(scope.id, "zhao@hailan.example", "Hello", "Words")

    run_jobs()
    run_jobs()

    assert [letter.to for letter in sent] == ["li@hailan.example", "zhao@hailan.example"]
    assert not OutboxLetter.objects.filter(sent_at=None).exists()


def test_without_a_server_the_letter_waits(scope):
    letters.write(scope.id, "li@hailan.example", "Hello", "Words")

    assert waiting("accounts.send_letters") == []
    assert OutboxLetter.objects.get().sent_at is None


def test_a_server_that_does_not_answer_loses_nothing(scope, sent, monkeypatch):
    def refuse(_letter: postbox.Letter) -> None:
        raise Unavailable

    letters.write(scope.id, "li@hailan.example", "Hello", "Words")
    monkeypatch.setattr(postbox, "send", refuse)

    with pytest.raises(Unavailable):
        run_jobs()

    assert OutboxLetter.objects.get().sent_at is None
