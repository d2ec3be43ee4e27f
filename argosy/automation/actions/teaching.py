"""What corrections taught is applied to new mail: another mark, or the customer to whom members file this sender's mail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from argosy.automation.actions.noting import company_key
from argosy.automation.learning import SIMILAR, Example, Lesson, Opinion
from argosy.automation.models import Correction, CorrectionOf, Decision, DecisionKind, DecisionState
from argosy.customers.models import Customer
from argosy.mail.models import MailboxShare, Message, MessageSearch

# Together no more than learning looks at (MOST_EXAMPLES): many corrections leave room for the mail that was right.
MOST_CORRECTIONS, MOST_LEFT_ALONE = 200, 100


def kinds(messages: Sequence[tuple[Message, str]]) -> dict[UUID, Opinion]:
    """For each message, with the kind that the rules see in it, the kind that it is by what members corrected before."""
    rows = [pair for pair in messages if pair[0].direction == "in"]
    asked = {kind for _message, kind in rows}
    corrected = list(Correction.objects.of(CorrectionOf.KIND).filter(before__in=asked)[:MOST_CORRECTIONS])
    if not corrected:
        return {}
    words = _words([one.message_id for one in corrected] + [message.pk for message, _kind in rows])
    examples: dict[str, list[Example]] = defaultdict(list)
    for one in corrected:
        known = words.get(one.message_id, frozenset())
        examples[one.before].append(Example(one.after, one.sender_key, one.company_key, known))
    for kind in [one for one, taught in examples.items() if len(taught) >= SIMILAR]:
        examples[kind] += _left_alone(kind, [one.message_id for one in corrected])
    lessons = {kind: Lesson(taught) for kind, taught in examples.items()}
    found = {}
    for message, kind in rows:
        if kind not in lessons:
            continue
        said = lessons[kind].opinion(message.sender_key, company_key(message), words.get(message.pk, frozenset()))
        if said is not None and said.label != kind:
            found[message.pk] = said
    return found


def customers(messages: Sequence[Message]) -> dict[UUID, tuple[Customer, Opinion]]:
    """For each message the customer to whom mail of the same sender, or of the same company, was filed every time.

    Only those teach who work in the mailbox: nobody steers where a colleague's mail is filed.
    """
    rows = [one for one in messages if one.direction == "in" and one.sender_key is not None]
    keys = {one.pk: company_key(one) for one in rows}
    workers = who_works_in({one.mailbox_id: one.mailbox.member_id for one in rows})
    near = Correction.objects.of(CorrectionOf.CUSTOMER).near({one.sender_key for one in rows}, set(keys.values()))
    taught = list(near.filter(noted_by__in=set().union(*workers.values()))[:MOST_CORRECTIONS])
    lessons = {
        mailbox: Lesson([_filed(one) for one in taught if one.noted_by_id in theirs])
        for mailbox, theirs in workers.items()
    }
    said: dict[UUID, Opinion] = {}
    for message in rows:
        found = lessons[message.mailbox_id].opinion(message.sender_key, keys[message.pk], frozenset())
        if found is not None and found.label:
            said[message.pk] = found
    kept: dict[str, Any] = {
        str(one.pk): one for one in Customer.objects.all().kept().filter(pk__in={one.label for one in said.values()})
    }
    return {pk: (kept[one.label], one) for pk, one in said.items() if one.label in kept}


def _filed(one: Correction) -> Example:
    return Example(one.after, one.sender_key, one.company_key, frozenset())


def who_works_in(members: dict[UUID, UUID]) -> dict[UUID, set[UUID]]:
    """For each mailbox, given with its member: she, and the colleagues with whom it is shared."""
    found = {mailbox: {member} for mailbox, member in members.items()}
    for mailbox, member in MailboxShare.objects.filter(mailbox__in=found).values_list("mailbox_id", "member_id"):
        found[mailbox].add(member)
    return found


def told(said: Opinion) -> dict[str, Any]:
    """The reason as the ledger keeps it."""
    return {"learned": {"by": said.by, "count": said.count}}


def _words(messages: Iterable[UUID]) -> dict[UUID, frozenset[int]]:
    """The keyed tokens under which these messages are found; who was erased has none any more."""
    rows = MessageSearch.objects.filter(row_id__in=list(messages)).values_list("row_id", "tokens")
    return {pk: frozenset(tokens) for pk, tokens in rows}


def _left_alone(kind: str, corrected: list[UUID]) -> list[Example]:
    """Mail that the rules marked so and nobody corrected: what the words of corrected mail must differ from."""
    marked = Decision.objects.filter(kind=DecisionKind.MARK, state=DecisionState.DONE, rule="reading")
    kept = marked.filter(message__kind=kind).exclude(message__in=corrected)
    ids = list(kept.order_by("-at").values_list("message_id", flat=True)[:MOST_LEFT_ALONE])
    words = _words(ids)
    return [Example(kind, None, None, words[pk], is_corrected=False) for pk in ids if pk in words]
