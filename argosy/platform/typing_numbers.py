"""Numbers as people type and paste them anywhere in the world: 1,200.50 and 1.200,50 and 1200,5."""

from __future__ import annotations

from decimal import Decimal


def number(text: str) -> Decimal | None:
    """The number, None where nothing is typed. Raises decimal.InvalidOperation where it is none, ValueError if endless."""
    text = text.strip().replace(" ", "").replace("\u00a0", "").replace("\u202f", "").replace("'", "")
    if not text:
        return None
    if text.rfind(",") > text.rfind("."):
        decimals = len(text) - text.rfind(",") - 1
        text = text.replace(",", "") if decimals == 3 and "." not in text else text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    found = Decimal(text)
    if not found.is_finite():
        raise ValueError("not a number that ends")
    return found


def typed(value: Decimal | None) -> str:
    """The number as one types it, "" where there is none."""
    return "" if value is None else f"{value.normalize():f}"
