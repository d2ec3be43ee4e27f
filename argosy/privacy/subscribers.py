"""What privacy writes down when people register or join."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.accounts.actions import bindings, devices
from argosy.accounts.events import OutsideBound, OutsideUnbound
from argosy.accounts.models import User
from argosy.enterprise.actors import actor_of
from argosy.enterprise.errors import NotAgreed
from argosy.enterprise.events import PersonAgreed
from argosy.enterprise.models import Member
from argosy.platform.events import subscribe
from argosy.platform.personal_data import Purpose
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.actions.agreements import agree, has_agreed
from argosy.privacy.events import ConsentWithdrawn
from argosy.privacy.models import Consent

OUTSIDE = consents.function(
    "accounts.outside",
    _("Signing in with an account elsewhere"),
    Purpose.ACCOUNT,
    _("Keeps the name and the id of an account of yours at WeChat or another service, to let you in by it."),
    where="accounts:security",
)
DEVICE = consents.function(
    "accounts.device_details",
    _("Model and settings of your devices"),
    Purpose.SECURITY,
    _(
        "Keeps model, system version, language, time zone and screen of a device that you asked to remember, so that you"
        " know it again in the list. Nothing is read before you permit it, and taking it back deletes it."
    ),
)


@subscribe(PersonAgreed)
def keep_agreement(event: PersonAgreed) -> None:
    """The version that was agreed to is kept for the person."""
    agree(User.objects.get(pk=event.user_id), event.version, event.language, expressly=True)


@subscribe(OutsideBound)
def keep_consent(event: OutsideBound) -> None:
    """Nothing of an account elsewhere is kept before its owner has agreed to the policy, and to these words (S141)."""
    if not has_agreed(User.objects.get(pk=event.user_id)):
        raise NotAgreed
    _of_member(event.user_id, lambda one: consents.give(actor_of(one), OUTSIDE, event.shown, event.identity_id))


@subscribe(OutsideUnbound)
def end_consent(event: OutsideUnbound) -> None:
    """Unbinding takes the consent back."""

    def end(member: Member) -> None:
        rows = Consent.objects.filter(member_id=member.pk, function=OUTSIDE, object_id=event.identity_id)
        for one in rows.filter(withdrawn_at=None):
            consents.withdraw(actor_of(member), one.pk)

    _of_member(event.user_id, end)


@subscribe(ConsentWithdrawn)
def stop(event: ConsentWithdrawn) -> None:
    """Taking the consent back unbinds, and forgets what devices said of themselves."""
    if event.function == DEVICE:
        devices.forget_details(Member.objects.get(pk=event.member_id).user)
    if event.function == OUTSIDE and event.object_id is not None:
        bindings.forget(Member.objects.get(pk=event.member_id).user, event.object_id)


def _of_member(user_id: UUID, do: Callable[[Member], object]) -> None:
    user = User.objects.get(pk=user_id)
    if user.enterprise_id is None:
        return
    with enterprise_scope(user.enterprise_id):
        member = Member.objects.filter(user=user).select_related("role").first()
        if member is not None:
            do(member)
