"""Editions: which functions an enterprise has (S8). The basic ones are in each (S9); an operator can add own editions.

A file of own editions (ARGOSY_EDITIONS) is TOML, one table an edition:

    [trader]
    title = "Trader"
    functions = ["pool", "automation.mark"]   # the extended functions that it has, as Settings > Functions names them
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

STANDARD = "standard"
LONGEST_NAME = 20


class Known(Protocol):
    """What must be known of a function."""

    @property
    def name(self) -> str:
        """Its name in the list of functions."""

    @property
    def is_basic(self) -> bool:
        """Is it in every edition?"""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition; `functions` are the extended ones that it has, None stands for all."""

    name: str
    title: Any
    functions: frozenset[str] | None


BUILT_IN = (
    Edition(STANDARD, _("Standard: everything"), None),
    Edition("essential", _("Essential: the basic functions"), frozenset()),
)


def all_editions() -> dict[str, Edition]:
    """Every edition of this installation, by name. Raises ImproperlyConfigured where the operator's file is wrong."""
    return {edition.name: edition for edition in (*BUILT_IN, *_own(settings.EDITIONS_FILE))}


def has(edition: str, function: Known) -> bool:
    """Has this edition the function? An edition that the operator took away has the basic ones still."""
    if function.is_basic:
        return True
    found = all_editions().get(edition)
    if found is None:
        return False
    return found.functions is None or function.name in found.functions


def titled(edition: str) -> Any:
    """What the edition is called on the pages."""
    found = all_editions().get(edition)
    return found.title if found else edition


@cache
def _own(path: str) -> tuple[Edition, ...]:
    if not path:
        return ()
    try:
        tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise ImproperlyConfigured(f"ARGOSY_EDITIONS: {path} cannot be read: {problem}") from problem
    return tuple(_edition(path, name, table) for name, table in tables.items())


def _edition(path: str, name: str, table: Any) -> Edition:
    names = table.get("functions") if isinstance(table, dict) else None
    if len(name) > LONGEST_NAME or not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise ImproperlyConfigured(
            f"ARGOSY_EDITIONS: [{name}] in {path} needs a name of at most {LONGEST_NAME} characters and functions = [...]."
        )
    return Edition(name, str(table.get("title") or name), frozenset(names))
