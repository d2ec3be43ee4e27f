"""The keys of the duplicate check, as rows: written and taken away for customers that are surely there (ADR 0010)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection

from argosy.customers.models import Customer, MatchKey
from argosy.platform.tenancy.scope import current_enterprise

Key = tuple[str, int]  # kind and hash
Place = tuple[int, str, str]  # hash, kind and the customer's id as text, in the order of the index
_GIVEN = "unnest(%s::bigint[], %s::text[], %s::uuid[]) AS given(key, kind, customer)"
_WRITE = """
INSERT INTO {table} (enterprise_id, key, kind, customer_id)
SELECT %s, given.key, given.kind, given.customer FROM {given}
"""
_TAKE = """
DELETE FROM {table} AS keys USING {given}
WHERE keys.enterprise_id = %s AND keys.key = given.key AND keys.kind = given.kind AND keys.customer_id = given.customer
"""
_HOLD = "SELECT true FROM {table} WHERE enterprise_id = %s AND id = %s FOR KEY SHARE"


def write(places: Iterable[Place]) -> None:
    """These keys lead to their customers, whose rows this transaction has made or holds."""
    _execute(_WRITE, places, is_scope_first=True)


def take(places: Iterable[Place]) -> None:
    """These keys lead nowhere any more."""
    _execute(_TAKE, places, is_scope_first=False)


def have(customer: Customer) -> set[Key]:
    """Under which keys this customer is found now."""
    return set(MatchKey.objects.filter(customer=customer).values_list("kind", "key"))


def is_held(customer: Customer) -> bool:
    """The customer is there and stays until this transaction ends, as a reference would have it."""
    with connection.cursor() as cursor:
        cursor.execute(_HOLD.format(table=Customer._meta.db_table), [current_enterprise(), customer.pk])
        return cursor.fetchone() is not None


def _execute(statement: str, places: Iterable[Place], *, is_scope_first: bool) -> None:
    # in the order of the index, so that its pages are touched once
    ordered = sorted(places)
    if not ordered:
        return
    # as PostgreSQL reads arrays: numbers, words and ids of ours, which need no quotes, much faster than one by one
    columns: list[Any] = ["{" + ",".join(map(str, column)) + "}" for column in zip(*ordered, strict=True)]
    enterprise = current_enterprise()
    with connection.cursor() as cursor:
        cursor.execute(
            statement.format(table=MatchKey._meta.db_table, given=_GIVEN),
            [enterprise, *columns] if is_scope_first else [*columns, enterprise],
        )
