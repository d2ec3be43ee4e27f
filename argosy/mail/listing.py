"""What is asked of the mail pages: which view or folder, whose mailbox, which words, after which message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

VIEWS: dict[str, tuple[Any, str]] = {
    "inbox": (_("Inbox"), "inbox"),
    "unread": (_("Unread"), "mail-open"),
    "starred": (_("Starred"), "star"),
    "inquiry": (_("Inquiries"), "message-circle"),
    "quotation": (_("Quotations"), "file-text"),
    "order": (_("Orders"), "clipboard-list"),
    "sent": (_("Sent"), "send"),
    "drafts": (_("Drafts"), "pencil"),
}
KINDS = frozenset({"inquiry", "quotation", "order"})
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last message of a page: the next page begins behind it, however many came meanwhile."""

    at: datetime
    pk: UUID

    def __str__(self) -> str:
        return f"{(self.at - BEGINNING) // MICROSECOND}-{self.pk.hex}"

    @classmethod
    def of(cls, text: str) -> Cursor | None:
        """The cursor that this text names; None where it names none."""
        moment, _dash, pk = text.partition("-")
        try:
            return cls(BEGINNING + int(moment) * MICROSECOND, UUID(hex=pk))
        except (ValueError, OverflowError):
            return None

    def behind(self, pk: str = "id") -> Q:
        """The condition that a row comes after this one in a list, newest first."""
        # the first part alone lets the index begin where the page begins
        return Q(at__lte=self.at) & (Q(at__lt=self.at) | Q(at=self.at, **{f"{pk}__lt": self.pk}))


@dataclass(frozen=True, slots=True)
class Asked:
    """One list of messages, as its address names it."""

    view: str = "inbox"
    folder: UUID | None = None
    mailbox: UUID | None = None
    words: str = ""
    after: Cursor | None = None

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """What the address asks for; what it cannot mean is left out."""
        view = given.get("view", "inbox")
        return cls(
            view=view if view in VIEWS else "inbox",
            folder=_id(given.get("folder", "")),
            mailbox=_id(given.get("mailbox", "")),
            words=given.get("q", "").strip()[:200],
            after=Cursor.of(given.get("after", "")),
        )

    @property
    def address(self) -> str:
        """The part of the address behind `?`, "" for the plain inbox; without the page."""
        given = {"view": self.view if self.view != "inbox" else "", "folder": self.folder, "mailbox": self.mailbox}
        return urlencode({name: value for name, value in {**given, "q": self.words}.items() if value})

    def next(self, after: Cursor) -> str:
        """The same list's next page."""
        rest = self.address
        return f"{rest}&after={after}" if rest else f"after={after}"


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
