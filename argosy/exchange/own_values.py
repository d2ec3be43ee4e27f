"""The cells of a file's line as the enterprise's own fields keep them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import InvalidOperation
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from argosy.customers.finding import named
from argosy.customers.models import CustomField, FieldKind
from argosy.exchange.folding import fold
from argosy.platform.access import Actor
from argosy.platform.typing_numbers import number

YES = frozenset({"yes", "y", "true", "1", "是", "有", "可以", "同意", "allowed", "opted in", "subscribed"})
NO = frozenset({"no", "n", "false", "0", "否", "无", "不", "不同意", "refused", "unsubscribed", "opted out"})
MOST_OWN, MOST_LONG, MOST_REMEMBERED = 500, 10_000, 5_000
_LINK = forms.URLField(max_length=MOST_OWN, assume_scheme="https")


# As files write lists, ours in Chinese among them.
_BETWEEN = re.compile(r"[,;，；、\n]")


class Unusable(Exception):
    """The line cannot be brought in; the words say why."""


class OwnValues:
    """Reads the cells of one import; which colleagues there are is asked once, which companies once for each name."""

    def __init__(self, actor: Actor, members: Callable[[], Mapping[str, UUID]]) -> None:
        self._actor, self._members = actor, members
        self._companies: dict[str, str] = {}
        self._named = {FieldKind.MEMBER: self._member, FieldKind.RELATION: self._company}

    def value(self, field: CustomField, text: str) -> Any:
        """The value as the field keeps it. Raises Unusable."""
        kind = FieldKind(field.kind)
        try:
            return self._named[kind](text) if kind in self._named else _READ.get(kind, _plain)(field, text)
        except (ValueError, InvalidOperation, ValidationError) as problem:
            words = _("“%(text)s” does not fit the field %(field)s.")
            raise Unusable(words % {"text": text[:60], "field": field.name}) from problem

    def _member(self, text: str) -> str:
        """By the name or the address of who works here."""
        if (found := self._members().get(text.casefold())) is None:
            raise ValueError(text)
        return str(found)

    def _company(self, text: str) -> str:
        """By the number or the name of one that whoever imports sees."""
        if text not in self._companies:
            if len(self._companies) == MOST_REMEMBERED:
                self._companies.clear()
            found = named(self._actor, text[:MOST_OWN])
            self._companies[text] = str(found.pk) if found is not None else ""
        if not self._companies[text]:
            raise ValueError(text)
        return self._companies[text]


def _plain(_field: CustomField, text: str) -> str:
    return text[:MOST_OWN]


def _long(_field: CustomField, text: str) -> str:
    return text[:MOST_LONG]


def _link(_field: CustomField, text: str) -> str:
    found: str = _LINK.clean(text)
    return found


def _number(_field: CustomField, text: str) -> float | None:
    found = number(text)
    return None if found is None else float(found)


def _money(_field: CustomField, text: str) -> dict[str, str] | None:
    letters = "".join(c for c in text if c.isalpha())[:3].upper()
    amount = number("".join(c for c in text if c.isdecimal() or c in ".,-"))
    return None if amount is None else {"amount": str(amount), "currency": letters if len(letters) == 3 else "USD"}


def _day(_field: CustomField, text: str) -> str:
    return date.fromisoformat(text[:10].replace("/", "-")).isoformat()


def _choice(field: CustomField, text: str) -> str:
    for one in field.choices:
        if one.casefold() == text.casefold():
            return str(one)
    raise ValueError(text)


def _chosen(field: CustomField, text: str) -> list[str]:
    return [_choice(field, one.strip()) for one in _BETWEEN.split(text) if one.strip()]


def _yes_no(_field: CustomField, text: str) -> bool:
    if fold(text) not in YES | NO:
        raise ValueError
    return fold(text) in YES


_READ = {
    FieldKind.NUMBER: _number, FieldKind.MONEY: _money, FieldKind.DATE: _day, FieldKind.CHOICE: _choice,
    FieldKind.SEVERAL: _chosen, FieldKind.YES_NO: _yes_no, FieldKind.LINK: _link,
    FieldKind.LONG_TEXT: _long,
}  # fmt: skip
