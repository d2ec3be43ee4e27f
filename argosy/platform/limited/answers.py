"""What a child may answer: plain values and our own records. A child that a hostile file took over cannot give more.

`pickle` makes whatever the other side names, functions that start programs included. This reader makes nothing but
dataclasses, named tuples and enumerations of our own packages, and a few values of the standard library.
"""

from __future__ import annotations

import importlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

# module → names of the standard library that stand for values only
PLAIN = {
    "builtins": {"bytearray", "complex", "frozenset", "set"},
    "collections": {"OrderedDict"},
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "uuid": {"SafeUUID", "UUID"},
}


def read(answer: bytes | memoryview) -> Any:
    """The value that the child gave. Raises pickle.UnpicklingError where it names anything but values."""
    return _Values(io.BytesIO(answer)).load()


class _Values(pickle.Unpickler):
    """An unpickler that makes values and runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of a value; whatever else is named is refused."""
        if name in PLAIN.get(module, ()):
            return super().find_class(module, name)
        if module.startswith("argosy.") and "." not in name and _is_record(found := _class(module, name)):
            return found
        raise pickle.UnpicklingError(f"a child named {module}.{name}, which is no value")


@lru_cache
def _class(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name, None)


def _is_record(found: Any) -> bool:
    is_named_tuple = isinstance(found, type) and issubclass(found, tuple) and hasattr(found, "_fields")
    return isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum) or is_named_tuple)
