"""Sealed bytes of mail are erased when nothing refers to them any more."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from argosy.mail.models import DraftAttachment, FetchedMessage, FilePiece, Message
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope
from argosy.privacy.actions.erasing import forget_blob


def forget_unused(names: Iterable[str]) -> None:
    """Sealed bytes that nothing refers to any more are erased."""
    for name in _unused(names):
        forget_blob(name)


def forget_once_done(names: Iterable[str]) -> None:
    """The same, but only when the present change holds: one that is taken back keeps its bytes."""
    enterprise, unused = current_enterprise(), _unused(names)
    transaction.on_commit(lambda: _forget(enterprise, unused))


def _unused(names: Iterable[str]) -> set[str]:
    asked = {one for one in names if one}
    for model in (Message, FetchedMessage, DraftAttachment, FilePiece):
        asked -= set(model.objects.filter(blob__in=asked).values_list("blob", flat=True))
    return asked


def _forget(enterprise: UUID, names: Iterable[str]) -> None:
    with enterprise_scope(enterprise):
        for name in names:
            forget_blob(name)
