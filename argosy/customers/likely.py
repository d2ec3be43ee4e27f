"""Which customers share keys with a company that is asked about, the most telling first (DESIGN D4b).

Keys are compared for equality only, so the index serves under row level security too. A key that thousands share is cut short:
what is the same company shares a rarer one as well.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from django.db import connection

from argosy.customers.models import MatchKey
from argosy.platform.tenancy.scope import current_enterprise

# What a shared key of each kind says; several add up.
TELLS = {
    "email": 10, "social": 10, "domain": 8, "host": 8, "phone": 7, "name": 6, "phone_end": 4, "person": 3, "pair": 3, "word": 2,
    "ear": 1.5, "half": 1,
}  # fmt: skip
# Parts of names that many bear say less: Fuji in a list full of Fujis (inverse document frequency, Spärck Jones 1972).
PARTS_OF_NAMES = frozenset({"pair", "word", "ear", "half"})
MOST_A_KEY, MOST_LIKELY = 120, 40
# Beyond so many, who shares so little of what the first one shares is not looked at closer.
FEWEST_LIKELY, HARDLY = 12, 0.15
_SHARING = """
SELECT shared.kind, shared.customer_id::text, asked.key
FROM unnest(%s::bigint[]) AS asked(key)
CROSS JOIN LATERAL (
    SELECT kind, customer_id FROM {table} WHERE enterprise_id = %s AND key = asked.key LIMIT %s
) AS shared
"""


@dataclass(slots=True)
class Likely:
    """A customer and the kinds of key that it shares."""

    id: str  # as text: most of those that are found are dropped before anybody asks who they are
    kinds: set[str] = field(default_factory=set)
    weight: float = 0.0

    def add(self, kind: str, bearers: int) -> None:
        """One more key that it shares, which so many bear."""
        self.kinds.add(kind)
        self.weight += worth(kind, bearers)

    @property
    def customer(self) -> UUID:
        """Whose keys they are."""
        return UUID(self.id)

    @property
    def by_contact(self) -> bool:
        """Is it by a way to reach somebody, not by names alone?"""
        return bool(self.kinds & {"email", "social", "domain", "host", "phone", "phone_end", "person"})


@lru_cache(maxsize=4096)
def worth(kind: str, bearers: int) -> float:
    """What it says to share a key of this kind, which so many bear."""
    return TELLS.get(kind, 1) / (1 + math.log(bearers)) if kind in PARTS_OF_NAMES else TELLS.get(kind, 1)


def likely(keys: Iterable[int], most: int = MOST_LIKELY) -> list[Likely]:
    """The customers that share the most telling keys."""
    found: dict[str, Likely] = {}
    rows = sharing(list(keys))
    bearers = Counter(key for _kind, _customer, key in rows)
    for kind, customer, key in rows:
        found.setdefault(customer, Likely(customer)).add(kind, bearers[key])
    ranked = sorted(found.values(), key=lambda one: -one.weight)[:most]
    least = HARDLY * ranked[0].weight if ranked else 0.0
    return [one for at, one in enumerate(ranked) if at < FEWEST_LIKELY or one.weight >= least or one.by_contact]


def sharing(keys: list[int], most: int = MOST_A_KEY) -> list[tuple[str, str, int]]:
    """Kind, customer and key of what bears one of these keys, at most so many customers a key."""
    if not keys:
        return []
    with connection.cursor() as cursor:
        # as one text: an array of numbers is put together number by number
        asked = f"{{{','.join(map(str, keys))}}}"
        cursor.execute(_SHARING.format(table=MatchKey._meta.db_table), [asked, current_enterprise(), most])
        rows: list[tuple[str, str, int]] = cursor.fetchall()
    return rows
