"""Lines that are drawn across a page: between the rows of a table, or as the edges of its cells."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# A page of drawings has many more; then no table is looked for in them.
MOST_OBJECTS, MOST_RULES = 6_000, 300
# In points: a line is thinner, edges of the same height are one line, a text may stand so much outside.
_THICK, _SAME, _SLACK = 2.5, 1.5, 3.0
_LEAST_WIDTH = 12.0
# A rectangle has a corner less or more, as it was closed.
_CORNERS = range(4, 7)


@dataclass(slots=True)
class Rule:
    """One line across: at which height, from where to where."""

    height: float
    left: float
    right: float


def rules_of(page: Any, raw: Any) -> list[Rule]:
    """The lines across a page from top to bottom; those of the same height, as edges of cells are drawn, are one."""
    count = raw.FPDFPage_CountObjects(page.raw)
    if not 0 < count <= MOST_OBJECTS:
        return []
    found = sorted(_edges(page, raw, count), key=lambda rule: -rule.height)
    joined: list[Rule] = []
    for rule in found:
        if joined and joined[-1].height - rule.height < _SAME:
            joined[-1].left, joined[-1].right = min(joined[-1].left, rule.left), max(joined[-1].right, rule.right)
        else:
            joined.append(rule)
    return joined if len(joined) <= MOST_RULES else []


def _edges(page: Any, raw: Any, count: int) -> list[Rule]:
    edges = []
    sides = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]
    for index in range(count):
        shape = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(shape) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(shape, *pointers):
            continue
        left, bottom, right, top = (side.value for side in sides)
        if right - left < _LEAST_WIDTH:
            continue
        if top - bottom <= _THICK:
            edges.append(Rule((top + bottom) / 2, left, right))
        elif raw.FPDFPath_CountSegments(shape) in _CORNERS:
            edges += [Rule(top, left, right), Rule(bottom, left, right)]
    return edges


def band_of(rules: Sequence[Rule], height: float, left: float, right: float) -> tuple[float, float] | None:
    """Between which two lines a text stands, by their heights; None where it is open above or below."""
    across = [one.height for one in rules if one.left <= left + _SLACK and one.right >= right - _SLACK]
    above = min((one for one in across if one > height), default=None)
    below = max((one for one in across if one <= height), default=None)
    return None if above is None or below is None else (below, above)
