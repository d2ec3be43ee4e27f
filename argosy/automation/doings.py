"""What rules do with a message: their names, their values, their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.automation.conditions import MOST_CONDITIONS, TooManyConditions
from argosy.platform.errors import BadInput

DOINGS: dict[str, Any] = {
    "folder": _("move it to the folder"),
    "kind": _("mark it as"),
    "star": _("star it"),
    "read": _("mark it as read"),
    "customer": _("file it to the customer"),
    "tell": _("tell"),
}
WITHOUT_VALUE = frozenset({"star", "read"})
KINDS = frozenset({"inquiry", "quotation", "order", "payment", "shipment", "complaint", "other"})


class NothingToDo(BadInput):
    message = _("Say what is to happen with such mail: choose at least one thing to do.")


class BadDoing(BadInput):
    message = _("Choose a folder, mark, customer or member for each thing that the rule does.")


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that a rule does."""

    do: str
    value: str = ""

    @classmethod
    def of(cls, kept: Mapping[str, str]) -> Doing:
        """As it was kept."""
        return cls(kept.get("do", ""), kept.get("value", ""))

    @property
    def pk(self) -> UUID:
        """The customer or member that the value names."""
        return UUID(self.value)


def checked(doings: Iterable[Doing]) -> list[Doing]:
    """What can be done of this. Raises NothingToDo, BadDoing, TooManyConditions."""
    found = [one for one in doings if one.do in DOINGS]
    if not found:
        raise NothingToDo
    if len(found) > MOST_CONDITIONS:
        raise TooManyConditions
    for one in found:
        if not _is_good(one):
            raise BadDoing
    return [Doing(one.do, "" if one.do in WITHOUT_VALUE else one.value[:200]) for one in found]


def _is_good(one: Doing) -> bool:
    if one.do in {"customer", "tell"}:
        try:
            return bool(one.pk)
        except ValueError:
            return False
    if one.do == "kind":
        return one.value in KINDS
    return one.do in WITHOUT_VALUE or bool(one.value.strip())
