"""The columns of a list: what each is called, how it is filtered, sorted and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from argosy.platform import veil
from argosy.platform.listing.walking import Order


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    key: str
    label: Any
    holds: str  # choice, number, moment, day, member, tags, text, words, flag, file, shown (only shown)
    path: str = ""  # the plain database field that filters look at
    of: str = ""  # choices: the list of words, or country, band …
    order: Order | None = None
    is_editable: bool = False
    is_numeric: bool = False
    is_band: bool = False  # choices that are stored as a small number
    field: Any = None  # the enterprise's own field, where it is one
    # (rows, filter, actor) → the rows that fulfil it, where one plain field does not tell
    keeps: Callable[[Any, Any, Any], Any] | None = None


def _lies_in(column: Column) -> str:
    return "custom" if column.field is not None else column.path or column.key


class Columns:
    """The columns of one list that whoever looks sees: those shown when nobody asks, those by which it is grouped."""

    def __init__(
        self, record: str, columns: Mapping[str, Column], usual: Sequence[str], groups: Sequence[str] = ()
    ) -> None:
        self.record = record
        self.all = {key: one for key, one in columns.items() if veil.shows(record, _lies_in(one))}
        self.usual = [key for key in usual if key in self.all]
        self.groups = [key for key in groups if key in self.all]

    def shown(self, asked: Sequence[str]) -> list[Column]:
        """The columns to be shown: the asked ones in their order, else the usual ones."""
        keys = [key for key in asked if key in self.all] or self.usual
        return [self.all[key] for key in keys]

    def get(self, key: str) -> Column | None:
        """The column of this key."""
        return self.all.get(key)


def identity(key: str) -> UUID | None:
    """The id in a column's or filter's word."""
    try:
        return UUID(key)
    except ValueError:
        return None
