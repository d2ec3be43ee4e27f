"""What the mail templates need: a line of the list (made in Python, for a page has fifty), addresses of actions, icons."""

from __future__ import annotations

import json
import math
from datetime import datetime
from functools import cache, lru_cache, partial
from uuid import UUID

from django import template
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail import lines, timing
from argosy.mail.actions.tracking import READ_BY
from argosy.mail.conversations import Conversation
from argosy.mail.dangers import DANGERS
from argosy.mail.highlighting import folded_words, marked
from argosy.mail.lines import Line
from argosy.mail.lines import linked as linked_text
from argosy.mail.listing import Asked
from argosy.mail.models import Folder, Message, Opening, TrackedLetter
from argosy.mail.queries import View, title_of
from argosy.mail.wanting import wanted
from argosy.mail.writing_forms import language_name
from argosy.platform.standing import Token, standing
from argosy.platform.ui.tags.marks import chip, icon
from argosy.platform.ui.tags.times import when
from argosy.reading.mime.html_text import text_of

register = template.Library()
ICONS = (
    ("image/", "image"),
    ("spreadsheet", "file-spreadsheet"),
    ("excel", "file-spreadsheet"),
    ("csv", "file-spreadsheet"),
)
LINE = (
    '<li class="message%(unread)s%(here)s" id="m-%(pk)s" data-row data-thread="%(thread)s">'
    '<input type="checkbox" class="row-check" data-row-check name="chosen" value="%(pk)s" aria-label="%(label)s">'
    '<div class="message-body"><a class="message-link" href="%(url)s" hx-get="%(url)s%(sign)spart=conversation"'
    ' hx-target="#conversation" hx-push-url="%(url)s" data-message>'
    '<span class="message-who">%(who)s</span>%(when)s'
    '<span class="message-subject">%(subject)s</span><span class="message-marks">%(marks)s</span></a>'
    '<div class="message-about">%(chips)s<span class="message-snippet">%(snippet)s</span></div></div></li>'
)
NOBODY = UUID(int=0)
# An address has room for so many.
MOST_MOVED = 100
MOST_OPENINGS = 50


@register.simple_tag(takes_context=True)
def may_settle(context: template.Context) -> bool:
    """{% may_settle as settles %} — does the reader settle what the enterprise uses, and talk to whoever runs it?"""
    return bool(context["request"].actor.may(Enterprise.MANAGE_SWITCHES))


@register.simple_tag
def mail_line(line: Line, asked: Asked, here: UUID | None) -> SafeString:
    """{% mail_line line asked here %} — a message in the list; unread by weight, marks as chips."""
    message = line.message
    rest = asked.address
    url = _url("mail:conversation", message.thread_id) + (f"?{rest}" if rest else "")
    words = _words(asked.words)
    shown = partial(marked, words=words) if words else escape
    # put together without format_html, which would take most of the page's time: every text is escaped here
    parts = {
        "pk": message.pk,
        "thread": message.thread_id,
        "unread": " is-unread" if line.is_unread else "",
        "here": " is-here" if here == message.thread_id else "",
        "url": escape(url),
        "sign": "&amp;" if rest else "?",
        "who": shown(line.who),
        "when": when(message.at),
        "subject": shown(message.subject or _("(no subject)")),
        "label": escape(message.subject or _("(no subject)")),
        "snippet": shown(message.snippet),
        "marks": _marks(message),
        "chips": _chips(line),
    }
    return SafeString(LINE % parts)


@lru_cache(maxsize=64)
def _words(query: str) -> tuple[str, ...]:
    return tuple(folded_words([*wanted(query).words])) if query else ()


def _url(name: str, pk: UUID | None) -> str:
    """The address of one of many things: looked up once for each kind."""
    return _address_around(name).replace(str(NOBODY), str(pk))


@cache
def _address_around(name: str) -> str:
    return reverse(name, args=[NOBODY])


def _marks(message: Message) -> SafeString:
    shown = []
    if message.is_starred:
        shown.append(icon("star", label=_("Starred")))
    if message.has_attachments:
        shown.append(icon("paperclip", label=_("Has attachments")))
    return SafeString("".join(shown))


def _chips(line: Line) -> SafeString:
    message, shown = line.message, []
    if message.risk:
        shown.append(chip(_("Careful"), tone="red", icon="shield-alert"))
    if line.kind:
        shown.append(chip(str(line.kind), tone=line.tone))
    if message.customer is not None:
        url = _url("customers:customer", message.customer_id)
        shown.append(chip(message.customer.name, icon="building-2", href=url))
    if message.is_bounce:
        shown.append(chip(_("Came back"), tone="amber"))
    if message.is_auto_reply:
        shown.append(chip(_("Automatic")))
    if message.was_unreadable:
        shown.append(chip(_("Could not be read"), tone="amber"))
    return SafeString("".join(shown))


@register.simple_tag
def shelf_line(view: View) -> SafeString:
    """{% shelf_line view %} — a folder or view, with how many unread."""
    rest = view.asked.address
    url = reverse("mail:inbox") + (f"?{rest}" if rest else "")
    count = format_html('<span class="count">{}</span>', f"{view.count:,}") if view.count else ""
    return format_html(
        '<a class="rail-link{}" href="{}" hx-get="{}{}part=panes" hx-target="#panes" hx-swap="outerHTML" hx-push-url="{}"{}>'
        '{}<span class="truncate">{}</span>{}</a>',
        " has-count" if view.count else "",
        url,
        url,
        "&" if rest else "?",
        url,
        SafeString(' aria-current="page"') if view.is_here else "",
        icon(view.icon),
        view.title,
        count,
    )


@register.filter
def answer_values(message: Message, how: str) -> str:
    """What the button that answers a message posts."""
    return json.dumps({"answers": str(message.pk), "how": how})


@register.filter
def preview(html: str) -> str:
    """The first words of a text of ours, as one line: what a person reads, no signs of HTML."""
    return " ".join(text_of(html).split())


@register.filter
def mark_url(message: Message, what: str) -> str:
    """Where a message is marked: read, unread, star, unstar."""
    return f"{reverse('mail:mark')}?do={what}&chosen={message.pk}"


@register.filter
def move_url(conversation: Conversation, where: str) -> str:
    """Where a conversation's messages are archived or thrown away; what we sent stays in Sent."""
    return f"{reverse('mail:move', args=[where])}?chosen={_movable(conversation)}"


@register.filter
def folders_url(conversation: Conversation) -> str:
    """Where the folders are listed to which a conversation's messages can go."""
    return f"{reverse('mail:folders', args=[conversation.newest.pk])}?chosen={_movable(conversation)}"


def _movable(conversation: Conversation) -> str:
    rows = [m for m in conversation.messages if m.direction == "in" and m.gone_at is None]
    return ",".join(str(m.pk) for m in rows[:MOST_MOVED])


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
    """A time that lies ahead, in the reader's zone: Monday 09:00."""
    local = timezone.localtime(moment)
    return f"{timing.day(local)} {local:%H:%M}"


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
