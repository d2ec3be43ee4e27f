"""Figures on transactions: what was ordered, by whom, from where, which goods, and how far papers lead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, FloatField, Sum, Value, When
from django.db.models.functions import Cast, TruncMonth
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.models import Product
from argosy.customers import countries
from argosy.customers.models import Customer
from argosy.deals.document_queries import NET_AMOUNT, VALID_STATES
from argosy.deals.models import Document, DocumentKind, DocumentLine
from argosy.deals.permissions import Permission
from argosy.deals.worth import Purse
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
    weight,
    whose,
    worth_most,
)
from argosy.reports.models import SoldGoods

MOST = 15
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
    orders = _orders(look)
    theirs = orders.filter(customer__in=_ordered_most(orders, look.purse))
    by = theirs.values_list("customer", "currency").annotate(Count("pk"), Sum("total_minor"))
    best = worth_most(list(by), look.purse, MOST)
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


def _ordered_most(orders: Any, purse: Purse) -> list[UUID]:
    """Whose orders are worth most: of tens of thousands who ordered, the database adds up and sends only these."""
    currencies = list(orders.values_list("currency", flat=True).distinct())
    purse.look_up(currencies)
    weights = [When(currency=one, then=Value(float(weight(one, purse)))) for one in currencies]
    # as floating point, which is several times as fast and exact enough for an order; what is shown is added up exactly
    worth = Sum(Cast("total_minor", FloatField()) * Case(*weights, default=0.0, output_field=FloatField()))
    ranked = orders.values("customer").annotate(worth=worth).order_by(F("worth").desc(nulls_last=True), "customer")
    return list(ranked.values_list("customer", flat=True)[:MOST])


def by_country(look: Look) -> Figure:
    """The countries from which most was ordered."""
    by = _orders(look).values_list("customer__country", "currency").annotate(Count("pk"), Sum("total_minor"))
    best = worth_most(list(by), look.purse, MOST)
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
    sold = [*_sold(look), *_shown_of_others(look)]
    rows = [(pk, currency, count, to_minor(amount or Decimal(0), currency)) for pk, currency, count, amount in sold]
    best = worth_most(rows, look.purse, MOST)
    names = {one.pk: one.number for one in Product.objects.filter(pk__in=[pk for pk, _found in best])}
    return Figure(
        _("Product"),
        (_("Orders"), _("Worth")),
        [
            Row(names.get(pk, ""), (number(count), money(worth)), reverse("catalogue:product", args=[pk]))
            for pk, (count, worth) in best
        ],
        drawn=(1,),
    )


def _sold(look: Look) -> Iterable[Any]:
    """(product, currency, in how many orders, amount) of the orders of members in reach, as they are kept added up."""
    look.actor.require(Permission.USE_DOCUMENTS)
    rows = SoldGoods.objects.filter(look.actor.reach.of("member"), day__gte=look.span.first, day__lte=look.span.last)
    if look.member:
        rows = rows.filter(member=look.member)
    by: Any = rows.order_by().values_list("product", "currency")
    return list(by.annotate(count=Count("*"), sum=Sum("amount")))


def _shown_of_others(look: Look) -> Iterable[Any]:
    """The same of orders beyond her reach that she was asked about or allowed to see: few, and added up as they are."""
    actor = look.actor
    if actor.member is None or actor.reach.is_all:
        return []
    orders = _orders(look).filter(pk__in=Document.objects.shown_to(actor).values("pk")).exclude(actor.reach.of("owner"))
    lines = DocumentLine.objects.filter(document__in=orders.values("pk"), listed__isnull=False).order_by()
    by = lines.values_list("listed", "document__currency")
    return list(by.annotate(Count("document", distinct=True), amount=Sum(NET_AMOUNT)))


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
