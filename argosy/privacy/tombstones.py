"""Who was erased may not come back by itself: asked by what brings in mail and makes contacts (S169, S170)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy.models import Tombstone
from argosy.privacy.subjects import key_of


def erased_at(keys: Iterable[int]) -> Mapping[int, datetime]:
    """When these addresses were erased, by their tokens; those that never were are left out."""
    return dict(Tombstone.objects.filter(key__in=list(keys)).values_list("key", "made_at"))


def is_erased(address: str) -> bool:
    """Did whoever is reached here ask to be erased?"""
    return bool(address.strip()) and bool(erased_at([key_of(current_enterprise(), address)]))
