"""What people ask about their data: asked, answered within fifteen days, refused with a ground, appealed."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise import limits
from argosy.enterprise.models import Member
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.privacy.actions import carrying_out
from argosy.privacy.actions.answering import FEE_ACCEPTED, tell_answerers, tell_asker
from argosy.privacy.errors import NoAppeal, NoFeeYet, NoGround, NothingSaid, NotOpen
from argosy.privacy.kinds import GROUNDS, REFUSALS
from argosy.privacy.models import DataRequest, RequestKind, RequestState
from argosy.privacy.permissions import Permission

ERASE_PEOPLE = limits.offer("people.delete", _("erase a person who asked for it"), has_days=False)
words(
    request_made=_("asked something about personal data"),
    request_answered=_("answered a request about personal data"),
    request_refused=_("refused a request about personal data"),
    request_appealed=_("appealed against an answer about personal data"),
    request_dropped=_("took back a request about personal data"),
    request_priced=_("announced a fee for a request about personal data"),
)
ASKED = kind("privacy.asked", _("%(who)s asks something about personal data. The answer is due on %(day)s."))
APPEALED = kind("privacy.appealed", _("%(who)s is not content with an answer about personal data and appeals."))
# Calendar days from the proof of identity; the policy also says working days, and the stricter one counts.
DAYS = 15
# A fee may be announced for the third request of the same kind within a year.
FREE_A_YEAR, YEAR = 2, timedelta(days=365)
ERASING = frozenset({RequestKind.DELETION, RequestKind.MINOR, RequestKind.CANCELLATION})
LONGEST = 5_000


@transaction.atomic
def ask(actor: Actor, member: Member, what: str, said: str, ground: str = "") -> DataRequest:
    """The member's request waits for whoever answers; being signed in proves who asks, so the clock runs at once."""
    if actor.member != member.pk:
        raise NotFound
    made = _keep(what, said, ground, timezone.now(), member=member, language=member.user.language)
    record(actor, "request.made", made, kind=what)
    return made


@transaction.atomic
def receive(
    *,
    knock_id: object,
    email: str,
    name: str,
    key: int,
    what: str,
    said: str,
    ground: str,
    language: str,
    since: datetime | None = None,
) -> None:
    """An outside person whose address is proved, now or at `since`, asks this enterprise."""
    who = {"knock_id": knock_id, "email": email, "name": name, "person_key": key, "language": language}
    made = _keep(what, said, ground, since or timezone.now(), **who)
    record(_asker(made), "request.made", made, kind=what)


def _keep(what: str, said: str, ground: str, since: datetime, **who: object) -> DataRequest:
    if what == RequestKind.DELETION and ground not in GROUNDS:
        raise NoGround
    made: DataRequest = DataRequest.objects.create(
        kind=what,
        ground=ground if what == RequestKind.DELETION else "",
        words=said.strip()[:LONGEST],
        verified_at=since,
        due_at=since + timedelta(days=DAYS),
        **who,
    )
    tell_answerers(made, ASKED)
    return made


@transaction.atomic
def answer(actor: Actor, request: DataRequest, said: str, *, with_mail: bool = True) -> DataRequest:
    """The request is carried out; a deletion erases from now on, with a receipt, and who got the data is told."""
    actor.require(Permission.ANSWER_REQUESTS)
    request = _open(request)
    if not said.strip():
        raise NothingSaid
    if request.kind in ERASING:
        limits.require(actor, ERASE_PEOPLE)
    _decide(actor, request, RequestState.DONE, said)
    if request.kind in ERASING:
        carrying_out.begin(actor, request, with_mail=with_mail)
    else:
        tell_asker(request)
    request.save()
    record(actor, "request.answered", request, concerns=request.member_id)
    return request


@transaction.atomic
def refuse(actor: Actor, request: DataRequest, ground: str, said: str) -> DataRequest:
    """The request is refused on one of the eight grounds of the law; the asker learns why and how to appeal."""
    actor.require(Permission.ANSWER_REQUESTS)
    request = _open(request)
    if ground not in REFUSALS:
        raise NoGround
    if not said.strip():
        raise NothingSaid
    request.refusal = ground
    _decide(actor, request, RequestState.REFUSED, said)
    request.save()
    tell_asker(request)
    record(actor, "request.refused", request, concerns=request.member_id, ground=ground)
    return request


@transaction.atomic
def announce_fee(actor: Actor, request: DataRequest, said: str) -> DataRequest:
    """Before work on a request that is repeated excessively: how much it would cost. It can still be taken back."""
    actor.require(Permission.ANSWER_REQUESTS)
    request = _open(request)
    if _earlier(request) < FREE_A_YEAR:
        raise NoFeeYet
    if not said.strip():
        raise NothingSaid
    request.fee, request.state = said.strip()[:LONGEST], RequestState.FEE
    request.save()
    tell_asker(request)
    record(actor, "request.priced", request, concerns=request.member_id)
    return request


@transaction.atomic
def accept_fee(request: DataRequest) -> DataRequest:
    """The asker wants the answer at this price; whoever answers is told."""
    request = DataRequest.objects.select_related("member__user").lock(request.pk)
    if request.state != RequestState.FEE:
        raise NotOpen
    request.state, request.fee_accepted_at = RequestState.OPEN, timezone.now()
    request.save()
    tell_answerers(request, FEE_ACCEPTED)
    return request


@transaction.atomic
def drop(request: DataRequest) -> DataRequest:
    """The asker does not want it any more."""
    request = _open(request)
    request.state, request.decided_at = RequestState.DROPPED, timezone.now()
    request.save()
    record(_asker(request), "request.dropped", request)
    return request


@transaction.atomic
def appeal(request: DataRequest, said: str) -> DataRequest:
    """The asker is not content: the request is open again, its clock starts anew, and nobody may erase its evidence."""
    request = DataRequest.objects.select_related("member__user").lock(request.pk)
    if not request.may_be_appealed:
        raise NoAppeal
    if not said.strip():
        raise NothingSaid
    _keep_first_answer(request)
    request.appeal, request.appealed_at = said.strip()[:LONGEST], timezone.now()
    request.state, request.due_at = RequestState.OPEN, timezone.now() + timedelta(days=DAYS)
    request.told_of_due_at = request.overdue_told_at = None
    request.save()
    tell_answerers(request, APPEALED)
    record(_asker(request), "request.appealed", request)
    return request


def _keep_first_answer(request: DataRequest) -> None:
    request.first_answer, request.answer = request.answer, ""
    request.first_refusal, request.refusal = request.refusal, ""
    request.first_decided_at, request.decided_at = request.decided_at, None


def _asker(request: DataRequest) -> Actor:
    """Who asked, as the trail names her."""
    if request.member_id:
        return Actor(request.enterprise_id, request.member_id)
    return Actor(request.enterprise_id, via=f"asker:{request.pk}")


def _open(request: DataRequest) -> DataRequest:
    found: DataRequest = DataRequest.objects.select_related("member__user").lock(request.pk)
    if found.state not in {RequestState.OPEN, RequestState.FEE}:
        raise NotOpen
    return found


def _decide(actor: Actor, request: DataRequest, state: RequestState, said: str) -> None:
    request.state, request.answer = state, said.strip()[:LONGEST]
    request.decided_at, request.decided_by_id = timezone.now(), actor.member


def _earlier(request: DataRequest) -> int:
    rows = DataRequest.objects.filter(kind=request.kind, verified_at__gt=timezone.now() - YEAR).exclude(pk=request.pk)
    mine = {"member_id": request.member_id} if request.member_id else {"person_key": request.person_key}
    return int(rows.filter(**mine).count())
