"""A table of products from outside is read in a child of its own."""

from __future__ import annotations

from argosy.catalogue.errors import NotATable
from argosy.platform.limited import Limited, LimitedPool

_pool = LimitedPool("argosy.catalogue.exchange:rows_of", memory_mb=1024, seconds=20)


def rows(content: bytes) -> list[list[str]]:
    """The cells of a CSV or XLSX file. Raises NotATable."""
    try:
        found: list[list[str]] = _pool.run(content)
    except Limited as problem:
        raise NotATable from problem
    return found
