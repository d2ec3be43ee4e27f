"""Security events: written down with what was done at once, answered by people; and the second factor for everybody."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy

from argosy.accounts.events import GuessingStopped, SignInDoubted
from argosy.audit.record import record, words
from argosy.enterprise.models import Enterprise, Member, SecurityEvent, SecurityEventKind, SecurityOutcome
from argosy.enterprise.permissions import Permission
from argosy.enterprise.queries import unsettled
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(
    security_answered=gettext_lazy("wrote down what was done about a security event"),
    security_factor=gettext_lazy("changed whether everybody needs a second factor"),
)
# A proof that is shown within this time belongs to the doubt.
PROVED_WITHIN = timedelta(minutes=15)
LONGEST_ANSWER = 2_000
ASKED = {"letter": SecurityOutcome.ASKED_LETTER, "factor": SecurityOutcome.ASKED_FACTOR}


class NoAnswer(BadInput):
    """What was done has to be said."""

    message = gettext_lazy("Say in a few words what you found and did.")


def note_doubt(member: Member, event: SignInDoubted) -> SecurityEvent:
    """The register says what was unlike the member and which proof was asked for."""
    found: SecurityEvent = SecurityEvent.objects.create(
        member=member,
        kind=SecurityEventKind.DOUBTFUL,
        score=event.score,
        signals=list(event.signals),
        country=event.country,
        place=f"{event.device}, {event.ip}",
        outcome=ASKED.get(event.asked, SecurityOutcome.TOLD),
    )
    return found


def note_guessing(member: Member, event: GuessingStopped) -> SecurityEvent:
    """The register says that the member's account had to wait."""
    found: SecurityEvent = SecurityEvent.objects.create(
        member=member,
        kind=SecurityEventKind.GUESSING,
        score=100,
        signals=["failures"],
        country=event.country,
        place=", ".join(
            one for one in (event.device, event.ip) if one
        ),  # nothing where a prompt of an open session was guessed at
        outcome=SecurityOutcome.SLOWED,
    )
    return found


def note_proof(member: Member) -> int:
    """The doubts of the last minutes are settled: the other proof was shown."""
    asked = SecurityEvent.objects.filter(
        member=member, at__gt=timezone.now() - PROVED_WITHIN, outcome__in=list(ASKED.values())
    )
    proved = int(asked.update(outcome=SecurityOutcome.PROVED))
    if proved:
        # who has shown another proof has settled the older doubts too
        unsettled(member).exclude(kind=SecurityEventKind.ACCESS).update(outcome=SecurityOutcome.PROVED)
    return proved


@transaction.atomic
def answer_event(actor: Actor, event: SecurityEvent, answer: str) -> SecurityEvent:
    """What people found out and did about it stands beside it."""
    actor.require(Permission.SEE_AUDIT)
    if not answer.strip():
        raise NoAnswer
    event = SecurityEvent.objects.lock(event.pk)
    event.answer, event.answered_by_id, event.answered_at = (
        answer.strip()[:LONGEST_ANSWER],
        actor.member,
        timezone.now(),
    )
    event.save(update_fields=["answer", "answered_by", "answered_at"])
    record(actor, "security.answered", event, concerns=event.member_id)
    return event


@transaction.atomic
def need_second_factor(actor: Actor, enterprise: Enterprise, *, is_needed: bool) -> Enterprise:
    """From the next click on nobody works here without a second factor, or with one by choice."""
    actor.require(Permission.MANAGE_MEMBERS)
    enterprise.needs_second_factor = is_needed
    enterprise.save(update_fields=["needs_second_factor"])
    record(actor, "security.factor", enterprise, is_needed=is_needed)
    return enterprise
