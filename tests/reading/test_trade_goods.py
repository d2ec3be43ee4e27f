"""The goods of a message: from lists, sentences, tables and files, with the numbers of every country."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest

from argosy.reading.model import Address, Attachment, Item
from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure


def brief(items: tuple[Item, ...]) -> list[tuple[object, ...]]:
    return [(i.product, i.model, i.quantity and float(i.quantity), i.unit, i.price and float(i.price)) for i in items]


def table(rows: list[list[str]]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def in_table(subject: str, before: str, rows: list[list[str]], after: str = "") -> object:
    text = before + "\n" + "\n".join("\t".join(row) for row in rows) + "\n" + after
    return letter(subject, text, html=before + table(rows) + after)


@pytest.mark.promise("S50")
def test_a_list_in_german_with_german_numbers() -> None:
    found = read(
        letter(
            "Bestellung 4500123",
            "hiermit bestellen wir:\n1.200 Stk Klappstuhl FC-02 zu 7,45 USD\n300 Stk Campingtisch CT-12 zu 15,20 USD\n"
            "Gesamt: 13.500,00 USD",
        ),
        "de",
    )

    assert brief(found.items) == [
        ("Klappstuhl", "FC-02", 1200, "piece", 7.45),
        ("Campingtisch", "CT-12", 300, "piece", 15.2),
    ]
    assert found.total == 13500
    assert found.document_number == "4500123"


def test_an_inquiry_in_chinese_with_a_wished_price() -> None:
    found = read(
        letter("询价", "请报价：\n1、露营帐篷 4人款，800顶\n2、折叠椅 FC-02，2000把，目标价35元/把\n3. 睡袋 1.5万个"),
        "zh",
    )

    assert brief(found.items) == [
        ("露营帐篷 4人款", None, 800, "piece", None),
        ("折叠椅", "FC-02", 2000, "piece", None),
        ("睡袋", None, 15000, "piece", None),
    ]
    assert found.items[1].target_price == 35
    assert found.items[1].currency == "CNY"


def test_the_word_for_the_price_is_no_part_of_a_chinese_name() -> None:
    text = "您好，\n\n报价如下：\nLED 投光灯 50W 单价 USD 12.50\n吸顶灯 24W 单价：USD 3.20/个\n不锈钢铰链单价为 USD 1.10/个\n"
    found = read(letter("报价单", text), "zh")
    assert [item.product for item in found.items] == ["LED 投光灯 50W", "吸顶灯 24W", "不锈钢铰链"]


@pytest.mark.promise("S50")
def test_an_arabic_list_with_arabic_digits() -> None:
    found = read(letter("طلب عرض سعر", "نرجو تزويدنا بعرض سعر:\n- كرسي بلاستيك، عدد ٣٠٠٠ قطعة"), "ar")

    assert brief(found.items) == [("كرسي بلاستيك", None, 3000, "piece", None)]


def test_russian_thousands_with_a_space_and_a_dash_that_is_no_range() -> None:
    found = read(letter("КП", "В ответ на ваш запрос предлагаем:\n- подшипник 6305 — 1 200 шт. по 1,15 USD"), "ru")

    assert brief(found.items) == [("подшипник 6305", None, 1200, "piece", 1.15)]


def test_sizes_and_packing_are_no_quantities() -> None:
    found = read(
        letter("RFQ", "Please quote:\n- hose 16oz 5 m x 19 mm, 24 pcs/ctn, 3,000 pcs\n- 94pc socket set, 800 sets")
    )

    assert [(i.quantity, i.unit) for i in found.items] == [(3000, "piece"), (800, "set")]


def test_containers_and_a_range() -> None:
    found = read(letter("Inquiry", "we need 3x40HQ of folding chairs, CFR Mombasa.\nAlso 500-800 sets camping tables."))

    assert (found.items[0].product, found.items[0].quantity, found.items[0].unit) == (
        "folding chairs",
        3,
        "container_40hq",
    )
    assert (found.items[1].quantity, found.items[1].quantity_max) == (500, 800)


def test_tiers_in_text_become_a_line_each() -> None:
    text = "thanks for your inquiry, price for LED torch T6:\n500 pcs: $3.20\n1000 pcs: $2.95\n5000 pcs and up: $2.70"

    found = read(letter("Re: torch", text))

    assert [(i.quantity, i.price) for i in found.items] == [
        (500, Decimal("3.20")),
        (1000, Decimal("2.95")),
        (5000, Decimal("2.70")),
    ]


def test_tiers_in_the_columns_of_a_table() -> None:
    rows = [
        ["Model", "Product", "Price for ≥500 pcs", "Price for ≥2000 pcs"],
        ["FC-02", "Folding chair", "US$7.90", "US$7.45"],
    ]

    found = read(in_table("Quotation", "Dear Brian, thanks for your inquiry, see offer:", rows))

    assert brief(found.items) == [
        ("Folding chair", "FC-02", 500, "piece", 7.9),
        ("Folding chair", "FC-02", 2000, "piece", 7.45),
    ]


def test_a_price_for_a_thousand_is_led_back_to_one() -> None:
    rows = [["Article", "Size", "Quantity", "Price EUR/1000 pcs"], ["Wood screw", "4x40", "200.000", "12,80"]]

    found = read(in_table("Offer", "Thank you for your inquiry, our offer:", rows))

    assert found.items[0].price == Decimal("0.0128")
    assert found.items[0].quantity == 200000


@pytest.mark.promise("S50")
def test_a_workbook_tells_the_cell_where_a_line_stands() -> None:
    rows = [
        ["KEANE DIY LTD"],
        ["Purchase Order", "K-7781"],
        ["Terms", "30% TT deposit, balance against BL copy"],
        ["#", "Code", "Item description", "Q'ty (sets)", "Unit price (US$)", "Line total"],
        [1, "TB-300", "Teak bench 3 seater", 400, 64.5, 25800],
        [2, "TC-101", "Cushion, grey", 800, 6.2, 4960],
        ["", "", "", "", "TOTAL US$", 30760],
    ]
    file = Attachment("PO K-7781.xlsx", "application/octet-stream", 0, workbook(rows))

    found = read(letter("PO attached", "Hi Amy, see PO attached, pls confirm.", attachments=(file,)))

    assert found.kind == "order"
    assert brief(found.items) == [
        ("Teak bench 3 seater", "TB-300", 400, "set", 64.5),
        ("Cushion, grey", "TC-101", 800, "set", 6.2),
    ]
    assert found.items[0].where == "attachment:PO K-7781.xlsx!C5"
    assert (found.total, found.document_number) == (30760, "K-7781")
    assert found.terms.payment == "30% TT deposit, balance against BL copy"


def test_an_ambiguous_quantity_is_settled_by_arithmetic() -> None:
    rows = [["Product", "Qty", "Price USD", "Amount"], ["Cable", "1.500", "2.000", "3.000,00"]]

    found = read(in_table("Order 5", "we order:", rows))

    assert found.items[0].quantity * found.items[0].price == 3000


def test_a_claim_counts_what_is_wrong_not_what_was_delivered() -> None:
    found = read(letter("PO K-7781", "18 of the 400 teak benches have cracked legs. We want a credit of USD 1,161.00."))

    assert brief(found.items) == [("teak benches", None, 18, "piece", None)]
    assert found.total == 1161


def test_prices_of_an_older_table_below_are_not_new() -> None:
    old = table([["Product", "Qty", "Price"], ["Old chair", "999", "USD 5.00"]])
    mail = letter(
        "Re: chairs", "Please quote 400 pcs folding chairs.", html=f"<p>Please quote</p><blockquote>{old}</blockquote>"
    )

    found = read(mail, quoted="Product Qty Price Old chair 999 USD 5.00")

    assert [i.quantity for i in found.items] == [400]


def test_our_own_order_to_a_supplier_names_the_supplier() -> None:
    text = "Dear Kevin, please find our order: 5,000 m Oxford fabric 600D at USD 1.35/m. Delivery before 20 August."
    supplier = Address("Kevin Wu", "kevin@wufabric.example")

    found = read(letter("PO 2025-77", text, sender=SELLER, to=supplier))

    assert (found.kind, found.party.person, found.party.email) == ("order", "Kevin Wu", "kevin@wufabric.example")
    assert brief(found.items) == [("Oxford fabric 600D", None, 5000, "metre", 1.35)]


def test_a_newsletter_full_of_prices_has_no_goods() -> None:
    mail = letter(
        "New arrivals", "Chairs from USD 5.90, 500 pcs.", sender=BUYER, headers=(("List-Unsubscribe", "<mailto:x@y>"),)
    )

    found = read(mail)

    assert (found.kind, found.items) == ("other", ())
