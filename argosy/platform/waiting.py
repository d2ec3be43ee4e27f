"""While an answer is awaited from a child or the database, something else is done, a little at a time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")
Meanwhile = Callable[[], bool]  # does some milliseconds' work; False where nothing is left to do


def nothing() -> bool:
    """There is nothing else to do."""
    return False


def awaited(answer: Future[T], meanwhile: Meanwhile) -> T:
    """The answer, when it is there."""
    while not answer.done() and meanwhile():
        pass
    return answer.result()
