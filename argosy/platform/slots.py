"""Places in a page which an app leaves open for the apps above it: below nobody knows who fills them.

`offer("mail.reading_strip", strip)` in an app's `slots.py`; the page below asks `filled("mail.reading_strip", request, …)`
or, in a template, `{% slot "mail.reading_strip" thread=thread %}`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.safestring import SafeString

from argosy.platform.http.request import Request

Filler = Callable[..., SafeString]
_fillers: dict[str, list[Filler]] = {}


def offer(name: str, function: Filler) -> None:
    """Fill this place; the function gets the request and the place's context and answers "" where it has nothing."""
    fillers = _fillers.setdefault(name, [])
    if function not in fillers:
        fillers.append(function)


def filled(name: str, request: Request, **context: Any) -> list[SafeString]:
    """What the apps above put here, in the order in which they came; what is empty is left out."""
    parts = [function(request, **context) for function in _fillers.get(name, ())]
    return [part for part in parts if part]


def catalogue() -> dict[str, list[Filler]]:
    """Every place with its fillers, to be counted (STYLE: slots)."""
    return {name: list(functions) for name, functions in _fillers.items()}
