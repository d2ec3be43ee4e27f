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
from argosy.platform.veil import FIELDS, made_fields

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
    unseen: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()


@transaction.atomic
def add_role(actor: Actor, plan: RolePlan) -> Role:
    """A new role that members can be given."""
    actor.require(Permission.MANAGE_ROLES)
    if Role.objects.count() >= MOST_ROLES:
        raise RoleName
    role = Role(is_own=True)
    _shape(actor, role, plan, is_new=True)
    role.save(force_insert=True)
    fields = {"unseen": role.unseen, "fixed": role.fixed}
    record(actor, "role.made", role, name=role.name, reach=role.reach, rights=sorted(role.rights), fields=fields)
    return role


@transaction.atomic
def change_role(actor: Actor, role: Role, plan: RolePlan) -> Role:
    """Its members may and see this from their next click on."""
    actor.require(Permission.MANAGE_ROLES)
    role = Role.objects.lock(role.pk)
    if role.builtin == ADMINISTRATOR:
        raise AdministratorStays
    before = {"name": role.name, "reach": role.reach, "rights": sorted(role.allowed)}
    before |= {"unseen": role.unseen, "fixed": role.fixed}
    _shape(actor, role, plan)
    role.is_own = role.is_own or frozenset(role.rights) != before_rights(role)
    role.save(update_fields=["name", "reach", "rights", "is_own", "unseen", "fixed"])
    fields = {"unseen": role.unseen, "fixed": role.fixed}
    record(actor, "role.changed", role, before=before, after=sorted(role.allowed), reach=role.reach, fields=fields)
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


def _shape(actor: Actor, role: Role, plan: RolePlan, *, is_new: bool = False) -> None:
    name = plan.name.strip()[:LONGEST_NAME]
    if not name or Role.objects.filter(name=name).exclude(pk=role.pk).exists():
        raise RoleName
    if plan.reach not in ReachKind.values or plan.rights - frozenset(RIGHTS):
        raise BadInput
    if (plan.unseen | plan.fixed) - FIELDS.keys() - made_fields().keys():
        raise BadInput
    _require_own(actor, plan.rights - role.allowed, plan.reach)
    _require_seen(actor, role, plan, is_new=is_new)
    role.name, role.reach, role.rights = name, plan.reach, sorted(plan.rights)
    role.unseen, role.fixed = sorted(plan.unseen), sorted(plan.fixed - plan.unseen)


def _require_seen(actor: Actor, role: Role, plan: RolePlan, *, is_new: bool) -> None:
    """Nobody opens a field for a role, her own perhaps, that is closed to herself."""
    own_unseen, own_closed = _still_there(actor.unseen), _still_there(actor.unseen | actor.fixed)
    opened = own_unseen - plan.unseen, own_closed - (plan.unseen | plan.fixed)
    was_closed = frozenset(role.unseen), frozenset(role.unseen) | frozenset(role.fixed)
    if any(one if is_new else one & closed for one, closed in zip(opened, was_closed, strict=True)):
        raise MoreThanOwn


def require_no_more(actor: Actor, role: Role) -> None:
    """Go on only where this role has no right, sees no further and no field more than the actor. Raises MoreThanOwn."""
    _require_own(actor, role.allowed, role.reach)
    unseen, fixed = frozenset(role.unseen), frozenset(role.fixed)
    if _still_there(actor.unseen - unseen) or _still_there((actor.unseen | actor.fixed) - (unseen | fixed)):
        raise MoreThanOwn


def _still_there(keys: frozenset[str]) -> frozenset[str]:
    """Those of the fields that were not removed since they were closed: nobody can close the others for a role."""
    return keys & (FIELDS.keys() | made_fields().keys()) if keys else keys


def require_may_place(actor: Actor, role: Role) -> None:
    """Go on only where somebody in this role may nothing that neither the actor nor every seller may. Raises MoreThanOwn.

    Whoever manages members would otherwise become an administrator by a second address of her own, or by a letter that
    sets an administrator's password anew.
    """
    _require_own(actor, role.allowed - BUILTIN["seller"], role.reach)


def _require_own(actor: Actor, added: Iterable[str], reach: str) -> None:
    if frozenset(added) - actor.rights or (reach == ReachKind.ALL and not actor.reach.is_all):
        raise MoreThanOwn
