"""What the privacy pages show of requests: their clocks, and what was said in its order, answers to outside persons too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from argosy.enterprise.models import Enterprise, Member
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import backups
from argosy.privacy.kinds import GROUNDS, REFUSALS, REQUESTS, STATES
from argosy.privacy.models import NOT_DONE, DataRequest, Knock, RecipientNotice, RequestState
from argosy.privacy.queries import A_PAGE
from argosy.privacy.register_words import model_title


@dataclass(frozen=True, slots=True)
class Said:
    """One step of a request: what it was, when, on which ground, and in which words."""

    title: str
    at: datetime | None
    words: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request in words, with its clock."""

    id: UUID
    who: str
    what: str
    ground: str
    state: str
    is_open: bool
    due_at: datetime
    days_left: int
    is_overdue: bool
    decided_at: datetime | None
    said: list[Said]
    parts: list[tuple[str, int, str, str]]
    gone_by: datetime | None  # when the last backup expires that still holds what was erased
    may_be_appealed: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and whether there are more."""

    rows: list[Any]
    page: int
    has_more: bool
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What one enterprise said to an outside person."""

    enterprise: UUID
    company: str
    row: DataRequest
    line: RequestLine


def requests_of(member: Member) -> list[RequestLine]:
    """What the member asked, newest first."""
    return [line_of(row) for row in DataRequest.objects.filter(member=member).order_by("-verified_at")]


def requests_page(number: str, *, is_open: bool) -> Page:
    """The requests of the enterprise: the open ones by their day, or the answered ones, newest first."""
    page = max(int(number), 1) if number.isdecimal() else 1
    rows = DataRequest.objects.select_related("member__user")
    waiting = rows.open().order_by("due_at")
    answered = rows.exclude(state__in=NOT_DONE).order_by("-decided_at")
    start = (page - 1) * A_PAGE
    some = list((waiting if is_open else answered)[start : start + A_PAGE + 1])
    return Page([line_of(row) for row in some[:A_PAGE]], page, len(some) > A_PAGE, is_open)


def line_of(row: DataRequest) -> RequestLine:
    """The request in the reader's words."""
    is_open = row.state in NOT_DONE
    left = (row.due_at - timezone.now()).days
    return RequestLine(
        row.pk,
        str(row.member) if row.member_id else row.name or row.email or _("somebody who was erased"),
        str(REQUESTS[row.kind]),
        str(GROUNDS.get(row.ground, "")),
        str(STATES[row.state]),
        is_open,
        row.due_at,
        max(left, 0),
        is_open and row.due_at < timezone.now(),
        row.decided_at,
        _said(row),
        parts_in_words(row.receipt or []),
        backups.gone_by(row.decided_at) if row.receipt and row.decided_at else None,
        row.may_be_appealed,
    )


def _said(row: DataRequest) -> list[Said]:
    """All that was asked and answered, in its order; of who was erased the words are gone, the steps stay."""
    said = [Said(_("Asked"), row.verified_at, row.words)]
    if row.fee:
        said.append(Said(_("Fee announced"), None, row.fee))
    if row.fee_accepted_at:
        said.append(Said(_("Fee accepted"), row.fee_accepted_at))
    if row.first_decided_at:
        ground = str(REFUSALS.get(row.first_refusal, ""))
        said.append(Said(_("First answer"), row.first_decided_at, row.first_answer, ground))
    if row.appealed_at:
        said.append(Said(_("Appeal"), row.appealed_at, row.appeal))
    if row.state == RequestState.DROPPED:
        said.append(Said(str(STATES[row.state]), row.decided_at))
    elif row.state not in NOT_DONE:
        title = _("Answer to the appeal") if row.appealed_at else pgettext("request", "Answer")
        ground = str(REFUSALS.get(row.refusal, "")) if row.state == RequestState.REFUSED else ""
        said.append(Said(title, row.decided_at, row.answer, ground))
    return said


def parts_in_words(parts: Sequence[Sequence[Any]]) -> list[tuple[str, int, str, str]]:
    """A plan or receipt in the reader's words."""
    how = {"deleted": _("deleted"), "emptied": _("emptied"), "kept": _("kept")}
    return [
        (model_title(label), count, how.get(done, done), _(why) if why else "") for label, count, done, why in parts
    ]


def notices_of(row: DataRequest) -> list[RecipientNotice]:
    """Who was told to delete too, and what they answered."""
    return list(RecipientNotice.objects.filter(request=row).select_related("recipient").order_by("told_at"))


def answers_to(knock: Knock) -> list[Answer]:
    """How far the answers of the enterprises are to whom an outside person's request went.

    All that is sealed is in the line by then: the page is made outside of the scope that reaches the key.
    """
    found = []
    for enterprise in knock.enterprises:
        with enterprise_scope(UUID(enterprise)):
            row = DataRequest.objects.filter(knock_id=knock.pk).first()
            if row is not None:
                found.append(Answer(UUID(enterprise), Enterprise.objects.get().name, row, line_of(row)))
    return found
