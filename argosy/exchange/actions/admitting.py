"""Whom a file may not bring in: who was erased, and what the enterprise lets stand only once. Asked for every line."""

from __future__ import annotations

from collections.abc import Sequence

from argosy.customers.actions import bringing
from argosy.customers.actions.coming import Coming, company_of, keys_of
from argosy.customers.actions.people import addresses_of
from argosy.customers.treatment import policy
from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy import tombstones
from argosy.privacy.subjects import key_of


def were_erased(lines: Sequence[Coming]) -> list[bool]:
    """For each line, whether one of its people asked to be erased (S169)."""
    enterprise = current_enterprise()
    keys = [{key_of(enterprise, one) for person in line.people for one in addresses_of(person)} for line in lines]
    gone = tombstones.erased_at({key for own in keys for key in own}).keys()
    return [bool(gone & own) for own in keys]


def may_not_stand(lines: Sequence[Coming]) -> list[bool]:
    """For each line, whether the enterprise forbids it beside a customer that is known (S53), a colleague's too."""
    asked = [(company, keys_of(line, company)) for line, company in ((one, company_of(one)) for one in lines)]
    held = policy()
    twins = bringing.twins_of_many(asked)
    return [twin is not None and held.forbids(twin.kinds) for twin in twins]
