"""The lists of the mail pages as HTML, put together in Python: a page has thirty lines, and each would be a template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from html import escape
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from argosy.mail.highlighting import folded_words, marked
from argosy.mail.lines import KINDS, Line
from argosy.mail.listing import Asked
from argosy.mail.models import Mailbox, Message
from argosy.mail.queries import View
from argosy.mail.wanting import wanted
from argosy.platform.ui.addresses import address_of
from argosy.platform.ui.tags.marks import chip, icon
from argosy.platform.ui.tags.times import Clock

# Every text that comes into these is escaped before; only words of ours and ids are not.
LINE = (
    '<li class="message%(unread)s%(here)s" id="m-%(pk)s" data-row data-thread="%(thread)s">'
    '<input type="checkbox" class="row-check" data-row-check name="chosen" value="%(pk)s" aria-label="%(label)s">'
    '<div class="message-body"><a class="message-link" href="%(url)s" hx-get="%(url)s%(sign)spart=conversation"'
    ' hx-target="#conversation" hx-push-url="%(url)s" data-message>'
    '<span class="message-who">%(who)s</span>%(when)s'
    '<span class="message-subject">%(subject)s</span><span class="message-marks">%(marks)s</span></a>'
    '<div class="message-about">%(chips)s<span class="message-snippet">%(snippet)s</span></div></div></li>'
)


def lines(rows: Sequence[Line], asked: Asked, here: UUID | None, boxes: Sequence[Mailbox] = ()) -> SafeString:
    """Messages in a list; unread by weight, marks as chips, the words that were searched for marked.

    Where the list is put together of several mailboxes, each line says which one it came to.
    """
    names = _box_names([box.address for box in boxes]) if len(boxes) > 1 and asked.folder is None else {}
    drawn_boxes = {box.pk: _box(box.address, names[box.address]) for box in boxes if names}
    words = _words(asked.words)
    show: Callable[[str], str] = partial(marked, words=words) if words else escape
    rest, clock, no_subject = escape(asked.address), Clock(), _("(no subject)")
    sign = "&amp;" if rest else "?"
    drawn = []
    for line in rows:
        message = line.message
        thread = str(message.thread_id)
        subject = message.subject or no_subject
        drawn.append(
            LINE
            % {
                "pk": message.pk,
                "thread": thread,
                "unread": " is-unread" if line.is_unread else "",
                "here": " is-here" if here == message.thread_id else "",
                "url": address_of("mail:conversation", thread) + (f"?{rest}" if rest else ""),
                "sign": sign,
                "who": show(line.who),
                "when": clock.when(message.at),
                "subject": show(subject),
                "label": escape(subject),
                "snippet": show(message.snippet),
                "marks": drawn_boxes.get(message.mailbox_id, "") + _marks(message),
                "chips": _chips(message),
            }
        )
    return SafeString("".join(drawn))


@lru_cache(maxsize=64)
def _words(query: str) -> tuple[str, ...]:
    return tuple(folded_words([*wanted(query).words])) if query else ()


def _box_names(addresses: Sequence[str]) -> dict[str, str]:
    """The mailboxes in as few letters as tell them apart: what stands before the @, else the whole address."""
    before = Counter(address.partition("@")[0] for address in addresses)
    return {one: one.partition("@")[0] + "@" if before[one.partition("@")[0]] == 1 else one for one in addresses}


def _box(address: str, name: str) -> str:
    return f'<span class="message-box" title="{escape(address)}">{escape(name)}</span>'


def _marks(message: Message) -> str:
    if not message.is_starred and not message.has_attachments:
        return ""
    star = icon("star", label=_("Starred")) if message.is_starred else ""
    return star + (icon("paperclip", label=_("Has attachments")) if message.has_attachments else "")


def _chips(message: Message) -> str:
    found = [_kind_chip(message.kind, get_language())] if message.kind in KINDS else []
    if message.risk:
        found.insert(0, chip(_("Careful"), tone="red", icon="shield-alert"))
    if message.customer is not None:
        url = address_of("customers:customer", message.customer.pk)
        found.append(chip(message.customer.name, icon="building-2", href=url))
    if message.is_bounce:
        found.append(chip(_("Came back"), tone="amber"))
    if message.is_auto_reply and not message.is_bounce:
        found.append(chip(_("Automatic")))
    if message.was_unreadable:
        found.append(chip(_("Could not be read"), tone="amber"))
    return "".join(found)


@lru_cache(maxsize=64)
def _kind_chip(kind: str, _language: str | None) -> SafeString:
    """What a message is about; kept for each language, in which the words are."""
    words, tone = KINDS[kind]
    return chip(str(words), tone=tone)


def shelf_line(view: View) -> SafeString:
    """A folder or view, with how many unread."""
    return _shelf_line(view.asked.address, str(view.title), view.icon, view.count, is_here=view.is_here)


@lru_cache(maxsize=2048)
def _shelf_line(rest: str, title: str, icon_name: str, unread: int, *, is_here: bool) -> SafeString:
    url = escape(reverse("mail:inbox") + (f"?{rest}" if rest else ""))
    count = f'<span class="count">{unread:,}</span>' if unread else ""
    return SafeString(
        f'<a class="rail-link{" has-count" if unread else ""}" href="{url}" hx-get="{url}{"&amp;" if rest else "?"}part=panes"'
        f' hx-target="#panes" hx-swap="outerHTML" hx-push-url="{url}"{_here(is_here)}>{icon(icon_name)}'
        f'<span class="truncate">{escape(title)}</span>{count}</a>'
    )


def colleague_lines(boxes: Sequence[Mailbox], whose: Any) -> SafeString:
    """Colleagues' mailboxes by their names; by the address too where one has several."""
    number = Counter(box.member_id for box in boxes)
    here = getattr(whose, "pk", None)
    return SafeString(
        "".join(_colleague(box, is_here=box.pk == here, is_only=number[box.member_id] == 1) for box in boxes)
    )


def _colleague(box: Mailbox, *, is_here: bool, is_only: bool) -> str:
    url = f"{reverse('mail:inbox')}?mailbox={box.pk}"
    address = "" if is_only else f' <span class="faint small">{escape(box.address)}</span>'
    return (
        f'<li><a class="rail-link" href="{escape(url)}"{_here(is_here)} title="{escape(box.address)}">'
        f'{icon("circle-user")}<span class="truncate">{escape(str(box.member))}{address}</span></a></li>'
    )


def _here(is_here: bool) -> str:
    return ' aria-current="page"' if is_here else ""
