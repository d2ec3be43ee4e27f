"""What buyers owe: by day, by buyer, and the mail that says that they paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from argosy.deals import links
from argosy.mail.models import Message
from argosy.mail.permissions import Permission as Mail
from argosy.platform.http.request import Request, get_visible, went
from argosy.settlement import queries
from argosy.settlement.actions import receipts
from argosy.settlement.permissions import Permission
from argosy.settlement.words import carriage_words, part_words

AGES: tuple[tuple[str, Any, str], ...] = (
    ("later", gettext_lazy("Not due yet"), "plain"),
    ("d30", gettext_lazy("1–30 days"), "amber"),
    ("d60", gettext_lazy("31–60 days"), "amber"),
    ("d90", gettext_lazy("61–90 days"), "red"),
    ("older", gettext_lazy("Over 90 days"), "red"),
)


def tabs(request: Request, here: str) -> list[tuple[str, str, bool]]:
    """The tabs of all pages of money."""
    all_tabs = [
        (_("Due now and soon"), reverse("settlement:receivables")),
        (_("All open"), reverse("settlement:receivables") + "?all=1"),
        (_("By customer"), reverse("settlement:by_customer")),
        (_("Receipts"), reverse("settlement:receipts")),
    ]
    if queries.reads_notices(request.actor):
        all_tabs.append((_("Payment notices"), reverse("settlement:notices")))
    return [(label, url, url == here) for label, url in all_tabs]


@require_safe
def receivables(request: Request) -> HttpResponse:
    """The parts that are due or overdue, or all that is open, with the ageing above."""
    is_all, after = request.GET.get("all") == "1", request.GET.get("after", "")
    rows, more = queries.dues(request.actor, is_all=is_all, after=after)
    today = timezone.localdate()
    for row in rows:
        row.words, row.carried = part_words(row), carriage_words(row)
        row.days_over = (today - row.due_on).days if row.due_on else 0
    given = {"all": "1"} if is_all else {}
    values: dict[str, Any] = {
        "rows": rows,
        "next": "?" + urlencode({**given, "after": more}) if more else "",
        "may_edit": request.actor.may(Permission.EDIT_MONEY),
        "is_all": is_all,
    }
    if after:
        return render(request, "settlement/receivables.html#rows", values)
    ageing, own = queries.ageing(request.actor)
    most = max([*ageing.amounts.values(), Decimal(1)])
    values |= {
        "ageing": ageing,
        "own": own,
        "ages": [
            (words, ageing.amounts[key], int(ageing.amounts[key] * 100 / most), tone) for key, words, tone in AGES
        ],
        "tabs": tabs(request, reverse("settlement:receivables") + ("?all=1" if is_all else "")),
    }
    return render(request, "settlement/receivables.html", values)


@require_safe
def by_customer(request: Request) -> HttpResponse:
    """Who owes how much, by age."""
    rows = queries.by_customer(request.actor)
    for row in rows:
        row["amounts"] = [(words, row["ageing"].amounts[key]) for key, words, _tone in AGES]
    values = {
        "rows": rows,
        "ages": [words for _key, words, _tone in AGES],
        "tabs": tabs(request, reverse("settlement:by_customer")),
        "may_edit": request.actor.may(Permission.EDIT_MONEY),
    }
    return render(request, "settlement/by_customer.html", values)


@require_safe
def notices(request: Request) -> HttpResponse:
    """Mail that speaks of a payment: proposed, never booked by itself."""
    request.actor.require(Permission.EDIT_MONEY)
    request.actor.require(Mail.USE_MAIL)
    rows: list[Any] = [
        {"notice": one, "url": links.thread(one.message.thread_id)} for one in queries.notices(request.actor)
    ]
    values = {"rows": rows, "tabs": tabs(request, reverse("settlement:notices")), "may_edit": True}
    return render(request, "settlement/notices.html", values)


@require_POST
def put_aside(request: Request, message_id: UUID) -> HttpResponse:
    """This one is no receipt."""
    request.actor.require(Mail.USE_MAIL)
    receipts.put_aside(request.actor, get_visible(Message.objects.visible_to(request.actor), message_id))
    return went(request, "settlement:notices")
