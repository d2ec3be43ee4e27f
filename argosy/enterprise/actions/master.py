"""The master account: offered by who holds it, taken over by who is asked; replaced by the operator under conditions only."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.actions.prompts import require_password
from argosy.audit.record import record, words
from argosy.enterprise.actions.members import HasLeft
from argosy.enterprise.events import MasterOffered
from argosy.enterprise.models import MasterOffer, Member, MemberState, Role
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotAllowed
from argosy.platform.events import publish

words(
    master_offered=gettext_lazy("offered the master account"),
    master_withdrawn=gettext_lazy("withdrew the offer of the master account"),
    master_handed=gettext_lazy("handed over the master account"),
    master_replaced=gettext_lazy("replaced the master account for the operator"),
)
LIVES = timedelta(days=7)
# Under what conditions the operator may replace a master account against its holder's silence (published on a page).
# The keys are stored and typed on the command line: never rename one.
CONDITIONS: dict[str, Any] = {
    "left": gettext_lazy(
        "The holder has left the company, and the company proves this in writing by a person entitled to represent it."
    ),
    "dead": gettext_lazy("The holder has died or can no longer act, and the company proves this in writing."),
    "court": gettext_lazy("A court or an authority has ordered it, and the order is at hand."),
    "lost": gettext_lazy(
        "The holder lost every way of signing in, and the company and the holder both ask for it in writing."
    ),
    "stolen": gettext_lazy("The account is in a stranger's hands, and the company proves that it is its own."),
}


class OfferOver(Conflict):
    """The offer was taken, withdrawn or is too old."""

    message = gettext_lazy("This offer is over. Ask for a new one.")


class NoSuchCondition(BadInput):
    """The operator names none of the published conditions."""

    message = gettext_lazy("Name one of the published conditions.")


@transaction.atomic
def offer_master(actor: Actor, present: Member, heir: Member, password: str) -> MasterOffer:
    """The heir is asked to take the master account over; until then nothing changes. Earlier offers end."""
    if not present.is_master or present.pk != actor.member:
        raise NotAllowed
    require_password(present.user, password)
    if heir.state != MemberState.ACTIVE or heir.pk == present.pk:
        raise HasLeft
    MasterOffer.objects.filter(ended_at=None).update(ended_at=timezone.now())
    offer: MasterOffer = MasterOffer.objects.create(heir=heir, offered_by=present, expires_at=timezone.now() + LIVES)
    record(actor, "master.offered", offer, concerns=heir.pk)
    publish(MasterOffered(offer.pk, heir.pk))
    with in_words_of(heir.user):
        text = _(
            "%(who)s offers you the master account of your enterprise. Look at it and take it over within seven days,"
            " with your password: %(link)s"
        ) % {"who": present, "link": link("/settings/master/")}
        write(actor.enterprise, heir.user.email, _("The master account is offered to you"), text)
    return offer


@transaction.atomic
def withdraw_offer(actor: Actor, offer: MasterOffer) -> MasterOffer:
    """The offer is over; either side may end it."""
    offer = MasterOffer.objects.lock(offer.pk)
    if actor.member not in {offer.offered_by_id, offer.heir_id}:
        raise NotAllowed
    _end(offer)
    record(actor, "master.withdrawn", offer)
    return offer


@transaction.atomic
def take_over_master(actor: Actor, offer: MasterOffer, heir: Member, password: str) -> Member:
    """The heir holds the master account; there is exactly one, before and afterwards."""
    offer = MasterOffer.objects.lock(offer.pk)
    if offer.heir_id != actor.member or heir.pk != offer.heir_id:
        raise NotAllowed
    require_password(heir.user, password)
    if offer.ended_at is not None or offer.expires_at < timezone.now() or not offer.offered_by.is_master:
        raise OfferOver
    _end(offer)
    _crown(offer.offered_by, heir)
    record(actor, "master.handed", heir, concerns=offer.offered_by_id)
    return heir


@transaction.atomic
def replace_master(actor: Actor, heir: Member, condition: str) -> Member:
    """The operator gives the master account to another member, for one of the published reasons; all concerned are told."""
    if condition not in CONDITIONS:
        raise NoSuchCondition
    if heir.state != MemberState.ACTIVE:
        raise HasLeft
    present = Member.objects.select_related("user").get(is_master=True)
    told = [present, *Member.objects.filter(role__builtin="administrator").select_related("user")]
    _crown(present, heir)
    record(actor, "master.replaced", heir, concerns=present.pk, condition=condition)
    for member in {one.pk: one for one in [*told, heir]}.values():
        _tell(actor.enterprise, member, heir, condition)
    return heir


def _tell(enterprise: UUID, member: Member, heir: Member, condition: str) -> None:
    with in_words_of(member.user):
        text = _(
            "The operator of this installation gave the master account of your enterprise to %(who)s, for this reason:"
            " %(why)s Who disagrees can say so here: %(link)s"
        ) % {"who": heir, "why": CONDITIONS[condition], "link": link("/privacy/contact/")}
        write(enterprise, member.user.email, _("The master account was replaced"), text)


def _crown(present: Member, heir: Member) -> None:
    present.is_master = False
    present.save(update_fields=["is_master"])
    heir.is_master, heir.role = True, Role.objects.get(builtin="administrator")
    heir.save(update_fields=["is_master", "role"])


def _end(offer: MasterOffer) -> None:
    if offer.ended_at is not None:
        raise OfferOver
    offer.ended_at = timezone.now()
    offer.save(update_fields=["ended_at"])
