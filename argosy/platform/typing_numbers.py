"""Numbers as people type and paste them anywhere in the world: 1,200.50 and 1.200,50 and 1200,5."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from argosy.platform.money import digits

# What groups figures, in one country or another.
GAPS = str.maketrans(dict.fromkeys(" '’"))


def number(text: str) -> Decimal | None:
    """The number, None where nothing is typed. Raises decimal.InvalidOperation where it is none, ValueError if endless."""
    # a Chinese keyboard types ，。 and full-width figures; NFKC makes usual ones of them, and blanks of all kinds one
    text = unicodedata.normalize("NFKC", text).strip().replace("。", ".").translate(GAPS)
    if not text:
        return None
    if text.rfind(",") > text.rfind("."):
        text = text.replace(",", "") if _groups(text, ",") else text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1 and _groups(text, "."):
        text = text.replace(".", "")
    else:
        text = text.replace(",", "")
    found = Decimal(text)
    if not found.is_finite():
        raise ValueError("not a number that ends")
    return found


def _groups(text: str, sign: str) -> bool:
    """Does the sign only part thousands? 1,200 and 1.200.000 and 1,00,000 yes; 0,085 and 12,50 and 1200,500 no."""
    first, *others = text.lstrip("+-−").split(sign)
    if len(others) > 1:  # nothing has two decimal signs
        return len(others[-1]) == 3 and all(len(one) in {2, 3} for one in others)
    return len(first) in {1, 2, 3} and first.strip("0") != "" and len(others[-1]) == 3


def typed(value: Decimal | None) -> str:
    """The number as one types it, "" where there is none."""
    return "" if value is None else f"{value.normalize():f}"


def typed_amount(value: Decimal | None, currency: str) -> str:
    """The amount of money as one types it, "" where there is none: 19090.90 dollars, 1200 yen, 0.085 dollars a piece."""
    if value is None:
        return ""
    plain = value.normalize()
    return f"{plain:.{max(digits(currency), -int(plain.as_tuple().exponent))}f}"
