"""What the mail templates need: the lists (drawn in Python, for a page has thirty lines), addresses of actions, icons."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django import template
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail import drawing, lines, timing
from argosy.mail.actions.tracking import READ_BY
from argosy.mail.conversations import Conversation
from argosy.mail.lines import Line
from argosy.mail.lines import linked as linked_text
from argosy.mail.listing import Asked
from argosy.mail.models import Folder, Mailbox, Message, Opening, TrackedLetter
from argosy.mail.queries import View, title_of
from argosy.mail.writing_forms import language_name
from argosy.platform.dangers import DANGERS
from argosy.platform.standing import Token, standing
from argosy.reading.mime.html_text import text_of

register = template.Library()
ICONS = (
    ("image/", "image"),
    ("spreadsheet", "file-spreadsheet"),
    ("excel", "file-spreadsheet"),
    ("csv", "file-spreadsheet"),
)
# An address has room for so many.
MOST_MOVED = 100
MOST_OPENINGS = 50


@register.simple_tag(takes_context=True)
def may_settle(context: template.Context) -> bool:
    """{% may_settle as settles %} — does the reader settle what the enterprise uses, and talk to whoever runs it?"""
    return bool(context["request"].actor.may(Enterprise.MANAGE_SWITCHES))


@register.simple_tag
def mail_lines(rows: Sequence[Line], asked: Asked, here: UUID | None, boxes: Sequence[Mailbox] = ()) -> SafeString:
    """{% mail_lines lines asked here boxes %} — the messages of a list; boxes are the mailboxes that it is put together of."""
    return drawing.lines(rows, asked, here, boxes)


@register.simple_tag
def shelf_line(view: View) -> SafeString:
    """{% shelf_line view %} — a folder or view, with how many unread."""
    return drawing.shelf_line(view)


@register.simple_tag
def colleague_lines(boxes: Sequence[Mailbox], whose: Mailbox | None) -> SafeString:
    """{% colleague_lines boxes whose %} — colleagues' mailboxes, by their names."""
    return drawing.colleague_lines(boxes, whose)


@register.filter
def answer_values(message: UUID, how: str) -> str:
    """What the button that answers a message posts."""
    return json.dumps({"answers": str(message), "how": how})


@register.filter
def preview(html: str) -> str:
    """The first words of a text of ours, as one line: what a person reads, no signs of HTML."""
    return " ".join(text_of(html).split())


@register.filter
def mark_url(message: UUID, what: str) -> str:
    """Where a message is marked: read, unread, star, unstar, and whose it is: person, program, list."""
    return f"{reverse('mail:mark')}?do={what}&chosen={message}"


@register.filter
def movable(conversation: Conversation) -> list[UUID]:
    """The messages of a conversation that can be put elsewhere; what we sent stays in Sent."""
    return [m.pk for m in conversation.messages if m.direction == "in" and m.gone_at is None][:MOST_MOVED]


@register.filter
def move_url(messages: Sequence[UUID], where: str) -> str:
    """Where messages are archived or thrown away."""
    return f"{reverse('mail:move', args=[where])}?chosen={','.join(map(str, messages))}"


@register.filter
def undo_mark_url(joined: str, back: str) -> str:
    """Where marking is taken back."""
    return f"{reverse('mail:mark')}?do={back}&chosen={joined}"


@register.filter
def linked(text: str) -> SafeString:
    """Text with its addresses as links."""
    return linked_text(text)


@register.filter
def menu_id(pk: UUID) -> str:
    """The id of a message's menu."""
    return f"menu-{pk}"


@register.filter
def file_icon(kind: str) -> str:
    """The icon of a file of this type."""
    return next((name for part, name in ICONS if part in kind), "file")


@register.filter
def thousands(number: int) -> str:
    """1,240."""
    return f"{number:,}"


@register.filter
def folder_title(folder: Folder) -> str:
    """A folder's name as this reader says it."""
    return title_of(folder)


@register.filter
def danger_words(danger: str) -> str:
    """What is dangerous about a file, in words."""
    return str(DANGERS.get(danger, danger))


@register.filter
def seconds_until(moment: datetime) -> int:
    """How many seconds are left."""
    return max(0, math.ceil((moment - timezone.now()).total_seconds()))


@register.filter
def moment_words(moment: datetime) -> str:
    """A time that lies ahead, in the reader's zone: today at 14:00, Monday 09:00."""
    return timing.moment(moment, timezone.now())


@register.filter
def at_value(moment: datetime) -> str:
    """What the button that sends at this time posts."""
    return json.dumps({"at": moment.isoformat()})


@register.filter
def language_word(code: str) -> str:
    """A language by its name."""
    return language_name(code)


@register.simple_tag
def openings_of(message: Message) -> dict[str, list[Opening]] | None:
    """{% openings_of message as told %} — what opened a letter of ours; None where it does not tell."""
    key = message.message_id_key
    letter = next(iter(_tracked(Token(key))), None) if key else None
    if letter is None:
        return None
    every = list(letter.openings.order_by("-at")[:MOST_OPENINGS])
    return {"all": every, "read": [one for one in every if one.opened_by in READ_BY]}


@standing
def _tracked(key: Token) -> QuerySet[TrackedLetter]:
    found: QuerySet[TrackedLetter] = TrackedLetter.objects.filter(message_key=key)
    return found


@register.filter
def opened_words(opened_by: str) -> str:
    """What loaded the picture, in words."""
    return str(lines.OPENED_BY[opened_by])
