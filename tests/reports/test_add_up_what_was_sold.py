"""What was sold of each product is kept beside the orders, in step with them, and shown within the viewer's reach."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.catalogue.actions import products
from argosy.deals.actions import documents, handing
from argosy.deals.models import ApprovalRequest, Document
from argosy.platform.access import job_actor
from argosy.reports.actions.summing import summarise_all
from argosy.reports.models import SoldGoods
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def kept():
    rows = SoldGoods.objects.values_list("document", "product", "member", "day", "currency", "amount")
    return {tuple(rest): amount for *rest, amount in rows}


def said_by_orders():
    found = {}
    for order in Document.objects.filter(kind="order", state__in=["issued", "accepted"]):
        for line in order.lines.filter(listed__isnull=False):
            key = (order.pk, line.listed_id, order.owner_id, order.date, order.currency)
            found[key] = found.get(key, 0) + line.quantity * line.price * (100 - (line.discount or 0)) / 100
    return found


def test_it_is_what_the_orders_say_after_each_change(paper, seller, owner, company):
    other = products.add_product(seller, number="L-7", name="Lock", unit="piece")
    for kind in ("quotation", "invoice", "order"):
        order = paper(kind, price=3)
    hinge = order.lines.get().listed
    assert len(kept()) == 1

    def change_lines():
        order.refresh_from_db()
        lines = [
            {"listed": one, "number": one.number, "quantity": Decimal(many), "price": Decimal("1.25"), "discount": off}
            for one, many, off in ((hinge, 10, None), (other, 7, Decimal("12.5")), (hinge, 3, Decimal("0.25")))
        ]
        documents.change_document(
            seller, order, {"date": timezone.localdate().replace(day=1), "currency": "EUR"}, lines
        )

    for change, rows in (
        (lambda: documents.settle_document(seller, order, is_accepted=True), 1),
        (lambda: documents.revise_document(seller, order), 0),
        (change_lines, 0),
        (lambda: documents.issue_document(seller, order), 2),
        (lambda: handing.give_documents(owner, [order.pk], company.morgan), 2),
        (lambda: documents.settle_document(owner, order, is_accepted=False), 0),
    ):
        change()
        assert (kept(), len(kept())) == (said_by_orders(), rows)


def test_every_night_it_is_compared_and_mended(paper, scope):
    right, changed, lost = (paper("order", price=price).pk for price in (1, 2, 3))
    SoldGoods.objects.filter(document=changed).update(amount=1, day="2020-05-05")
    SoldGoods.objects.filter(document=lost).delete()
    untouched = SoldGoods.objects.get(document=right).pk

    summarise_all(job_actor(scope.id, "reports", frozenset()))

    assert kept() == said_by_orders()
    assert len(kept()) == 3
    assert SoldGoods.objects.get(document=right).pk == untouched


def test_an_amount_of_more_places_than_are_kept_is_not_mended_night_after_night(paper, seller, scope):
    order = documents.revise_document(seller, paper("order"))
    line = {"number": "H-40", "quantity": Decimal("0.7"), "price": Decimal("1.234567"), "discount": Decimal("12.3457")}
    documents.issue_document(seller, documents.change_document(seller, order, {}, [line]))
    untouched = SoldGoods.objects.get()

    summarise_all(job_actor(scope.id, "reports", frozenset()))

    assert (SoldGoods.objects.get().pk, untouched.amount) == (untouched.pk, Decimal("0.7575057433"))


def test_the_orders_of_a_night_are_held_as_who_books_on_several_holds_them(paper, scope):
    for price in (1, 2):
        SoldGoods.objects.filter(document=paper("order", price=price)).delete()

    with CaptureQueriesContext(connection) as asked:
        summarise_all(job_actor(scope.id, "reports", frozenset()))

    (held,) = [one["sql"] for one in asked if " FOR " in one["sql"] and "deals_document" in one["sql"]]
    assert 'ORDER BY "deals_document"."chain" ASC' in held


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_slip_in_an_orders_year_neither_stops_nor_stretches_the_night(
    paper, scope, django_assert_max_num_queries, day
):
    order = paper("order")
    Document.objects.filter(pk=order.pk).update(date=day)
    paper("order", price=3)
    Document.objects.filter(pk=paper("quotation").pk).update(date="9998-12-31")

    with django_assert_max_num_queries(60):
        summarise_all(job_actor(scope.id, "reports", frozenset()))

    assert kept() == said_by_orders()


def test_orders_that_were_there_before_are_added_up_by_the_migration(paper, seller, scope):
    for kind in ("quotation", "order", "order"):
        paper(kind)
    documents.settle_document(seller, paper("order", price=7), is_accepted=False)
    SoldGoods.objects.all().delete()

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(import_module("argosy.reports.migrations.0002_sold_goods").FILL)
        cursor.execute("SELECT set_config('argosy.enterprise', %s, true)", [str(scope.id)])

    assert (kept(), len(kept())) == (said_by_orders(), 2)


def test_who_was_allowed_to_see_a_colleagues_order_finds_it_counted_and_others_not(paper, owner, company, browse):
    mine, shown, hidden = (paper("order", price=price) for price in (1, 2, 5))
    handing.give_documents(owner, [shown.pk, hidden.pk], company.morgan)
    report = "/reports/transactions/products/"
    assert "H-40 1 USD 100" in words(browse(company.bob).get(report))

    ApprovalRequest.objects.create(document=shown, is_for_access=True, state="approved", asked_by=company.bob)

    assert "H-40 2 USD 300" in words(browse(company.bob).get(report))
    assert "H-40 3 USD 800" in words(browse(company.morgan).get(report))
    assert "H-40 2 USD 700" in words(browse(company.alice).get(f"{report}?member={company.morgan.pk}"))
    assert "H-40 1 USD 100" in words(browse(company.morgan).get(f"{report}?member={mine.owner_id}"))
