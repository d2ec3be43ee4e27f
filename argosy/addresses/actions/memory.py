"""The memory of failed addresses: it learns from reports, is cleared by a sign of life or by hand, and forgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.addresses import jobs
from argosy.addresses.models import AddressState, DeliveryFailure, InvalidAddress, SharedFailure
from argosy.addresses.permissions import Permission
from argosy.addresses.rules import ABOUT_THE_MESSAGE, REMEMBERED, Failed, is_failing
from argosy.addresses.sharing import SHARES, fingerprint, folded
from argosy.audit.record import record, words
from argosy.enterprise import switches
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise

# Mail that is so fresh was written after whatever was remembered before it came in.
JUST_NOW = timedelta(hours=1)
words(
    address_works=_("said that a failed address works again"),
    address_fails=_("took back that a failed address works again"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a bounce says of one address."""

    message_id: UUID
    member_id: UUID  # to whose mailbox it came
    address: str
    at: datetime
    failure: str
    status: str
    is_permanent: bool
    alive_at: datetime | None = None  # when mail last came from the address
    is_proven: bool = False  # we wrote to the address: nobody can make others distrust it by a forged report


@transaction.atomic
def learn(report: Report) -> InvalidAddress | None:
    """The report is remembered, and the address counts as failing where the rule says so (`addresses.rules`).

    Nothing is remembered of what is a year old, was followed by mail from the address, or says nothing of it.
    """
    if report.failure in ABOUT_THE_MESSAGE or report.at < timezone.now() - REMEMBERED:
        return None
    if report.alive_at is not None and report.alive_at > report.at:
        return None
    row = _row(report)
    DeliveryFailure.objects.get_or_create(
        address=row,
        message_id=report.message_id,
        defaults={
            "member_id": report.member_id,
            "at": report.at,
            "failure": report.failure,
            "status": report.status[:12],
            "is_permanent": report.is_permanent,
        },
    )
    _judge(row, report.alive_at)
    if row.state == AddressState.FAILING and report.is_proven:
        _share(row)
    return row


def _row(report: Report) -> InvalidAddress:
    key = search.blind(current_enterprise(), folded(report.address))
    first = {
        "address": report.address.strip(),
        "failure": report.failure,
        "status": report.status[:12],
        "failed_at": report.at,
    }
    row, _made = InvalidAddress.objects.get_or_create(address_key=key, defaults=first)
    found: InvalidAddress = InvalidAddress.objects.all().lock(row.pk)
    return found


def _judge(row: InvalidAddress, alive_at: datetime | None) -> None:
    """What the reports since the last sign of life say of the address."""
    alive = max((at for at in (alive_at, row.works_since) if at is not None), default=None)
    reports = list(row.failures.order_by("-at")[:50])
    since = [one for one in reports if alive is None or one.at > alive]
    if not since:
        return
    row.failed_at, row.failure, row.status = since[0].at, since[0].failure, since[0].status
    if is_failing(Failed(one.at, one.failure, one.is_permanent) for one in since):
        row.failing_since = row.failing_since if row.state == AddressState.FAILING else since[0].at
        row.state = AddressState.FAILING
    else:
        row.state = AddressState.COUNTING
    row.save()


def _share(row: InvalidAddress) -> None:
    if not switches.is_on(SHARES):
        return
    month = timezone.localtime(row.failed_at).date().replace(day=1)
    values = {"failure": row.failure, "month": month}
    SharedFailure.objects.update_or_create(fingerprint=fingerprint(row.address), defaults=values)
    if not row.is_shared:
        row.is_shared = True
        row.save(update_fields=["is_shared"])


@transaction.atomic
def heard_from(addresses: Mapping[str, datetime]) -> None:
    """Mail came from these addresses at these times: they work, here and, where the enterprise shares, for everybody."""
    plain = {folded(address): at for address, at in addresses.items() if address}
    keys = {search.blind(current_enterprise(), one): one for one in plain}
    rows = InvalidAddress.objects.filter(address_key__in=keys).exclude(state=AddressState.WORKS)
    cleared = set()
    for row in rows.select_for_update(of=("self",)):
        at = plain[keys[row.address_key]]
        if at > row.failed_at:
            row.state, row.works_since, row.answered_by_id, row.is_shared = AddressState.WORKS, at, None, False
            row.save(update_fields=["state", "works_since", "answered_by", "is_shared"])
            cleared.add(keys[row.address_key])
    if switches.is_on(SHARES):
        _clear_shared(plain, cleared)


def _clear_shared(plain: Mapping[str, datetime], cleared: set[str]) -> None:
    """Of others' failures only the month is known: mail of a later month clears them, and mail that comes in just now."""
    prints = {fingerprint(one): one for one in plain}
    now = timezone.now()
    for row in SharedFailure.objects.filter(fingerprint__in=prints):
        one = prints[row.fingerprint]
        at = timezone.localtime(plain[one])
        is_later = at.date().replace(day=1) > row.month and at <= now
        if one in cleared or is_later or now - JUST_NOW <= at <= now:
            row.delete()


@transaction.atomic
def it_works(actor: Actor, row: InvalidAddress) -> InvalidAddress:
    """Somebody knows that the address works again: nobody here is warned of it until it fails anew."""
    actor.require(Permission.ANSWER_FAILED)
    row = InvalidAddress.objects.visible_to(actor).lock(row.pk)
    if row.state == AddressState.WORKS:
        return row
    row.state, row.works_since, row.answered_by_id = AddressState.WORKS, timezone.now(), actor.member
    row.save(update_fields=["state", "works_since", "answered_by"])
    record(actor, "address.works", row)
    return row


@transaction.atomic
def it_fails(actor: Actor, row: InvalidAddress) -> InvalidAddress:
    """The answer that the address works again is taken back; what its reports say holds."""
    actor.require(Permission.ANSWER_FAILED)
    row = InvalidAddress.objects.visible_to(actor).lock(row.pk)
    if row.state != AddressState.WORKS or row.answered_by_id is None:
        return row
    row.works_since, row.answered_by_id = None, None
    row.save(update_fields=["works_since", "answered_by"])
    _judge(row, None)
    record(actor, "address.fails", row)
    return row


@jobs.forget
def forget(_actor: Actor) -> None:
    """What failed a year ago may work today: it is forgotten. What the enterprise gave meanwhile stays nameless."""
    before = timezone.now() - REMEMBERED
    InvalidAddress.objects.filter(failed_at__lt=before).delete()
    SharedFailure.objects.filter(month__lt=timezone.localtime(before).date().replace(day=1)).delete()
