"""Customers that may be one company: found at night, looked through by day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import merging, recognising
from argosy.customers.models import Customer, MatchKey, Merge, RecordKind
from argosy.customers.permissions import Permission
from argosy.duplicates import jobs
from argosy.duplicates.errors import AlreadyAnswered
from argosy.duplicates.models import PairState, SuspectedPair
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.http.request import get_visible
from argosy.platform.tenancy.scope import current_enterprise

words(pair_answered=_("said whether two customers are one"))
# A night's work: more than this nobody looks through in a day.
MOST_A_NIGHT, MOST_COMPARED, BATCH = 500, 20_000, 200
# A key that more customers share than this is no sign of one company: a forwarder's phone, a mail provider's domain.
MOST_SHARING = 6
LEAST_SCORE = 0.5
_SHARED = """
SELECT DISTINCT least(a.customer_id, b.customer_id), greatest(a.customer_id, b.customer_id)
FROM (
    SELECT key, kind FROM {table} WHERE enterprise_id = %s AND kind = ANY(%s)
    GROUP BY key, kind HAVING count(*) BETWEEN 2 AND %s
) AS shared
JOIN {table} a ON a.enterprise_id = %s AND a.key = shared.key AND a.kind = shared.kind
JOIN {table} b ON b.enterprise_id = %s AND b.key = shared.key AND b.kind = shared.kind AND b.customer_id > a.customer_id
WHERE NOT EXISTS (
    SELECT 1 FROM {pairs} p WHERE p.enterprise_id = %s
    AND p.left_id = least(a.customer_id, b.customer_id) AND p.right_id = greatest(a.customer_id, b.customer_id)
)
LIMIT %s
"""
_KINDS = ["email", "domain", "host", "phone", "name", "social"]


@jobs.look_for_pairs
def look_for_pairs(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: customers that share a way to be reached or a name are compared; what may be one is kept to be looked through."""
    found = 0
    for left, right in _sharing():
        twin = recognising.same(left, right)
        if twin.score >= LEAST_SCORE:
            SuspectedPair.objects.get_or_create(
                left=left, right=right, defaults={"score": round(twin.score * 100), "evidence": list(twin.evidence)}
            )
            found += 1
        if found >= MOST_A_NIGHT:
            return


def _sharing() -> Iterator[tuple[Customer, Customer]]:
    enterprise = current_enterprise()
    names = {"table": MatchKey._meta.db_table, "pairs": SuspectedPair._meta.db_table}
    with connection.cursor() as cursor:
        asked: tuple[Any, ...] = (enterprise, _KINDS, MOST_SHARING, enterprise, enterprise, enterprise, MOST_COMPARED)
        cursor.execute(_SHARED.format(**names), asked)
        pairs: list[tuple[UUID, UUID]] = cursor.fetchall()
    for start in range(0, len(pairs), BATCH):
        some = pairs[start : start + BATCH]
        known = Customer.objects.kept().in_bulk({pk for pair in some for pk in pair})
        prefetch_related_objects(list(known.values()), "contacts")
        both = ((known[a], known[b]) for a, b in some if a in known and b in known)
        # a company that sells to us and buys from us has two records
        yield from ((a, b) for a, b in both if (a.kind == RecordKind.SUPPLIER) == (b.kind == RecordKind.SUPPLIER))


@transaction.atomic
def answer_pair(actor: Actor, pair: SuspectedPair, state: str) -> SuspectedPair:
    """Somebody who sees both says that they are one company and are merged, or two, or puts the question off."""
    actor.require(Permission.EDIT_CUSTOMERS)
    found: SuspectedPair = get_visible(SuspectedPair.objects.visible_to(actor).select_for_update(of=("self",)), pair.pk)
    if state not in {PairState.DIFFERENT, PairState.LATER, PairState.OPEN, PairState.SAME}:
        raise BadInput
    if found.state == PairState.SAME:
        if state != PairState.OPEN:
            raise AlreadyAnswered
        _take_apart(actor, found)
    if state == PairState.SAME:
        _merge(actor, found)
    found.state = state
    found.answered_by_id = actor.member if state != PairState.OPEN else None
    found.answered_at = timezone.now() if state != PairState.OPEN else None
    found.save(update_fields=["state", "answered_by", "answered_at"])
    record(actor, "pair.answered", found, state=state)
    return found


def _take_apart(actor: Actor, pair: SuspectedPair) -> None:
    """What the answer merged is two companies again. Raises AlreadyAnswered where that was done meanwhile."""
    both = [pair.left_id, pair.right_id]
    made = Merge.objects.filter(kept__in=both, gone__in=both, undone_at=None).order_by("-at").first()
    if made is None:
        raise AlreadyAnswered
    merging.undo_merge(actor, made)


def _merge(actor: Actor, pair: SuspectedPair) -> None:
    """The customer is kept rather than the lead, else the older record, and takes what it does not know from the other.

    The answer can be taken back, and for thirty days the merge on its page.
    """
    kept, gone = sorted(
        (pair.left, pair.right), key=lambda customer: (customer.kind == RecordKind.LEAD, int(customer.number))
    )
    with veil.whole():  # nor is lost what whoever says so does not see
        missing = [choice.field for choice in merging.choices(kept, gone) if choice.is_better]
    merging.merge_customers(actor, kept, gone, missing)
