"""The addresses of one of many things: of each kind looked up once, for a list asks for hundreds."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from django.urls import reverse

SOMETHING = str(UUID(int=0))


def address_of(name: str, pk: UUID | str, *more: str) -> str:
    """`address_of("deals:opportunity", deal.pk)`: the same as `reverse`, at a tenth of its cost."""
    return _around(name, more).replace(SOMETHING, str(pk))


@lru_cache(maxsize=1024)
def _around(name: str, more: tuple[str, ...]) -> str:
    return reverse(name, args=[SOMETHING, *more])
