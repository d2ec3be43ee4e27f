"""Argosy's own privacy policy: its text in two languages, its versions, what changed (S11, S13, S17)."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def facts(version: str = "") -> dict[str, Any]:
    """Version, date, summaries of changes, kind of change and the language that prevails; LookupError if unknown."""
    return tomllib.loads((_folder(version) / "policy.toml").read_text(encoding="utf-8"))


def current_version() -> str:
    """The version that people are asked to agree to."""
    return str(facts()["version"])


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
    older = sorted((one.name for one in archive.iterdir()), reverse=True) if archive.is_dir() else []
    return (current_version(), *older)


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
