"""A table of products from outside is read in a child of its own."""

from __future__ import annotations

from argosy.catalogue.errors import NotATable
from argosy.platform.limited import Limited, LimitedPool

_pool = LimitedPool("argosy.catalogue.exchange:sheets_of", memory_mb=1536, seconds=60)


def sheets(content: bytes) -> list[tuple[str, list[list[str]]]]:
    """The cells of a CSV or XLSX file, sheet by sheet. Raises NotATable."""
    try:
        found = [(title, rows) for title, rows in _pool.run(content)]
    except Limited as problem:
        raise NotATable from problem
    return found
