"""A table put right before it is read: turned round, and with the columns that fit each other first."""

from __future__ import annotations

from decimal import Decimal

from argosy.reading.documents import Table
from argosy.reading.trade.arithmetic import is_close
from argosy.reading.trade.grid import Grid
from argosy.reading.trade.row_values import figure

_LONGEST_FIGURE = 24
_MOST_TURNED = 30


def turned(table: Table) -> Table:
    """Rows as columns, for a table whose headings stand below each other and whose goods stand side by side."""
    rows = [row for row in table.rows if len({cell for cell in row if cell.strip()}) > 1]
    if not 1 < len(rows) <= _MOST_TURNED:
        return Table(name=table.name, rows=())
    wide = max(len(row) for row in rows)
    columns = (tuple(row[place] if place < len(row) else "" for row in rows) for place in range(wide))
    return Table(name=table.name, rows=tuple(dict.fromkeys(columns)), is_on_page=table.is_on_page)


def put_fitting_columns_first(grid: Grid) -> None:
    """Of "cartons", "a carton" and "pieces" the quantity is what makes an amount with the price, whatever they are called."""
    if not grid.has("price") or grid.tiers:
        return
    rows = [
        {place: values for place, cell in enumerate(row) if (values := _figures(cell))}
        for row in grid.table.rows[grid.first_row : grid.first_row + 12]
    ]
    price = grid.columns["price"][0]
    counted, amounts = grid.columns.get("quantity", []), grid.columns.get("amount", [])
    places = sorted({place for row in rows for place in row} - {price, *grid.columns.get("line", [])})
    pairs = [
        (one, other) for one in places for other in places if one != other and (one in counted or other in amounts)
    ]
    best = max(
        pairs, key=lambda pair: (_agreeing(rows, price, *pair), pair[1] in amounts, pair[0] in counted), default=None
    )
    if best is not None and best[0] in grid.columns.get("claimed", []):  # what is wrong is paid for, not the delivery
        return
    if best is None or _agreeing(rows, price, *best) < (1 if best[0] in counted and best[1] in amounts else 2):
        return
    for name, place in zip(("quantity", "amount"), best, strict=True):
        for meaning, places_of in grid.columns.items():
            if place in places_of and meaning != "hs":  # its number may share a cell with the count
                places_of.remove(place)
        grid.columns[name] = [place, *grid.columns.get(name, [])]
    grid.columns = {name: places_of for name, places_of in grid.columns.items() if places_of}


def _figures(cell: str) -> tuple[Decimal, Decimal] | None:
    """The number of a cell, read as a price and read as a count."""
    price, count = (figure(cell), figure(cell, is_count=True)) if len(cell) < _LONGEST_FIGURE else (None, None)
    return None if price is None or count is None else (price, count)


def _agreeing(rows: list[dict[int, tuple[Decimal, Decimal]]], price: int, count: int, amount: int) -> int:
    """In how many rows count × price is the amount."""
    full = [row for row in rows if price in row and count in row and amount in row]
    return sum(
        row[count][1] > 1 and any(is_close(row[count][1] * row[price][0], value) for value in row[amount])
        for row in full
    )
