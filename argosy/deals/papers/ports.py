"""Sea ports by UN/LOCODE, with the time that clocks show there (table sea-ports, MIT, brought by setup)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import argosy.platform

TABLE = Path(argosy.platform.__file__).parent / "reference" / "vendor" / "ports.json"
MOST = 8
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Port:
    """A port."""

    code: str
    name: str
    country: str
    zone: str

    def __str__(self) -> str:
        return f"{self.name}, {self.country}"


@cache
def _table() -> dict[str, Port]:
    if not TABLE.is_file():  # setup has not run
        return {}
    raw = json.loads(TABLE.read_text(encoding="utf-8"))
    return {code: Port(code, one["name"], one.get("country", ""), one.get("timezone", "")) for code, one in raw.items()}


def port(code: str) -> Port | None:
    """The port of this code."""
    return _table().get(code.upper())


def named(text: str) -> Port | None:
    """The port that somebody means: by code, by name, or as we print it. None where it is not sure."""
    folded = text.strip().casefold()
    if not folded:
        return None
    if found := port(text.strip()):
        return found
    alike = {str(one): one for one in _table().values() if folded in (one.name.casefold(), str(one).casefold())}
    return next(iter(alike.values())) if len(alike) == 1 else None


def suggested(text: str) -> list[Port]:
    """Ports whose name or code begins so."""
    folded = text.strip().casefold()
    if len(folded) < SHORTEST:
        return []
    return list(_first(one for one in _table().values() if _begins(one, folded)))


def _begins(one: Port, folded: str) -> bool:
    return one.name.casefold().startswith(folded) or one.code.casefold().startswith(folded)


def _first(found: Iterator[Port]) -> Iterator[Port]:
    seen: set[str] = set()
    for one in found:
        if str(one) not in seen:
            seen.add(str(one))
            yield one
        if len(seen) >= MOST:
            return
