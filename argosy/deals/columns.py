"""The columns of the list of opportunities."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.customers.listings import by_day
from argosy.deals.flows import Flows
from argosy.deals.models import ON_THE_WAY, OPEN_STAGES, DealShare, how_far
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column, Columns
from argosy.platform.listing.filters import Filter, members
from argosy.platform.listing.walking import Order

DEAL = "deal"
MOVED = Order("moved_at", may_be_empty=False)


def stuck(flows: Flows) -> Q:
    """The condition that an opportunity has been at its stage for longer than its flow wants."""
    now = timezone.now()
    found = Q(pk__in=[])
    for _flow, stage in flows.stages():
        if stage.limit:
            found |= Q(step=stage.key, moved_at__lt=now - timedelta(days=stage.limit))
    return found


def _stuck(rows: Any, one: Filter, _actor: Actor) -> Any:
    condition = stuck(Flows())
    return rows.filter(condition) if one.values[0] == "yes" else rows.exclude(condition)


def _worker(rows: Any, one: Filter, actor: Actor) -> Any:
    """Those that they own or work on."""
    who = members(one, actor)
    return rows.filter(Q(owner__in=who) | Q(pk__in=DealShare.objects.filter(member__in=who).values("opportunity_id")))


def _state(rows: Any, one: Filter, _actor: Actor) -> Any:
    """By what the stage means; “open” is everything that is neither ordered nor lost."""
    wanted = {meaning for value in one.values for meaning in (OPEN_STAGES if value == "open" else (value,))}
    condition = Q(stage__in=wanted)
    return rows.exclude(condition) if one.way == "not" else rows.filter(condition)


def _reached(rows: Any, one: Filter, _actor: Actor) -> Any:
    """Those that once were at a stage of this meaning or a later one on the way to an order."""
    wanted = [how_far(value) for value in one.values if value in ON_THE_WAY]
    had = Q(furthest__gte=min(wanted)) if wanted else Q(pk__in=[])
    return rows.exclude(had) if one.way == "not" else rows.filter(had)


def _flow(rows: Any, one: Filter, _actor: Actor) -> Any:
    flows = Flows()
    condition = Q(pk__in=[])
    for value in one.values:
        found = flows.named(value)
        condition |= found.own if found else Q(pk__in=[])
    return rows.exclude(condition) if one.way == "not" else rows.filter(condition)


ALL = {
    column.key: column
    for column in [
        Column("customer", _("Customer"), "shown"),
        Column("step", _("Stage"), "choice", "step", "step"),
        Column("amount", _("Amount"), "shown", "amount_minor", is_numeric=True),
        Column("rate", _("Win rate"), "shown", is_numeric=True),
        Column("next_step", _("Next step"), "moment", "next_step_at", order=Order("next_step_at", is_down=False)),
        Column("waits", _("Who waits"), "shown"),
        Column("owner", _("Followed by"), "member", "owner"),
        Column("worker", _("Worked on by"), "member", "owner", keeps=_worker),
        Column("moved", _("Moved"), "moment", "moved_at", order=MOVED),
        Column("closes", _("Order expected"), "day", "closes_on", order=by_day("closes_on", is_down=False)),
        Column("state", _("It is"), "choice", "stage", "state", keeps=_state),
        Column("reached", _("Reached"), "choice", "stage", "state", keeps=_reached),
        Column("stuck", _("Stuck"), "flag", keeps=_stuck),
        Column("flow", _("Sales flow"), "choice", "flow", "flow", keeps=_flow),
        Column("lost", _("Why lost"), "choice", "lost_reason", "lost"),
        Column("currency", _("Currency"), "choice", "currency", "currency"),
        Column("country", _("Country"), "choice", "customer__country", "country"),
        Column(
            "opened",
            pgettext_lazy("deal", "Opened"),
            "moment",
            "opened_at",
            order=Order("opened_at", may_be_empty=False),
        ),
        Column("by_rule", _("Opened by itself"), "flag", "is_by_rule"),
        Column("number", _("Number"), "number", "number", is_numeric=True),
    ]
}
SHOWN = ("customer", "step", "amount", "waits", "owner", "moved")
GROUPS = ("step", "owner", "lost", "country", "currency")


def columns() -> Columns:
    """The columns of opportunities."""
    return Columns(DEAL, ALL, SHOWN, GROUPS)
