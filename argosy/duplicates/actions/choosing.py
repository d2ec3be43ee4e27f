"""The enterprise's rules: what happens where a new record shares a field with one that we have."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers import treatment
from argosy.customers.treatment import FIELDS, Policy, Treatment
from argosy.duplicates.models import DuplicateRules
from argosy.duplicates.permissions import Permission
from argosy.platform.access import Actor

words(duplicates_ruled=_("changed what happens with duplicates"))
LEAST_A_DAY, MOST_A_DAY = 5, 1000


def rules() -> Policy:
    """What holds in the present enterprise."""
    kept = DuplicateRules.objects.first()
    if kept is None:
        return Policy()
    chosen = {name: Treatment(value) for name, value in kept.fields.items() if value in set(Treatment)}
    return Policy(chosen, kept.tells_follower, kept.most_masked_a_day)


@transaction.atomic
def set_rules(actor: Actor, fields: Mapping[str, str], *, tells_follower: bool, most_masked_a_day: int) -> None:
    """From now on duplicates are forbidden, warned of or ignored as chosen, field by field."""
    actor.require(Permission.SET_RULES)
    chosen = {name: str(Treatment(fields[name])) for name in FIELDS if name in fields}
    DuplicateRules.objects.update_or_create(
        defaults={
            "fields": chosen,
            "tells_follower": tells_follower,
            "most_masked_a_day": min(max(most_masked_a_day, LEAST_A_DAY), MOST_A_DAY),
        }
    )
    record(actor, "duplicates.ruled", fields=chosen, tells_follower=tells_follower)


treatment.offer(rules)
