"""What a rule would have done with the mail that is here: looked at before it is switched on. Nothing is changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import Condition, Facts, holds
from argosy.mail.models import Message, MessageContent, MessagePart
from argosy.platform.access import Actor
from argosy.reading.model import Evidence

MOST_LOOKED_AT, AT_ONCE, SHOWN = 1_000, 200, 30


@dataclass(frozen=True, slots=True)
class Trial:
    """How many messages were looked at, how many the rule would take, and the newest of those with the words."""

    looked_at: int
    count: int
    shown: Sequence[tuple[Message, list[Evidence]]]


def would_take(actor: Actor, wanted: Wanted) -> Trial:
    """Look at the newest thousand messages that the rule is for, as far as its writer sees them."""
    rows = Message.objects.visible_to(actor).filter(direction="in")
    if not wanted.for_all:
        rows = rows.filter(mailbox__member=actor.member)
    messages = list(rows.select_related("customer").order_by("-at", "-pk")[:MOST_LOOKED_AT])
    count = 0
    shown: list[tuple[Message, list[Evidence]]] = []
    for start in range(0, len(messages), AT_ONCE):
        some = messages[start : start + AT_ONCE]
        contents, files = _opened(some, wanted.conditions)
        for message in some:
            facts = Facts.of(message, contents.get(message.pk) or {}, files[message.pk])
            found = holds(wanted.conditions, facts, needs_all=wanted.needs_all)
            if found is None:
                continue
            count += 1
            if len(shown) < SHOWN:
                shown.append((message, [one for one in found if one.words]))
    return Trial(len(messages), count, shown)


def _opened(
    messages: Sequence[Message], conditions: Sequence[Condition]
) -> tuple[dict[UUID, dict[str, Any]], dict[UUID, list[MessagePart]]]:
    """Their texts and files, as far as the conditions look at them: opening costs more than comparing."""
    ids = [one.pk for one in messages]
    contents: dict[UUID, dict[str, Any]] = {}
    if any(one.needs_text for one in conditions):
        contents = {row.pk: row.content for row in MessageContent.objects.filter(pk__in=ids)}
    files: dict[UUID, list[MessagePart]] = defaultdict(list)
    if any(one.part == "file" for one in conditions):
        for part in MessagePart.objects.filter(message__in=ids):
            files[part.message_id].append(part)
    return contents, files
