"""A long list leaf by leaf: fifty rows and the ways to those before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import HttpRequest

LINES = 50
_LAST = 100_000


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some rows, and the addresses of the leaves before and after; empty where there is none."""

    rows: list[Any]
    previous: str
    next: str


def leaf(request: HttpRequest, rows: models.QuerySet[Any], word: str, *, place: str = "") -> Leaf:
    """The leaf that the address asks for by this word; `place` is the id of the list, where a page has several."""
    asked = request.GET.get(word, "1")
    number = min(max(int(asked), 1), _LAST) if asked.isdecimal() and len(asked) <= len(str(_LAST)) else 1
    found = list(rows[(number - 1) * LINES : number * LINES + 1])
    before = _address(request, word, number - 1, place) if number > 1 else ""
    return Leaf(found[:LINES], before, _address(request, word, number + 1, place) if len(found) > LINES else "")


def _address(request: HttpRequest, word: str, number: int, place: str) -> str:
    query = request.GET.copy()
    query[word] = str(number)
    return f"{request.path}?{query.urlencode()}" + (f"#{place}" if place else "")
