"""Two-column tables of a mail, read as labels with their values."""

# ruff: noqa: E501 — words of transport in many languages, in one pattern

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.patterns import later
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain

_PAIRS = (4, 6)  # cells of a row that holds two or three labels with their values
_LABEL = later(r"[^\W\d_][^\d:：]{0,28}[:：]?")


def _is_label(cell: str) -> bool:
    return bool(_LABEL.fullmatch(cell.strip()))


def batched(cells: list[str]) -> Iterator[tuple[str, str]]:
    """Label and value, two by two."""
    return zip(cells[::2], cells[1::2], strict=True)


def labelled(letter: Letter) -> str:
    """Two-column tables of the mail as lines "label: value"."""
    return _labelled(letter.tables)


def labelled_in_files(letter: Letter) -> str:
    """The same of the tables in its files: in a form each cell follows its label, whatever stands on one line."""
    return _labelled([table for document in letter.files for table in document.tables])


def headed_in_files(letter: Letter) -> str:
    """What stands right below headings of attached tables, as forms print them, as lines "heading: value"."""
    lines = [
        f"{head.rstrip(' :：')}: {cell}"
        for document in letter.files
        for table in document.tables
        for heads, row in pairwise(table.rows[:_MOST_LINES])
        if sum(map(bool, heads)) > 2 and all(_is_label(cell) for cell in heads if cell)
        for head, cell in zip(heads, row, strict=False)
        if head and cell and head != cell and len(cell) <= _LONGEST
    ]
    return plain("\n".join(lines))


_LONGEST = 60


def stacked_in(text: str) -> str:
    """Labels side by side above their values, as forms print them, as lines "label: value"."""
    lines = [_CELLS.split(line.strip()) for line in text.splitlines()[:_MOST_LINES]]
    found = [
        f"{label}: {value}"
        for heads, values in pairwise(lines)
        if 1 < len(heads) == len(values) <= _MOST_SIDE_BY_SIDE and _are_heads(heads)
        for label, value in zip(heads, values, strict=True)
    ]
    return "\n".join(found)


def _are_heads(cells: Sequence[str]) -> bool:
    """Whether these are labels: all in capitals, or two of them known ones of transport."""
    if all(map(_SHOUTED.fullmatch, cells)):
        return True
    return all(map(_PLAIN.fullmatch, cells)) and sum(bool(_OF_TRANSPORT.match(cell)) for cell in cells) > 1


_PLAIN = later(r"[^\W\d_][^\d:：]{1,32}[:：]?")
_OF_TRANSPORT = later(
    r"(?i)(?:air)?port (?:of|d['e])|airport|place of|vessel|voyage|flight|carrier|destination|origin|departure|arrival|charges|freight|et[ad](?![^\W_])|po[ld](?![^\W_])|aeropuerto|puerto|buque|vuelo|destino|origen|salida|llegada|flete|aeroporto|porto|navio|v[oô]o|partida|chegada|frete|aéroport|navire|vol(?![^\W_])|départ|arrivée|fret|flughafen|hafen|schiff|flug|abgang|ankunft|fracht|nave(?![^\W_])|volo|destinazione|partenza|arrivo|nolo|аэропорт|порт|судно|рейс|назначен|отправлен|прибыт|фрахт|havaalanı|liman|gemi|uçuş|varış|kalkış|navlun|مطار|ميناء|السفينة|الرحلة|目的|起运|啟運|船名|航班|航次|运费|仕向|出発|到着|便名|출발|도착|선명|항공편"
)
_CELLS = later(r"\s{2,}|\t")
_SHOUTED = later(r"[A-ZÀ-Þ][A-ZÀ-Þ /.&-]{1,28}[:：]?")  # in capitals, without a figure
_MOST_LINES, _MOST_SIDE_BY_SIDE = 80, 5


def _labelled(tables: Sequence[Table]) -> str:
    lines: list[str] = []
    for table in tables:
        rows = [_distinct(row) for row in table.rows]
        for cells in _paired(rows) or rows:
            if len(cells) == 2 or (
                len(cells) in _PAIRS
                and all(map(_is_label, cells[::2]))
                and not all(map(_OF_TRANSPORT.match, cells[1::2]))
            ):
                lines.extend(f"{label.rstrip(' :：')}: {value}" for label, value in batched(cells))
    return plain("\n".join(lines))


def _distinct(row: tuple[str, ...]) -> list[str]:
    return [cell for place, cell in enumerate(row) if cell and (not place or cell != row[place - 1])]


_FEWEST_PAIRS = 3


def _paired(rows: list[list[str]]) -> list[list[str]]:
    """A form that a web site sends: a row with a label, below it a row with what was typed; empty for other tables."""
    if len(rows) < 2 * _FEWEST_PAIRS or any(len(cells) > 1 for cells in rows):
        return []
    pairs = [[*rows[place], *rows[place + 1]] for place in range(0, len(rows) - 1, 2)]
    labels = [pair[0] for pair in pairs if len(pair) == 2]
    return pairs if len(labels) * 3 >= len(pairs) * 2 and all(map(_is_label, labels)) else []
