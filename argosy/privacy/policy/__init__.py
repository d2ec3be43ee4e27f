"""Argosy's own privacy policy: its text in two languages, its versions, what changed (S11, S13, S17, S183–S186)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps

from argosy.platform.personal_data import PersonalData

HERE = Path(__file__).parent
DATA = "data.txt"
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
    return kind(version) in MAJOR or bool(added(version))


def reduces_rights(version: str = "") -> bool:
    """Does it take somebody's right away? Then it holds only for those who expressly agree."""
    return bool(facts(version)["reduces_rights"])


def needs_agreement(version: str = "") -> bool:
    """Has each person to agree before going on? A change of wording is only told, where it truly is no more than that."""
    return kind(version) != WORDING or reduces_rights(version) or bool(added(version))


@dataclass(frozen=True, slots=True)
class Added:
    """What a version names that the one before it did not: purposes, and fields as `mail.Message.subject`."""

    purposes: frozenset[str]
    data: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.purposes or self.data)


@cache
def added(version: str = "") -> Added:
    """What is new in this version; nothing in the first one. Nobody's data is used for it before she agrees (S131)."""
    every = versions()
    later = every.index(version or current_version()) + 1
    if later >= len(every):
        return Added(frozenset(), frozenset())
    before = every[later]
    data, had = collected(version), collected(before)
    return Added(purposes(version) - purposes(before), data - had if had else frozenset())


def collected(version: str = "") -> frozenset[str]:
    """The personal fields that are kept under this version, as its list beside its texts names them.

    The list of the version in force is what the models declare: a test holds them together. Whoever adds a field
    archives the version first (`argosy manage archive_policy`) and raises it, so that people are asked (S131).
    """
    return _lines(_folder(version) / DATA)


def declared() -> frozenset[str]:
    """The personal fields that the models of this release declare."""
    found = [(model, getattr(model, "personal_data", None)) for model in apps.get_models()]
    return frozenset(
        f"{model._meta.label}.{name}"
        for model, data in found
        if isinstance(data, PersonalData)
        for name in (*data.fields, *data.plain)
    )


@cache
def _lines(path: Path) -> frozenset[str]:
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def forget() -> None:
    """The folder is read anew."""
    for one in (_read, _lines, added):
        one.cache_clear()


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
