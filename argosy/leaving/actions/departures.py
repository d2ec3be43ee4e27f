"""The steps of a departure. Each is a change of its own: one can stop after any of them and go on another day."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import bulk, replacing
from argosy.deals.actions import handing
from argosy.deals.models import Document
from argosy.enterprise.actions import members
from argosy.enterprise.errors import MasterStays, NotYourself
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.leaving import queries
from argosy.leaving.errors import AlreadyOver, NoHeir, NothingChosen, NotOver
from argosy.leaving.models import Departure, DepartureStep, StepKind
from argosy.mail.actions import mailboxes, passing, private
from argosy.mail.models import Mailbox, MailboxState
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor

words(
    departure_begun=_("began the departure of a member"),
    departure_off=_("called a departure off"),
    departure_over=_("finished the departure of a member"),
    departure_back=_("took a step of a departure back"),
)
BEGUN = kind(
    "leaving.begun",
    _(
        "%(who)s prepares your leaving. Mark your private conversations now: they are taken out before anybody gets the rest."
    ),
)


@transaction.atomic
def begin(actor: Actor, member: Member) -> Departure:
    """The checklist for this member is open; it is the same one where it was open already. She is told."""
    actor.require(Permission.MANAGE_MEMBERS)
    if member.is_master:
        raise MasterStays
    if member.pk == actor.member:
        raise NotYourself
    if member.state == MemberState.LEFT:
        raise AlreadyOver
    found = queries.open_departure(member)
    if found is None:
        found = Departure.objects.create(member=member, begun_by_id=actor.member)
        record(actor, "departure.begun", found, concerns=member.pk)
        who = str(Member.objects.get(pk=actor.member))
        tell(member.pk, BEGUN, link=reverse("leaving:private_mailboxes"), who=who)
    return found


@transaction.atomic
def call_off(actor: Actor, departure: Departure) -> None:
    """The member stays; what was handed over stays where it is."""
    departure = _open(actor, departure)
    departure.ended_at, departure.is_called_off = timezone.now(), True
    departure.save(update_fields=["ended_at", "is_called_off"])
    record(actor, "departure.off", departure, concerns=departure.member_id)


@transaction.atomic
def settle_private(actor: Actor, departure: Departure) -> None:
    """The member said what is private, or cannot be asked any more: the mailboxes may be settled."""
    departure = _open(actor, departure)
    _done(actor, departure, StepKind.PRIVATE)


@transaction.atomic
def settle_mailbox(
    actor: Actor, departure: Departure, mailbox: Mailbox, *, heir: Member | None, all_unfiled: bool = False
) -> None:
    """The mailbox goes to a colleague, or is unbound where there is none; what is private is taken out before.

    `all_unfiled`: everything that is not with a customer goes too.
    """
    departure = _open(actor, departure)
    private.take_out(actor, mailbox, all_unfiled=all_unfiled)
    if heir is not None:
        passing.pass_on(actor, mailbox, heir)
    elif mailbox.state != MailboxState.UNBOUND:
        mailboxes.unbind(actor, mailbox)
    step = StepKind.PASSED if heir else StepKind.UNBOUND
    _done(actor, departure, step, things=[str(mailbox.pk)], heir=heir)


@transaction.atomic
def hand_customers(actor: Actor, departure: Departure, ids: Collection[str], heir: Member) -> int:
    """These customers are the colleague's from now on; how many."""
    departure = _open(actor, departure)
    own = [str(pk) for pk in queries.customers_of(departure.member).filter(pk__in=ids).values_list("pk", flat=True)]
    if not own:
        raise NothingChosen
    _check_heir(departure, heir)
    given = sorted(bulk.give_customers(actor, own, str(heir.pk)))
    _done(actor, departure, StepKind.CUSTOMERS, things=given, heir=heir)
    return len(given)


@transaction.atomic
def hand_place(actor: Actor, departure: Departure, heir: Member) -> int:
    """The colleague stands where the member was named in fields of the enterprise's own; on how many records."""
    departure = _open(actor, departure)
    _check_heir(departure, heir)
    things = replacing.take_place(actor, departure.member, heir)
    if not things:
        raise NothingChosen
    _done(actor, departure, StepKind.NAMED, things=things, heir=heir)
    return len(things)


@transaction.atomic
def hand_deals(actor: Actor, departure: Departure, ids: Collection[str], heir: Member) -> int:
    """These deals are the colleague's from now on, with their documents, and these single documents; how many."""
    departure = _open(actor, departure)
    own = list(queries.deals_of(departure.member).filter(pk__in=ids).values_list("pk", flat=True))
    single = list(queries.documents_of(departure.member).filter(pk__in=ids).values_list("pk", flat=True))
    if not own and not single:
        raise NothingChosen
    _check_heir(departure, heir)
    given = handing.give(actor, own, single, heir)
    _done(actor, departure, StepKind.DEALS, things=[str(pk) for pk in given], heir=heir)
    return len(given)


@transaction.atomic
def take_back(actor: Actor, step: DepartureStep) -> None:
    """Customers or deals that went to a colleague are the leaving member's again, where the colleague still has them."""
    departure = _open(actor, step.departure)
    step = DepartureStep.objects.filter(taken_back_at__isnull=True).lock(step.pk)
    if step.kind == StepKind.CUSTOMERS:
        rows = queries.customers_of(step.heir).filter(pk__in=step.things)
        still = [str(pk) for pk in rows.values_list("pk", flat=True)]
        if still:
            bulk.give_customers(actor, still, str(departure.member_id))
    elif step.kind == StepKind.NAMED:
        replacing.give_back_place(actor, step.things, step.heir, departure.member)
    elif step.kind == StepKind.DEALS:
        deals = queries.deals_of(step.heir).filter(pk__in=step.things)
        single = Document.objects.filter(owner=step.heir, pk__in=step.things)
        papers = list(single.values_list("pk", flat=True))
        handing.give(actor, list(deals.values_list("pk", flat=True)), papers, departure.member)
    else:
        raise AlreadyOver
    step.taken_back_at = timezone.now()
    step.save(update_fields=["taken_back_at"])
    record(actor, "departure.back", departure, concerns=departure.member_id, kind=step.kind, count=step.count)


@transaction.atomic
def close(actor: Actor, departure: Departure) -> None:
    """The account is closed for good. Raises NotOver while something is still the member's."""
    departure = _open(actor, departure)
    left = queries.left_of(departure)
    if not left.is_empty:
        raise NotOver
    # what was marked in a mailbox that had been unbound before
    for mailbox in Mailbox.objects.filter(member=departure.member):
        private.take_out(actor, mailbox)
    members.remove(actor, departure.member)
    _done(actor, departure, StepKind.CLOSED)
    departure.ended_at = timezone.now()
    departure.save(update_fields=["ended_at"])
    record(actor, "departure.over", departure, concerns=departure.member_id)


def _open(actor: Actor, departure: Departure) -> Departure:
    actor.require(Permission.MANAGE_MEMBERS)
    rows = Departure.objects.filter(actor.reach.of("member")).select_related("member")
    found: Departure = rows.lock(departure.pk)
    if found.ended_at is not None:
        raise AlreadyOver
    return found


def _check_heir(departure: Departure, heir: Member) -> None:
    if heir.pk == departure.member_id or heir.state != MemberState.ACTIVE:
        raise NoHeir


def _done(
    actor: Actor, departure: Departure, kind: str, *, things: Collection[str] = (), heir: Member | None = None
) -> None:
    DepartureStep.objects.create(
        departure=departure, kind=kind, done_by_id=actor.member, heir=heir, things=list(things), count=len(things)
    )
