"""Two-column tables of a mail, read as labels with their values."""

from __future__ import annotations

from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain


def labelled(letter: Letter) -> str:
    """Two-column tables of the mail as lines "label: value"."""
    lines = []
    for table in letter.tables:
        for row in table.rows:
            cells = [cell for place, cell in enumerate(row) if cell and (not place or cell != row[place - 1])]
            if len(cells) == 2:
                lines.append(f"{cells[0].rstrip(' :：')}: {cells[1]}")
    return plain("\n".join(lines))
