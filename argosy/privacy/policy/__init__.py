"""Argosy's own privacy policy: its text in two languages, its versions, what changed (S11, S13, S17, S183–S186)."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# What changed with a version: nothing of weight, or one of the six kinds of major change that the policy names.
FIRST, WORDING = "first", "wording"
MAJOR = ("processing", "ownership", "recipients", "rights", "contact", "risk")


def facts(version: str = "") -> dict[str, Any]:
    """Version, date, summaries of changes, kind of change and the language that prevails; LookupError if unknown."""
    return _read(_folder(version) / "policy.toml")


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def current_version() -> str:
    """The version that people are asked to agree to."""
    return str(facts()["version"])


def kind(version: str = "") -> str:
    """What kind of change the version is: first, wording, or one of the six major kinds."""
    return str(facts(version)["kind"])


def is_major(version: str = "") -> bool:
    """Must nobody miss it?"""
    return kind(version) in MAJOR


def reduces_rights(version: str = "") -> bool:
    """Does it take somebody's right away? Then it holds only for those who expressly agree."""
    return bool(facts(version)["reduces_rights"])


def needs_agreement(version: str = "") -> bool:
    """Has each person to agree before going on? A change of wording is only told."""
    return kind(version) != WORDING or reduces_rights(version)


def sufficient() -> tuple[str, ...]:
    """The versions of which one must have been agreed to: the newest that needs it, and the rewordings since."""
    found: list[str] = []
    for version in versions():
        found.append(version)
        if needs_agreement(version):
            break
    return tuple(found)


def purposes(version: str = "") -> frozenset[str]:
    """The purposes of processing that the version names; data is used for no other."""
    return frozenset(facts(version)["purposes"])


def text(language: str, version: str = "") -> str:
    """The policy in this language (zh-hans or en), with {operator} and the like still to be filled."""
    return (_folder(version) / f"{spoken(language)}.md").read_text(encoding="utf-8")


def summary(language: str, version: str = "") -> tuple[str, ...]:
    """What changed with this version, in sentences."""
    return tuple(facts(version)["summary"][spoken(language)])


def day(version: str = "") -> date:
    """From which day the version holds."""
    found: date = facts(version)["date"]
    return found


def versions() -> tuple[str, ...]:
    """All versions, the one in force first."""
    archive = HERE / "archive"
    older = sorted((one.name for one in archive.iterdir()), key=_number, reverse=True) if archive.is_dir() else []
    return (current_version(), *older)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def spoken(language: str) -> str:
    """The language of the text that a reader of this language gets."""
    return "zh-hans" if language.startswith("zh") else "en"


def _folder(version: str) -> Path:
    if version in {"", current_version() if version else ""}:
        return HERE
    found = HERE / "archive" / version
    if not version.replace(".", "").isdigit() or not found.is_dir():
        raise LookupError(version)
    return found
