"""What mail tells of addresses: reports of failed delivery, and letters that show that an address lives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from argosy.addresses.actions import memory
from argosy.addresses.actions.memory import Report
from argosy.addresses.sharing import folded
from argosy.mail.models import Message, MessageContent, MessageParticipant
from argosy.platform import search

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


def _failed(message: Message, recipient: dict[str, Any]) -> None:
    address = str(recipient.get("address") or "")
    key = search.blind(message.enterprise_id, folded(address))
    if "@" not in address or key == message.mailbox.address_key:
        return
    written = MessageParticipant.objects.filter(address_key=key, message__direction="out").exclude(role="from")
    alive = Message.objects.filter(
        sender_key=key, direction="in", is_bounce=False, is_list=False, is_auto_reply=False
    ).aggregate(last=Max("at"))["last"]
    memory.learn(
        Report(
            message_id=message.pk,
            member_id=message.mailbox.member_id,
            address=address,
            at=message.at,
            failure=str(recipient.get("failure") or "other"),
            status=str(recipient.get("status") or ""),
            is_permanent=bool(recipient.get("permanent")),
            alive_at=alive,
            is_proven=written.exists(),
        )
    )
