"""What the formulas of a filled workbook come to, written beside them: telephones and mail programs show it without calculating.

The arithmetic of invoices only (+ − × ÷, percent, comparisons, SUM, ROUND, IF and their like); any other formula is left
without a result, and Excel works all of them out when it opens the file. Pure, for a limited child process.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from functools import partial
from html import escape
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils.cell import column_index_from_string

from argosy.deals.papers.workbook_template_refs import RANGE

# Of one workbook so many cells and signs of formulas are looked at, and no longer texts are made; the rest is left to Excel.
MOST_IN_RANGE, MOST_LOOKED_AT, LONGEST = 20_000, 2_000_000, 32_767
# A cell with a formula and no value yet, as the library writes it.
FORMULA = re.compile(r'<c r="(?P<at>[A-Z]+\d+)"(?P<more>[^>]*)>(?P<formula><f>[^<]*</f>)(?:<v ?/>|<v></v>)')


class Unknown(Exception):
    """The formula is beyond this arithmetic, or something in it is no number."""


def results(book: Any) -> list[dict[str, float | str]]:
    """For each sheet: cell → what its formula comes to."""
    worked = Results(book)
    return [
        {
            cell.coordinate: found
            for row in sheet.iter_rows()
            for cell in row
            if isinstance(cell, Cell)
            and cell.data_type == "f"
            and (found := worked.shown(sheet.title, cell)) is not None
        }
        for sheet in book.worksheets
    ]


def with_results(packed: bytes, sheets: Sequence[dict[str, float | str]]) -> bytes:
    """The same workbook with what its formulas come to beside them, which the library leaves out."""
    kept = io.BytesIO()
    by_part = {f"xl/worksheets/sheet{at}.xml": found for at, found in enumerate(sheets, start=1)}
    with zipfile.ZipFile(io.BytesIO(packed)) as before, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part, found = before.read(name), by_part.get(name)
            after.writestr(name, FORMULA.sub(partial(_beside, found), part.decode()).encode() if found else part)
    return kept.getvalue()


def _beside(found: dict[str, float | str], cell: re.Match[str]) -> str:
    value = found.get(cell["at"])
    if value is None:
        return cell[0]
    said = escape(value) if isinstance(value, str) else f"{value:.15g}"
    kind = ' t="str"' if isinstance(value, str) else ""
    return f'<c r="{cell["at"]}"{cell["more"]}{kind}>{cell["formula"]}<v>{said}</v>'


class Results:
    """Works formulas out, each once."""

    def __init__(self, book: Any) -> None:
        self._sheets = {sheet.title.casefold(): sheet for sheet in book.worksheets}
        self._known: dict[tuple[str, int, int], Any] = {}
        self._open: set[tuple[str, int, int]] = set()
        self._looked_at = 0

    def shown(self, sheet: str, cell: Any) -> float | str | None:
        """What the cell shows; None where that is not known."""
        try:
            found = self.cell(sheet.casefold(), cell.row, cell.column)
        except (Unknown, RecursionError, ArithmeticError, ValueError, TypeError):
            return None
        if isinstance(found, bool | complex) or (isinstance(found, float) and not math.isfinite(found)):
            return None
        return found if isinstance(found, str) else float(found or 0)

    def spend(self, much: int) -> None:
        """So much more is looked at. Raises Unknown where that is too much for one workbook."""
        self._looked_at += much
        if self._looked_at > MOST_LOOKED_AT:
            raise Unknown

    def cell(self, sheet: str, row: int, column: int) -> Any:
        """The value of one cell. Raises Unknown."""
        key = (sheet, row, column)
        if key in self._known:
            return self._known[key]
        on = self._sheets.get(sheet)
        if on is None or key in self._open:  # a circle
            raise Unknown
        found = on._cells.get((row, column))  # noqa: SLF001 asking the sheet would make the cell
        value = found.value if found is not None else None
        if found is not None and found.data_type == "f":
            self.spend(len(str(value)))
            self._open.add(key)
            try:
                value = Formula(self, sheet, str(value)).result()
            finally:
                self._open.discard(key)
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            value = float(value)
        elif value is not None and not isinstance(value, float | str | bool):
            value = str(value) if "Rich" in type(value).__name__ else _unknown()
        self._known[key] = value
        return value


def _unknown() -> Any:
    raise Unknown


class Formula:
    """One formula, read from left to right."""

    def __init__(self, book: Results, sheet: str, text: str) -> None:
        self._book, self._sheet = book, sheet
        self._tokens = [one for one in Tokenizer(text).items if one.type != Token.WSPACE]
        self._at = 0

    def result(self) -> Any:
        """What it comes to. Raises Unknown."""
        found = _single(self._compared())
        return _unknown() if self._at < len(self._tokens) else found

    def _next(self, kind: str, values: Sequence[str] = ()) -> Any:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token.type != kind or (values and token.value not in values):
            return None
        self._at += 1
        return token

    def _level(self, signs: Sequence[str], below: Callable[[], Any]) -> Any:
        found = below()
        while token := self._next(Token.OP_IN, signs):
            found = _joined(token.value, _single(found), _single(below()))
        return found

    def _compared(self) -> Any:
        return self._level(("=", "<>", "<", ">", "<=", ">="), self._text)

    def _text(self) -> Any:
        return self._level(("&",), self._sum)

    def _sum(self) -> Any:
        return self._level(("+", "-"), self._product)

    def _product(self) -> Any:
        return self._level(("*", "/"), self._power)

    def _power(self) -> Any:
        return self._level(("^",), self._signed)

    def _signed(self) -> Any:
        if token := self._next(Token.OP_PRE):
            value = _number(_single(self._signed()))
            return -value if token.value == "-" else value
        found = self._primary()
        while self._next(Token.OP_POST):
            found = _number(_single(found)) / 100
        return found

    def _primary(self) -> Any:
        if self._next(Token.PAREN, ("(",)):
            found = self._compared()
            return found if self._next(Token.PAREN, (")",)) else _unknown()
        if token := self._next(Token.FUNC):
            return self._called(token.value.upper().removesuffix("("))
        token = self._next(Token.OPERAND)
        if token is None:
            return _unknown()
        if token.subtype == Token.NUMBER:
            return float(token.value)
        if token.subtype == Token.TEXT:
            return token.value[1:-1].replace('""', '"')
        return self._range(token.value) if token.subtype == Token.RANGE else _unknown()

    def _called(self, name: str) -> Any:
        given: list[Any] = []
        while not self._next(Token.FUNC, (")",)):
            given.append(self._compared())
            if not self._next(Token.SEP, (",",)) and self._tokens[self._at : self._at + 1] == []:
                return _unknown()
        return FUNCTIONS[name](*given) if name in FUNCTIONS else _unknown()

    def _range(self, text: str) -> Any:
        match = RANGE.fullmatch(text)
        if match is None or not match["c1"]:
            return _unknown()
        named = (match["sheet"] or "").removesuffix("!").removeprefix("'").removesuffix("'").replace("''", "'")
        sheet = (named or self._sheet).casefold()
        first, begun = int(match["r1"]), column_index_from_string(match["c1"].replace("$", ""))
        if not match["c2"]:
            return self._book.cell(sheet, first, begun)
        last, end = int(match["r2"]), column_index_from_string(match["c2"].replace("$", ""))
        if (many := (last - first + 1) * (end - begun + 1)) > MOST_IN_RANGE:
            return _unknown()
        self._book.spend(abs(many))
        return [
            self._book.cell(sheet, row, column) for row in range(first, last + 1) for column in range(begun, end + 1)
        ]


def _single(value: Any) -> Any:
    return _unknown() if isinstance(value, list) else value


def _number(value: Any) -> float:
    if isinstance(value, bool | float):
        return float(value)
    return 0.0 if value is None else float(_unknown())


def _joined(sign: str, left: Any, right: Any) -> Any:
    if sign == "&":
        return said if len(said := _words(left) + _words(right)) <= LONGEST else _unknown()
    if sign in {"=", "<>", "<", ">", "<=", ">="}:
        return _compare(sign, left, right)
    a, b = _number(left), _number(right)
    if sign == "/" and b == 0:
        return _unknown()
    return {"+": a + b, "-": a - b, "*": a * b}[sign] if sign in "+-*" else a / b if sign == "/" else a**b


def _compare(sign: str, left: Any, right: Any) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        a, b = _words(left).casefold(), _words(right).casefold()
        return {"=": a == b, "<>": a != b}[sign] if sign in {"=", "<>"} else bool(_unknown())
    x, y = _number(left), _number(right)
    return {"=": x == y, "<>": x != y, "<": x < y, ">": x > y, "<=": x <= y, ">=": x >= y}[sign]


def _words(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else f"{_number(value):.15g}"


def _flat(given: Sequence[Any]) -> list[Any]:
    return [value for one in given for value in (one if isinstance(one, list) else [one])]


def _numbers(*given: Any) -> list[float]:
    """The numbers among cells and values; texts and empty cells of a range do not count."""
    found: list[float] = []
    for one in given:
        if isinstance(one, list):
            found += [value for value in one if isinstance(value, float)]
        elif one is not None and not isinstance(one, str):
            found.append(_number(one))
    return found


def _rounded(how: str) -> Callable[..., float]:
    def rounded(value: Any, places: Any = 0.0) -> float:
        exact = Decimal(f"{_number(_single(value)):.15g}")
        return float(exact.quantize(Decimal(1).scaleb(-int(_number(places))), rounding=how))

    return rounded


def _if(condition: Any, then: Any = True, otherwise: Any = False) -> Any:
    return _single(then) if _number(_single(condition)) else _single(otherwise)


def _sum_of_products(*given: Any) -> float:
    columns = [one if isinstance(one, list) else [one] for one in given]
    if len({len(one) for one in columns}) != 1:
        return float(_unknown())
    return sum(
        math.prod(value if isinstance(value, float) else 0.0 for value in row) for row in zip(*columns, strict=True)
    )


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *given: math.fsum(_numbers(*given)),
    "PRODUCT": lambda *given: math.prod(_numbers(*given)),
    "COUNT": lambda *given: float(len(_numbers(*given))),
    "COUNTA": lambda *given: float(sum(one is not None for one in _flat(given))),
    "MAX": lambda *given: max(_numbers(*given), default=0.0),
    "MIN": lambda *given: min(_numbers(*given), default=0.0),
    "AVERAGE": lambda *given: math.fsum(found) / len(found) if (found := _numbers(*given)) else _unknown(),
    "ABS": lambda value: abs(_number(_single(value))),
    "ROUND": _rounded(ROUND_HALF_UP), "ROUNDUP": _rounded(ROUND_UP), "ROUNDDOWN": _rounded(ROUND_DOWN),
    "CEILING": lambda value, step=1.0: _rounded(ROUND_CEILING)(_number(_single(value)) / _number(step)) * _number(step),
    "INT": lambda value: float(math.floor(_number(_single(value)))),
    "IF": _if,
    "SUMPRODUCT": _sum_of_products,
}  # fmt: skip
