"""Who acts without being a member, by name: staff of the operator, recipients, people from outside.

The trail keeps `via` ("staff:…"); the app that lets somebody in says what stands behind the colon.
"""

from __future__ import annotations

from collections.abc import Callable

Namer = Callable[[str], str]
_namers: dict[str, Namer] = {}


def named(prefix: str) -> Callable[[Namer], Namer]:
    """`@named("staff")` above a function that says who "staff:…" is, in words."""

    def keep(function: Namer) -> Namer:
        _namers[prefix] = function
        return function

    return keep


def who(via: str) -> str:
    """The name of whoever acted; empty where it was a member or a job."""
    prefix, _, rest = via.partition(":")
    return _namers[prefix](rest) if rest and prefix in _namers else ""
