"""Roles: what their members may do and how far they see, chosen by the enterprise itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy

from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState, ReachKind, Role
from argosy.enterprise.permissions import Permission
from argosy.enterprise.rights import BUILTIN, RIGHTS
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotAllowed

words(
    role_made=gettext_lazy("made a role"),
    role_changed=gettext_lazy("changed what a role may do or see"),
    role_removed=gettext_lazy("removed a role"),
)
ADMINISTRATOR = "administrator"
LONGEST_NAME, MOST_ROLES = 100, 100


class RoleName(BadInput):
    """A role is called something, and no two are called the same."""

    message = gettext_lazy("Give the role a name that no other role has.")


class AdministratorStays(Conflict):
    """Somebody must always be able to manage the enterprise."""

    message = gettext_lazy("Administrators may everything, so that somebody always can. Make another role instead.")


class MoreThanOwn(NotAllowed):
    """Nobody gives away what she has not got herself."""

    message = gettext_lazy("You can give only rights and a reach that you have yourself.")


class RoleInUse(Conflict):
    """Members have it."""

    message = gettext_lazy("Members have this role. Give them another one first.")


@dataclass(frozen=True, slots=True)
class RolePlan:
    """How a role is to be."""

    name: str
    reach: str
    rights: frozenset[str]


@transaction.atomic
def add_role(actor: Actor, plan: RolePlan) -> Role:
    """A new role that members can be given."""
    actor.require(Permission.MANAGE_ROLES)
    if Role.objects.count() >= MOST_ROLES:
        raise RoleName
    role = Role(is_own=True)
    _shape(actor, role, plan)
    role.save(force_insert=True)
    record(actor, "role.made", role, name=role.name, reach=role.reach, rights=sorted(role.rights))
    return role


@transaction.atomic
def change_role(actor: Actor, role: Role, plan: RolePlan) -> Role:
    """Its members may and see this from their next click on."""
    actor.require(Permission.MANAGE_ROLES)
    role = Role.objects.lock(role.pk)
    if role.builtin == ADMINISTRATOR:
        raise AdministratorStays
    before = {"name": role.name, "reach": role.reach, "rights": sorted(role.allowed)}
    _shape(actor, role, plan)
    role.is_own = role.is_own or frozenset(role.rights) != before_rights(role)
    role.save(update_fields=["name", "reach", "rights", "is_own"])
    record(actor, "role.changed", role, before=before, after=sorted(role.allowed), reach=role.reach)
    return role


def before_rights(role: Role) -> frozenset[str]:
    """What a role of this kind may from the first day."""
    return frozenset(BUILTIN.get(role.builtin, frozenset()))


@transaction.atomic
def remove_role(actor: Actor, role: Role) -> None:
    """A role that nobody has is gone."""
    actor.require(Permission.MANAGE_ROLES)
    role = Role.objects.lock(role.pk)
    if role.builtin:
        raise AdministratorStays if role.builtin == ADMINISTRATOR else RoleInUse
    if Member.objects.filter(role=role).exclude(state=MemberState.LEFT).exists():
        raise RoleInUse
    fallback = Role.objects.get(builtin="seller")
    Member.objects.filter(role=role).update(role=fallback)  # who has left keeps some role
    record(actor, "role.removed", role, name=role.name)
    role.delete()


def _shape(actor: Actor, role: Role, plan: RolePlan) -> None:
    name = plan.name.strip()[:LONGEST_NAME]
    if not name or Role.objects.filter(name=name).exclude(pk=role.pk).exists():
        raise RoleName
    if plan.reach not in ReachKind.values or plan.rights - frozenset(RIGHTS):
        raise BadInput
    _require_own(actor, plan.rights - role.allowed, plan.reach)
    role.name, role.reach, role.rights = name, plan.reach, sorted(plan.rights)


def _require_own(actor: Actor, added: Iterable[str], reach: str) -> None:
    if frozenset(added) - actor.rights or (reach == ReachKind.ALL and not actor.reach.is_all):
        raise MoreThanOwn
