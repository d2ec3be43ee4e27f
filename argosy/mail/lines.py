"""How a message stands in a list: with whom, what it is about, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.html import urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.mail.models import DraftState, Message, OpenedBy

KINDS: dict[str, tuple[Any, str]] = {
    "inquiry": (gettext_lazy("Inquiry"), "accent"),
    "quotation": (gettext_lazy("Quotation"), "plain"),
    "order": (gettext_lazy("Order"), "green"),
    "payment": (gettext_lazy("Payment"), "green"),
    "shipment": (gettext_lazy("Shipment"), "plain"),
    "complaint": (gettext_lazy("Complaint"), "amber"),
}
RISKS: dict[str, Any] = {
    "phishing": gettext_lazy(
        "This may be a fraud. Open no link and no file before you have asked the sender by telephone."
    ),
    "bank_change": gettext_lazy(
        "This asks for payment to another bank account. Ask by telephone, at a number you know, first."
    ),
    "advance_fee": gettext_lazy(
        "This wants money from you first: a fee before an order, or the rest of a cheque. Pay nothing, and send nothing on."
    ),
}
DRAFTS: dict[str, Any] = {
    DraftState.DRAFT: gettext_lazy("Draft"),
    DraftState.WAITING: gettext_lazy("Waiting to go out"),
    DraftState.SENDING: gettext_lazy("Sending…"),
    DraftState.SENT: gettext_lazy("Sent"),
    DraftState.REFUSED: gettext_lazy("Not sent"),
    DraftState.UNCERTAIN: gettext_lazy("Perhaps sent"),
}
OPENED_BY: dict[str, Any] = {
    OpenedBy.PERSON: gettext_lazy("a person"),
    OpenedBy.PROXY: gettext_lazy("a person, through the mail provider's picture proxy"),
    OpenedBy.PREFETCH: gettext_lazy("a program that loads pictures beforehand"),
    OpenedBy.SCANNER: gettext_lazy("a security scanner or robot"),
    OpenedBy.SELF: gettext_lazy("somebody of ours"),
}
LONGEST_SHOWN = 200_000


@dataclass(frozen=True, slots=True)
class Line:
    """A message in a list."""

    message: Message

    @property
    def who(self) -> str:
        """The other side."""
        message = self.message
        if message.direction == "out":
            return _("To: %(names)s") % {"names": message.to_names or "–"}
        return message.sender_name or message.sender_address or _("unknown sender")

    @property
    def kind(self) -> Any:
        """What it is about, "" where nothing was understood."""
        return KINDS.get(self.message.kind, ("", ""))[0]

    @property
    def tone(self) -> str:
        """The colour of its mark."""
        return KINDS.get(self.message.kind, ("", "plain"))[1]

    @property
    def is_unread(self) -> bool:
        """Is it new to its reader?"""
        return not self.message.is_read and self.message.direction == "in"


def lines(messages: Iterable[Message]) -> list[Line]:
    """The messages as lines."""
    return [Line(message) for message in messages]


def linked(text: str) -> SafeString:
    """Text as HTML with its addresses as links, which open beside this page and tell nobody where they came from."""
    html = urlize(text[:LONGEST_SHOWN], trim_url_limit=80, nofollow=True, autoescape=True)
    return mark_safe(  # noqa: S308 escaped by urlize
        html.replace('rel="nofollow"', 'rel="noopener noreferrer nofollow" target="_blank"')
    )
