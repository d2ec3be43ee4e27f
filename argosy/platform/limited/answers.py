"""What a child may answer: plain values and the records its pool names. A child that a hostile file took over cannot give more.

`pickle` makes whatever the other side names, functions that start programs included, and sets attributes of whatever was made,
classes included. This reader makes nothing but a few values of the standard library and, of the named modules only, frozen
dataclasses and the words of enumerations; it changes none of these classes.
"""

from __future__ import annotations

import importlib
import io
import pickle
from collections.abc import Collection
from dataclasses import is_dataclass
from enum import EnumType
from functools import lru_cache
from typing import Any

# module → names of the standard library that stand for values only
PLAIN = {
    "builtins": {"complex", "frozenset", "set"},
    "collections": {"OrderedDict"},
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "uuid": {"UUID"},
}


def read(answer: bytes | memoryview, records: Collection[str] = ()) -> Any:
    """The value that the child gave; `records` are the modules of its records. Raises where it names anything but values."""
    return _Values(io.BytesIO(answer), records).load()


class _Values(pickle.Unpickler):
    """An unpickler that makes values and runs nothing."""

    def __init__(self, answer: io.BytesIO, records: Collection[str]) -> None:
        super().__init__(answer)
        self._records = records

    def find_class(self, module: str, name: str) -> Any:
        """The class of a value; whatever else is named is refused."""
        if name in PLAIN.get(module, ()):
            return super().find_class(module, name)
        if module in self._records and "." not in name:
            found = _named(module, name)
            if isinstance(found, EnumType):
                return _Words(found)
            if _is_record(found):
                return found
        raise pickle.UnpicklingError(f"a child named {module}.{name}, which is no value")


class _Words:
    """Stands for an enumeration while an answer is read: gives its words, and has nothing that could be set."""

    __slots__ = ("_kind",)

    def __init__(self, kind: EnumType) -> None:
        self._kind = kind

    def __call__(self, value: Any) -> Any:
        return self._kind(value)

    def __setstate__(self, state: Any) -> None:
        raise pickle.UnpicklingError("a child wanted to change an enumeration")


@lru_cache
def _named(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name, None)


def _is_record(found: Any) -> bool:
    """Is it a frozen dataclass with slots? Such a class has `__setstate__` for its values, so pickle sets nothing on itself."""
    if not isinstance(found, type) or not is_dataclass(found):
        return False
    return found.__dataclass_params__.frozen and "__setstate__" in vars(found)  # type: ignore[attr-defined]
