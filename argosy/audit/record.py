"""`record(actor, "quotation.sent", quotation)`: one line of the audit trail, in the transaction that it tells of."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.platform.access import Actor

# Every audit word with its sentence; an app adds its own beside its actions. An unknown word is refused.
WORDS: dict[str, Any] = {}


def words(**sentences: Any) -> None:
    """Register audit words: `words(quotation_sent=_("sent a quotation"))` makes "quotation.sent"."""
    WORDS.update({key.replace("_", ".", 1): sentence for key, sentence in sentences.items()})


def record(actor: Actor, word: str, thing: models.Model | None = None, *, concerns: UUID | None = None, **details: Any) -> None:
    """Write down that the actor did this; `concerns` is the member whose data it was, who will be shown it."""
    if word not in WORDS:
        raise LookupError(f"the audit word {word} has no sentence: add it with audit.record.words")
    AuditEntry.objects.create(
        at=timezone.now(),
        word=word,
        member_id=actor.member,
        via=actor.via,
        object_type=thing._meta.label_lower if thing is not None else "",
        object_id=thing.pk if thing is not None else None,
        concerns_id=concerns,
        details=details or None,
    )
