"""From a person who is signed in to the Actor that she acts as."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from argosy.accounts.models import User
from argosy.enterprise.models import Department, Enterprise, Member, MemberState, ReachKind
from argosy.enterprise.rights import BUILTIN
from argosy.platform.access import Actor, Reach
from argosy.platform.standing import standing

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is signed in: the actor with the rows that pages show of her."""

    actor: Actor
    member: Member
    enterprise: Enterprise


def signed_in(user: User) -> SignedIn | None:
    """What this person is in the present enterprise; None where she is no active member of it."""
    member = next(iter(_active(user.pk)), None)
    if member is None:
        return None
    member.user = user
    enterprise = _row_of(Enterprise, member.of)
    return SignedIn(actor_of(member, enterprise=enterprise), member, enterprise)


@standing
def _active(user: UUID) -> QuerySet[Any, Any]:
    """The member with her role, and her enterprise's row in `of`: every request asks, so it is one question."""
    whole = JSONObject(**{field.attname: field.attname for field in Enterprise._meta.concrete_fields})
    of = Subquery(Enterprise.objects.filter(pk=OuterRef("enterprise_id")).values(whole=whole))
    rows = Member.objects.filter(user=user, state=MemberState.ACTIVE).select_related("role")
    found: QuerySet[Any, Any] = rows.annotate(of=of)[:1]
    return found


def _row_of(model: type[M], values: Mapping[str, Any]) -> M:
    """The row that came as JSON."""
    fields = model._meta.concrete_fields
    return model.from_db(None, [f.attname for f in fields], [f.to_python(values[f.attname]) for f in fields])


def actor_of(member: Member, via: str = "web", enterprise: Enterprise | None = None) -> Actor:
    """The actor that this member acts as: the rights and the reach of her role, less what the enterprise switched off."""
    withheld = frozenset((enterprise or Enterprise.objects.get(pk=member.enterprise_id)).withheld)
    unseen, fixed = fields_of(member)
    return Actor(member.enterprise_id, member.pk, rights_of(member), reach_of(member), via, unseen, fixed, withheld)


def rights_of(member: Member) -> frozenset[str]:
    """What her role lets her do."""
    return frozenset(BUILTIN["administrator"]) if member.is_master else member.role.allowed


def fields_of(member: Member) -> tuple[frozenset[str], frozenset[str]]:
    """The fields that her role does not see, and those that it sees and does not change."""
    if member.is_master:
        return frozenset(), frozenset()
    return frozenset(member.role.unseen), frozenset(member.role.fixed)


def members_who_may(right: StrEnum) -> list[Member]:
    """The active members who have this right."""
    rows = Member.objects.filter(state=MemberState.ACTIVE).select_related("role")
    return [member for member in rows if str(right) in rights_of(member)]


def reach_of(member: Member) -> Reach:
    """Herself, those below her, her department with those inside it, or all."""
    if member.is_master or member.role.reach == ReachKind.ALL:
        return Reach.all()
    if member.role.reach == ReachKind.SUBTREE:
        return Reach(subtree(member.pk))
    if member.role.reach == ReachKind.DEPARTMENT:
        return Reach(subtree(member.pk) | members_of(member.department_id))
    return Reach(frozenset({member.pk}))


@standing
def _supervised() -> QuerySet[Any, tuple[UUID, UUID | None]]:
    found: QuerySet[Any, tuple[UUID, UUID | None]] = Member.objects.values_list("id", "supervisor_id")
    return found


def subtree(top: UUID) -> frozenset[UUID]:
    """This member and everybody below her, however deep."""
    return _all_below(top, _supervised())


def members_of(department: UUID | None) -> frozenset[UUID]:
    """Who works in this department or in one inside it, however deep; nobody where there is none."""
    if department is None:
        return frozenset()
    inside = _all_below(department, Department.objects.values_list("id", "parent_id"))
    return frozenset(Member.objects.filter(department__in=inside).values_list("id", flat=True))


def _all_below(top: UUID, pairs: Iterable[tuple[UUID, UUID | None]]) -> frozenset[UUID]:
    below = defaultdict(list)
    for pk, above in pairs:
        below[above].append(pk)
    found, waiting = {top}, [top]
    while waiting:
        for pk in below[waiting.pop()]:
            if pk not in found:  # a ring must not hang us
                found.add(pk)
                waiting.append(pk)
    return frozenset(found)
