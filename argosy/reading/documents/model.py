"""What a file holds, as plain frozen values: its text, its tables, and where every cell stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cell texts from one sheet, page or HTML table. `first_row` and `first_column` place cell A1 of `rows`."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 0
    first_column: int = 0
    is_on_page: bool = False  # `name` is the page or picture: there are no cells that a person could look up

    def place(self, row: int, column: int) -> str:
        """The cell as a person finds it in a spreadsheet: "B7"."""
        number = self.first_column + column + 1
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.first_row + row + 1}"


@dataclass(frozen=True, slots=True)
class Document:
    """An attachment as text and tables; `error` says in plain words why nothing could be read."""

    name: str
    text: str = ""
    tables: tuple[Table, ...] = ()
    error: str | None = None
