"""What the check of a document finds, and when two texts differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree; red ones make a bank or a customs office refuse the paper."""

    sentence: str
    is_red: bool = True


def differ(one: Any, other: Any) -> bool:
    """Two texts that are both there and do not say the same; blanks and capitals do not count."""
    plain = ["".join(str(text or "").casefold().split()) for text in (one, other)]
    return bool(plain[0] and plain[1] and plain[0] != plain[1])
