"""Settings from the environment: typed, bounded, explained, and refused at start with a sentence that says the cure."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
TRUE, FALSE = frozenset({"1", "true", "yes", "on"}), frozenset({"", "0", "false", "no", "off"})


class BadSetting(SystemExit):
    """A setting that cannot be used; the message names it, its value and what would be right."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"{name}={value!r} cannot be used: set it to {wanted}.")


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of docs/operate/settings.md."""

    name: str
    kind: str
    default: str


REGISTER: dict[str, Setting] = {}


def _read(name: str, default: T, kind: str, parse: Callable[[str], T]) -> T:
    REGISTER[name] = Setting(name, kind, str(default))
    value = os.environ.get(name)
    if value is None or value == "":
        return default
    try:
        return parse(value)
    except ValueError as problem:
        raise BadSetting(name, value, str(problem) or kind) from None


def text(name: str, *, default: str = "") -> str:
    """A word or sentence, taken as it is."""
    return _read(name, default, "text", str)


def flag(name: str, *, default: bool) -> bool:
    """Yes or no: 1/true/yes/on, 0/false/no/off."""

    def parse(value: str) -> bool:
        if value.lower() in TRUE | FALSE:
            return value.lower() in TRUE
        raise ValueError("1 or 0")

    return _read(name, default, "yes or no", parse)


def choice(name: str, *, of: tuple[str, ...], default: str = "") -> str:
    """One of a few words; "" where none is chosen."""
    wanted = "one of " + ", ".join(of)

    def parse(value: str) -> str:
        if value.lower() not in of:
            raise ValueError(wanted)
        return value.lower()

    return _read(name, default, wanted, parse)


def whole(name: str, *, default: int, at_least: int = 0, at_most: int = 2**31) -> int:
    """A whole number within bounds."""
    wanted = f"a whole number from {at_least} to {at_most}"

    def parse(value: str) -> int:
        if not value.lstrip("-").isdigit() or not at_least <= int(value) <= at_most:
            raise ValueError(wanted)
        return int(value)

    return _read(name, default, wanted, parse)


def minutes(name: str, *, default: int, at_most: int) -> int:
    """A time in minutes."""
    return whole(name, default=default, at_least=1, at_most=at_most)


def folder(name: str, *, default: Path) -> Path:
    """A folder, made absolute."""
    return _read(name, default, "a folder", Path).absolute()


def words(name: str, *, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Several words with commas between them."""
    return _read(name, default, "words, comma-separated", lambda v: tuple(w.strip() for w in v.split(",") if w.strip()))
