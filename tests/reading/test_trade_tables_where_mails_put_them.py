"""A table is read wherever a mail puts it: inside one that lays out the page, pasted as text, above an older one."""

# ruff: noqa: E501 — a table on one line, with its tabs

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents.markup import tables_of
from argosy.reading.documents.model import Table
from argosy.reading.model import Kind
from argosy.reading.replies import Split
from argosy.reading.trade import understand
from argosy.reading.trade.table_items import listing_of
from tests.reading.letters import OWN, letter, read

pytestmark = pytest.mark.pure

GOODS = "<table><tr><th>Product</th><th>Model</th><th>Qty</th></tr><tr><td>Marble run</td><td>MR-55</td><td>600 sets</td></tr></table>"
HEAD = "Product\tModel\tQuantity\tUnit"


def lines(items) -> list[tuple[object, ...]]:
    return [(item.model, item.quantity, item.price or item.target_price) for item in items]


def test_inside_a_table_that_only_lays_out_the_page():
    html = f"<table><tr><td>New inquiry</td></tr><tr><td>{GOODS}</td></tr></table>"

    [found] = tables_of(html)

    assert found.rows == (("Product", "Model", "Qty"), ("Marble run", "MR-55", "600 sets"))


def test_pasted_from_a_spreadsheet_with_short_headings_and_an_empty_cell():
    text = "need price\n\nOEM NO\tDESCRIPTION\tQTY\tTARGET USD\nYX-110\tbrake pad front\t500 set\t5.80\nZD-41\tshock absorber\t400 pc\t\nZD-42\toil filter\t3,000 pc\t0.72\n"

    found = read(letter("price", text))

    assert lines(found.items) == [
        ("YX-110", 500, Decimal("5.8")),
        ("ZD-41", 400, None),
        ("ZD-42", 3000, Decimal("0.72")),
    ]


def test_headings_of_one_word_each_do_not_run_together():
    text = "Размещаем заказ № 4524437:\n\nНаименование\tАртикул\tКоличество\tЕд. изм.\tЦена\nпрофиль 17 мм\tYF-17\t2 400\tм\tUSD 1,31\n"

    [item] = read(letter("Заказ 4524437", text), "ru").items

    assert (item.model, item.quantity, item.unit, item.price) == ("YF-17", 2400, "metre", Decimal("1.31"))


def test_the_table_of_the_question_below_an_answer_is_not_read_again():
    ours = "Thank you for your inquiry. We are pleased to offer as follows:\n\n1. LED driver YF-60 - 2,400 pcs at EUR 5.15\n2. LED lamp YF-50 - 480 pcs at EUR 6.95\n"
    theirs = f"We need an offer.\n\n{HEAD}\nLED driver\tYF-60\t2,400\tpcs\nLED lamp\tYF-50\t480\tpcs"
    rows = [line.split("\t") for line in theirs.splitlines()[2:]]
    html = f"<p>{ours}</p><table>{''.join('<tr><td>' + '</td><td>'.join(row) + '</td></tr>' for row in rows)}</table>"
    mail = letter("Re: RFQ", ours, html=html)

    found = understand(mail, Split(reply=ours, signature="", quoted=theirs), "en", OWN, [])

    assert lines(found.items) == [("YF-60", 2400, Decimal("5.15")), ("YF-50", 480, Decimal("6.95"))]


def test_running_numbers_are_no_quantities_though_vietnam_calls_these_so():
    rows = (
        ("SL", "Style No", "Description", "MOQ", "FOB USD"),
        ("1", "LC-01", "Tea towel", "5000", "0.62"),
        ("2", "LC-02", "Apron", "2000", "2.15"),
    )
    vietnamese = (("Tên hàng", "SL", "Đơn giá USD"), ("Ghế mây", "120", "14.5"), ("Bàn mây", "60", "31"))

    found, others = (listing_of(Table("", each), "body", "en") for each in (rows, vietnamese))

    assert found
    assert others
    assert [item.quantity for item in found.items] == [5000, 2000]
    assert [item.quantity for item in others.items] == [120, 60]


def test_below_a_discount_the_lower_sum_counts():
    rows = (
        ("Model", "Description", "Qty", "Price USD", "Amount USD"),
        ("RT-8", "Filling machine", "1 set", "28,600.00", "28,600.00"),
        ("RT-3", "Conveyor", "2 sets", "1,450.00", "2,900.00"),
        ("", "Subtotal", "", "", "31,500.00"),
        ("", "Special discount", "", "", "-1,000.00"),
        ("", "TOTAL CFR GDYNIA", "", "", "30,500.00"),
    )

    found = listing_of(Table("", rows), "body", "en")

    assert found
    assert found.total == 30_500


def test_a_claim_takes_what_is_damaged_its_price_and_the_sum_of_the_claim():
    text = "Some of the tables are cracked.\n\nItem\tDescription\tInvoiced\tGood\tShort / damaged\tUnit USD\tClaim USD\nPT-60\tPatio table\t110 pcs\t102\t8\t87.00\t696.00\nCS-2\tSeat cushion\t440 sets\t416\t24\t30.00\t720.00\nTotal claim\t\t\t\t\t\t1,416.00\n\nCredit note please."

    found = read(letter("CLAIM - invoice EV-8821 damaged", text))

    assert found.kind is Kind.COMPLAINT
    assert lines(found.items) == [("PT-60", 8, 87), ("CS-2", 24, 30)]
    assert found.total == 1416
