"""Where the mail that a deal or a customer speaks of is read and written."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse


def thread(thread_id: UUID | str) -> str:
    """The page of a conversation."""
    return reverse("mail:conversation", args=[thread_id])


def part(message_id: UUID, position: int) -> str:
    """A file of a message."""
    return reverse("mail:part", args=[message_id, position])


def compose(address: str) -> str:
    """A new letter to this address."""
    return reverse("mail:inbox") + "?" + urlencode({"to": address})
