"""What members are told of by this app itself: sign-ins unlike their own."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.accounts.events import SignedIn
from argosy.accounts.models import User
from argosy.enterprise.actors import members_who_may
from argosy.enterprise.editions import titled
from argosy.enterprise.events import AccessDoubted, EditionChanged, MasterOffered
from argosy.enterprise.models import Member
from argosy.enterprise.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.events import subscribe
from argosy.platform.tenancy.scope import enterprise_scope

UNLIKE = kind(
    "accounts.unlike_sign_in",
    _("Somebody signed in to your account with %(device)s from %(ip)s, where you were not before. Was it you?"),
)

OFFERED = kind("enterprise.master_offered", _("The master account of your enterprise is offered to you. Look at it."))
EDITION = kind(
    "enterprise.edition_changed",
    _("Your enterprise has another edition now: %(edition)s. See which functions it has, and what was kept."),
)
ACCESSES = kind(
    "enterprise.accesses", _("The accesses of %(who)s yesterday were unusual. Look at the security events.")
)


@subscribe(EditionChanged)
def tell_of_edition(event: EditionChanged) -> None:
    """Whoever switches functions learns that there are others now."""
    for member in members_who_may(Permission.MANAGE_SWITCHES):
        tell(member.pk, EDITION, link=reverse("enterprise:switches"), edition=str(titled(event.edition)))


@subscribe(AccessDoubted)
def tell_of_accesses(event: AccessDoubted) -> None:
    """Whoever may see the trail learns that somebody's accesses stood out."""
    who = str(Member.objects.get(pk=event.member_id))
    for member in members_who_may(Permission.SEE_AUDIT):
        tell(member.pk, ACCESSES, link=reverse("enterprise:security"), who=who)


@subscribe(MasterOffered)
def tell_of_offer(event: MasterOffered) -> None:
    """The member who is to hold the master account is told."""
    tell(event.heir_id, OFFERED, link=reverse("enterprise:master"))


@subscribe(SignedIn)
def tell_of_unlike_sign_in(event: SignedIn) -> None:
    """The person learns of a sign-in that is unlike the earlier ones."""
    enterprise = User.objects.get(pk=event.user_id).enterprise_id
    if not event.is_unlike or enterprise is None:
        return
    with enterprise_scope(enterprise):
        member = Member.objects.filter(user_id=event.user_id).first()
        if member is not None:
            tell(member.pk, UNLIKE, link=reverse("accounts:security"), device=event.device, ip=event.ip)
