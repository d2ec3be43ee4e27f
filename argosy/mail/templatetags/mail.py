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
from argosy.mail.dangers import DANGERS
from argosy.mail.lines import Line
from argosy.mail.lines import linked as linked_text
from argosy.mail.listing import Asked
from argosy.mail.models import Folder, Mailbox, Message, Opening, TrackedLetter
from argosy.mail.queries import View, title_of
from argosy.mail.writing_forms import language_name
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
def mail_lines(rows: Sequence[Line], asked: Asked, here: UUID | None) -> SafeString:
    """{% mail_lines lines asked here %} — the messages of a list."""
    return drawing.lines(rows, asked, here)


@register.simple_tag
def shelf_line(view: View) -> SafeString:
    """{% shelf_line view %} — a folder or view, with how many unread."""
    return drawing.shelf_line(view)


@register.simple_tag
def colleague_line(box: Mailbox, whose: Mailbox | None) -> SafeString:
    """{% colleague_line box whose %} — a colleague's mailbox, by her name."""
    return drawing.colleague_line(box, whose)


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
