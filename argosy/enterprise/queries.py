"""What the settings pages show: the organisation as a tree, the switches, the audit trail."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, Q, QuerySet, When
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.audit import actors
from argosy.audit.models import AuditEntry
from argosy.audit.record import ADDED, KINDS, LOOKED, WORDS
from argosy.enterprise import editions
from argosy.enterprise.models import (
    Department,
    Enterprise,
    Member,
    MemberState,
    NetworkLogEntry,
    Role,
    SecurityEvent,
    SecurityOutcome,
    Switch,
)
from argosy.enterprise.switches import FUNCTIONS, Function
from argosy.platform.access import Actor

A_PAGE = 50
# Events of so long count towards the score of an account, each half after a week.
REMEMBERED, HALVES_IN = timedelta(days=28), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of a tree: who or what, how deep, and how many stand below."""

    thing: Any
    depth: int
    below: int


@dataclass(frozen=True, slots=True)
class FunctionState:
    """A function with its switch: on or off, since when and by whom; some the edition lacks."""

    function: Function
    is_on: bool
    is_in_edition: bool
    changed_at: datetime | None
    changed_by: str


@dataclass(frozen=True, slots=True)
class Functions:
    """All functions of an enterprise, by what refusing them takes away, and its edition."""

    edition: Any
    basic: list[FunctionState]
    extended: list[FunctionState]
    by_itself: list[FunctionState]


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One audit entry in words."""

    at: datetime
    who: str
    did: str
    what: str
    way: str
    concerns: str
    number: int | None


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some lines of the trail, and whether there are more."""

    lines: list[TrailLine]
    page: int
    has_more: bool


def organisation(actor: Actor) -> list[Branch]:
    """The members whom the actor reaches, supervisors before those below them."""
    rows = Member.objects.filter(actor.reach.of("id")).exclude(state=MemberState.LEFT)
    return list(_tree(list(rows.select_related("user", "role", "department")), "supervisor_id"))


def departments() -> list[Branch]:
    """All departments, each before those inside it."""
    return list(_tree(list(Department.objects.order_by("name")), "parent_id"))


def people_of_departments() -> Counter[UUID]:
    """How many members stand in each department itself, without those inside it."""
    rows = Member.objects.exclude(state=MemberState.LEFT).exclude(department=None)
    return Counter(rows.values_list("department_id", flat=True))


def everybody() -> list[Member]:
    """All members with where they stand, those who joined first in front."""
    rows = Member.objects.select_related("user", "role", "department", "supervisor__user")
    return list(rows.order_by("joined_at", "id"))


def functions(enterprise: Enterprise) -> Functions:
    """Every function with its switch: basic ones, extended ones, and what Argosy does by itself."""
    switches = {switch.name: switch for switch in Switch.objects.select_related("changed_by__user")}
    states = [_state(enterprise, function, switches.get(function.name)) for function in FUNCTIONS.values()]
    others = [one for one in states if not one.function.is_basic]
    return Functions(
        edition=editions.titled(enterprise.edition),
        basic=[one for one in states if one.function.is_basic],
        extended=[one for one in others if one.function.starts_on],
        by_itself=[one for one in others if not one.function.starts_on],
    )


def _state(enterprise: Enterprise, function: Function, switch: Switch | None) -> FunctionState:
    is_in = editions.has(enterprise.edition, function)
    is_on = is_in and (switch.is_on if switch else function.starts_on)
    by = str(switch.changed_by) if switch and switch.changed_by else ""
    return FunctionState(function, is_on, is_in, switch.changed_at if switch else None, by)


def roles() -> QuerySet[Role]:
    """The roles, those that see least first, as one should choose them."""
    order = [When(reach=reach, then=place) for place, reach in enumerate(("self", "subtree", "department", "all"))]
    found: QuerySet[Role] = Role.objects.order_by(Case(*order, default=4), "name")
    return found


def members_of_roles() -> Counter[UUID]:
    """How many members who take part have each role."""
    return Counter(Member.objects.exclude(state=MemberState.LEFT).values_list("role_id", flat=True))


def people_of_roles(actor: Actor, most: int = 50) -> dict[UUID, list[Member]]:
    """The active colleagues in the actor's reach by their role, so many of each."""
    found: dict[UUID, list[Member]] = defaultdict(list)
    rows = Member.objects.filter(actor.reach.of("pk"), state=MemberState.ACTIVE).exclude(pk=actor.member)
    for member in rows.select_related("user").order_by("joined_at"):
        if len(found[member.role_id]) < most:
            found[member.role_id].append(member)
    return found


def security_events(page: int = 1, member: UUID | None = None) -> tuple[list[SecurityEvent], bool]:
    """What looked like attacks, newest first, and whether there is more; of one member, or of all."""
    rows = SecurityEvent.objects.select_related("member__user", "answered_by__user").order_by("-at", "-id")
    if member is not None:
        rows = rows.filter(member=member)
    start = (max(page, 1) - 1) * A_PAGE
    found = list(rows[start : start + A_PAGE + 1])
    return found[:A_PAGE], len(found) > A_PAGE


@dataclass(frozen=True, slots=True)
class AccountScore:
    """How doubtful a member's account is at this moment, and out of what."""

    member: Member
    score: int
    signals: list[str]


def unsettled(member: Member) -> Any:
    """The member's events of the last weeks that neither a proof nor an answer has settled."""
    rows = SecurityEvent.objects.filter(member=member, at__gt=timezone.now() - REMEMBERED, answered_at=None)
    return rows.exclude(outcome=SecurityOutcome.PROVED)


def score_of(member: Member) -> int:
    """How doubtful the member's account is, 0 to 100: its unsettled events, each of which counts half after a week."""
    now = timezone.now()
    weighed: list[float] = [event.score * 0.5 ** ((now - event.at) / HALVES_IN) for event in unsettled(member)]
    return min(100, round(sum(weighed)))


def account_scores() -> list[AccountScore]:
    """The accounts about which something is doubtful, the most doubtful first."""
    doubted = SecurityEvent.objects.filter(answered_at=None).values_list("member_id", flat=True).distinct()
    members = Member.objects.filter(pk__in=list(doubted)).exclude(state=MemberState.LEFT).select_related("user")
    found = [
        AccountScore(
            one,
            score_of(one),
            list(dict.fromkeys(name for event in unsettled(one) for name in event.signals)),
        )
        for one in members
    ]
    return sorted((one for one in found if one.score), key=lambda one: -one.score)[:A_PAGE]


def network_log(member: Member, page: int = 1) -> tuple[list[NetworkLogEntry], bool]:
    """What the network log holds of a member, newest first, and whether there is more."""
    start = (max(page, 1) - 1) * A_PAGE
    rows = NetworkLogEntry.objects.filter(member=member).order_by("-at", "-id")
    found = list(rows[start : start + A_PAGE + 1])
    return found[:A_PAGE], len(found) > A_PAGE


def trail(page: int = 1, word: str = "", member: UUID | None = None, concerns: UUID | None = None) -> TrailPage:
    """The audit trail, newest first; only one word, one member's doings, or what concerns a member."""
    rows = AuditEntry.objects.order_by("-at", "-id")
    wanted = {"word": word, "member_id": member, "concerns_id": concerns}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    start = (max(page, 1) - 1) * A_PAGE
    found = list(rows[start : start + A_PAGE + 1])
    return TrailPage(_in_words(found[:A_PAGE]), max(page, 1), len(found) > A_PAGE)


def looks_at(member: Member, page: int = 1) -> TrailPage:
    """Who did or read what concerns this member, without the member's own doings."""
    # who was let into her account acts as her there: those lines are others' doings all the same
    others = ~Q(member_id=member.pk) | Q(via__startswith="visit:")
    mine = Q(concerns_id=member.pk) | Q(member_id=member.pk, via__startswith="visit:")
    rows = AuditEntry.objects.filter(mine & others).order_by("-at", "-id")
    start = (max(page, 1) - 1) * A_PAGE
    found = list(rows[start : start + A_PAGE + 1])
    return TrailPage(_in_words(found[:A_PAGE]), max(page, 1), len(found) > A_PAGE)


def _in_words(entries: list[AuditEntry]) -> list[TrailLine]:
    wanted = {pk for entry in entries for pk in (entry.member_id, entry.concerns_id) if pk}
    names = {member.pk: str(member) for member in Member.objects.filter(pk__in=wanted).select_related("user")}
    outsiders = {via: actors.who(via) for via in {entry.via for entry in entries}}
    return [
        TrailLine(
            at=entry.at,
            who=_who(entry, names, outsiders[entry.via]),
            did=str(WORDS.get(entry.word, entry.word)),
            what=_what(entry),
            way="" if outsiders[entry.via] or _is_by_itself(entry) else actors.way(entry.via),
            concerns=names.get(entry.concerns_id, ""),
            number=entry.number,
        )
        for entry in entries
    ]


def _what(entry: AuditEntry) -> str:
    if entry.word == LOOKED:
        return str(KINDS.get(entry.object_type, ""))
    told = ADDED.get(entry.word)
    return told(entry.details) if told and entry.details else ""  # of who was erased the details are gone


def _is_by_itself(entry: AuditEntry) -> bool:
    """Then the line names Argosy itself already."""
    return entry.member_id is None and entry.via.startswith("job:")


def _who(entry: AuditEntry, names: dict[UUID, str], outsider: str) -> str:
    if entry.member_id is None:
        return outsider or _("Argosy itself")
    member = names.get(entry.member_id, _("somebody who left"))
    return _("%(who)s, signed in for %(member)s") % {"who": outsider, "member": member} if outsider else member


def _tree(rows: list[Any], upwards: str) -> Iterator[Branch]:
    known = {row.pk for row in rows}
    below = defaultdict(list)
    for row in rows:
        above = getattr(row, upwards)
        below[above if above in known else None].append(row)
    placed: set[UUID] = set()
    waiting = [(row, 0) for row in reversed(below[None])]
    while waiting:
        row, depth = waiting.pop()
        if row.pk in placed:
            continue
        placed.add(row.pk)
        yield Branch(row, depth, len(below[row.pk]))
        waiting += [(child, depth + 1) for child in reversed(below[row.pk])]
