"""What an enterprise's own layout can say, and what holds where it says nothing: columns, blocks, sizes, places.

A design is plain data, frozen with what is issued. It holds words and choices, never markup.
"""

from __future__ import annotations

from typing import Any

from argosy.deals.papers.figures import PACKED, PRICED

Data = dict[str, Any]
LOOKS = ("classic", "modern", "compact")
# name → width in millimetres, of which so much is margin
PAPERS = {"a4": 210.0, "us-letter": 215.9}
MARGINS = 34
SIZES = {"small": -0.7, "normal": 0.0, "large": 0.8}  # points more than the look has
BASE = {"classic": 9.0, "modern": 9.0, "compact": 8.0}
LOGOS = ("left", "centre", "right")
# The seller stands in the letterhead alone, beside the buyer, or above it.
SIDES = ("letterhead", "beside", "below")
TEXTS = ("above", "below", "footer")

PRICE_COLUMNS = ("item", "goods", "hs", "quantity", "price", "discount", "amount")
PACK_COLUMNS = ("carton_numbers", "goods", "quantity", "cartons", "per_carton", "measure", "net", "gross", "volume")
LEFT_OUT = {"quotation": "hs", "booking": "carton_numbers"}
# Everything that a line can say, in the order in which it is offered.
GOODS = ("at", "picture", "item", "code", "goods", "description", "hs", "origin")
LOADS = ("cartons", "per_carton", "measure", "net", "gross", "volume")

BLOCKS = (
    "parties", "facts", "goods", "totals", "words", "terms", "bank", "marks", "notes", "clauses", "declaration",
    "signatures",
)  # fmt: skip
WITH_BANK = frozenset({"quotation", "proforma", "order", "contract", "invoice"})
WITH_CLAUSES = frozenset({"quotation", "proforma", "order", "contract", "purchase"})


def standard_columns(kind: str) -> tuple[str, ...]:
    """The columns of goods where no layout says others."""
    if kind == "marks":  # a sheet to be copied onto cartons
        return ()
    wanted = PACK_COLUMNS if kind in PACKED else PRICE_COLUMNS
    return tuple(key for key in wanted if key != LEFT_OUT.get(kind, ""))


def offered_columns(kind: str) -> tuple[str, ...]:
    """All columns that can stand on this kind: papers of the load tell no prices, a supplier has no code of the buyer’s."""
    if kind == "marks":
        return ()
    first = tuple(key for key in GOODS if (kind, key) != ("purchase", "code"))
    figures = ("quantity", "unit", "price", "discount", "amount") if kind in PRICED else ("quantity", "unit")
    return (*(("carton_numbers",) if kind == "packing_list" else ()), *first, *figures, *LOADS)


def offered_blocks(kind: str) -> tuple[str, ...]:
    """All blocks that this kind can have, in the order of the standard layouts."""
    out = {"signatures"} if kind == "marks" else set()
    out |= set() if kind in PRICED else {"totals", "words"}
    out |= set() if kind in WITH_BANK else {"bank"}
    out |= set() if kind in WITH_CLAUSES else {"clauses"}
    out |= set() if kind == "invoice" else {"declaration"}
    return tuple(key for key in BLOCKS if key not in out)


def standard_blocks(kind: str) -> tuple[str, ...]:
    """The blocks of this kind where no layout says others."""
    out = {"marks" if kind == "quotation" else "", "clauses" if kind != "contract" else ""}
    return tuple(key for key in offered_blocks(kind) if key not in out)


def design_of(content: Data) -> Data:
    """The own layout that a document was set with; empty where it has one of ours."""
    found: Data = content.get("design") or {}
    return found


def columns_of(content: Data) -> tuple[str, ...]:
    """The columns that are wanted, whether or not something stands in them."""
    chosen = design_of(content).get("columns")
    if not chosen:
        return standard_columns(content["kind"])
    allowed = offered_columns(content["kind"])
    own = tuple(one[0] for one in chosen if one[0] in allowed)
    return _with_discount(own) if any(line.get("discount") for line in content.get("lines", ())) else own


def _with_discount(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Where a price stands, what is taken off it stands beside: else the amount would be another than what is printed."""
    if "price" not in columns or "discount" in columns:
        return columns
    at = columns.index("price") + 1
    return (*columns[:at], "discount", *columns[at:])


def blocks_of(content: Data) -> tuple[str, ...]:
    """The blocks that stand there, from top to bottom."""
    chosen = design_of(content).get("blocks")
    if not chosen:
        return standard_blocks(content["kind"])
    allowed = offered_blocks(content["kind"])
    return tuple(key for key in chosen if key in allowed)


def is_in_order(blocks: tuple[str, ...]) -> bool:
    """Do they follow each other as in the standard layouts, whichever are left out?"""
    places = [BLOCKS.index(key) for key in blocks]
    return places == sorted(places)


def flat(name: str, look: str, design: Data, kind: str) -> Data:
    """What the layout says of one kind, as it is frozen with a document."""
    general = {key: design.get(key, "") for key in ("paper", "size", "accent", "logo", "sides")}
    of_kind: Data = design.get("kinds", {}).get(kind, {})
    return {"name": name, "look": look} | general | of_kind


# What a column needs at 9 points, in millimetres: its figures and its heading, with the air beside them.
WIDTHS = {
    "at": 8, "picture": 19, "item": 17, "code": 18, "goods": 38, "description": 30, "hs": 15, "origin": 14,
    "quantity": 19, "unit": 11, "price": 18, "discount": 15, "amount": 21, "carton_numbers": 16, "cartons": 14, "per_carton": 13,
    "measure": 20, "net": 14, "gross": 14, "volume": 14,
}  # fmt: skip


def needed(columns: tuple[str, ...], look: str, size: str) -> int:
    """How wide these columns are at least, in millimetres; pictures do not grow with the type."""
    scale = (BASE[look] + SIZES.get(size, 0.0)) / BASE["classic"]
    return round(sum(WIDTHS[key] * (1 if key == "picture" else scale) for key in columns))


def room(paper: str) -> int:
    """How much stands between the margins, in millimetres."""
    return round(PAPERS.get(paper, PAPERS["a4"]) - MARGINS)
