"""`record(actor, "quotation.sent", quotation)`: one line of the audit trail, in the transaction that it tells of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.models import AuditEntry
from argosy.platform.access import Actor
from argosy.platform.standing import standing

# Every audit word with its sentence; an app adds its own beside its actions. An unknown word is refused.
WORDS: dict[str, Any] = {}
KINDS: dict[str, Any] = {}  # the label of a model → what one such thing is called
# An audit word → what a line adds to its sentence, out of the line's details.
Told = Callable[[dict[str, Any]], str]
ADDED: dict[str, Told] = {}
LOOKED = "data.looked"
# Who reads a colleague's conversation for an hour leaves one line about it, not sixty.
LOOKED_ONCE_IN = timedelta(hours=1)


def words(**sentences: Any) -> None:
    """Register audit words: `words(quotation_sent=_("sent a quotation"))` makes "quotation.sent"."""
    WORDS.update({key.replace("_", ".", 1): sentence for key, sentence in sentences.items()})


def kinds(sentences: dict[str, Any]) -> None:
    """Register what things are called in the trail: `kinds({"customers.customer": _("customer")})`."""
    KINDS.update(sentences)


def adds(word: str) -> Callable[[Told], Told]:
    """`@adds("switch.changed")`: this function says in the reader's words what a line's details add to its sentence."""

    def keep_it(told: Told) -> Told:
        ADDED[word] = told
        return told

    return keep_it


words(data_looked=_("looked at something of somebody else's"))


def record(
    actor: Actor, word: str, thing: models.Model | None = None, *, concerns: UUID | None = None, **details: Any
) -> None:
    """Write down that the actor did this; `concerns` is the member whose data it was, who will be shown it."""
    _line(actor, word, thing, concerns, details).save(force_insert=True)


def record_all(actor: Actor, word: str, things: Sequence[tuple[models.Model, dict[str, Any]]]) -> None:
    """The same for many things at once, each with its details."""
    AuditEntry.objects.bulk_create([_line(actor, word, thing, None, details) for thing, details in things])


def lines_of(via: str, since: datetime) -> list[AuditEntry]:
    """What was written down since then of what is done in this way, as by somebody of support in a visit."""
    return list(AuditEntry.objects.filter(via=via, at__gte=since))


def keep(lines: Sequence[AuditEntry]) -> None:
    """Write these lines where they are missing: what they tell of was seen, though its transaction was undone."""
    AuditEntry.objects.bulk_create(lines, ignore_conflicts=True)


def _line(
    actor: Actor, word: str, thing: models.Model | None, concerns: UUID | None, details: dict[str, Any]
) -> AuditEntry:
    if word not in WORDS:
        raise LookupError(f"the audit word {word} has no sentence: add it with audit.record.words")
    return AuditEntry(
        at=timezone.now(),
        word=word,
        member_id=actor.member,
        via=actor.via,
        object_type=thing._meta.label_lower if thing is not None else "",
        object_id=thing.pk if thing is not None else None,
        concerns_id=concerns,
        details=details or None,
    )


def looked(actor: Actor, thing: models.Model, concerns: UUID | None, word: str = LOOKED, **details: Any) -> bool:
    """Write down that somebody read what belongs to `concerns`, who is shown it: once for each thing and hour.

    One's own things, and what jobs read, are not written down. Says whether a line was written.
    """
    if actor.member is None or concerns is None or concerns == actor.member:
        return False
    if _before(actor.member, word, thing.pk, timezone.now() - LOOKED_ONCE_IN):
        return False
    record(actor, word, thing, concerns=concerns, **details)
    return True


@standing
def _before(member: UUID, word: str, thing: UUID, since: datetime) -> QuerySet[Any, Any]:
    found: QuerySet[Any, Any] = AuditEntry.objects.filter(object_id=thing, word=word, member_id=member, at__gt=since)
    return found.values_list("pk")[:1]
