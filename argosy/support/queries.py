"""What the pages of help show: work orders with their words, the desk's hours, how somebody uses the product."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from argosy.accounts.models import SignIn, User
from argosy.accounts.place import browser_words
from argosy.enterprise.models import Enterprise, Member
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.actions.desk import is_open
from argosy.support.actions.staff import in_words
from argosy.support.kinds import DEEDS, ROLES, STATES, STATES_AT_DESK, STEPS, TONES, TOPICS
from argosy.support.models import (
    HelpDesk,
    OrderEntry,
    OrderFile,
    OrderState,
    OrderWord,
    RoomUse,
    Staff,
    StaffDeed,
    WorkOrder,
)
from argosy.support.models.orders import FOR_SUPPORT, OPEN
from argosy.support.rooms import title_of

A_PAGE = 30
# A Monday, to name the days of the week in the reader's language.
MONDAY = datetime(2024, 1, 1)  # noqa: DTZ001 only its name is used
USE_SHOWN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Hours:
    """The service hours in words: runs of equal days, and whether somebody is there now."""

    lines: list[tuple[str, str]]
    is_open: bool
    time_zone: str


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One work order as lists show it."""

    id: UUID
    enterprise: UUID
    number: int
    subject: str
    topic: str
    state: str
    tone: str
    who: str
    company: str
    staff: str
    changed_at: datetime
    is_proved: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a work order."""

    at: datetime
    who: str
    kind: str
    text: str
    files: list[OrderFile]


@dataclass(frozen=True, slots=True)
class Use:
    """How somebody uses the product: devices of the last sign-ins, rooms by pages. Nothing of what stood there."""

    sign_ins: list[tuple[datetime, str, str]]
    rooms: list[tuple[str, int]]
    language: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Some:
    """Some rows, and whether there are more."""

    rows: list[Any]
    page: int
    has_more: bool


def hours(desk: HelpDesk) -> Hours:
    """Monday to Friday 09:00-19:00, and so on."""
    spans = [*desk.hours, *[None] * 7][:7]
    runs: list[tuple[int, int]] = []
    for day, span in enumerate(spans):
        if runs and spans[runs[-1][0]] == span:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    lines = [(_days(first, last), _span(spans[first])) for first, last in runs]
    return Hours(lines, is_open(desk), desk.time_zone)


def _days(first: int, last: int) -> str:
    begin, end = (date_format(MONDAY + timedelta(days=day), "l") for day in (first, last))
    return begin if first == last else _("%(first)s to %(last)s") % {"first": begin, "last": end}


def _span(span: list[str] | None) -> str:
    return f"{span[0]}–{span[1]}" if span else _("nobody is there")


def own_orders(actor: Actor, page: int) -> Some:
    """The member's work orders, newest first."""
    rows = WorkOrder.objects.visible_to(actor).select_related("member__user").order_by("-changed_at")
    found = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Some([_line(one, "") for one in found[:A_PAGE]], page, len(found) > A_PAGE)


def waiting(view: str, staff: Staff, page: int) -> Some:
    """The work orders of the installation: those that wait for support, those in hand, or all, the oldest first."""
    rows = OrderEntry.objects.all()
    wanted = {
        "waiting": rows.filter(state__in=FOR_SUPPORT).order_by("changed_at"),
        "mine": rows.filter(state__in=OPEN, staff_id=staff.pk).order_by("changed_at"),
        "all": rows.order_by("-changed_at"),
    }
    found = list(wanted.get(view, wanted["waiting"])[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Some(_of_all(found[:A_PAGE]), page, len(found) > A_PAGE)


def _of_all(entries: list[OrderEntry]) -> list[OrderLine]:
    by_enterprise: dict[UUID, list[UUID]] = defaultdict(list)
    for entry in entries:
        by_enterprise[entry.enterprise_id].append(entry.order_id)
    known: dict[UUID, OrderLine] = {}
    for enterprise, ids in by_enterprise.items():
        with enterprise_scope(enterprise):
            company = Enterprise.objects.filter(pk=enterprise).first()
            for one in WorkOrder.objects.filter(pk__in=ids).select_related("member__user"):
                known[one.pk] = _line(one, company.name if company else "")
    return [known[entry.order_id] for entry in entries if entry.order_id in known]


def _line(one: WorkOrder, company: str) -> OrderLine:
    return OrderLine(
        one.pk,
        one.enterprise_id,
        one.number,
        one.subject,
        str(TOPICS[one.topic]),
        str((STATES_AT_DESK if company else STATES)[one.state]),
        TONES.get(OrderState(one.state), "plain"),
        str(one.member),
        company,
        staff_name(one.staff_id),
        one.changed_at,
        one.proved_at is not None,
    )


def line_of(order: WorkOrder) -> OrderLine:
    """The work order in words."""
    return _line(order, "")


def line_at_desk(order: WorkOrder) -> OrderLine:
    """The same with the enterprise, as support reads it."""
    return _line(order, Enterprise.objects.get(pk=order.enterprise_id).name)


def said_in(order: WorkOrder) -> list[Said]:
    """Everything that was said and done in the work order, in its order."""
    files: dict[UUID, list[OrderFile]] = defaultdict(list)
    for file in OrderFile.objects.filter(word__order=order):
        files[file.word_id].append(file)
    rows = OrderWord.objects.filter(order=order).order_by("at", "id")
    return [
        Said(
            one.at,
            staff_name(one.staff_id) or str(order.member),
            one.kind,
            str(STEPS.get(one.text, one.text)) if one.kind == "step" else one.text,
            files[one.pk],
        )
        for one in rows
    ]


def staff_name(staff: UUID | None) -> str:
    """Who of the operator's staff this is; empty for nobody."""
    return in_words(str(staff)) if staff else ""


def use_of(member: Member) -> Use:
    """How this member uses the product; only after the action that asks whether support may know."""
    user: User = member.user
    last = SignIn.objects.filter(user=user).order_by("-at")[:10]
    since = timezone.localdate() - timedelta(days=USE_SHOWN_DAYS)
    counted: Counter[str] = Counter()
    for room, pages in RoomUse.objects.filter(member=member, day__gte=since).values_list("room", "pages"):
        counted[room] += pages
    return Use(
        [(one.at, browser_words(one.user_agent), one.country) for one in last],
        [(str(title_of(room)), pages) for room, pages in counted.most_common()],
        user.language,
        user.time_zone,
    )


def staff_list() -> list[tuple[Staff, str]]:
    """Everybody who works or worked for the operator, those at work first."""
    rows = Staff.objects.select_related("user").order_by("-ended_at", "made_at")
    return [(one, str(ROLES[one.role])) for one in sorted(rows, key=lambda one: one.ended_at is not None)]


def deeds(page: int) -> Some:
    """What the staff did, newest first."""
    rows = StaffDeed.objects.select_related("staff__user").order_by("-at")
    found = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Some(
        [(one, str(DEEDS.get(one.word, one.word)), _company(one.at_enterprise)) for one in found[:A_PAGE]],
        page,
        len(found) > A_PAGE,
    )


def _company(enterprise: UUID | None) -> str:
    if enterprise is None:
        return ""
    with enterprise_scope(enterprise):
        found = Enterprise.objects.filter(pk=enterprise).first()
        return found.name if found else "–"
