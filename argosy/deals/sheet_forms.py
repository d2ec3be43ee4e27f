"""The sheet of a document as it is typed: its lines, the parts of its payment, its charges."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext

from argosy.catalogue import units
from argosy.deals.contents import FIELDS, NUMBERS
from argosy.deals.forms import refuse_too_many
from argosy.deals.models import DocumentLine
from argosy.deals.papers import cartons, payment
from argosy.deals.papers.sums import HUNDRED
from argosy.deals.papers.wording import EVENTS, METHODS
from argosy.platform.errors import BadInput
from argosy.platform.typing_numbers import number, typed

MOST_ROWS, MOST_LINES = 12, 400
# What the limits of the columns allow before the point.
WHOLE = {"length": 6, "width": 6, "height": 6, "net": 7, "gross": 7}


def quantity_of(text: str) -> Decimal:
    """How many, as it was typed; nothing typed is none. Raises BadInput."""
    return _checked(text, gettext("Quantity"), 12) or Decimal(0)


def rows(posted: QueryDict) -> dict[str, Any]:
    """The parts of the payment and the charges as they were typed. Raises BadInput."""
    parts = []
    columns = [posted.getlist(f"pay_{name}")[:MOST_ROWS] for name in ("percent", "method", "event", "days")]
    for percent, method, event, days in zip(*columns, strict=False):
        if percent.strip():
            _checked(percent, gettext("Payment"), 3)
            if method in METHODS and event in EVENTS:
                parts.append(
                    payment.Part.of(
                        {"percent": typed(number(percent)), "method": method, "event": event, "days": days}
                    ).kept()
                )
    charges = []
    for words, amount in zip(posted.getlist("charge_words")[:MOST_ROWS], posted.getlist("charge_amount"), strict=False):
        if words.strip() and amount.strip():
            _checked(amount.lstrip("-−"), words, 12)
            sign = "-" if amount.strip().startswith(("-", "−")) else ""
            charges.append({"words": words.strip()[:60], "amount": sign + typed(number(amount.strip().lstrip("-−")))})
    return {"payment": parts, "charges": charges}


def lines(posted: QueryDict) -> list[dict[str, Any]]:
    """The lines of the sheet; empty ones are left out. Raises BadInput."""
    columns = {name: posted.getlist(f"l_{name}") for name in FIELDS}
    count = refuse_too_many(columns, MOST_LINES)
    found = []
    for at in range(count):
        typed_in = {name: (values[at].strip() if at < len(values) else "") for name, values in columns.items()}
        if any(typed_in[name] for name in ("number", "name", "name_zh", "quantity", "price")):
            found.append(dict(_line(typed_in, at + 1)))
    return found


def _line(typed_in: dict[str, str], at: int) -> Iterator[tuple[str, Any]]:
    for name, text in typed_in.items():
        if name == "discount":
            yield name, _discount(text, at)
        elif name in NUMBERS:
            yield name, _checked(text, gettext("Line %(at)s") % {"at": at}, WHOLE.get(name, 12))
        elif name == "unit":
            yield name, units.known(text)[:20]
        elif name == "carton_numbers":
            yield name, _carton_numbers(text, at)
        else:
            size = DocumentLine._meta.get_field(name).max_length or 60  # type: ignore[union-attr]
            yield name, (text.upper() if name in {"origin", "cost_currency"} else text)[:size]


def _carton_numbers(text: str, at: int) -> str:
    try:
        return cartons.words_of(cartons.read(text))
    except ValueError:
        words = gettext(
            "Line %(at)s: “%(text)s” does not say which cartons. Type for example 1-20, 31, and %(most)s ranges at most."
        )
        raise BadInput(words % {"at": at, "text": text[:40], "most": cartons.MOST_RANGES}) from None


def _discount(text: str, at: int) -> Decimal | None:
    try:
        found = number(text.rstrip("%％ "))
    except (InvalidOperation, ValueError):
        found = HUNDRED
    if found is not None and not (0 <= found < HUNDRED and found == round(found, 4)):
        words = gettext(
            "Line %(at)s: “%(text)s” is no discount. Type how many per cent are taken off: 0 or more, less than 100, with"
            " four decimals at most."
        )
        raise BadInput(words % {"at": at, "text": text[:40]})
    return found or None


def _checked(text: str, where: str, whole: int) -> Decimal | None:
    try:
        found = number(text)
    except (InvalidOperation, ValueError):
        found = Decimal(-1)
    if found is not None and not 0 <= found < Decimal(10) ** whole:
        words = gettext("%(where)s: “%(text)s” is not a number that can stand there.")
        raise BadInput(words % {"where": where, "text": text[:40]})
    return found
