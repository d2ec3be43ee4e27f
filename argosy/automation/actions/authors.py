"""Who wrote a message: what members put right is kept in the ledger, and new mail like it is taken for whose it will be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.automation import functions
from argosy.automation.actions.ledger import decided, write
from argosy.automation.actions.teaching import who_works_in
from argosy.automation.authorship import PERSON, Trace, Verdict, form, verdict
from argosy.automation.models import Correction, CorrectionOf, Decision, DecisionKind, DecisionState
from argosy.mail.actions.authorship import author_of, take_for
from argosy.mail.models import Message, MessageContent
from argosy.platform import search

MOST_CORRECTIONS = 300
# Members said so of others: sure enough to do it, never certain.
SURE = 0.9


def put_right(message: Message, before: str, after: str, member: UUID | None) -> None:
    """A member said who wrote this message: an example for the next, and a line in the ledger with the way back."""
    decision = Decision.objects.filter(message=message, kind=DecisionKind.AUTHOR).first()
    change = (decision.change if decision else None) or {"seen": before}
    seen = change["seen"]
    is_back = (after == PERSON) == (seen == PERSON)
    if is_back and "learned" not in change:
        Correction.objects.filter(message=message, what=CorrectionOf.AUTHOR).delete()
    elif message.sender_key is not None:  # that it was seen rightly says something where it was taken for another's
        _note(message, seen, seen if is_back else after, member)
    if decision is None:
        decision = decided(
            DecisionKind.AUTHOR, message, switch="", rule="corrected", confidence=1.0, evidence=[], change=change
        )
    decision.state = DecisionState.UNDONE if is_back else DecisionState.DONE
    if not is_back:
        decision.rule, decision.confidence, decision.change = "corrected", 100, {"seen": seen, "after": after}
    decision.answered_by_id, decision.answered_at = member, timezone.now()
    decision.save()


def _note(message: Message, seen: str, after: str, member: UUID | None) -> None:
    trace = _trace(message, _content(message.pk))
    values: dict[str, Any] = {
        "before": seen,
        "after": after,
        "sender_key": message.sender_key,
        "list_key": trace.list,
        "shape_key": trace.shape,
        "noted_by_id": member,
    }
    Correction.objects.update_or_create(message=message, what=CorrectionOf.AUTHOR, defaults=values)


def judge(messages: Sequence[UUID]) -> None:
    """Take these messages, which were kept just now, for whose their like were said to be; each time it is said why.

    Only those teach who work in the mailbox: nobody hides a colleague's mail as a program's.
    """
    said = list(Correction.objects.of(CorrectionOf.AUTHOR)[:MOST_CORRECTIONS])
    if not said:
        return
    rows = list(Message.objects.filter(pk__in=messages, direction="in", is_bounce=False).select_related("mailbox"))
    workers = who_works_in({one.mailbox_id: one.mailbox.member_id for one in rows})
    contents = {one.pk: one.content for one in MessageContent.objects.filter(pk__in=[row.pk for row in rows])}
    decisions = []
    for message in rows:
        known = [_as_trace(one) for one in said if one.noted_by_id in workers[message.mailbox_id]]
        trace = _trace(message, contents.get(message.pk) or {})
        found = verdict(trace, known, is_only_known_so=_is_only_a_programs(message, trace, known, messages))
        if found is not None:
            take_for([message.pk], found.word)
            decisions.append(_decision(message, trace.word, found))
    write(*decisions)


def _decision(message: Message, seen: str, found: Verdict) -> Decision:
    return decided(
        DecisionKind.AUTHOR,
        message,
        switch=functions.LEARN,
        rule="learned",
        confidence=SURE,
        evidence=[],
        change={"seen": seen, "after": found.word, "learned": {"by": found.by, "count": found.count}},
    )


def _is_only_a_programs(message: Message, trace: Trace, said: Sequence[Trace], new: Sequence[UUID]) -> bool:
    """Was all that this sender wrote before a program's? Asked of the database only where somebody said so of something."""
    if not trace.is_persons or not any(one.sender == trace.sender for one in said):
        return False
    theirs = Message.objects.filter(sender_key=message.sender_key, direction="in", is_bounce=False)
    return not theirs.filter(is_auto_reply=False, is_list=False).exclude(pk__in=new).exists()


def _as_trace(one: Correction) -> Trace:
    return Trace(one.after, one.sender_key, one.list_key, one.shape_key, was=one.before)


def _trace(message: Message, content: Mapping[str, Any]) -> Trace:
    named = content.get("list") or ""
    alike = form(content.get("signs") or (), message.subject, content.get("reply") or content.get("text") or "")
    enterprise = message.enterprise_id
    return Trace(
        author_of(message),
        message.sender_key,
        search.blind(enterprise, f"list:{named}") if named else None,
        search.blind(enterprise, f"form:{alike}") if alike else None,
    )


def _content(message: UUID) -> Mapping[str, Any]:
    found = MessageContent.objects.filter(pk=message).first()
    return found.content if found is not None else {}
