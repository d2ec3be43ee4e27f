"""Figures leave Argosy: as statistics that tell of nobody, or as the enterprise's own records; both are written down."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.worth import Purse
from argosy.exchange.permissions import Permission as Exchange
from argosy.platform.access import Actor
from argosy.reports.anonymity import Line
from argosy.reports.passing_on import Table
from argosy.reports.permissions import Permission
from argosy.reports.spans import Span

words(
    statistics_made=_("made anonymous statistics to pass on"),
    figures_saved=_("saved the figures of a report as a file"),
)


@transaction.atomic
def make_statistics(actor: Actor, table: Table, span: Span, purse: Purse) -> list[Line]:
    """A table that tells of nobody goes out, and the trail says who made it."""
    actor.require(Permission.MAKE_STATISTICS)
    lines = table.lines(actor, span, purse)
    record(actor, "statistics.made", table=table.key, lines=len(lines))
    return lines


@transaction.atomic
def save_figures(actor: Actor, family: str, figure: str) -> None:
    """Exact figures go out as the enterprise's own records, as lists of customers do: by the same right."""
    actor.require(Exchange.EXPORT)
    record(actor, "figures.saved", family=family, figure=figure)
