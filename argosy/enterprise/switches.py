"""Functions that run only where the enterprise authorised them: one switch each, off until somebody turns it on (S52, S166)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Switch
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound


@dataclass(frozen=True, slots=True)
class Function:
    """A function with a switch: what it is called, what it reads and does."""

    name: str
    title: Any
    what: Any


FUNCTIONS: dict[str, Function] = {}
words(switch_changed=_("switched a function on or off"))


def offer(name: str, title: Any, what: Any) -> str:
    """Register a function that needs an authorisation; returns its name."""
    FUNCTIONS[name] = Function(name, title, what)
    return name


def is_on(name: str) -> bool:
    """Did the present enterprise authorise this function?"""
    return bool(Switch.objects.filter(name=name, is_on=True).exists())


def on() -> frozenset[str]:
    """All functions that the present enterprise authorised."""
    return frozenset(Switch.objects.filter(is_on=True).values_list("name", flat=True))


def turn(actor: Actor, name: str, *, is_on: bool) -> Switch:
    """Authorise a function or withdraw the authorisation; withdrawn, it stops at once and what it did stays."""
    actor.require(Permission.MANAGE_SWITCHES)
    if name not in FUNCTIONS:
        raise NotFound
    switch: Switch
    switch, _made = Switch.objects.update_or_create(
        name=name, defaults={"is_on": is_on, "changed_at": timezone.now(), "changed_by_id": actor.member}
    )
    record(actor, "switch.changed", switch, name=name, is_on=is_on)
    return switch
