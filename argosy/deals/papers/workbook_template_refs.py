"""References of formulas, moved as a spreadsheet moves them when rows are put in: the total's range takes the new rows in.

Pure, for a limited child process.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

CELL = r"(?P<c{0}>\$?[A-Za-z]{{1,3}})(?P<a{0}>\$?)(?P<r{0}>\d{{1,7}})"
RANGE = re.compile(
    r"(?P<sheet>(?:'(?:[^']|'')+'|[^'!:]+)!)?"
    rf"(?:{CELL.format(1)}(?::{CELL.format(2)})?|(?P<wholea>\$?)(?P<whole1>\d{{1,7}}):(?P<wholeb>\$?)(?P<whole2>\d{{1,7}}))"
)
# What adds up, counts or looks through cells: one cell of the line within it means all lines.
OVER_ALL = frozenset(
    {
        "SUM(",
        "SUBTOTAL(",
        "AGGREGATE(",
        "SUMPRODUCT(",
        "AVERAGE(",
        "COUNT(",
        "COUNTA(",
        "MAX(",
        "MIN(",
        "SUMIF(",
        "COUNTIF(",
    }
)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows of one sheet, from first to last, that stand there so many times afterwards."""

    first: int
    last: int
    times: int

    @property
    def height(self) -> int:
        """How many rows one line has."""
        return self.last - self.first + 1

    @property
    def added(self) -> int:
        """How many rows come in."""
        return (self.times - 1) * self.height

    def below(self, row: int) -> int:
        """Where a row stands afterwards: what is below moves down; of the repeated rows the first copy counts."""
        return row + self.added if row > self.last else row

    def end(self, row: int) -> int:
        """Where a range ends afterwards: in the repeated rows, with their last copy."""
        return row + self.added if row >= self.first else row

    def copied(self, row: int, at: int, *, is_fixed: bool, is_end: bool) -> int:
        """Where the copy of a formula points: to its own line, to the row right above it, else to where that is now."""
        if self.first - self.height <= row <= self.last and row >= 1 and not is_fixed:
            return row + at * self.height
        if is_fixed and is_end:
            return self.end(row)
        return self.below(row)


Repeats = Mapping[str, Repeat]  # by the title of the sheet


def moved(formula: str, sheet: str, repeats: Repeats, copy: int | None = None) -> str:
    """The formula of a cell of this sheet after rows came in; `copy`: of which line, where the cell is in the repeated rows."""
    found = Tokenizer(formula)
    open_functions: list[str] = []
    for token in found.items:
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            open_functions.append(token.value.upper())
        elif token.type in {Token.FUNC, Token.PAREN} and token.subtype == Token.CLOSE and open_functions:
            open_functions.pop()
        elif token.type == Token.PAREN and token.subtype == Token.OPEN:
            open_functions.append(open_functions[-1] if open_functions else "")
        elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
            is_over_all = bool(open_functions) and open_functions[-1] in OVER_ALL
            token.value = _reference(token.value, sheet, repeats, copy, is_over_all=is_over_all)
    return str(found.render())


def _reference(text: str, sheet: str, repeats: Repeats, copy: int | None, *, is_over_all: bool) -> str:
    match = RANGE.fullmatch(text)
    if match is None:
        return text
    named = (match["sheet"] or "").removesuffix("!")
    where = named.removeprefix("'").removesuffix("'").replace("''", "'") if named else sheet
    repeat = next((one for title, one in repeats.items() if title.casefold() == where.casefold()), None)
    if repeat is None:
        return text
    if match["whole1"]:
        first, last = (
            _row(match["whole1"], match["wholea"], repeat, copy),
            _end(match["whole2"], match["wholeb"], repeat, copy),
        )
        return f"{match['sheet'] or ''}{match['wholea']}{first}:{match['wholeb']}{last}"
    first = _row(match["r1"], match["a1"], repeat, copy)
    begun = f"{match['sheet'] or ''}{match['c1']}{match['a1']}{first}"
    if match["c2"]:
        return f"{begun}:{match['c2']}{match['a2']}{_end(match['r2'], match['a2'], repeat, copy)}"
    is_line = repeat.first <= int(match["r1"]) <= repeat.last
    if is_over_all and is_line and copy is None and repeat.times > 1:
        return f"{begun}:{match['c1']}{match['a1']}{repeat.end(int(match['r1']))}"
    return begun


def _row(text: str, fixed: str, repeat: Repeat, copy: int | None) -> int:
    row = int(text)
    return repeat.below(row) if copy is None else repeat.copied(row, copy, is_fixed=bool(fixed), is_end=False)


def _end(text: str, fixed: str, repeat: Repeat, copy: int | None) -> int:
    row = int(text)
    return repeat.end(row) if copy is None else repeat.copied(row, copy, is_fixed=bool(fixed), is_end=True)
