"""Libraries that are loaded when something of them is first asked for.

Mail comes in through processes that never judge a password or write a workbook; each held twenty-five megabytes of what
does. For libraries only: our own modules are imported where they are used, so that the layers can be checked.
"""

from __future__ import annotations

import importlib
from typing import Any


class _Later:
    """Stands for a module; the first question for a name loads it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        found = getattr(importlib.import_module(self._name), name)
        setattr(self, name, found)  # asked only once: what stands on the object itself is found first
        return found


def later(name: str) -> Any:
    """What stands for the library of this name, at the top of a module, as an import would."""
    return _Later(name)
