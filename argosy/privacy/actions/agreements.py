"""Agreements to the policy: kept for each person and version, with the day and the language that was read."""

from __future__ import annotations

from uuid import UUID

from argosy.accounts.models import User
from argosy.privacy.errors import AnotherVersion
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version

# Who agreed to the version in force is remembered by this process: an agreement to a version never ends.
_agreed: set[tuple[UUID, str]] = set()
MOST_REMEMBERED = 100_000


def agree(user: User, version: str, language: str) -> Agreement:
    """The person has read this version, in this language, and agrees."""
    if version != current_version():
        raise AnotherVersion
    found, _made = Agreement.objects.get_or_create(user=user, version=version, defaults={"language": language})
    return found


def has_agreed(user: User) -> bool:
    """Has this person agreed to the version in force?"""
    wanted = (user.pk, current_version())
    if wanted in _agreed:
        return True
    if not Agreement.objects.filter(user=user, version=wanted[1]).exists():
        return False
    if len(_agreed) >= MOST_REMEMBERED:
        _agreed.clear()
    _agreed.add(wanted)
    return True
