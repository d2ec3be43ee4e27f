"""The goods of a document as a table: which columns, what stands in them, what they add up to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from babel import Locale

from argosy.catalogue import units
from argosy.deals.papers.designs import columns_of, design_of
from argosy.deals.papers.figures import Data, Paper, count, day_of, exact, money, percent, plain, unit_price
from argosy.deals.papers.own_words import over
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import decimal
from argosy.deals.papers.wording import LABELS, label

Cell = Callable[[Paper, Data, Any, int], Any]


def _goods(paper: Paper, line: Data) -> list[Any]:
    """Name and small print: in both languages where the document is in both; beside many columns the number too."""
    names = [line.get("name", ""), line.get("name_zh", "")]
    if paper.is_chinese_only:
        names.reverse()
    first = next((one for one in names if one), "")
    second = names[1] if paper.language == "both" and names[1] != first else ""
    columns = columns_of(paper.content)
    small = (("item", "number"), ("description", "description"))
    more = [line.get(name, "") for column, name in small if column not in columns]
    return [one for one in ([first, second] if second else first, *more) if one]


def _quantity(paper: Paper, line: Data, quantity: Decimal | None) -> Data | str:
    """Figure and unit apart, so that figures stand below each other."""
    if quantity is None:
        return ""
    return (
        plain(quantity)
        if "unit" in columns_of(paper.content)
        else {"number": plain(quantity), "unit": _unit(paper, line)}
    )


def _unit(paper: Paper, line: Data) -> str:
    return units.printed(line.get("unit", ""), "zh" if paper.is_chinese_only else "en")


def origin(content: Data, line: Data) -> str:
    """The country that the goods are from."""
    code = line.get("origin", "")
    return str(Locale("zh" if content["language"] == "zh" else "en").territories.get(code, code))


def measure(carton: Any) -> str:
    """46×32×28."""
    sides = [carton.length, carton.width, carton.height]
    return "" if None in sides else "×".join(plain(one, 1) for one in sides)


CELLS: dict[str, tuple[str, Cell]] = {
    # key, which is its label too → alignment, what stands there
    "at": ("left", lambda _p, _line, _n, at: str(at + 1)),
    "picture": ("left", lambda _p, line, _n, _at: {"picture": line["picture"]} if line.get("picture") else ""),
    "item": ("left", lambda _p, line, _n, _at: line.get("number", "")),
    "code": ("left", lambda _p, line, _n, _at: line.get("code", "")),
    "description": ("left", lambda _p, line, _n, _at: line.get("description", "")),
    "origin": ("left", lambda p, line, _n, _at: origin(p.content, line)),
    "unit": ("left", lambda p, line, _n, _at: _unit(p, line)),
    "goods": ("left", lambda p, line, _n, _at: _goods(p, line)),
    "hs": ("left", lambda _p, line, _n, _at: line.get("hs", "")),
    "quantity": ("right", lambda p, line, n, _at: _quantity(p, line, n.quantity)),
    "price": ("right", lambda p, _line, n, _at: unit_price(n.price, p.content["currency"])),
    "discount": ("right", lambda _p, _line, n, _at: percent(n.discount)),
    "amount": ("right", lambda p, _line, _n, at: money(p.sums.amounts[at], p.content["currency"])),
    "carton_numbers": ("left", lambda p, _line, _n, at: p.sums.cartons[at].words),
    "cartons": ("right", lambda p, _line, _n, at: count(p.sums.loads[at].cartons)),
    "per_carton": ("right", lambda _p, _line, n, _at: plain(n.carton.each)),
    "measure": ("right", lambda _p, _line, n, _at: measure(n.carton)),
    "net": ("right", lambda p, _line, _n, at: exact(p.sums.loads[at].net, 2)),
    "gross": ("right", lambda p, _line, _n, at: exact(p.sums.loads[at].gross, 2)),
    "volume": ("right", lambda p, _line, _n, at: exact(p.sums.loads[at].volume, 3)),
}
NARROW = frozenset({"item", "code", "carton_numbers"})  # they break where they are long
# They stand on the page even if nothing is in them yet.
ALWAYS = frozenset({"goods", "quantity", "price", "amount"})


def _cell(paper: Paper, key: str, at: int) -> Any:
    line = paper.content["lines"][at]
    numbers = line_of(line, paper.content["currency"], day_of(paper.content["date"]))
    return CELLS[key][1](paper, line, numbers, at)


def chosen(paper: Paper) -> tuple[str, ...]:
    """The wanted columns in which something stands."""
    lines = paper.content["lines"]
    wanted = columns_of(paper.content)
    return tuple(key for key in wanted if key in ALWAYS or any(_cell(paper, key, at) for at in range(len(lines))))


def heading(key: str, content: Data) -> list[str]:
    """What a column is called: by the enterprise's own words where its layout has some; prices name their currency."""
    own = next((one[1:] for one in design_of(content).get("columns") or () if one[0] == key), None)
    words = over(own, LABELS[key], content["language"])
    if key in {"price", "amount"}:
        words = [*words[:-1], f"{words[-1]} ({content['currency']})"]
    return words


def columns(paper: Paper) -> list[Data]:
    """The columns with their headings."""
    return [
        {
            "label": heading(key, paper.content),
            "align": CELLS[key][0],
            "wide": key == "goods",
            "broad": key == "description",
            "narrow": key in NARROW,
        }
        for key in chosen(paper)
    ]


def rows(paper: Paper) -> list[list[Any]]:
    """What stands in them, line by line."""
    keys = chosen(paper)
    return [[_cell(paper, key, at) for key in keys] for at in range(len(paper.content["lines"]) if keys else 0)]


def added_up(paper: Paper) -> list[Any]:
    """What a packing list adds up, below its columns; quantities only where all are counted alike."""
    found, lines = paper.sums.load, paper.content["lines"]
    counted = {line.get("unit", "") for line in lines}
    numbers = [decimal(line.get("quantity")) for line in lines]
    quantity = sum(numbers, Decimal(0)) if len(counted) == 1 else None
    values = {
        "goods": [" ".join(label("total", paper.language))],
        "quantity": _quantity(paper, lines[0], quantity) if lines else "",
        "cartons": count(found.cartons),
        "net": exact(found.net, 2),
        "gross": exact(found.gross, 2),
        "volume": exact(found.volume, 3),
    }
    return [values.get(key, "") for key in chosen(paper)] if len(lines) > 1 else []
