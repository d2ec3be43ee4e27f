"""After a restore: who stands in the erasure ledger is erased again before the doors open (S170)."""

from __future__ import annotations

from django.db import transaction

from argosy.platform.access import job_actor
from argosy.platform.crypto.keyring import KeyDestroyed
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import ledger
from argosy.privacy.actions.erasing import take_out_again
from argosy.privacy.actions.terms import erase_enterprise


def replay() -> int:
    """Carry out every line of the ledger again; how many lines concerned somebody who was there."""
    return sum(_once(line) for line in ledger.lines())


@transaction.atomic
def _once(line: ledger.Erased) -> bool:
    if not Tenant.objects.filter(pk=line.enterprise).exists():
        return False
    with enterprise_scope(line.enterprise):
        try:
            if line.is_whole_enterprise:
                erase_enterprise(job_actor(line.enterprise, "privacy.replay", frozenset()), is_new=False)
                return True
            return take_out_again(line) > 0
        except KeyDestroyed:  # the enterprise was erased by a line before
            return False
