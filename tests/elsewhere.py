"""A request of another enterprise in the middle of a test that stands in ours."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import Context
from typing import TypeVar

from argosy.platform.tenancy.scope import _set, current_enterprise

T = TypeVar("T")


def elsewhere(ask: Callable[[], T]) -> T:
    """Ask as a request of its own does: outside our scope. Afterwards we stand in ours again."""
    ours = current_enterprise()
    try:
        return Context().run(ask)
    finally:
        _set(ours)
