"""Figures of a message that contradict each other, in sentences: shown, and never mended by a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.reading.model import Understanding

# What Doubt.about may be, with its sentence.
SENTENCES: dict[str, Any] = {
    "line": _("Quantity and price of a line do not make the amount beside it"),
    "total": _("The lines do not make the total"),
    "currency": _("One list names two currencies"),
    "unit": _("A price is for another unit than its quantity"),
}
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One of them: the sentence, the figures, and the cell or line in which it stands."""

    sentence: str
    figures: str
    where: str


def in_words(found: Understanding) -> list[Contradiction]:
    """What does not add up, the first few."""
    return [
        Contradiction(str(SENTENCES.get(doubt.about, doubt.about)), doubt.words, doubt.where)
        for doubt in found.doubts[:SHOWN]
    ]
