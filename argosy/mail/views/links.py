"""Links to large files: for whoever has one, and for the sender, who sees how often each was used and ends it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, TypeVar
from uuid import UUID

from asgiref.sync import sync_to_async
from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from argosy.accounts.place import place_of
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail import queries
from argosy.mail.actions import linking
from argosy.mail.actions.attaching import MOST_FILES
from argosy.mail.actions.linking import Behind
from argosy.mail.errors import TooManyDownloads
from argosy.mail.models import FileLink
from argosy.mail.permissions import Permission
from argosy.mail.weights import chosen
from argosy.mail.writing_forms import LargeFilesForm
from argosy.platform import blobs, cursors
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request, get_visible, own_transactions, public
from argosy.platform.http.turnstile import Turnstile
from argosy.platform.tenancy.scope import enterprise_scope

Answer = TypeVar("Answer", bound=HttpResponseBase)
# A person looks at and saves each file of a letter once or twice; who tries secrets, or loads the same file for ever, is
# sent away for a minute.
turnstile = Turnstile(4 * MOST_FILES)
ROWS = 30
LONGEST_TOKEN = 100


def _behind(request: HttpRequest, token: str, *, is_saved: bool) -> Behind:
    if not turnstile.lets(place_of(request).ip):
        raise TooManyDownloads
    token = token[:LONGEST_TOKEN]
    with enterprise_scope(linking.enterprise_of(token)):
        return linking.look_behind(token, is_saved=is_saved)


@public
@require_safe
def file_link(request: HttpRequest, file_token: str) -> HttpResponse:
    """What whoever has the link sees: which file, from whom, until when. Programs that only look change nothing."""
    behind = _behind(request, file_token, is_saved=False)
    response = render(request, "mail/file_link.html", {"behind": behind, "token": file_token})
    return _quiet(response)


@public
@own_transactions
@require_GET
def linked_file(request: HttpRequest, file_token: str) -> HttpResponseBase:
    """The file itself, piece by piece, to be saved and never to be run."""
    behind = _behind(request, file_token, is_saved=True)
    like = saved(b"", behind.name)
    response = StreamingHttpResponse(_pieces(behind), headers=dict(like.headers))
    response["Content-Length"] = str(behind.size)
    response["X-Accel-Buffering"] = "no"
    return _quiet(response)


def _quiet(response: Answer) -> Answer:
    # the secret stands in the address: it goes to no other site and into no search engine
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "private, no-store"
    return response


async def _pieces(behind: Behind) -> AsyncIterator[bytes]:
    for name in behind.pieces:
        yield await sync_to_async(_piece)(behind.enterprise, name)


def _piece(enterprise: UUID, name: str) -> bytes:
    with enterprise_scope(enterprise):
        found = blobs.load(name)
    if not connection.in_atomic_block:
        connection.close()  # whoever loads slowly, or stalls, keeps no line to the database from others meanwhile
    return found


@require_GET
def list_file_links(request: Request) -> HttpResponse:
    """The files of one's own letters, and of those of members below, that went as links: how often each was saved and when last."""
    request.actor.require(Permission.SEND_MAIL)
    rows, following = _page(request, request.GET.get("after", ""))
    return render(request, "mail/file_links.html", _values(request, rows) | {"next": following})


def _page(request: Request, after: str) -> tuple[list[Any], str]:
    rows = FileLink.objects.visible_to(request.actor).select_related("attachment__draft__member__user")
    if after:
        rows = rows.filter(pk__lt=cursors.identity(after))
    some = list(rows.order_by("-pk")[: ROWS + 1])
    return some[:ROWS], f"?after={some[ROWS - 1].pk}" if len(some) > ROWS else ""


def _values(request: Request, rows: list[Any]) -> dict[str, Any]:
    now = timezone.now()
    found = queries.downloads_of(rows)
    for row in rows:
        row.saved = found.get(row.pk)
        row.is_own = row.attachment.draft.member_id == request.actor.member
        row.is_open = row.withdrawn_at is None and row.forgotten_at is None and row.expires_at > now
    kept = chosen()
    return {
        "rows": rows,
        "form": LargeFilesForm.of(kept),
        "most": kept.most_megabytes,
        "may_choose": request.actor.may(Enterprise.MANAGE_SWITCHES),
    }


@require_POST
def end_file_link(request: Request, link_id: UUID) -> HttpResponse:
    """The link opens nothing any more, or (`again`) opens its file again."""
    link = get_visible(FileLink.objects.visible_to(request.actor), link_id)
    change = linking.restore if request.POST.get("again") else linking.withdraw
    change(request.actor, link)
    rows = (
        FileLink.objects.visible_to(request.actor).filter(pk=link.pk).select_related("attachment__draft__member__user")
    )
    values = _values(request, list(rows))
    return render(request, "mail/file_links.html#row", values | {"row": values["rows"][0]})


@require_POST
def choose_large_files(request: Request) -> HttpResponse:
    """From which size on files go as links, and for how long, in this enterprise."""
    request.actor.require(Enterprise.MANAGE_SWITCHES)
    form = LargeFilesForm(request.POST)
    if form.is_valid():
        linking.choose(request.actor, megabytes=form.cleaned_data["megabytes"], days=form.cleaned_data["days"])
        messages.info(request, _("Kept."))
        return redirect("mail:file_links")
    rows, following = _page(request, "")
    values = _values(request, rows) | {"next": following, "form": form}
    return render(request, "mail/file_links.html", values, status=422)
