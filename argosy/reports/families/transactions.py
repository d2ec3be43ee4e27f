"""Figures on transactions: what was ordered, by whom, from where, which goods, and how far papers lead."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Sum
from django.db.models.functions import TruncMonth
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.models import Product
from argosy.customers import countries
from argosy.customers.models import Customer
from argosy.deals.document_queries import VALID_STATES
from argosy.deals.models import Document, DocumentKind, DocumentLine
from argosy.deals.permissions import Permission
from argosy.platform.money import to_minor
from argosy.reports.figures import (
    ISSUED,
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

MOST, MOST_GOODS = 15, 400
CHAIN = (
    (DocumentKind.QUOTATION, _("Quotations")),
    (DocumentKind.PROFORMA, _("Proforma invoices")),
    (DocumentKind.ORDER, _("Orders")),
    (DocumentKind.INVOICE, _("Invoices")),
)


def _papers(look: Look) -> Any:
    """The issued papers of the span."""
    look.actor.require(Permission.USE_DOCUMENTS)
    rows = Document.objects.visible_to(look.actor).filter(state__in=VALID_STATES).order_by()
    if look.member:
        rows = rows.filter(owner=look.member)
    return rows.filter(date__gte=look.span.first, date__lte=look.span.last)


def _orders(look: Look) -> Any:
    return _papers(look).filter(kind=DocumentKind.ORDER)


def _list(look: Look, *more: str, kind: str = DocumentKind.ORDER, days: tuple[date, date] | None = None) -> str:
    """The list of the papers that a figure counted; `days` are the first and the one after the last."""
    first, after = days or (look.span.first, look.span.last + timedelta(days=1))
    filters = [f"kind.is.{kind}", ISSUED, *between("date", first, after), *whose(look, "owner"), *more]
    return list_url("documents:list", filters)


def trend(look: Look) -> Figure:
    """Orders and their worth, by month."""
    by = _orders(look).annotate(month=TruncMonth("date")).values_list("month", "currency")
    found = grouped(list(by.annotate(Count("pk"), Sum("total_minor"))), look.purse)
    lines = []
    for month in look.span.months():
        first, after = look.span.within(month)
        url = _list(look, days=(first, after))
        count, worth = found.get(month, (0, look.purse.sum(())))
        lines.append(Row(month_words(month), (number(count, url), money(worth, url))))
    return Figure(_("Month"), (_("Orders"), _("Worth")), lines, drawn=(1,))


def by_customer(look: Look) -> Figure:
    """The customers who ordered most."""
    by = _orders(look).values_list("customer", "currency").annotate(Count("pk"), Sum("total_minor"))
    best = ranked(grouped(list(by), look.purse), MOST, lambda one: one[1].amount)
    names = dict(Customer.objects.filter(pk__in=[pk for pk, _found in best]).values_list("pk", "name"))
    return Figure(
        _("Customer"),
        (_("Orders"), _("Worth")),
        [
            Row(names.get(pk, ""), (number(count), money(worth)), _list(look, f"buyer.is.{pk}"))
            for pk, (count, worth) in best
        ],
        drawn=(1,),
    )


def by_country(look: Look) -> Figure:
    """The countries from which most was ordered."""
    by = _orders(look).values_list("customer__country", "currency").annotate(Count("pk"), Sum("total_minor"))
    best = ranked(grouped(list(by), look.purse), MOST, lambda one: one[1].amount)
    return Figure(
        _("Country"),
        (_("Orders"), _("Worth")),
        [
            Row(
                countries.name(country) if country else str(_("not known")),
                (number(count), money(worth)),
                _list(look, f"country.is.{country}") if country else "",
            )
            for country, (count, worth) in best
        ],
        drawn=(1,),
    )


def by_product(look: Look) -> Figure:
    """The products of which most was ordered."""
    lines = DocumentLine.objects.filter(document__in=_orders(look).values("pk"), listed__isnull=False).order_by()
    by = lines.values_list("listed", "document__currency").annotate(amount=Sum(F("quantity") * F("price")))
    rows = [
        (pk, currency, 0, to_minor(amount or Decimal(0), currency))
        for pk, currency, amount in by.order_by(F("amount").desc(nulls_last=True))[:MOST_GOODS]
    ]
    best = ranked(grouped(rows, look.purse), MOST, lambda one: one[1].amount)
    # in how many orders they stand is asked for these alone: among 100,000 orders that is what takes the time
    shown = lines.filter(listed__in=[pk for pk, _found in best])
    counts = dict(shown.values_list("listed").annotate(Count("document", distinct=True)))
    names = {one.pk: one.number for one in Product.objects.filter(pk__in=[pk for pk, _found in best])}
    return Figure(
        _("Product"),
        (_("Orders"), _("Worth")),
        [
            Row(names.get(pk, ""), (number(counts.get(pk, 0)), money(worth)), reverse("catalogue:product", args=[pk]))
            for pk, (_count, worth) in best
        ],
        drawn=(1,),
    )


def chain(look: Look) -> Figure:
    """How many transactions got as far as a quotation, a proforma invoice, an order, an invoice."""
    by = _papers(look).filter(kind__in=[kind for kind, _name in CHAIN]).values_list("kind")
    counts = dict(by.annotate(count=Count("chain", distinct=True)).values_list("kind", "count"))
    begun = counts.get(CHAIN[0][0], 0)
    return Figure(
        _("Paper"),
        (_("Transactions"), _("Of those quoted")),
        [
            Row(str(name), (number(counts.get(kind, 0), _list(look, kind=kind)), percent(counts.get(kind, 0), begun)))
            for kind, name in CHAIN
        ],
    )


KINDS = (
    Kind("trend", _("Orders by month"), "columns", trend),
    Kind("chain", _("From quotation to invoice"), "bars", chain),
    Kind("customers", _("Who ordered most"), "bars", by_customer),
    Kind("countries", _("Orders by country"), "bars", by_country),
    Kind("products", _("What was ordered most"), "bars", by_product),
)
