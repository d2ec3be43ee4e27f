"""Whom the trail names: entries are found by the words of their details, as keyed tokens, and looked at one by one then.

What was sealed lately is not in the index yet and is read through; the rest is found however long the trail is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Q

from argosy.audit.models import AuditEntry, AuditHead, AuditSearch
from argosy.platform import search
from argosy.platform.listing.columns import identity
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found

CHUNK = 1_000
# Stands among the tokens of details that cannot be cut into words: they are looked at for everybody.
UNCUT = 0
# Thai, Lao, Burmese, Khmer: written without spaces, and unlike Han not cut into pairs of signs.
WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# A name ends here, although a word goes on: “Anna's”, “anna_vogt”.
ENDS_OF_NAMES = re.compile(r"[_'’]")
# The country's code may stand before a telephone number or not: longer ones are found by so many last digits.
NUMBER = 8


def tokens_of(enterprise: UUID, details: object) -> list[int]:
    """By what an entry with these details is found; nothing where no word stands in them."""
    texts = [ENDS_OF_NAMES.sub(" ", one) for one in _texts(details)]
    # also by the beginnings of words: "Annas", "Ивановым"
    ends = [word[-NUMBER:] for text in texts for word in _long_numbers(text)]
    tokens = search.tokens(enterprise, ends, prefixes=texts)
    if len(tokens) >= search.MOST_TOKENS or any(WITHOUT_SPACES.search(one) for one in texts):
        return [*tokens[: search.MOST_TOKENS], UNCUT]
    return tokens


def entries_naming(called: Iterable[str], is_named: Callable[[object], bool]) -> list[UUID]:
    """The entries whose details name somebody: `called` is what she may be called, `is_named` looks at the details."""
    # The unread ones first: between the two questions an entry may come into the index, and none goes out of it.
    ids = [one.pk for one in _unread() if is_named(one.details)]
    told = AuditEntry.objects.exclude(details=None)
    wanted = iter(_candidates(called).difference(ids))
    while some := list(islice(wanted, CHUNK)):
        ids += [one.pk for one in told.filter(pk__in=some) if is_named(one.details)]
    return ids


def indexed_up_to() -> int:
    """The number of the last entry that is found by its words."""
    last = AuditHead.objects.filter(is_indexed=True).order_by("-number").values_list("number", flat=True).first()
    return int(last or 0)


def _unread() -> Iterator[AuditEntry]:
    for rows in (Q(number=None), Q(number__gt=indexed_up_to())):
        yield from AuditEntry.objects.filter(rows).exclude(details=None).iterator(chunk_size=CHUNK)


def _candidates(called: Iterable[str]) -> set[UUID]:
    """The entries in which all words of a name stand: every one, where a name has no word to find it by."""
    ids: set[UUID] = set()
    for name in called:
        rows = found(AuditSearch.objects.all(), [[*either, UNCUT] for either in _asked(name)], None)
        ids |= set(rows.order_by().values_list("row_id", flat=True))
    return ids


def _asked(name: str) -> list[list[int]]:
    """For each word of a name the tokens of which one must be there. A sign alone is no word where others may stand beside it."""
    words = [
        word for word in search.words(ENDS_OF_NAMES.sub(" ", name)) if not (len(word) == 1 and search.CJK.match(word))
    ]
    asked = " ".join(word[-NUMBER:] if word.isdecimal() else word for word in words)
    return search.query(current_enterprise(), asked)


def _long_numbers(text: str) -> Iterator[str]:
    return (word for word in search.words(text) if len(word) > NUMBER and word.isdecimal())


def _texts(value: Any) -> Iterator[str]:
    """Every text in the details, also what stands as a key; an id is none."""
    if isinstance(value, str):
        if identity(value) is None:
            yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(key)
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
