"""Where the mail that a deal speaks of is read and written."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.urls import NoReverseMatch, reverse


def thread(thread_id: UUID | str) -> str:
    """The page of a conversation."""
    try:
        return reverse("mail:conversation", args=[thread_id])
    except NoReverseMatch:
        return f"/mail/?thread={thread_id}"


def message(message_id: UUID | str) -> str:
    """The conversation of a message."""
    try:
        return reverse("mail:message", args=[message_id])
    except NoReverseMatch:
        return f"/mail/?message={message_id}"


def compose(address: str) -> str:
    """A new letter to this address."""
    try:
        page = reverse("mail:compose")
    except NoReverseMatch:
        page = "/mail/compose/"
    return f"{page}?{urlencode({'to': address})}"
