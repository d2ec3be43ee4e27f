"""What the pages of news and of messages about the service show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Member
from argosy.support.actions.messages import SAYS
from argosy.support.groups import GROUPS
from argosy.support.models import News, NewsKind, NewsReceipt, ServiceMessage
from argosy.support.queries import A_PAGE, Some

KINDS: dict[str, Any] = {NewsKind.FUNCTION: _("About functions"), NewsKind.COMMERCIAL: _("Commercial")}
TEXTS: dict[str, Any] = {
    "none": "",
    "waiting": _("text message on its way"),
    "sent": _("by text message"),
    "refused": _("text message refused by the provider"),
}


@dataclass(frozen=True, slots=True)
class NewsLine:
    """News in the reader's language."""

    id: UUID
    title: str
    text: str
    kind: str
    at: datetime
    groups: list[str]


def line_of(one: News, language: str) -> NewsLine:
    """The news in this language."""
    is_chinese = language.startswith("zh")
    return NewsLine(
        one.pk,
        one.title_zh if is_chinese else one.title_en,
        one.text_zh if is_chinese else one.text_en,
        str(KINDS[one.kind]),
        one.sent_at,
        [str(GROUPS[name]) for name in one.groups if name in GROUPS],
    )


def news_of(member: Member, page: int) -> Some:
    """What this member was told, newest first."""
    rows = NewsReceipt.objects.filter(member=member).order_by("-at").values_list("news_id", flat=True)
    ids = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    known = News.objects.in_bulk(ids[:A_PAGE])
    lines = [line_of(known[pk], get_language() or "en") for pk in ids[:A_PAGE] if pk in known]
    return Some(lines, page, len(ids) > A_PAGE)


def all_news(page: int) -> Some:
    """Everything that was told, newest first."""
    found = list(News.objects.order_by("-sent_at")[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Some([line_of(one, get_language() or "en") for one in found[:A_PAGE]], page, len(found) > A_PAGE)


def service_messages(page: int) -> Some:
    """What went to the contact person, newest first, with the ways by which it went."""
    rows = ServiceMessage.objects.select_related("member__user").order_by("-at")
    found = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    lines = [(one, SAYS[one.kind](one.about), str(TEXTS[one.text_state])) for one in found[:A_PAGE]]
    return Some(lines, page, len(found) > A_PAGE)
