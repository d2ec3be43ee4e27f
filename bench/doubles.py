"""Companies as somebody would write them a second time, and how long it takes to find the first; printed as JSON.

`python -m bench.doubles ENTERPRISE CUSTOMERS CHECKS` in a process of the measured installation.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from argosy.customers.actions import recognising  # noqa: E402 Django must be set up first
from argosy.platform import garbage  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402
from bench.generator.companies import customer_id  # noqa: E402
from bench.generator.inventing import Buyer, Person, brand, buyer  # noqa: E402

FIRST = 10
# How the second record differs from the first.
WAYS = ("same", "legal_form", "case", "typo", "first_word", "phone", "colleague", "unknown")
FORMS = ("Ltd", "GmbH", "Inc.", "S.A.", "Co., Ltd.", "LLC")
ABSENT = 10_000_000


@dataclass(frozen=True, slots=True)
class Second:
    """What somebody types in."""

    name: str
    country: str = ""
    website: str = ""
    people: tuple[Person, ...] = ()


def main(enterprise: UUID, customers: int, checks: int) -> dict[str, Any]:
    """Milliseconds of each check, and the share found of each way to write a company again."""
    chance = Random("doubles")
    taken: list[float] = []
    found: dict[str, list[bool]] = {way: [] for way in WAYS}
    with enterprise_scope(enterprise):
        for position in range(-20, checks):
            way, number = WAYS[position % len(WAYS)], chance.randrange(customers)
            asked = second(buyer(number), way, chance)
            if position == 0:
                garbage.settle()  # as the web processes do: what was loaded is not looked through by the collection of garbage
            begin = time.perf_counter()
            twins = recognising.twins(asked.name, asked.country, asked.website, asked.people)
            if position < 0:
                continue  # the first ones warm the caches
            taken.append((time.perf_counter() - begin) * 1000)
            ids = [twin.customer.pk for twin in twins[:FIRST]]
            found[way].append(customer_id(number) in ids if way != "unknown" else not ids)
    return {"milliseconds": taken, "found": {way: sum(hits) / max(len(hits), 1) for way, hits in found.items()}}


def second(first: Buyer, way: str, chance: Random) -> Second:
    """The same company, written in another way."""
    own, trade, *_form = first.name.split()
    if way == "legal_form":
        return Second(f"{own} {trade} {chance.choice(FORMS)}", first.country)
    if way == "case":
        return Second(first.name.upper().replace(".", ""), first.country)
    if way == "typo":
        at = chance.randrange(1, len(own) - 1)
        return Second(f"{own[:at]}{own[at + 1 :]} {trade}", first.country)
    if way == "first_word":
        return Second(own)
    if way == "phone":
        return Second("", first.country, people=(Person("", "", first.people[0].phone, ""),))
    if way == "colleague":
        return Second("", people=(Person("", f"new.person@{first.website}", "", ""),))
    if way == "unknown":
        return Second(f"{brand(ABSENT + chance.randrange(ABSENT))} {trade}", first.country)
    return Second(first.name, first.country, first.website)


if __name__ == "__main__":
    print(json.dumps(main(UUID(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
