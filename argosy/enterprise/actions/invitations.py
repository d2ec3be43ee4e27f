"""Invitations: a person is asked by mail to join; the link works once, for two weeks, and can be withdrawn."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts import addresses
from argosy.accounts.actions import letters, profiles
from argosy.accounts.errors import AlreadyRegistered
from argosy.accounts.models import User, email_key
from argosy.audit.record import record, words
from argosy.enterprise.actions.people import NewPerson, checked, make_user
from argosy.enterprise.actions.roles import require_may_place
from argosy.enterprise.actors import actor_of
from argosy.enterprise.errors import AlreadyMember, InvitationOver
from argosy.enterprise.events import MemberJoined
from argosy.enterprise.models import Department, Enterprise, Invitation, Member, Role
from argosy.enterprise.permissions import Permission
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.platform.tenancy.scope import enterprise_scope

words(
    member_invited=gettext_lazy("invited somebody"),
    member_joined=gettext_lazy("joined the enterprise"),
    invitation_withdrawn=gettext_lazy("withdrew an invitation"),
)
LIVES = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Seat:
    """As what somebody is to work, and how she is reached at work; empty where it is not known yet."""

    role: Role
    department: Department | None = None
    supervisor: Member | None = None
    position: str = ""
    industry: str = ""
    work_email: str = ""
    work_phone: str = ""


@dataclass(frozen=True, slots=True)
class Invited:
    """The invitation with its link, which is shown where no letter can be sent and kept nowhere."""

    invitation: Invitation
    link: str


@transaction.atomic
def invite(actor: Actor, email: str, name: str, seat: Seat) -> Invited:
    """A letter asks this person to join. An earlier invitation of the same address ends."""
    actor.require(Permission.MANAGE_MEMBERS)
    require_may_place(actor, seat.role)
    address = addresses.normalised(email)
    # Whether the address belongs to somebody of another enterprise is not told: only the letter's reader finds out.
    known = User.objects.by_email(address)
    if known is not None and known.enterprise_id == actor.enterprise:
        raise AlreadyMember
    _open().filter(email_key=email_key(address)).update(withdrawn_at=timezone.now())
    secret = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        email=address,
        email_key=email_key(address),
        name=name.strip(),
        role=seat.role,
        department=seat.department,
        supervisor=seat.supervisor,
        invited_by_id=actor.member,
        link_key=search.blind(actor.enterprise, secret),
        expires_at=timezone.now() + LIVES,
    )
    found = letters.link(reverse("enterprise:join", args=[f"{actor.enterprise.hex}.{secret}"]))
    _write_letter(actor, made, found)
    record(actor, "member.invited", made)
    return Invited(made, found)


def withdraw(actor: Actor, invitation: Invitation) -> Invitation:
    """The link of this invitation no longer works."""
    actor.require(Permission.MANAGE_MEMBERS)
    if not _open().filter(pk=invitation.pk).exists():
        raise InvitationOver
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])
    record(actor, "invitation.withdrawn", invitation)
    return invitation


def enterprise_of(token: str) -> UUID:
    """Whose invitation a link is: its first part. Raises InvitationOver."""
    try:
        return UUID(token.partition(".")[0])
    except ValueError:
        raise InvitationOver from None


def invitation_of(token: str) -> Invitation:
    """The open invitation of this link, inside its enterprise's scope. Raises InvitationOver."""
    key = search.blind(enterprise_of(token), token.partition(".")[2])
    found: Invitation | None = _open().filter(link_key=key).select_related("role").first()
    if found is None:
        raise InvitationOver
    return found


def accept(token: str, person: NewPerson) -> Member:
    """The invited person is a member from now on. The letter proved the address, so no code is asked for."""
    with enterprise_scope(enterprise_of(token)):
        invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation_of(token).pk)
        if invitation.accepted_at is not None or invitation.withdrawn_at is not None:
            raise InvitationOver
        person = checked(person, Enterprise.objects.get(pk=invitation.enterprise_id).name)
        if email_key(person.email) != invitation.email_key:
            raise NotFound
        if User.objects.filter(email_key=invitation.email_key).exists():
            raise AlreadyRegistered
        user = make_user(person, invitation.enterprise_id)
        profiles.mark_verified(user)
        member: Member = Member.objects.create(
            user=user,
            role=invitation.role,
            department_id=invitation.department_id,
            supervisor_id=invitation.supervisor_id,
        )
        invitation.accepted_at = timezone.now()
        invitation.save(update_fields=["accepted_at"])
        record(actor_of(member), "member.joined", member)
        publish(MemberJoined(member.pk))
    return member


def pending() -> list[Invitation]:
    """The invitations that wait for their people, newest first."""
    return list(_open().select_related("role", "department").order_by("-made_at"))


def _open() -> Any:
    return Invitation.objects.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now())


def _write_letter(actor: Actor, invitation: Invitation, link: str) -> None:
    company = Enterprise.objects.get(pk=actor.enterprise).name
    inviter = Member.objects.select_related("user").get(pk=actor.member)
    with translation.override(inviter.user.language):
        text = _(
            "%(inviter)s invites you to work with %(company)s in Argosy. Join here within 14 days:\n\n%(link)s\n\n"
            "You will be asked to read and agree to the privacy policy first."
        ) % {"inviter": inviter.user.name, "company": company, "link": link}
        subject = _("%(company)s invites you to Argosy") % {"company": company}
        letters.write(actor.enterprise, invitation.email, subject, text)
