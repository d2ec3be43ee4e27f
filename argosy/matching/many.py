"""Many companies at once, as a pure function on bytes: so that a child process works on them on another core."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from argosy.matching.company import Company
from argosy.matching.keys import keys, name_key
from argosy.matching.postings import postings
from argosy.matching.verdict import sameness

Found = list[tuple[str, str]]  # kind and value, each once
People = Sequence[str]  # their names
Pair = tuple[Company, Company]


def ask_keys(companies: Iterable[tuple[Company, People]]) -> bytes:
    """The question under which keys these companies with these people are found."""
    return _question("keys", [[_fields(one), list(people)] for one, people in companies])


def ask_pairs(pairs: Iterable[Pair]) -> bytes:
    """The question whether each two are the same."""
    return _question("pairs", [[_fields(left), _fields(right)] for left, right in pairs])


def answer(question: bytes) -> list[Any]:
    """The keys of each company, or for each pair the verdict where the two are the same."""
    kind, asked = json.loads(question.decode("utf-8", "surrogatepass"))
    if kind == "pairs":
        return [sameness(_company(left), _company(right)) for left, right in asked]
    return [list(keys_of(_company(company), people)) for company, people in asked]


def keys_of(company: Company, people: Iterable[str] = ()) -> set[tuple[str, str]]:
    """The keys of a company by its ways to be reached, its names and parts of names, and by the names of its people."""
    found: set[tuple[str, str]] = set(keys(company))
    for name in (company.name, *company.names):
        found.update(postings(name))
    found.update(("person", key) for one in people if (key := name_key(one)))
    return found


def _question(kind: str, asked: Any) -> bytes:
    return json.dumps([kind, asked], ensure_ascii=False).encode("utf-8", "surrogatepass")


def _fields(one: Company) -> list[Any]:
    return [one.name, one.names, one.country, one.address, one.email, one.phone, one.website]


def _company(fields: Sequence[Any]) -> Company:
    name, names, *rest = fields
    return Company(name, tuple(names), *rest)
