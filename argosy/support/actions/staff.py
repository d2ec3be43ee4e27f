"""Who works for the operator: let in, ended, and what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts import addresses
from argosy.accounts.actions import codes, passwords, sign_ins
from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import User, email_key
from argosy.audit import actors
from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed, NotFound
from argosy.support.errors import LastLead, StaffKnown
from argosy.support.kinds import ROLES
from argosy.support.models import Staff, StaffDeed, StaffRole
from argosy.support.permissions import StaffRight

LINK_LIVES = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Hired:
    """Who was let in, with the link by which she chooses a password."""

    staff: Staff
    link: str


@transaction.atomic
def hire(by: Staff | None, email: str, name: str, role: str) -> Hired:
    """This person works for the operator from now on; a letter brings the link by which she chooses a password.

    `by` is who runs the service; None on the command line, for the first one.
    """
    if by is not None:
        require_lead(by)
    address = addresses.normalised(email)
    if User.objects.by_email(address) is not None:
        raise StaffKnown
    user = User(email=address, email_key=email_key(address), name=name.strip()[:200])
    if by is not None:
        user.language = by.user.language  # until the first page that she opens herself
    user.set_unusable_password()
    user.save()
    made: Staff = Staff.objects.create(user=user, role=StaffRole(role))
    found = link(reverse("accounts:new_password", args=[codes.new_link(user, passwords.RESET, LINK_LIVES)]))
    with in_words_of(user):
        text = _(
            "You work for %(operator)s from now on. Choose a password here within seven days: %(link)s\n\n"
            "Then sign in at %(door)s; you need an authenticator app."
        ) % {"operator": settings.OPERATOR, "link": found, "door": link(reverse("operator:door"))}
        write(None, address, _("Your access to the operator's desk"), text)
    if by is not None:
        note(by, "hired", str(user))
    return Hired(made, found)


@transaction.atomic
def end(by: Staff, staff: Staff) -> Staff:
    """This person does not work for the operator any more: every session ends, the name stays in the records."""
    require_lead(by)
    if staff.role == StaffRole.LEAD and Staff.objects.at_work().filter(role=StaffRole.LEAD).count() == 1:
        raise LastLead
    staff.ended_at = timezone.now()
    staff.save(update_fields=["ended_at"])
    staff.user.is_active = False
    staff.user.save(update_fields=["is_active"])
    sign_ins.end_sessions(staff.user)
    note(by, "ended", str(staff.user))
    return staff


def note(staff: Staff, word: str, about: str = "", enterprise: UUID | None = None) -> StaffDeed:
    """Write down what somebody of the staff did; these lines are never changed."""
    return StaffDeed.objects.create(staff=staff, word=word, about=about, at_enterprise=enterprise)


def acting(staff: Staff, enterprise: UUID) -> Actor:
    """What the staff acts as inside an enterprise: nobody's member, nobody in reach, only the right to help."""
    rights = {str(StaffRight.HELP)} | ({str(StaffRight.LEAD)} if staff.role == StaffRole.LEAD else set())
    return Actor(enterprise, rights=frozenset(rights), via=f"staff:{staff.pk}")


def one_of(pk: str | UUID) -> Staff:
    """Somebody of the staff. Raises NotFound."""
    found: Staff | None = Staff.objects.select_related("user").filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


@actors.named("staff")
def in_words(pk: str) -> str:
    """The name of somebody of the staff, with what she does for the operator."""
    try:
        staff = one_of(UUID(pk))
    except (NotFound, ValueError):
        return _("Somebody of the operator")
    return f"{staff} ({ROLES[staff.role]}, {settings.OPERATOR})"


def require_lead(staff: Staff) -> None:
    """Go on only for who runs the service. Raises NotAllowed."""
    if staff.role != StaffRole.LEAD or staff.ended_at is not None:
        raise NotAllowed
