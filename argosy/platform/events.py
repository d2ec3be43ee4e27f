"""Facts in the past tense: an app says what happened, apps above it act on it, in the same transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")
_subscribers: dict[type[Any], list[Callable[[Any], None]]] = defaultdict(list)


def subscribe(event: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """`@subscribe(MessageRead)` above a function of one event, in an app's `subscribers.py`."""

    def keep(function: Callable[[E], None]) -> Callable[[E], None]:
        if function not in _subscribers[event]:
            _subscribers[event].append(function)
        return function

    return keep


def publish(event: object) -> None:
    """Tell all subscribers now; one that fails fails the change that caused it."""
    for function in _subscribers[type(event)]:
        function(event)


def catalogue() -> dict[type[Any], list[Callable[[Any], None]]]:
    """Every event with its subscribers, for the generated page."""
    return dict(_subscribers)
