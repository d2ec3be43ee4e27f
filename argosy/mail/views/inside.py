"""What a message brings along, looked into on the page: an invitation with its answers, a message inside the message."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import cutting
from argosy.mail.actions import guarding, inviting, mailboxes
from argosy.mail.actions.losing import source_of
from argosy.mail.errors import NoSuchAnswer, SourceLost
from argosy.mail.handling import may_answer
from argosy.mail.invitations import Invitation
from argosy.mail.models import Message, MessagePart
from argosy.mail.permissions import Permission
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

CALENDARS = ("text/calendar", "application/ics")
MESSAGES = ("message/rfc822", "message/global")
# So many later letters of the same sender with a calendar are looked into for news of a meeting.
MOST_LATER = 8


def _message(request: Request, message_id: UUID) -> Message:
    request.actor.require(Permission.USE_MAIL)
    rows = Message.objects.visible_to(request.actor).select_related("mailbox")
    message: Message = get_visible(rows, message_id)
    mailboxes.look_at(request.actor, message.mailbox)
    return message


def _part(
    request: Request, message_id: UUID, kinds: tuple[str, ...], position: int | None = None
) -> tuple[Message, bytes, int | None]:
    """The message with its source, and where in it the first part of one of these kinds stands; None where there is none."""
    with enterprise_scope(request.actor.enterprise):
        message = _message(request, message_id)
        rows = MessagePart.objects.filter(message=message, type__in=kinds).order_by("position")
        part = (rows if position is None else rows.filter(position=position)).first()
        if part is None:
            return message, b"", None
        guarding.refuse_held(message, part.position)
        return message, source_of(message), part.position


def _invited(raw: bytes, position: int | None) -> Invitation | None:
    return None if position is None else cutting.invited(cutting.attachment(raw, position).content)


def _news(request: Request, message: Message, found: Invitation | None) -> tuple[Message, Invitation] | None:
    """What came of the same meeting since, the newest first: it was called off, or invited to anew."""
    if found is None or not found.may_be_answered:
        return None
    with enterprise_scope(request.actor.enterprise):
        calendar = MessagePart.objects.filter(message=OuterRef("pk"), type__in=CALENDARS, danger="")
        rows = Message.objects.visible_to(request.actor).filter(
            mailbox=message.mailbox_id, sender_key=message.sender_key, at__gte=message.at
        )
        brought = rows.exclude(pk=message.pk).annotate(
            calendar=Subquery(calendar.order_by("position").values("position")[:1])
        )
        later = list(brought.filter(calendar__isnull=False).order_by("-at")[:MOST_LATER])
    for one in later:
        # a later letter whose source is lost or cannot be read says nothing of this one, which is shown all the same
        with suppress(SourceLost, NotFound):
            with enterprise_scope(request.actor.enterprise):
                raw = source_of(one)
            said = _invited(raw, one.calendar)
            if said is not None and said.is_news_of(found):
                return one, said
    return None


@require_GET
@own_transactions
def show_invitation(request: Request, message_id: UUID) -> HttpResponse:
    """The meeting to which the message invites, with the buttons that answer."""
    message, raw, position = _part(request, message_id, CALENDARS)
    found = _invited(raw, position)
    return _shown(request, message, found, news=_news(request, message, found))


def _shown(request: Request, message: Message, found: Invitation | None, **more: Any) -> HttpResponse:
    with enterprise_scope(request.actor.enterprise):
        context = {
            "message": message,
            "invitation": found,
            "may_answer": may_answer(request.actor, message.mailbox),
            "said": inviting.answered(message),
        }
        return render(request, "mail/invitation.html", context | more)


@require_POST
@own_transactions
def answer_invitation(request: Request, message_id: UUID) -> HttpResponse:
    """The organiser is told: yes, perhaps, no."""
    message, raw, position = _part(request, message_id, CALENDARS)
    found = _invited(raw, position)
    news = _news(request, message, found)
    if news is not None:
        return _shown(request, message, found, news=news)
    if found is None:
        raise NoSuchAnswer
    with enterprise_scope(request.actor.enterprise):
        draft = inviting.answer_invitation(request.actor, message, found, request.POST.get("do", ""))
    return _shown(request, message, found, sent=draft)


@require_GET
@own_transactions
def open_message(request: Request, message_id: UUID, position: int) -> HttpResponse:
    """A message that was sent along with another, as it reads; any other file is saved."""
    message, raw, place = _part(request, message_id, MESSAGES, position)
    if place is None:
        return redirect("mail:part", message_id, position)
    inner = cutting.attached(cutting.attachment(raw, place).content)
    if inner is None:
        raise NotFound
    with enterprise_scope(request.actor.enterprise):
        return render(request, "mail/attached.html", {"message": message, "inner": inner, "position": place})
