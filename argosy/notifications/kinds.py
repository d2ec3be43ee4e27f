"""The kinds of notices with their sentences; each app registers its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# kind → sentence with %(names)s of the values
KINDS: dict[str, Any] = {}


def kind(name: str, sentence: Any) -> str:
    """Register a kind of notice: `kind("automation.colleague_follows", _("%(customer)s wrote …"))`; returns its name."""
    KINDS[name] = sentence
    return name


def in_words(name: str, values: Mapping[str, Any]) -> str:
    """The notice in the reader's language."""
    # filled in before it is a text: how many there are chooses among a plural's forms (ngettext_lazy)
    return str(KINDS.get(name, name) % values)
