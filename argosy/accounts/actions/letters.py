"""Letters of Argosy's own: written in the transaction that they tell of, sent afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone, translation

from argosy.accounts import jobs
from argosy.accounts.models import OutboxLetter, User
from argosy.platform import postbox
from argosy.platform.access import Actor
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope

A_RUN = 50


def write(enterprise: UUID | None, to: str, subject: Any, text: Any) -> OutboxLetter:
    """Put a letter into the outbox; it leaves when the transaction has succeeded, or waits where no server is named."""
    letter = OutboxLetter.objects.create(to=to, subject=str(subject), text=str(text))
    if postbox.has_server() and (some := enterprise or _any_enterprise()):
        with enterprise_scope(some):
            jobs.send_letters.defer(once="letters")
    return letter


def _any_enterprise() -> UUID | None:
    # letters belong to no enterprise; the job that sends them runs for whichever there is
    found: UUID | None = Tenant.objects.filter(is_open=True).order_by("id").values_list("id", flat=True).first()
    return found


@contextmanager
def in_words_of(user: User) -> Iterator[None]:
    """Inside, sentences are made in this person's language."""
    with translation.override(user.language):
        yield


def link(path: str) -> str:
    """The full address of one of our pages, for a letter."""
    return settings.BASE_URL.rstrip("/") + path


@jobs.send_letters
def send_letters(actor: Actor) -> None:  # noqa: ARG001 letters belong to no enterprise
    """Hand the waiting letters to the operator's server; each stays in the outbox until the server took it."""
    for letter in OutboxLetter.objects.filter(sent_at=None).order_by("made_at")[:A_RUN]:
        postbox.send(postbox.Letter(letter.to, letter.subject, letter.text))
        letter.sent_at = timezone.now()
        letter.save(update_fields=["sent_at"])
