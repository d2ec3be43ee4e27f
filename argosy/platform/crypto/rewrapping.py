"""New keys: every enterprise gets a new data key, or all keys are wrapped by a new master key."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db import transaction

from argosy.platform.crypto import keyring
from argosy.platform.models import DataKey, Tenant
from argosy.platform.tenancy.scope import enterprise_scope


def rotate_all() -> int:
    """From now on fresh data keys seal everywhere; values sealed before stay readable. How many owners got one."""
    count = 1
    keyring.rotate(keyring.INSTALLATION)
    for enterprise in Tenant.objects.values_list("id", flat=True):
        with enterprise_scope(enterprise):
            keyring.rotate(enterprise)
        count += 1
    return count


@transaction.atomic
def rewrap_all(old: bytes, new: bytes) -> int:
    """Every key is wrapped by the new master key, or, where one cannot be opened by the old one, none is. How many.

    The sealed values stay as they are: only the few rows that hold the keys are written.
    """
    opener, closer = keyring.wrapping_key(old), keyring.wrapping_key(new)
    count = 0
    for rows in _rows():
        for row in rows:
            if row.wrapped is None:  # the key of an erased enterprise
                continue
            place = keyring.place_of(row.enterprise_id, row.purpose, row.version)
            row.wrapped = closer.seal(opener.open(bytes(row.wrapped), place), place)
            row.save(update_fields=["wrapped"])
            count += 1
    return count


def _rows() -> Iterator[list[DataKey]]:
    yield _of(keyring.INSTALLATION)
    for enterprise in list(Tenant.objects.values_list("id", flat=True)):
        with enterprise_scope(enterprise):
            yield _of(enterprise)


def _of(owner: UUID) -> list[DataKey]:
    return list(DataKey.objects.filter(enterprise_id=owner))
