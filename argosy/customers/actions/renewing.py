"""After an upgrade: customers saved under other rules get the keys under which the present ones look for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from argosy.customers import jobs
from argosy.customers.actions import match_keys
from argosy.customers.actions.recognising import wanted_keys
from argosy.customers.models import Customer, MatchKey
from argosy.customers.rules import rules
from argosy.platform.access import Actor

# In one transaction; the next ones come with the next job, so that others have their turn between.
AT_ONCE = 200


@jobs.renew_keys
def renew_keys(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Some customers with keys of other rules get those of the present ones; what is found already is left as it is."""
    rows = Customer.objects.kept().exclude(match_rules=rules()).order_by("pk")
    customers = list(rows.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
    if not customers:
        return
    _renew(Customer.objects.filter(pk__in=[one.pk for one in customers]).prefetch_related("contacts__points"))
    Customer.objects.filter(pk__in=[one.pk for one in customers]).update(match_rules=rules())
    if len(customers) == AT_ONCE:
        jobs.renew_keys.defer(once="more")


def _renew(customers: Sequence[Customer]) -> None:
    have: dict[UUID, set[match_keys.Key]] = defaultdict(set)
    rows = MatchKey.objects.filter(customer__in=[one.pk for one in customers])
    for customer, kind, key in rows.values_list("customer_id", "kind", "key"):
        have[customer].add((kind, key))
    gone: list[match_keys.Place] = []
    new: list[match_keys.Place] = []
    for one in customers:
        wanted, there = wanted_keys(one, list(one.contacts.all())), have[one.pk]
        gone += [(key, kind, str(one.pk)) for kind, key in there - wanted]
        new += [(key, kind, str(one.pk)) for kind, key in wanted - there]
    match_keys.take(gone)
    match_keys.write(new)


def waiting() -> int:
    """How many customers still have keys of other rules."""
    return int(Customer.objects.kept().exclude(match_rules=rules()).count())
