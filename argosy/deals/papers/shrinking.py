"""Pictures of goods as small as a table shows them, made in a limited child process and remembered."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from argosy.platform import blobs
from argosy.platform.limited import Limited, LimitedPool

_pool = LimitedPool("argosy.deals.papers.thumbnails:shrunk", memory_mb=1024, seconds=10)


@lru_cache(maxsize=600)
def small(enterprise: UUID, name: str) -> bytes:  # noqa: ARG001 names of two enterprises are never the same picture's
    """The picture of this name, small; nothing where it is none or is not there any more: the goods stand without it."""
    try:
        made: bytes = _pool.run(blobs.load(name))
    except (Limited, blobs.MissingBlob):
        return b""
    return made
