"""A deletion is carried out: at once where little is kept, else step by step, and said done only when nothing is left.

Each step is one transaction that queues the next: a process that dies loses at most the step that it was in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from argosy.enterprise.actions import members
from argosy.platform import live, veil
from argosy.platform.access import Actor
from argosy.privacy import jobs
from argosy.privacy.actions import erasing, recipients
from argosy.privacy.actions.answering import letter_to_asker
from argosy.privacy.models import DataRequest, RequestState
from argosy.privacy.permissions import Permission
from argosy.privacy.sources import Part, in_steps
from argosy.privacy.subjects import Subject

# So many rows at most in one transaction, two seconds of work; who has no more goes while the administrator waits.
A_STEP = 200


def begin(actor: Actor, request: DataRequest, *, with_mail: bool) -> None:
    """The account closes, and the person is taken out: now, or from now on. The caller saves the request."""
    actor.require(Permission.ANSWER_REQUESTS)
    erasing.require_may_go(request)
    subject = erasing.subject_of(request, with_mail=with_mail)
    _close_account(actor, request)
    with veil.whole():
        to_go = sum(source.left(subject) for source in in_steps())
    if to_go <= A_STEP:
        _finish(actor, request, subject, [])
        return
    erasing.set_stones(subject, request)
    request.state, request.rows_to_go, request.rows_gone = RequestState.ERASING, to_go, 0
    request.erasing = {"words": list(subject.words), "with_mail": with_mail, "parts": []}
    request.last_step_at = timezone.now()
    _queue(request)


@jobs.erase_step
def step(actor: Actor, request: str) -> None:
    """So many rows of the person go; when none is left, the rest goes with the last step, which says that it is done."""
    row = DataRequest.objects.select_related("member__user").select_for_update(of=("self",)).filter(pk=request).first()
    if row is None or row.state != RequestState.ERASING:
        return  # a second one of the same job came first
    subject = erasing.subject_of(row, with_mail=row.erasing["with_mail"], called=row.erasing["words"])
    if gone := _some(subject):
        row.erasing = row.erasing | {"parts": merged(row.erasing["parts"], gone)}
        row.rows_gone += sum(part.count for part in gone)
        row.rows_to_go = max(row.rows_to_go, row.rows_gone)  # mail that came in meanwhile goes too
        row.last_step_at = timezone.now()
        _queue(row)
    else:
        _finish(actor, row, subject, row.erasing["parts"])
    row.save()
    live.tell("privacy")


@jobs.go_on_erasing
def go_on_erasing(_actor: Actor) -> None:
    """Hourly: an erasure whose next step is queued no more, because it failed too often, is taken up again."""
    for row in DataRequest.objects.filter(state=RequestState.ERASING):
        if not jobs.erase_step.is_waiting(request=str(row.pk)):
            _queue(row)


def merged(before: Iterable[Sequence[Any]], parts: Iterable[Part]) -> list[list[Any]]:
    """The lines of a receipt, each kind once."""
    counts: dict[tuple[str, str, str], int] = {}
    for label, count, how, why in [*before, *(part.as_list() for part in parts)]:
        counts[label, how, why] = counts.get((label, how, why), 0) + count
    return [[label, count, how, why] for (label, how, why), count in counts.items()]


def _queue(request: DataRequest) -> None:
    jobs.erase_step.defer(once=str(request.pk), request=str(request.pk))


def _some(subject: Subject) -> list[Part]:
    with veil.whole():  # a role that sees less takes out no less
        return next((gone for source in in_steps() if (gone := source.some(subject, A_STEP))), [])


def _finish(actor: Actor, request: DataRequest, subject: Subject, before: Iterable[Sequence[Any]]) -> None:
    request.state, request.decided_at = RequestState.DONE, timezone.now()
    letters = [*recipients.tell_of_deletion(actor, request), letter_to_asker(request)]
    request.receipt = merged(before, erasing.erase(actor, request, subject))
    request.email = request.name = request.words = request.first_answer = request.appeal = request.answer = ""
    request.erasing = None
    for letter in letters:  # written now: what stood in the outbox before is gone with the rest
        letter.send()


def _close_account(actor: Actor, request: DataRequest) -> None:
    if request.member_id and request.member.state != "left":
        members.remove(actor, request.member)
        request.member.refresh_from_db()
