"""The pictures in a document; those of goods as small as a table shows them, made in a limited child process and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from argosy.platform import blobs
from argosy.platform.limited import Limited, LimitedPool
from argosy.platform.tenancy.scope import enterprise_scope

_pool = LimitedPool("argosy.deals.papers.thumbnails:shrunk", memory_mb=1024, seconds=10)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Which pictures are in a document. Found inside a scope; made ready outside: many new ones take seconds."""

    enterprise: UUID
    own: dict[str, bytes]  # logo and seal, as they are
    goods: dict[str, str]  # what the paper calls it → under which name it is kept

    def ready(self) -> dict[str, bytes]:
        """All of them by what the paper calls them; the goods stand without one that is no picture or not there any more."""
        found = {called: small(self.enterprise, name) for called, name in self.goods.items()}
        return {called: content for called, content in found.items() if content} | self.own


def small(enterprise: UUID, name: str) -> bytes:
    """The picture of this name, small, or nothing. What failed once is tried again: the child may have had no turn."""
    try:
        return _small(enterprise, name)
    except (Limited, blobs.MissingBlob):
        return b""


@lru_cache(maxsize=600)
def _small(enterprise: UUID, name: str) -> bytes:
    with enterprise_scope(enterprise):
        content = blobs.load(name)
    made: bytes = _pool.run(content)
    return made
