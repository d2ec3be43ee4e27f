"""The list of what a member was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from argosy.notifications.actions import telling
from argosy.notifications.kinds import in_words
from argosy.notifications.models import Notification
from argosy.platform.http.request import Request

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice in the reader's words."""

    id: UUID
    text: str
    link: str
    at: datetime
    is_unread: bool


def listing(request: Request) -> HttpResponse:
    """What I was told, newest first."""
    rows = Notification.objects.filter(member=request.member).order_by("-made_at")[:SHOWN]
    notices = [
        Notice(row.pk, in_words(row.kind, row.values or {}), row.link, row.made_at, row.read_at is None) for row in rows
    ]
    return render(request, "notifications/list.html", {"notices": notices})


@require_POST
def follow(request: Request, notification: UUID) -> HttpResponse:
    """A notice is read, and leads to what it tells of."""
    found = telling.read(request.actor, notification)
    return redirect(found.link or "notifications:list")


@require_POST
def read_all(request: Request) -> HttpResponse:
    """All notices are read."""
    telling.read_all(request.actor)
    return redirect("notifications:list")
