"""Who acts without being a member, by name: staff of the operator, recipients, people from outside; and by which way.

The trail keeps `via` ("staff:…"); the app that lets somebody in says what stands behind the colon.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Namer = Callable[[str], str]
_namers: dict[str, Namer] = {}
# By which way something was done, where it was not done on a page; "web" needs no word.
WAYS: dict[str, Any] = {
    "api": _("by a program"),
    "calendar": _("by a calendar that reads along"),
    "export": _("taking a list out as a file"),
    "import": _("by bringing a file in"),
    "job": pgettext_lazy("trail", "by itself"),
    "letter": _("by the link in a letter"),
    "operator": _("by the operator"),
    "sample": _("as sample data"),
    "webhook": _("telling another program"),
}


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


def way(via: str) -> str:
    """By which way it was done, in words; empty for what was done on a page."""
    return str(WAYS.get(via.partition(":")[0], ""))
