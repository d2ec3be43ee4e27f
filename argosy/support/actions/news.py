"""News of the operator for groups of users; commercial ones spare whoever refused them (S112, S115)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy

from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support import jobs
from argosy.support.actions.messages import tell_contact
from argosy.support.actions.staff import note, require_lead
from argosy.support.errors import NothingWritten
from argosy.support.groups import GROUPS, members_of
from argosy.support.models import CommercialRefusal, News, NewsKind, NewsReceipt, ServiceKind, Staff

NEWS = kind("support.news_told", gettext_lazy("News: %(title)s"))
COMMERCIAL = kind("support.commercial", gettext_lazy("Offer: %(title)s (you can refuse such messages)"))


@dataclass(frozen=True, slots=True)
class Draft:
    """News as they were written."""

    kind: str
    title_en: str
    title_zh: str
    text_en: str
    text_zh: str
    groups: Sequence[str]


@transaction.atomic
def publish_news(staff: Staff, draft: Draft) -> News:
    """Everybody in the groups finds a notice; news about functions also go to the contact person of each enterprise."""
    require_lead(staff)
    if not all(one.strip() for one in (draft.title_en, draft.title_zh, draft.text_en, draft.text_zh)):
        raise NothingWritten
    made = News.objects.create(
        kind=NewsKind(draft.kind),
        title_en=draft.title_en.strip(),
        title_zh=draft.title_zh.strip(),
        text_en=draft.text_en.strip(),
        text_zh=draft.text_zh.strip(),
        groups=[one for one in draft.groups if one in GROUPS],
        staff=staff,
    )
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            jobs.deliver_news.defer(news=str(made.pk))
    note(staff, "news", made.title_en)
    return made


@jobs.deliver_news
def deliver_news(actor: Actor, news: str) -> None:  # noqa: ARG001 the scope says whose
    """In one enterprise: tell the members of the groups once each, but no commercial thing to who refused them."""
    found = News.objects.get(pk=UUID(news))
    refused = _refused(found.kind)
    told = set(NewsReceipt.objects.filter(news_id=found.pk).values_list("member_id", flat=True))
    is_commercial = found.kind == NewsKind.COMMERCIAL
    for member in members_of(found.groups):
        if member.pk in told or member.pk in refused:
            continue
        page = reverse("help:news_of", args=[found.pk])
        tell(member.pk, COMMERCIAL if is_commercial else NEWS, link=page, title=title_for(found, member))
        NewsReceipt.objects.create(news_id=found.pk, member=member)
    if not is_commercial and Member.objects.filter(is_master=True).exists():
        tell_contact(ServiceKind.FUNCTIONS, found.title_zh, once=f"news:{found.pk}")


def reached(kind: str, groups: Sequence[str]) -> int:
    """How many members of the whole installation would be told now, without whoever refused such messages."""
    count = 0
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            refused = _refused(kind)
            count += sum(member.pk not in refused for member in members_of(groups))
    return count


def _refused(kind: str) -> set[UUID]:
    """Who is spared news of this kind, in the enterprise of this scope."""
    if kind != NewsKind.COMMERCIAL:
        return set()
    return set(CommercialRefusal.objects.values_list("member_id", flat=True))


def title_for(news: News, member: Member) -> str:
    """The title in the member's language."""
    return news.title_zh if member.user.language.startswith("zh") else news.title_en
