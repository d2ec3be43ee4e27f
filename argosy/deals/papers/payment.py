"""Payment terms as rows: how, how much of it, when; said in both languages, added up, and known from a mail's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from argosy.deals.papers.sums import HUNDRED, decimal
from argosy.deals.papers.wording import EVENTS, IN_DAYS, METHODS, Words

DEPOSIT = re.compile(r"(\d{1,2})\s*%?\s*(?:/\s*(\d{1,2})|\s*(?:deposit|in advance|advance|定金|预付))", re.IGNORECASE)
DAYS = re.compile(r"(\d{1,3})\s*(?:days|day|天|日)", re.IGNORECASE)
LATER = {"oa": "after_bl", "da": "after_bl", "lc": "after_bl"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the payment."""

    method: str = "tt"
    percent: str = "100"
    event: str = "order"
    days: int = 0

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Part:
        """As it was kept."""
        method, event = str(kept.get("method", "tt")), str(kept.get("event", "order"))
        days = str(kept.get("days") or "0")
        return cls(
            method if method in METHODS else "tt",
            str(kept.get("percent", "100")),
            event if event in EVENTS else "order",
            int(days) if days.isdecimal() and len(days) < 4 else 0,
        )

    def kept(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)


# What exporters agree on most; the first is the trade's habit.
PATTERNS: dict[str, tuple[Part, ...]] = {
    "T/T 30/70": (Part("tt", "30", "order"), Part("tt", "70", "bl_copy")),
    "T/T 100": (Part("tt", "100", "order"),),
    "L/C": (Part("lc", "100", "sight"),),
    "T/T 30 + L/C 70": (Part("tt", "30", "order"), Part("lc", "70", "sight")),
    "D/P": (Part("dp", "100", "sight"),),
    "O/A 30": (Part("oa", "100", "after_bl", 30),),
}


def words(part: Part) -> Words:
    """One part in English and Chinese: “30% T/T deposit with order”."""
    method, event = METHODS[part.method], (IN_DAYS if part.days else EVENTS).get(part.event, EVENTS[part.event])
    return (
        f"{part.percent}% {method[0]} {event[0].format(days=part.days)}",
        f"{part.percent}% {method[1]}，{event[1].format(days=part.days)}",
    )


def whole(parts: Sequence[Part]) -> bool:
    """Do the parts make the whole amount?"""
    return sum((decimal(one.percent) for one in parts), Decimal(0)) == HUNDRED


def understood(text: str) -> tuple[Part, ...]:
    """The rows that a mail's words mean, as far as they say it; none where they say nothing known."""
    folded = text.casefold().replace(" ", "")
    method = next(
        (key for key, sign in (("lc", "l/c"), ("dp", "d/p"), ("da", "d/a"), ("oa", "o/a")) if sign in folded), ""
    )
    share = DEPOSIT.search(text)
    deposit = int(share[1]) if share else 0
    days = DAYS.search(text)
    if method:
        rest: list[Part] = [
            Part(
                method, str(100 - deposit), LATER.get(method, "sight") if days else "sight", int(days[1]) if days else 0
            )
        ]
    elif "t/t" in folded or "tt" in folded or "电汇" in folded or deposit:
        rest = [Part("tt", str(100 - deposit), "bl_copy" if deposit else "order")]
    else:
        return ()
    return (Part("tt", str(deposit), "order"), *rest) if 0 < deposit < 100 else tuple(rest)
