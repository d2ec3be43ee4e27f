"""What a document's values look like on paper: days, amounts, numbers; and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from babel.dates import format_date

from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import Sums, sums
from argosy.platform.money import digits

Data = dict[str, Any]
PRICED = frozenset({"quotation", "proforma", "order", "contract", "invoice", "purchase"})
PACKED = frozenset({"packing_list", "booking"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A document while it is laid out."""

    content: Data
    sums: Sums

    @property
    def language(self) -> str:
        """en, zh or both."""
        return str(self.content["language"])

    @property
    def is_chinese_only(self) -> bool:
        """Is it for a Chinese reader alone?"""
        return self.language == "zh"


def day_of(text: str) -> date:
    """A day as it was kept."""
    return date.fromisoformat(text)


def sums_of(content: Data) -> Sums:
    """What the document comes to."""
    lines = [line_of(one, content["currency"], day_of(content["date"])) for one in content["lines"]]
    return sums(lines, content["terms"], content["currency"])


def shown_day(text: str, language: str) -> str:
    """2026-03-01 → 1 March 2026, or 2026年3月1日."""
    if not text:
        return ""
    return str(
        format_date(day_of(text), "d MMMM y" if language != "zh" else "y年M月d日", "en" if language != "zh" else "zh")
    )


def money(amount: Decimal | None, currency: str) -> str:
    """1,250.50; nothing for what is not known."""
    return "" if amount is None else f"{amount:,.{digits(currency)}f}".replace("-", "−")


def plain(number: Decimal | None, places: int = 4) -> str:
    """1,200 or 1,200.5: no idle noughts."""
    if number is None:
        return ""
    text = f"{number:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_price(price: Decimal | None, currency: str) -> str:
    """A price with at least the currency's digits: 0.085 stays 0.085."""
    if price is None:
        return ""
    places = max(digits(currency), -int(price.normalize().as_tuple().exponent))
    return f"{price:,.{places}f}"


def percent(number: Decimal) -> str:
    """2.5%; nothing for nought."""
    return f"{plain(number)}%" if number else ""


def percents(part: Decimal | None) -> str:
    """How a workbook shows 0.025 as 2.5%."""
    places = max(0, -2 - int(part.normalize().as_tuple().exponent)) if part else 0
    return "0" + ("." + "0" * places if places else "") + "%"


def exact(number: Decimal | None, places: int) -> str:
    """12.50, with all its places."""
    return "" if number is None else f"{number:,.{places}f}"


def count(number: int | None) -> str:
    """1,200."""
    return "" if number is None else f"{number:,}"
