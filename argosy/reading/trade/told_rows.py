"""Which rows of a table tell of goods, and which of all of them together: terms, totals, sayings over all columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.numbers import NUMBER, plain
from argosy.reading.trade.quantities import UNIT
from argosy.reading.vocabulary.headings import fold
from argosy.reading.vocabulary.labels import TERM_LABELS
from argosy.reading.vocabulary.words import TOTAL, has_any


def told_rows(table: Table, first: int, counted: Sequence[int] = ()) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows below the headings, without those in which one saying is merged over columns: "Payment: L/C 60 days"."""
    for place, row in enumerate(table.rows[first:], first):
        sayings = {cell: row.count(cell) for cell in {*row} if " " in cell or len(cell) >= _SAYING}
        is_alone = len(row) > 1 and len({*row}) == 1 and bool(sayings)
        is_labelled = any(count >= _ACROSS and (":" in cell or "：" in cell) for cell, count in sayings.items())
        if is_total(row) or not (is_alone or is_labelled or (_is_of_terms(row) and not _counts(row, counted))):
            yield place, row


_SAYING = 12  # letters: Chinese has no spaces


# "Packing | 40 | 2.50": goods may be called like a term
_A_COUNT = later(rf"\s*{NUMBER}\s?(?:{UNIT})?\.?\s*", re.IGNORECASE)


def _counts(row: tuple[str, ...], counted: Sequence[int]) -> bool:
    return any(
        bool(_A_COUNT.fullmatch(plain(row[place]))) for place in counted if place < len(row) and row[place].strip()
    )


def _is_of_terms(row: tuple[str, ...]) -> bool:
    """A row that begins with what payment, delivery, a port or packing is called: it speaks of the whole."""
    cells = [cell for cell in row if cell.strip() and not _BARE_NUMBER.fullmatch(cell.strip())]
    if len(cells) < 2 and not any(mark in "".join(cells) for mark in ":：　 "):
        return False
    label = fold(plain(_AFTER_LABEL.split(cells[0], maxsplit=1)[0]))
    return label in TERM_LABELS


_BARE_NUMBER = later(r"\d{1,2}[.)、]?")
_AFTER_LABEL = later(r"[:：\u3000]|(?<=[\u3040-\u9fff\uac00-\ud7af])\s")


_ACROSS = 3


def is_total(row: tuple[str, ...]) -> bool:
    """A row that begins with a word for the sum."""
    filled = [cell for cell in row if cell.strip()]
    words = [cell for cell in filled[:4] if not "0" <= cell[0] <= "9"]  # no word of a total begins with a figure
    return any(has_any(fold(plain(cell)), TOTAL, at_start=True) for cell in words)
