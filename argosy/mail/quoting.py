"""How an answer begins: to whom, with which subject, and what it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from argosy.mail.actions.drafts import Beginning
from argosy.mail.conversations import Letter
from argosy.mail.linked import FORWARDED
from argosy.mail.models import Mailbox
from argosy.mail.signing import signature_of
from argosy.mail.threads import PREFIX

# What a name may not hold bare (RFC 5322 3.2.3).
SPECIAL = re.compile(r"[(),.:;<>@\[\]，；、]")
People = Sequence[Sequence[str]]


def answer(letter: Letter, mailbox: Mailbox, how: str, html: str) -> Beginning:
    """The beginning of a reply ("reply", "all") or of a forward; `html` is the quoted message, made harmless."""
    subject = PREFIX.sub("", letter.message.subject).strip()
    if how == "forward":
        return Beginning(subject=f"Fwd: {subject}", html=_signed(mailbox, "") + _forwarded(letter, html))
    to, cc = _answered(letter, mailbox, to_all=how == "all")
    signed = _signed(mailbox, letter.message.language)
    return Beginning(_line(to), _line(cc), f"Re: {subject}", signed + _quoted(letter, html))


def new(mailbox: Mailbox, to: str = "", subject: str = "", language: str = "") -> Beginning:
    """The beginning of a letter that answers nothing, to a reader of this language."""
    return Beginning(to=to, subject=subject, html=_signed(mailbox, language))


def _answered(letter: Letter, mailbox: Mailbox, *, to_all: bool) -> tuple[list[list[str]], list[list[str]]]:
    content, ours = letter.content, mailbox.address.casefold()
    # who answers a letter of their own goes on writing to whom it went
    first = content.get("to", []) if letter.message.direction == "out" else content.get("reply_to") or [content["from"]]
    to = [list(one) for one in first if one[1]]
    if not to_all:
        return to[: None if letter.message.direction == "out" else 1], []
    seen = {ours, *(one[1].casefold() for one in to)}
    more = [*(content.get("to", []) if letter.message.direction == "in" else []), *content.get("cc", [])]
    cc = []
    for one in more:
        if one[1] and one[1].casefold() not in seen:
            seen.add(one[1].casefold())
            cc.append(list(one))
    return to, cc


def _line(people: People) -> str:
    return ", ".join(_written(name, address) for name, address in people)


def _written(name: str, address: str) -> str:
    # not email.utils.formataddr, which encodes names for the wire: here a person reads them
    bare = name.replace("\\", "").replace('"', "").strip()
    if not bare or bare.casefold() == address.casefold():
        return address
    return f'"{bare}" <{address}>' if SPECIAL.search(bare) else f"{bare} <{address}>"


def _signed(mailbox: Mailbox, language: str) -> SafeString:
    signature = signature_of(mailbox, language)
    if not signature:
        return mark_safe("<div><br></div>")
    return format_html("<div><br></div><div><br></div><div>{}</div>", mark_safe(signature))  # noqa: S308 cleaned when kept


def _quoted(letter: Letter, html: str) -> SafeString:
    # in the language of who reads it, which is not the member's
    who = letter.message.sender_name or letter.message.sender_address
    at = _moment(letter.message.at)
    words = f"{at}，{who} 写道：" if letter.message.language.startswith("zh") else f"On {at}, {who} wrote:"
    return format_html("<div><br></div><div>{}</div><blockquote>{}</blockquote>", words, mark_safe(html))  # noqa: S308 cleaned


def _forwarded(letter: Letter, html: str) -> SafeString:
    content, message = letter.content, letter.message
    lines = [
        FORWARDED,
        f"From: {_line([content.get('from', ['', ''])])}",
        f"Date: {_moment(message.at)}",
        f"Subject: {message.subject}",
        f"To: {_line(content.get('to', []))}",
    ]
    head = mark_safe("<br>".join(escape(line) for line in lines))  # noqa: S308 each is escaped
    return format_html("<div><br></div><div>{}</div><div><br></div><div>{}</div>", head, mark_safe(html))  # noqa: S308 cleaned


def plain(text: str) -> SafeString:
    """Text as HTML: its lines, nothing else."""
    return mark_safe("<div>" + escape(text).replace("\n", "<br>") + "</div>")  # noqa: S308 escaped


def _moment(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"
