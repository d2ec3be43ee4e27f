"""Figures on opportunities: how far they get, how many are won and lost and why, where they stand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.deals.columns import stuck
from argosy.deals.flows import Flows
from argosy.deals.models import ON_THE_WAY, DealShare, DealStage, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.stages import STAGES, lost_words
from argosy.platform import punctuation
from argosy.reports.figures import (
    Figure,
    Kind,
    Look,
    Row,
    between,
    grouped,
    list_url,
    money,
    month_words,
    number,
    percent,
    ranked,
    whose,
)

MOST = 15


def _deals(look: Look) -> Any:
    look.actor.require(Permission.USE_DEALS)
    rows = Opportunity.objects.visible_to(look.actor).order_by()
    if look.member:
        worked_on = DealShare.objects.filter(member=look.member).values("opportunity_id")
        rows = rows.filter(Q(owner=look.member) | Q(pk__in=worked_on))
    return rows


def _decided(look: Look, *stages: str) -> Any:
    return _deals(look).filter(stage__in=stages, moved_at__gte=look.span.begin, moved_at__lt=look.span.end)


def _moved(look: Look) -> list[str]:
    return between("moved", look.span.first, look.span.last + timedelta(days=1))


def funnel(look: Look) -> Figure:
    """Of the deals that were opened in the span: how many got how far."""
    opened = _deals(look).filter(opened_at__gte=look.span.begin, opened_at__lt=look.span.end)
    ended = dict(opened.values_list("furthest").annotate(count=Count("*")).values_list("furthest", "count"))
    got = {
        stage: sum(count for furthest, count in ended.items() if furthest >= at) for at, stage in enumerate(ON_THE_WAY)
    }
    window = [*between("opened", look.span.first, look.span.last + timedelta(days=1)), *whose(look, "worker")]
    return Figure(
        _("Reached"),
        (_("Deals"), _("Of those opened")),
        [
            Row(
                str(STAGES[stage]),
                (
                    number(got[stage], list_url("deals:list", [*([f"reached.is.{stage}"] if at else []), *window])),
                    percent(got[stage], got[DealStage.INQUIRY]),
                ),
            )
            for at, stage in enumerate(ON_THE_WAY)
        ],
    )


def won_and_lost(look: Look) -> Figure:
    """Deals that were won and lost, by month, and what the won ones are worth."""
    rows = _decided(look, DealStage.ORDERED, DealStage.LOST).annotate(month=TruncMonth("moved_at"))
    by = rows.values_list("month", "stage", "currency").annotate(Count("pk"), Sum("amount_minor"))
    plain = [
        ((timezone.localtime(month).date(), stage), currency, count, minor)
        for month, stage, currency, count, minor in by
    ]
    found = grouped(plain, look.purse)
    lines, none = [], (0, look.purse.sum(()))
    for month in look.span.months():
        filters = [*between("moved", *look.span.within(month)), *whose(look, "worker")]
        won_url, lost_url = (list_url("deals:list", [f"state.is.{one}", *filters]) for one in ("ordered", "lost"))
        won, worth = found.get((month, DealStage.ORDERED), none)
        lost, _worth = found.get((month, DealStage.LOST), none)
        cells = (number(won, won_url), number(lost, lost_url), percent(won, won + lost), money(worth, won_url))
        lines.append(Row(month_words(month), cells))
    return Figure(_("Month"), (_("Won"), _("Lost"), _("Won of all"), _("Worth")), lines, drawn=(0, 1))


def reasons(look: Look) -> Figure:
    """Why deals were lost in the span, the commonest reason first."""
    by = _decided(look, DealStage.LOST).values_list("lost_reason", "currency")
    found = grouped(list(by.annotate(Count("pk"), Sum("amount_minor"))), look.purse)
    lines = []
    for reason, (count, worth) in ranked(found, MOST, lambda one: one[0]):
        word = f"lost.is.{reason}" if reason else "lost.none"
        is_typed = "," in reason  # a comma would part the filter's values
        url = "" if is_typed else list_url("deals:list", [word, "state.is.lost", *_moved(look), *whose(look, "worker")])
        name = lost_words(reason) or str(_("not said"))
        lines.append(Row(name, (number(count), money(worth)), url))
    return Figure(_("Reason"), (_("Lost"), _("Worth")), lines)


def standing(look: Look) -> Figure:
    """Where the open deals stand, what they are worth there, and how many are stuck."""
    flows = Flows()
    open_ones = _deals(look).open()
    by = open_ones.values_list("step", "currency").annotate(Count("pk"), Sum("amount_minor"))
    found = grouped(list(by), look.purse)
    late = dict(
        open_ones.filter(stuck(flows)).values_list("step").annotate(count=Count("pk")).values_list("step", "count")
    )
    lines, none, is_one = [], (0, look.purse.sum(())), len(flows.all) == 1
    for flow, stage in flows.stages():
        if not stage.is_open:
            continue
        filters = [f"step.is.{stage.key}", *whose(look, "worker")]
        url = list_url("deals:list", filters)
        count, worth = found.get(stage.key, none)
        cells = (
            number(count, url),
            money(worth, url),
            number(late.get(stage.key, 0), list_url("deals:list", [*filters, "stuck.is.yes"])),
        )
        lines.append(Row(stage.title if is_one else f"{flow.title}{punctuation.between(':')}{stage.title}", cells))
    return Figure(_("Stage"), (_("Deals"), _("Worth"), _("Stuck")), lines, drawn=(1,))


KINDS = (
    Kind("decided", _("Won and lost"), "columns", won_and_lost),
    Kind("funnel", _("How far deals get"), "bars", funnel, _("Of the deals that were opened in these days.")),
    Kind("reasons", _("Why deals were lost"), "bars", reasons),
    Kind("standing", _("Where open deals stand"), "bars", standing, is_of_span=False),
)
