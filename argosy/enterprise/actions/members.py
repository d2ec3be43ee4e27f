"""Members: where they stand, whether they take part, who holds the master account."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy

from argosy.accounts import addresses
from argosy.accounts.actions import moving, passwords, profiles, second_factors, sign_ins
from argosy.accounts.models import User
from argosy.audit.record import record, words
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.roles import require_may_place, require_no_more
from argosy.enterprise.actors import subtree
from argosy.enterprise.errors import ColleaguesAddress, MasterStays, NotYourself, RingOfSupervisors
from argosy.enterprise.events import MemberDisabled
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict
from argosy.platform.events import publish

words(
    member_moved=gettext_lazy("changed a member's role, department, supervisor or position"),
    member_disabled=gettext_lazy("disabled a member"),
    member_enabled=gettext_lazy("let a member in again"),
    member_removed=gettext_lazy("removed a member"),
    member_readdressed=gettext_lazy("gave a member another e-mail address, which a letter asks to confirm"),
    member_address_kept=gettext_lazy("took another e-mail address of a member back"),
    member_reset=gettext_lazy("reset a member's access"),
)


# What the enterprise assigns beside the seat (S89).
OF_WORK = ("position", "industry", "work_email", "work_phone")


class HasLeft(Conflict):
    """A member who was removed does not come back; invite the person anew."""

    message = gettext_lazy("This member has left.")


@transaction.atomic
def move(actor: Actor, member: Member, seat: Seat) -> Member:
    """The member works in another role, department, under another supervisor, in another position or line of business."""
    actor.require(Permission.MANAGE_MEMBERS)
    # two moves at once could close a ring that neither of them sees: they stand in line
    list(Member.objects.select_for_update(of=("self",)).values_list("pk", flat=True))
    if member.is_master and seat.role.builtin != "administrator":
        raise MasterStays
    if seat.supervisor is not None and seat.supervisor.pk in subtree(member.pk):
        raise RingOfSupervisors
    if seat.role.pk != member.role_id:
        (require_no_more if member.pk == actor.member else require_may_place)(actor, seat.role)
    before = {
        "role": str(member.role_id),
        "department": str(member.department_id),
        "supervisor": str(member.supervisor_id),
    }
    member.role, member.department, member.supervisor = seat.role, seat.department, seat.supervisor
    for name in OF_WORK:
        setattr(member, name, getattr(seat, name).strip())
    member.save(update_fields=["role", "department", "supervisor", *OF_WORK])
    record(actor, "member.moved", member, concerns=member.pk, before=before)
    return member


@transaction.atomic
def disable(actor: Actor, member: Member) -> Member:
    """The member can no longer sign in, and what was open is closed. What the member recorded stays."""
    _require_over(actor, member)
    _shut(member, MemberState.DISABLED)
    record(actor, "member.disabled", member, concerns=member.pk)
    return member


@transaction.atomic
def enable(actor: Actor, member: Member) -> Member:
    """A disabled member takes part again."""
    actor.require(Permission.MANAGE_MEMBERS)
    if member.state == MemberState.LEFT:
        raise HasLeft
    member.state = MemberState.ACTIVE
    member.save(update_fields=["state"])
    profiles.reopen(member.user)
    record(actor, "member.enabled", member, concerns=member.pk)
    return member


@transaction.atomic
def remove(actor: Actor, member: Member) -> Member:
    """The member has left for good. Those below report to the member's supervisor from now on."""
    _require_over(actor, member)
    Member.objects.filter(supervisor_id=member.pk).update(supervisor_id=member.supervisor_id)
    _shut(member, MemberState.LEFT)
    profiles.close_for_good(member.user)
    record(actor, "member.removed", member, concerns=member.pk)
    return member


@transaction.atomic
def change_address(actor: Actor, member: Member, email: str) -> str:
    """A letter asks at this address whether the member signs in with it; members cannot begin this themselves.

    The link of the letter, for an installation without a server.
    """
    actor.require(Permission.MANAGE_MEMBERS)
    _leave_master_alone(actor, member)
    if member.state == MemberState.LEFT:
        raise HasLeft
    require_may_place(actor, member.role)
    known = User.objects.by_email(addresses.normalised(email))
    # only of the own enterprise is it told: who works elsewhere is nobody's business here (S2)
    if known is not None and known.enterprise_id == actor.enterprise:
        raise ColleaguesAddress
    found = moving.ask_for_address(member.user, email)
    record(actor, "member.readdressed", member, concerns=member.pk)
    return found


@transaction.atomic
def keep_address(actor: Actor, member: Member) -> Member:
    """The member signs in as before; the letter that went to the other address opens nothing."""
    actor.require(Permission.MANAGE_MEMBERS)
    _leave_master_alone(actor, member)
    moving.keep_address(member.user)
    record(actor, "member.address_kept", member, concerns=member.pk)
    return member


@transaction.atomic
def reset_access(actor: Actor, member: Member) -> str:
    """The member's sessions and second factors end, and a letter lets her set a new password; the link of the letter."""
    _require_over(actor, member)
    if member.state != MemberState.ACTIVE:
        raise HasLeft
    require_may_place(actor, member.role)
    sign_ins.end_sessions(member.user)
    second_factors.remove_all(member.user)
    record(actor, "member.reset", member, concerns=member.pk)
    return passwords.write_reset_letter(member.user)


def _require_over(actor: Actor, member: Member) -> None:
    actor.require(Permission.MANAGE_MEMBERS)
    if member.is_master:
        raise MasterStays
    if member.pk == actor.member:
        raise NotYourself


def _leave_master_alone(actor: Actor, member: Member) -> None:
    # whoever changes the master account's address could take the enterprise over by a reset letter
    if member.is_master and member.pk != actor.member:
        raise MasterStays


def _shut(member: Member, state: MemberState) -> None:
    member.state = state
    member.save(update_fields=["state"])
    profiles.close(member.user)
    sign_ins.end_sessions(member.user)
    publish(MemberDisabled(member.pk))
