"""The functions of an enterprise: which are basic, which extended, and a switch for each (S8, S9, S52, S88, S166).

What Argosy does by itself is off until somebody authorises it. The other functions are there from the first day; closed,
the rights that they need are nobody's, so that pages, lists, search, exports and interfaces refuse alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import adds, record, words
from argosy.enterprise import editions
from argosy.enterprise.errors import NotInEdition
from argosy.enterprise.models import Enterprise, Switch
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.standing import standing


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the product: what it is called and what it reads and does.

    `rights` are those that nobody has while it is closed; a function without any is off until it is authorised.
    `has_switch` is False for what everything else stands on. `asked` is the question that is put at registration, where
    the enterprise should decide before its first day.
    """

    name: str
    title: Any
    what: Any
    rights: frozenset[str] = frozenset()
    is_basic: bool = False
    has_switch: bool = True
    asked: Any = ""

    @property
    def starts_on(self) -> bool:
        """Is it there from the first day, rather than waiting for an authorisation?"""
        return bool(self.rights) or not self.has_switch


FUNCTIONS: dict[str, Function] = {}
words(switch_changed=_("switched a function on or off"))


@adds("switch.changed")
def which(details: dict[str, Any]) -> str:
    """The function that was switched, and how."""
    function = FUNCTIONS.get(details["name"])
    title = function.title if function else details["name"]
    return (gettext("%(function)s: on") if details["is_on"] else gettext("%(function)s: off")) % {"function": title}


def offer(name: str, title: Any, what: Any) -> str:
    """Register an extended function that works by itself and needs an authorisation; returns its name."""
    FUNCTIONS[name] = Function(name, title, what)
    return name


def offer_decision(name: str, title: Any, what: Any, asked: Any) -> str:
    """Register what an enterprise decides at registration already; off until it says yes."""
    FUNCTIONS[name] = Function(name, title, what, asked=asked)
    return name


def offer_rooms(name: str, title: Any, what: Any, rights: Iterable[StrEnum], *, is_basic: bool = False) -> str:
    """Register a function that people use, with the rights that it needs; it is there until it is switched off."""
    FUNCTIONS[name] = Function(name, title, what, frozenset(map(str, rights)), is_basic)
    return name


def offer_ground(name: str, title: Any, what: Any) -> str:
    """Register a basic function on which the others stand: it has no switch."""
    FUNCTIONS[name] = Function(name, title, what, is_basic=True, has_switch=False)
    return name


def asked_at_registration() -> list[Function]:
    """What a new enterprise decides before its first day."""
    return [one for one in FUNCTIONS.values() if one.asked and editions.has(settings.EDITION, one)]


def is_on(name: str) -> bool:
    """Is this function there in the present enterprise: authorised, or not switched off?"""
    found = _settled(name)
    return found[0] if found else _starts_on(name)


@standing
def _settled(name: str) -> QuerySet[Any, bool]:
    found: QuerySet[Any, bool] = Switch.objects.filter(name=name).values_list("is_on", flat=True)[:1]
    return found


def on() -> frozenset[str]:
    """All functions that the present enterprise authorised."""
    return frozenset(_on())


@standing
def _on() -> QuerySet[Any, str]:
    found: QuerySet[Any, str] = Switch.objects.filter(is_on=True).values_list("name", flat=True)
    return found


def turn(actor: Actor, name: str, *, is_on: bool) -> Switch:
    """Switch a function on or off; off, it stops at once and what it did stays. Raises NotInEdition."""
    actor.require(Permission.MANAGE_SWITCHES)
    function = FUNCTIONS.get(name)
    if function is None or not function.has_switch:
        raise NotFound
    enterprise = Enterprise.objects.lock(actor.enterprise)
    if is_on and not editions.has(enterprise.edition, function):
        raise NotInEdition(edition=editions.titled(enterprise.edition))
    switch = _put(name, is_on=is_on, by=actor)
    record(actor, "switch.changed", switch, name=name, is_on=is_on)
    withhold(enterprise)
    return switch


def withhold(enterprise: Enterprise) -> None:
    """The rights of all functions that are closed, or outside the edition, are nobody's from now on."""
    shut = set(Switch.objects.filter(is_on=False).values_list("name", flat=True))
    closed = [
        function
        for function in FUNCTIONS.values()
        if function.name in shut or not editions.has(enterprise.edition, function)
    ]
    enterprise.withheld = sorted({right for function in closed for right in function.rights})
    enterprise.save(update_fields=["withheld"])


def shut_outside(enterprise: Enterprise) -> None:
    """What works by itself and is outside the edition stops: an authorisation given earlier ends."""
    for name in on():
        function = FUNCTIONS.get(name)
        if function is not None and not editions.has(enterprise.edition, function):
            _put(name, is_on=False, by=None)


def _put(name: str, *, is_on: bool, by: Actor | None) -> Switch:
    values = {"is_on": is_on, "changed_at": timezone.now(), "changed_by_id": by.member if by else None}
    switch: Switch
    switch, _made = Switch.objects.update_or_create(name=name, defaults=values)
    return switch


def _starts_on(name: str) -> bool:
    function = FUNCTIONS.get(name)
    return function is not None and function.starts_on
