"""The mail client: folders, list, conversation."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import boxes, lines, queries, wanting, warning_words
from argosy.mail.actions import authorship, flags, mailboxes, searches
from argosy.mail.conversations import Conversation, conversation, letters
from argosy.mail.handling import may_answer, may_handle
from argosy.mail.listing import Asked
from argosy.mail.models import Draft, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request, get_visible

# How many lines a page may ask for at once when it brings a long list up to date.
MOST_LINES = 300
# The parts of the client that htmx asks for.
BACK = {"read": "unread", "unread": "read", "star": "unstar"}
AUTHORS = frozenset({authorship.PERSON, authorship.PROGRAM, authorship.LIST})
PARTS = frozenset({"panes", "rows", "shelf", "beside"})


def _list(request: Request, *, thread: UUID | None = None) -> dict[str, Any]:
    """What the folder pane and the list show."""
    asked = Asked.of(request.GET)
    named = _looked_at(request, asked)
    shelf = queries.shelf(request.actor, asked, named)
    most = min(_number(request.GET.get("most", "")) or queries.PAGE, MOST_LINES)
    page = queries.page(request.actor, asked, shelf, named, most)
    kept = [] if shelf.whose else searches.saved(request.actor)
    return {
        "asked": asked,
        "shelf": shelf,
        "page": page,
        "lines": lines.lines(page.messages),
        "boxes": [] if shelf.whose else shelf.mailboxes,
        "drafts": [(draft, lines.DRAFTS[draft.state]) for draft in page.drafts],
        "next": asked.next(page.next) if page.next else "",
        "here": thread,
        "is_bringing": boxes.is_bringing(
            shelf.mailboxes, sees_nothing=asked.view == "inbox" and not asked.words and not page.messages
        ),
        "whose": shelf.whose,
        "filters": wanting.filters(asked.words),
        "mistaken": wanting.mistaken(asked.words),
        "searches": kept,
        "kept_here": next((one.pk for one in kept if one.words == asked.words), None),
    }


def _looked_at(request: Request, asked: Asked) -> Mailbox | None:
    named = queries.looked_at(request.actor, asked)
    if named is not None:
        mailboxes.look_at(request.actor, named)
    return named


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


@require_GET
def inbox(request: Request) -> HttpResponse:
    """The three panes without a conversation; `part` names the part that htmx wants of it.

    The part `beside` is what stands beside a conversation (`here`) that was opened by its address: list and folders.
    """
    request.actor.require(Permission.USE_MAIL)
    part = request.GET.get("part", "")
    here = request.GET.get("here", "")
    context = _list(request, thread=_uuid(here) if here else None)
    if request.GET.get("to"):
        context["begin"] = json.dumps({"to": request.GET["to"]})
    if request.GET.get("draft"):
        context["opened_draft"] = Draft.objects.visible_to(request.actor).filter(pk=_uuid(request.GET["draft"])).first()
    template = "mail/client.html" + (f"#{part}" if request.htmx and part in PARTS else "")
    return render(request, template, context)


@require_GET
def show_conversation(request: Request, thread_id: UUID) -> HttpResponse:
    """A conversation, read from now on; the list beside it comes a moment later, unless it is there already."""
    request.actor.require(Permission.USE_MAIL)
    found = conversation(request.actor, thread_id)
    is_own = mailboxes.look_at(request.actor, found.mailbox)
    unread = _unread(found)
    if is_own and unread:
        flags.mark_read(request.actor, unread)
    context = _shown(request, found, is_own) | {"asked": Asked.of(request.GET)}
    part = "#conversation" if request.htmx and request.GET.get("part") == "conversation" else ""
    return render(request, f"mail/client.html{part}", context)


@require_GET
def arrivals(request: Request, thread_id: UUID) -> HttpResponse:
    """What came into an open conversation: its messages and our answers on their way, newest first."""
    request.actor.require(Permission.USE_MAIL)
    found = conversation(request.actor, thread_id)
    is_own = mailboxes.look_at(request.actor, found.mailbox)
    last = request.GET.get("seen", "")
    if is_own and last:
        # ids grow with time: only what came in since is new before the reader's eyes
        flags.mark_read(request.actor, [pk for pk in _unread(found) if str(pk) > last])
    return render(request, "mail/client.html#arrivals", _shown(request, found, is_own))


def _unread(found: Conversation) -> list[UUID]:
    return [m.pk for m in found.messages if not m.is_read and m.direction == "in"]


def _shown(request: Request, found: Conversation, is_own: bool) -> dict[str, Any]:
    warned = warning_words.told(request.actor, [m.pk for m in found.messages])
    said = {one.message_id for one in warned}
    unsaid = [m.risk for m in found.messages if m.pk not in said]  # read before warnings were written down
    return {
        "conversation": found,
        "answering": queries.answering(found) if is_own else [],
        "line": lines.Line(found.newest),
        "is_own": is_own,
        "may_handle": may_handle(request.actor, found.mailbox),
        "may_answer": is_own and may_answer(request.actor, found.mailbox),
        "drafts_here": [(draft, lines.DRAFTS[draft.state]) for draft in found.drafts],
        "warnings": warned,
        "risks": [lines.RISKS[one] for one in dict.fromkeys(unsaid) if one in lines.RISKS],
    }


@require_GET
def letter(request: Request, message_id: UUID) -> HttpResponse:
    """One older message of a conversation, folded out."""
    request.actor.require(Permission.USE_MAIL)
    rows = Message.objects.visible_to(request.actor).select_related("mailbox", "customer")
    message = get_visible(rows, message_id)
    is_own = mailboxes.look_at(request.actor, message.mailbox)
    context = {
        "letter": letters([message])[0],
        "is_own": is_own,
        "may_handle": may_handle(request.actor, message.mailbox),
        "may_answer": is_own and may_answer(request.actor, message.mailbox),
    }
    return render(request, "mail/client.html#letter", context)


@require_POST
def mark(request: Request) -> HttpResponse:
    """Read, unread, starred or not: the chosen messages, with a way back."""
    what = request.GET.get("do") or request.POST.get("do", "")
    ids, back = chosen(request), BACK.get(what, "star")
    if what in {"read", "unread"}:
        changed = flags.mark_read(request.actor, ids, is_read=what == "read")
    elif what in AUTHORS:
        back = authorship.taken_for(Message.objects.visible_to(request.actor).filter(pk__in=ids[:1]))
        changed = authorship.written_by(request.actor, ids, what)
    else:
        changed = flags.star(request.actor, ids, is_on=what == "star")
    context = {"what": what, "back": back, "changed": changed, "joined": ",".join(str(pk) for pk in changed)}
    if what in AUTHORS:
        context["written"] = ids
    if what in {"star", "unstar"} and len(ids) == 1:
        context["starred"] = Message.objects.visible_to(request.actor).filter(pk=ids[0]).first()
    response = render(request, "mail/marked.html", context)
    response["HX-Trigger"] = "mail-changed"
    return response


@require_POST
def save_search(request: Request) -> HttpResponse:
    """The search stands beside the folders from now on."""
    words = request.POST.get("words", "")[:200]
    searches.save_search(request.actor, words)
    return redirect(reverse("mail:inbox") + "?" + urlencode({"q": words}))


@require_POST
def forget_search(request: Request, search_id: UUID) -> HttpResponse:
    """The search stands there no more."""
    searches.forget_search(request.actor, search_id)
    return redirect("mail:inbox")


def chosen(request: Request) -> list[UUID]:
    """The messages that the page names: marked in the list, or joined in the address."""
    return ids_of([*request.POST.getlist("chosen"), *request.GET.get("chosen", "").split(",")][:MOST_LINES])


def ids_of(texts: list[str]) -> list[UUID]:
    """Those of these texts that are ids."""
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
