"""Conversations are joined and parted by hand, each with a way back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from argosy.mail.actions import joining
from argosy.mail.actions.joining import Before
from argosy.mail.models import Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.mail.views.client import chosen, ids_of
from argosy.platform.http.request import Request, get_visible


@require_POST
def join(request: Request) -> HttpResponse:
    """The conversations of the chosen messages are one."""
    return _answer(request, "join", joining.join(request.actor, chosen(request)))


@require_POST
def split(request: Request, message_id: UUID) -> HttpResponse:
    """A message is a conversation of its own, with what came later where the page says so."""
    request.actor.require(Permission.USE_MAIL)
    mailboxes = Mailbox.objects.worked_in_by(request.actor).values("pk")
    message = get_visible(Message.objects.filter(mailbox__in=mailboxes), message_id)
    new, before = joining.part(request.actor, message, with_later=request.GET.get("from") == "here")
    return _answer(request, "part", before, new.pk)


@require_POST
def put_back(request: Request) -> HttpResponse:
    """Conversations are as they were: `back` names each with its messages."""
    before: Before = {}
    for piece in request.GET.get("back", "").split(";")[: joining.MOST_AT_ONCE]:
        thread, _colon, ids = piece.partition(":")
        for pk in ids_of([thread]):
            before[pk] = ids_of(ids.split(","))
    joining.put_back(request.actor, before)
    return _answer(request, "back", before)


def _answer(request: Request, what: str, before: Before, opened: UUID | None = None) -> HttpResponse:
    back = ";".join(f"{thread}:{','.join(str(pk) for pk in ids)}" for thread, ids in before.items())
    url = reverse("mail:join_back") + f"?back={back}" if what != "back" else ""
    moved = [pk for ids in before.values() for pk in ids]
    context = {"what": what, "url": url, "opened": opened, "count": len(before) + 1, "moved": moved}
    response = render(request, "mail/joined.html", context)
    # what was marked to be joined is one line now, and nobody means to do more with it
    response["HX-Trigger"] = "mail-changed, unmark-rows" if what == "join" else "mail-changed"
    return response
