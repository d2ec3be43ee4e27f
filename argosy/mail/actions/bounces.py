"""What mail tells of addresses: reports of failed delivery, and letters that show that an address lives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from argosy.addresses.actions import memory
from argosy.addresses.actions.memory import Report
from argosy.addresses.sharing import folded
from argosy.mail.models import Draft, Message, MessageContent, MessageParticipant
from argosy.platform import search
from argosy.platform.later import later

verdict = later("argosy.reading.bounces.verdict")

# A report names a few recipients; a list that bounces as a whole names more than anybody wrote to.
MOST_RECIPIENTS = 20


def learn(message_ids: Sequence[UUID]) -> None:
    """Remember what these messages tell: who did not get our mail, and who wrote to us and so can be reached.

    Automatic answers and mail of lists say neither: programs send them, and lists write in others' names.
    """
    read = list(Message.objects.filter(pk__in=message_ids, direction="in").select_related("mailbox"))
    # letters first: in one batch an address may come back and write afterwards
    memory.heard_from(_heard(one for one in read if not (one.is_bounce or one.is_list or one.is_auto_reply)))
    bounces = {one.pk: one for one in read if one.is_bounce}
    for content in MessageContent.objects.filter(pk__in=bounces):
        for recipient in (content.content.get("bounce") or [])[:MOST_RECIPIENTS]:
            _failed(bounces[content.pk], recipient)


def _heard(messages: Iterable[Message]) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    for one in messages:
        if one.sender_address and (one.sender_address not in found or one.at > found[one.sender_address]):
            found[one.sender_address] = one.at
    return found


def refused_at_once(draft: Draft, refused: Mapping[str, str]) -> None:
    """The member's own server did not take a letter for these for good, with its words: as good as a report.

    It stays in the enterprise: a server of its own may say what it likes. A passing trouble is not remembered, for nobody
    tried for days as before a report (`addresses.rules`): a full quota of ours is over tomorrow.
    """
    for address, words in list(refused.items())[:MOST_RECIPIENTS]:
        told = verdict.judge(address, "", [f"{words} (in reply to RCPT TO command)"])
        if not told.permanent:
            continue
        key = search.blind(draft.enterprise_id, folded(address))
        memory.learn(
            Report(
                message_id=draft.pk,
                member_id=draft.member_id,
                address=address,
                at=draft.handed_at or timezone.now(),
                failure=told.failure,
                status=told.status,
                is_permanent=told.permanent,
                alive_at=_last_letter_of(key),
            )
        )


def _last_letter_of(key: int) -> datetime | None:
    rows = Message.objects.filter(sender_key=key, direction="in", is_bounce=False, is_list=False, is_auto_reply=False)
    found: datetime | None = rows.aggregate(last=Max("at"))["last"]
    return found


def _failed(message: Message, recipient: dict[str, Any]) -> None:
    address = str(recipient.get("address") or "")
    key = search.blind(message.enterprise_id, folded(address))
    if "@" not in address or key == message.mailbox.address_key:
        return
    written = MessageParticipant.objects.filter(address_key=key, message__direction="out").exclude(role="from")
    memory.learn(
        Report(
            message_id=message.pk,
            member_id=message.mailbox.member_id,
            address=address,
            at=message.at,
            failure=str(recipient.get("failure") or "other"),
            status=str(recipient.get("status") or ""),
            is_permanent=bool(recipient.get("permanent")),
            alive_at=_last_letter_of(key),
            is_proven=written.exists(),
        )
    )
