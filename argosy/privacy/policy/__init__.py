"""Argosy's own privacy policy: its text in two languages, its version, what changed (S11, S13, S17)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def facts() -> dict[str, Any]:
    """Version, date, summaries of changes, kind of change and the language that prevails."""
    return tomllib.loads((HERE / "policy.toml").read_text(encoding="utf-8"))


def current_version() -> str:
    """The version that people are asked to agree to."""
    return str(facts()["version"])


def text(language: str) -> str:
    """The policy in this language (zh-hans or en), with {operator} and the like still to be filled."""
    name = "zh-hans" if language.startswith("zh") else "en"
    return (HERE / f"{name}.md").read_text(encoding="utf-8")
