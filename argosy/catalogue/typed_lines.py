"""The cells of a line as the values of a product, a price, an offer or a code; what cannot be used is said in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from typing import Any

from babel import Locale
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.catalogue import headings, units
from argosy.catalogue.headings import ATTRIBUTE, DESCRIPTION, NAME
from argosy.customers import countries
from argosy.platform.typing_numbers import number

# Digits before the point, where the column takes fewer than a price has.
WHOLE = {
    "carton_length": 6, "carton_width": 6, "carton_height": 6, "net_weight": 7, "gross_weight": 7, "moq": 14,
    "pack_quantity": 14, "in_stock": 14, "min_quantity": 14,
}  # fmt: skip
PLACES = {
    "carton_length": 2, "carton_width": 2, "carton_height": 2, "net_weight": 3, "gross_weight": 3, "moq": 4,
    "pack_quantity": 4, "in_stock": 4, "min_quantity": 4,
}  # fmt: skip
CURRENCIES = {
    "RMB": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "英镑": "GBP",
    "日元": "JPY",
    "港币": "HKD",
}
EARLIEST = 1900  # of what is bought and sold today, no price began before
YES, NO = frozenset({"yes", "y", "true", "1", "是", "x"}), frozenset({"no", "n", "false", "0", "否"})
_SIDE = r"(\d+(?:[.,]\d+)?)\s*(?:cm|mm)?"
_SIZE = re.compile(rf"\D*{_SIDE}\s*[*x×X✕✖]\s*{_SIDE}\s*[*x×X✕✖]\s*{_SIDE}\D*")
LONGEST_TEXT, LONGEST_NAME, LONGEST_PROPERTY, LONGEST_VALUE, MOST_PROPERTIES, MOST_LANGUAGES = (
    4_000,
    300,
    100,
    300,
    40,
    20,
)
Cells = Mapping[str, str]


class Wrong(ValueError):
    """A line that cannot be brought in; its text says why, to whoever brought the file."""


def product(given: Cells) -> dict[str, Any]:
    """What the line says of a product; an empty cell says nothing. Raises Wrong."""
    said = {name: text for name, text in given.items() if text}
    found: dict[str, Any] = {
        name: amount(text, name) for name, text in said.items() if name in headings.NUMBERS and name != "price"
    }
    found |= {name: _READ[name](text) for name, text in said.items() if name in _READ}
    texts = {
        "other_names": _texts(said, NAME, LONGEST_NAME),
        "other_descriptions": _texts(said, DESCRIPTION, LONGEST_TEXT),
        "attributes": _properties(said),
    }
    return found | _size(said) | {name: value for name, value in texts.items() if value}


def _short(text: str, most: int) -> str:
    if len(text) > most:
        raise Wrong(_("“%(text)s…” is longer than %(most)s signs.") % {"text": text[:40], "most": most})
    return text


def amount(text: str, name: str) -> Decimal:
    """A number that fits its column. Raises Wrong."""
    try:
        found = number(text)
    except (InvalidOperation, ValueError):
        found = None
    if found is None or not 0 <= found < Decimal(10) ** WHOLE.get(name, 12):
        raise Wrong(_("“%(text)s” is not a number that can stand there.") % {"text": text[:60]})
    return round(found, PLACES.get(name, 6))


def currency(text: str) -> str:
    """The three letters of a currency. Raises Wrong."""
    found = CURRENCIES.get(text.upper(), text.upper())
    if not (len(found) == 3 and found.isascii() and found.isalpha()):
        raise Wrong(_("Write the currency of the price with three letters, for example USD."))
    return found


def incoterm(text: str) -> str:
    """The three letters of an Incoterm; a place behind them is left out. Raises Wrong."""
    found = text.upper().split()[0][:3] if text else ""
    if found and not (len(found) == 3 and found.isascii() and found.isalpha()):
        raise Wrong(_("“%(text)s” is no Incoterm. Write its three letters, for example FOB.") % {"text": text[:40]})
    return found


def country(text: str) -> str:
    """The two letters of a country that is written so, or by its name. Raises Wrong."""
    found = _countries().get(text.casefold().strip()) or (
        text.upper() if len(text) == 2 and text.isascii() and text.isalpha() else ""
    )
    if not found:
        raise Wrong(_("Write the origin with two letters, for example CN."))
    return found


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    codes = {code for code, _name in countries.choices()}
    for language in ("en", "zh_Hans"):
        territories = Locale.parse(language).territories
        found |= {str(territories[code]).casefold(): code for code in codes if code in territories}
    return found


def _size(given: Cells) -> dict[str, Decimal]:
    """Length, width and height out of one cell: 40*30*25, 400 x 300 x 250 mm."""
    text = given.get("carton_size", "")
    if not text:
        return {}
    match = _SIZE.fullmatch(text.replace("，", ","))
    if match is None:
        raise Wrong(_("“%(text)s” is no size of a carton. Write it like 40*30*25, in cm.") % {"text": text[:40]})
    part = Decimal(10) if "mm" in text.casefold() else Decimal(1)
    names = ("carton_length", "carton_width", "carton_height")
    return {
        name: round(amount(side, name) / part, 2)
        for name, side in zip(names, match.groups(), strict=True)
        if not given.get(name)
    }


def _texts(given: Cells, kind: str, most: int) -> dict[str, str]:
    found = {
        name.removeprefix(kind): _short(text, most) for name, text in given.items() if name.startswith(kind) and text
    }
    if len(found) > MOST_LANGUAGES:
        raise Wrong(_("A product has names in at most %(most)s languages.") % {"most": MOST_LANGUAGES})
    return found


def _properties(given: Cells) -> list[list[str]]:
    """Those of the one cell that holds all, each on a line of its own, then those that have a column."""
    found: list[list[str]] = []
    for line in given.get("attributes", "").splitlines():
        name, _colon, value = line.replace("：", ":").partition(":")
        if value.strip():
            found.append([_short(name.strip(), LONGEST_PROPERTY), _short(value.strip(), LONGEST_VALUE)])
    found += [
        [name.removeprefix(ATTRIBUTE), _short(text, LONGEST_VALUE)]
        for name, text in given.items()
        if name.startswith(ATTRIBUTE) and text
    ]
    if len(found) > MOST_PROPERTIES:
        raise Wrong(_("A product has at most %(most)s properties.") % {"most": MOST_PROPERTIES})
    return found


def _is_yes(text: str) -> bool:
    folded = text.casefold()
    if folded not in YES | NO:
        raise Wrong(_("Write yes or no, and not “%(text)s”.") % {"text": text[:40]})
    return folded in YES


def moment(text: str) -> datetime | None:
    """A moment; without a zone it is meant where the reader is. Raises Wrong."""
    if not text:
        return None
    no_day = Wrong(_("“%(text)s” is no day. Write it like 2026-01-31.") % {"text": text[:40]})
    try:
        found = datetime.fromisoformat(text.replace("/", "-"))
        found = found if found.tzinfo else timezone.make_aware(found)
    except (ValueError, OverflowError) as problem:
        raise no_day from problem
    if found.year < EARLIEST:
        raise no_day
    return found


def held(given: Cells) -> tuple[datetime | None, datetime | None]:
    """Since when and until when a price held; one that ends later holds still. Raises Wrong."""
    since, until = moment(given.get("since", "")), moment(given.get("until", ""))
    if until is None or until > timezone.now():
        return since, None
    if since is None or since > until:
        raise Wrong(_("This price is over: say since when it held, before it ended, or empty the cell of its end."))
    return since, until


def day(text: str) -> date | None:
    """A day: 2026-01-31, 2026/1/31, 2026.1.31. Raises Wrong."""
    if not text:
        return None
    try:
        year, month, rest = re.split(
            r"[-/.年月]", re.split(r"[T ]", text, maxsplit=1)[0].removesuffix("日"), maxsplit=2
        )
        return date(int(year), int(month), int(rest))
    except ValueError as problem:
        raise Wrong(_("“%(text)s” is no day. Write it like 2026-01-31.") % {"text": text[:40]}) from problem


def whole(text: str, most: int) -> int | None:
    """A number of days. Raises Wrong."""
    if not text:
        return None
    found = amount(text, "moq")
    if found != int(found) or found > most:
        raise Wrong(_("“%(text)s” is not a number that can stand there.") % {"text": text[:60]})
    return int(found)


def _unit(text: str) -> str:
    return units.known(text)[:20]


# Fields of a product that are one word or text, and what is made of the cell.
_READ: dict[str, Callable[[str], Any]] = {
    "number": partial(_short, most=60), "name": partial(_short, most=LONGEST_NAME),
    "name_zh": partial(_short, most=LONGEST_NAME), "hs_code": partial(_short, most=14),
    "description": partial(_short, most=LONGEST_TEXT), "description_zh": partial(_short, most=LONGEST_TEXT),
    "unit": _unit, "origin": country, "cost_currency": currency, "retired": _is_yes,
}  # fmt: skip
