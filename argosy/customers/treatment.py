"""What an enterprise does about duplicates, field by field: forbid, warn, or ignore.

The app above keeps what the enterprise chose and offers it here, as with switches; without a choice everything warns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Treatment(StrEnum):
    """What happens where a new record shares this field with one that we have. The value is stored: never rename it."""

    FORBID = "forbid"
    WARN = "warn"
    IGNORE = "ignore"


FIELDS = ("name", "email", "site", "phone", "social", "person")
# the kinds of key by which a field is recognised
FIELD_OF_KIND = {
    "name": "name", "pair": "name", "word": "name", "ear": "name", "half": "name", "email": "email", "domain": "site",
    "host": "site", "phone": "phone", "phone_end": "phone", "social": "social", "person": "person",
}  # fmt: skip
# parts of names are no equal name: they may warn, and never forbid
EXACT_KINDS = frozenset({"name", "email", "domain", "host", "phone", "social"})
MOST_MASKED_A_DAY = 60


@dataclass(frozen=True, slots=True)
class Policy:
    """The choices of one enterprise."""

    fields: dict[str, Treatment] = field(default_factory=dict)
    tells_follower: bool = True  # whom one asks about is told who follows it; else only that somebody does
    most_masked_a_day: int = MOST_MASKED_A_DAY  # so many customers of colleagues a member may ask about

    def of(self, name: str) -> Treatment:
        """What holds for a field."""
        return self.fields.get(name, Treatment.WARN)

    def ignores(self, kinds: set[str] | frozenset[str]) -> bool:
        """Is all that is shared to be ignored?"""
        return all(self.of(FIELD_OF_KIND.get(kind, "name")) == Treatment.IGNORE for kind in kinds)

    def forbids(self, kinds: set[str] | frozenset[str]) -> bool:
        """Is there a field among what is shared that must not occur twice?"""
        return any(self.of(FIELD_OF_KIND[kind]) == Treatment.FORBID for kind in kinds & EXACT_KINDS)


_offered: list[Callable[[], Policy]] = []


def offer(function: Callable[[], Policy]) -> None:
    """The app that keeps the choices says how to read them."""
    _offered[:] = [function]


def policy() -> Policy:
    """What the present enterprise chose."""
    return _offered[0]() if _offered else Policy()
