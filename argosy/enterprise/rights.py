"""What a role may allow, over all apps: each app's own rights are gathered here by registration."""

from __future__ import annotations

from enum import StrEnum

# right → sentence, for the permission editor; each app registers its own enum with its sentences.
RIGHTS: dict[str, object] = {}
# builtin role → rights
BUILTIN: dict[str, set[str]] = {"administrator": set(), "supervisor": set(), "seller": set()}


def register(sentences: dict[StrEnum, object], *, seller: bool = True) -> None:
    """Make rights known. Sellers and supervisors get them unless `seller` is False; administrators get all."""
    for right, sentence in sentences.items():
        RIGHTS[str(right)] = sentence
        BUILTIN["administrator"].add(str(right))
        if seller:
            BUILTIN["supervisor"].add(str(right))
            BUILTIN["seller"].add(str(right))
