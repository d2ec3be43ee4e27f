"""Sealed bytes of mail are erased when nothing refers to them any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from argosy.mail.models import DraftAttachment, FetchedMessage, FilePiece, Message
from argosy.privacy.actions.finishing import forget_files, still_needs


def forget_unused(names: Iterable[str]) -> None:
    """Sealed bytes that nothing refers to any more are erased once the present change holds."""
    asked = {one for one in names if one}
    forget_files(asked - _needed(asked))


@still_needs
def _needed(names: Collection[str]) -> set[str]:
    found: set[str] = set()
    for model in (Message, FetchedMessage, DraftAttachment, FilePiece):
        found |= set(model.objects.filter(blob__in=names).values_list("blob", flat=True))
    return found
