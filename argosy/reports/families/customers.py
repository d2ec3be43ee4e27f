"""Figures on customers: how many come, where from, how far they are, and with whom nobody speaks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.customers import countries, reach
from argosy.customers.models import Customer, RecordKind
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import Words
from argosy.reports.figures import Figure, Kind, Look, Row, between, list_url, month_words, number, whose

MOST = 15
NEAR, LONG, TOO_LONG = 7, 30, 90


def _rows(look: Look, *, of_span: bool = False) -> Any:
    look.actor.require(Permission.USE_CUSTOMERS)
    rows = reach.of(look.actor).within(Customer.objects.kept()).order_by()
    if look.member:
        rows = rows.filter(owner=look.member)
    if of_span:
        rows = rows.filter(created_at__gte=look.span.begin, created_at__lt=look.span.end)
    return rows


def newcomers(look: Look) -> Figure:
    """Customers and leads that were added, by month."""
    by = _rows(look, of_span=True).annotate(month=TruncMonth("created_at")).values_list("month", "kind")
    found = {(timezone.localtime(month).date(), kind): count for month, kind, count in by.annotate(Count("pk"))}
    lines = []
    for month in look.span.months():
        filters = [*between("added", *look.span.within(month)), *whose(look, "owner")]
        cells = [
            number(found.get((month, kind), 0), list_url(address, filters))
            for kind, address in ((RecordKind.CUSTOMER, "customers:list"), (RecordKind.LEAD, "customers:leads"))
        ]
        lines.append(Row(month_words(month), tuple(cells)))
    return Figure(_("Month"), (_("Customers"), _("Leads")), lines, drawn=(0, 1))


def by_country(look: Look) -> Figure:
    """All customers, by country, most first."""
    rows = _rows(look).filter(kind=RecordKind.CUSTOMER).values_list("country").annotate(count=Count("pk"))
    lines = []
    for country, count in rows.order_by("-count")[:MOST]:
        name = countries.name(country) if country else str(_("not known"))
        word = f"country.is.{country}" if country else "country.none"
        lines.append(Row(name, (number(count, list_url("customers:list", [word, *whose(look, "owner")])),)))
    return Figure(_("Country"), (_("Customers"),), lines)


def by_source(look: Look) -> Figure:
    """Customers that were added in the span, by where they came from, most first."""
    rows = _rows(look, of_span=True).filter(kind=RecordKind.CUSTOMER)
    counted = rows.values_list("source").annotate(count=Count("pk")).order_by("-count")[:MOST]
    words, lines = Words(), []
    added = [*between("added", look.span.first, look.span.last + timedelta(days=1)), *whose(look, "owner")]
    for source, count in counted:
        name = str(words.word("source", source).name) if source else str(_("not known"))
        word = f"source.is.{source}" if source else "source.none"
        lines.append(Row(name, (number(count, list_url("customers:list", [word, *added])),)))
    return Figure(_("Source"), (_("New customers"),), lines)


def by_stage(look: Look) -> Figure:
    """How far the customers are, in the order of the stages."""
    rows = _rows(look).filter(kind=RecordKind.CUSTOMER).values_list("stage")
    counts = dict(rows.annotate(count=Count("pk")).values_list("stage", "count"))
    lines = [
        Row(
            str(word.name),
            (
                number(
                    counts.get(word.key, 0), list_url("customers:list", [f"stage.is.{word.key}", *whose(look, "owner")])
                ),
            ),
        )
        for word in Words().shown("stage")
    ]
    return Figure(_("Stage"), (_("Customers"),), lines)


def silence(look: Look) -> Figure:
    """With how many customers one spoke when last."""
    now = timezone.now()
    week, month, season = (now - timedelta(days=days) for days in (NEAR, LONG, TOO_LONG))
    at = "last_contact_at"
    counts = (
        _rows(look)
        .filter(kind=RecordKind.CUSTOMER)
        .aggregate(
            week=Count("pk", filter=Q(**{f"{at}__gte": week})),
            month=Count("pk", filter=Q(**{f"{at}__gte": month, f"{at}__lt": week})),
            season=Count("pk", filter=Q(**{f"{at}__gte": season, f"{at}__lt": month})),
            long=Count("pk", filter=Q(**{f"{at}__lt": season})),
            never=Count("pk", filter=Q(**{f"{at}__isnull": True})),
        )
    )
    lines = [
        (_("In the last 7 days"), "week", [f"last_contact.within.{NEAR}"]),
        (_("8 to 30 days ago"), "month", [f"last_contact.within.{LONG}", f"last_contact.ago.{NEAR}"]),
        (_("31 to 90 days ago"), "season", [f"last_contact.within.{TOO_LONG}", f"last_contact.ago.{LONG}"]),
        (_("More than 90 days ago"), "long", [f"last_contact.ago.{TOO_LONG}"]),
        (_("Never"), "never", ["last_contact.none"]),
    ]
    return Figure(
        _("Last contact"),
        (_("Customers"),),
        [
            Row(str(name), (number(counts[key], list_url("customers:list", [*filters, *whose(look, "owner")])),))
            for name, key, filters in lines
        ],
    )


KINDS = (
    Kind("newcomers", _("New customers and leads"), "columns", newcomers),
    Kind("sources", _("Where new customers come from"), "bars", by_source),
    Kind("stages", _("How far customers are"), "bars", by_stage, is_of_span=False),
    Kind("countries", _("Customers by country"), "bars", by_country, is_of_span=False),
    Kind("silence", _("When one last spoke"), "bars", silence, is_of_span=False),
)
