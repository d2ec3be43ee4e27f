"""What stands between the pieces of a sentence, as the reader's language writes it: in Chinese full-width, no blanks."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language

# Between things of one kind that stand in a row Chinese has a mark of its own: 、 is no comma between clauses.
ENGLISH = {":": ": ", ";": "; ", ",": ", ", "、": ", ", ".": ". ", "(": " (", ")": ")", " ": " "}
CHINESE = {":": "：", ";": "；", ",": "，", "、": "、", ".": "。", "(": "（", ")": "）", " ": ""}


def between(mark: str) -> str:
    """The mark with the blank that belongs to it: “: ” in English, “：” in Chinese."""
    return (CHINESE if (get_language() or "").startswith("zh") else ENGLISH)[mark]


def listed(pieces: Iterable[object], mark: str = "、") -> str:
    """The pieces in a row: “bolts, nuts” in English, “螺栓、螺母” in Chinese; by a semicolon where they are long."""
    return between(mark).join(str(one) for one in pieces)
