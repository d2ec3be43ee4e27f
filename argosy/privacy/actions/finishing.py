"""What an erasure does outside the database: files go and the ledger is written once the rows are gone for good.

It is done as soon as the transaction holds, and by a job that the transaction queued: where a crash comes between the
two, the job does what is left; else it finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.db import transaction

from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope
from argosy.privacy import jobs, ledger
from argosy.privacy.models import LockedRemains
from argosy.privacy.subjects import Subject

ENTERPRISE = "enterprise"  # stands in the ledger where the request of a person would
# Which of these names of sealed bytes are still needed? Asked of the apps that keep the same bytes once for several rows.
Needed = Callable[[Collection[str]], set[str]]
_asked: list[Needed] = []


def still_needs(function: Needed) -> Needed:
    """The app says by this function which sealed bytes its rows refer to."""
    _asked.append(function)
    return function


def forget_files(names: Iterable[str]) -> None:
    """These sealed bytes go when the present change holds; one that is taken back keeps them."""
    enterprise, going = current_enterprise(), sorted({one for one in names if one})
    if not going:
        return
    jobs.forget_files.defer(names=going)

    def forget() -> None:
        with enterprise_scope(enterprise):
            _forget(going)

    transaction.on_commit(forget)


@jobs.forget_files
def forget_left_files(_actor: Actor, names: list[str]) -> None:
    """The files of a change whose process ended before they were gone."""
    _forget(names)


def _forget(names: Collection[str]) -> None:
    for name in set(names) - {needed for ask in _asked for needed in ask(names)}:
        try:
            blobs.forget(name)
        except OSError:  # the store does not let us: locked, and tried again every night (S158)
            LockedRemains.objects.get_or_create(blob=name)


def write_ledger(subject: Subject, request: str) -> None:
    """The ledger that outlives every backup says that this person was erased, once she is."""
    member = str(subject.member) if subject.member else None
    jobs.write_ledger.defer(member=member, keys=sorted(subject.keys), with_mail=subject.with_mail, request=request)
    transaction.on_commit(lambda: ledger.append(subject, request))


@jobs.write_ledger
def write_lost_line(actor: Actor, member: str | None, keys: list[int], request: str, *, with_mail: bool) -> None:
    """The line of an erasure whose process ended before it was written."""
    subject = Subject(actor.enterprise, UUID(member) if member else None, keys=frozenset(keys), with_mail=with_mail)
    if not ledger.has(actor.enterprise, request):
        ledger.append(subject, request)
    if request == ENTERPRISE:
        blobs.forget_all(actor.enterprise)
