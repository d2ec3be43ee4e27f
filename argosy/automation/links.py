"""Where the things of the rooms below are shown."""

from __future__ import annotations

from uuid import UUID

from django.urls import NoReverseMatch, reverse


def thread(thread_id: UUID | str) -> str:
    """The page of a conversation."""
    try:
        return reverse("mail:conversation", args=[thread_id])
    except NoReverseMatch:
        return f"/mail/?thread={thread_id}"
