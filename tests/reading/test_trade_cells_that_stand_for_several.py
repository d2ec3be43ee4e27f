"""Merged and stacked cells, tall rows, last year's columns, terms below the goods: a table says more than its grid."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents.columns import Run, lines_of, tables_of
from argosy.reading.documents.model import Table
from argosy.reading.trade.table_items import listing_of
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.units import unit_of
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


def listed(*rows, language="en", is_claim=False, name=""):
    listing = listing_of(Table(name=name, rows=rows), "body", language, is_claim=is_claim)
    return [] if listing is None else list(listing.items)


@pytest.mark.parametrize(
    ("meaning", "headings"),
    [
        ("model", "编码 품목코드 Bestell-Nr. Sachnummer каталожный_номер Mã_số Kode_Barang Bestelnr. Tuotenro"),
        ("product", "Uraian Artikelomschrijving Varebeskrivelse ชื่อสินค้า"),
        ("quantity", "Qté_totale Q.tà_totale Liczba Kuantitas Piezas 必要数"),
        ("price", "EUR_/_Stk._netto $/kg 元/公斤 €/pz Harga_Satuan Stukprijs"),
        ("target", "Richtpreis_CHF 희망단가 指値 Giá_mục_tiêu Cena_oczekiwana Målpris"),
        ("amount", "Nettowert Montante Tổng_tiền Jumlah_Harga סכום"),
        ("unit", "Einh. Satuan หน่วย"),
        ("hs", "Código_HS Fracción_arancelaria 税则号 Commodity_code"),
        ("size", "寸法 Spezifikation Quy_cách Ukuran Габариты"),
        ("remark", "Colisage Nb_cartons 模具费 Werkzeugkosten"),
    ],
)
def test_headings_of_many_offices_are_understood(meaning, headings):
    assert {field_of(one.replace("_", " ")) for one in headings.split()} == {meaning}


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("dozen", "lusin dussin duzias dtz โหล"),
        ("bottle", "btles botol flaskor בקבוק"),
        ("bag", "säckar karung กระสอบ"),
        ("carton", "kartonger kartonů"),
        ("piece", "벌 τεμ"),
    ],
)
def test_units_of_many_tongues_are_understood(unit, words):
    assert {unit_of(one) for one in words.split()} == {unit}


def test_rows_of_a_form_may_stand_far_apart_on_a_page():
    lefts = (80, 120, 220, 490, 530, 650)
    texts = (
        ("Pos", "Material", "Bezeichnung", "Menge", "ME", "Preis"),
        ("10", "KL-88", "Klemme verzinkt", "2.400", "ST", "0,82"),
        ("20", "KL-90", "Klemme schwarz", "1.200", "ST", "1,14"),
    )
    runs = [
        Run(text, left, left + 30, 400 - 35 * place, 410 - 35 * place)
        for place, row in enumerate(texts)
        for left, text in zip(lefts, row, strict=True)
    ]

    [table] = tables_of(lines_of(runs), "page 1")

    assert table.rows == texts
    assert [item.model for item in listed(*texts, language="de")] == ["KL-88", "KL-90"]


def test_prices_for_a_hundred_are_those_of_one_where_a_column_says_so_also_on_the_second_page():
    items = listed(
        ("Pos", "Material", "Bezeichnung", "Menge", "ME", "PE", "Preis", "Nettowert"),
        ("110", "KL-88", "Klemme verzinkt", "2.400", "ST", "100", "82,00", "1.968,00"),
        ("120", "GC-FR40", "Klemme schwarz", "1.200", "ST", "1", "1,14", "1.368,00"),
        language="de",
    )

    assert [(item.model, item.price, item.currency) for item in items] == [
        ("KL-88", Decimal("0.82"), None),
        ("GC-FR40", Decimal("1.14"), None),  # no Swiss francs in an article number
    ]


def test_the_steps_of_a_price_below_each_other_in_one_cell_are_a_line_each():
    items = listed(
        ("Art.-Nr.", "Bezeichnung", "Menge", "EUR / Stk. netto"),
        ("71", "Kreisel", "ab 200 Stk. ab 1.000 Stk.", "2,95 2,60"),
        ("72", "Kugelbahn", "ab 50 Stk.", "31,50"),
        language="de",
    )

    assert [(item.product, item.quantity, item.price) for item in items] == [
        ("Kreisel", 200, Decimal("2.95")),
        ("Kreisel", 1000, Decimal("2.60")),
        ("Kugelbahn", 50, Decimal("31.50")),
    ]


def test_a_name_in_the_middle_of_merged_cells_is_that_of_all_their_rows():
    items = listed(
        ("Commodity", "Size (mm)", "Quantity (m3)", "Unit price (USD/m3)"),
        ("", "9 x 1220", "52.0", "338.00"),
        ("Birch plywood", "", "", ""),
        ("", "12 x 1220", "48.0", "325.00"),
        ("brown film", "", "", ""),
        ("", "15 x 1220", "104.0", "312.00"),
    )

    assert {item.product for item in items} == {"Birch plywood brown film"}
    assert [(item.model, item.quantity, item.unit) for item in items] == [
        ("9 x 1220", 52, "cubic_metre"),
        ("12 x 1220", 48, "cubic_metre"),
        ("15 x 1220", 104, "cubic_metre"),
    ]


def test_of_two_years_side_by_side_the_newer_one_holds_and_what_is_sold_out_is_not_offered():
    items = listed(
        ("Codice", "Prodotto", "Listino 2025", "Listino 2025", "Offerta 2026", "Offerta 2026"),
        ("Codice", "Prodotto", "€/pz", "min", "€/pz", "Q.tà min."),
        ("OL05", "Olio biologico", "5.1", "600", "5.4", "1200 bottiglie"),
        ("OV31", "Olive verdi", "9.3", "150", "esaurito", ""),
        language="it",
    )

    assert [(item.model, item.quantity, item.unit, item.price) for item in items] == [
        ("OL05", 1200, "bottle", Decimal("5.4"))
    ]


@pytest.mark.parametrize(
    "below",
    [
        ("", "납기", "2026년 5월 15일"),
        ("Packing: 24 pcs a carton, 40 cartons", "", ""),
        ("支払条件", "前金30%、残金出荷前", ""),
        ("交货日期：三月五日前送至仓库", "交货日期：三月五日前送至仓库", "交货日期：三月五日前送至仓库"),
        ("2.", "Packing:", "4 x 40HC, pallets"),
    ],
)
def test_what_is_said_of_all_goods_below_them_is_no_line_of_them(below):
    items = listed(("Model", "Description", "Quantity"), ("K-1", "Kettle", "300"), below)

    assert [(item.product, item.quantity) for item in items] == [("Kettle", 300)]


def test_a_total_that_is_written_in_words_over_all_columns_still_counts():
    words = "合计（大写）：捌万贰仟伍佰元整"
    listing = listing_of(
        Table(
            name="",
            rows=(
                ("货物名称", "数量", "单价(元)", "金额(元)"),
                ("扳手", "100", "825", "82500"),
                (words, words, words, "82,500.00"),
            ),
        ),
        "body",
        "zh",
    )

    assert listing
    assert listing.total == 82500


def test_in_a_claim_the_defective_ones_count_though_the_units_stand_below_the_headings():
    items = listed(
        ("Item", "Description", "Shipped", "Defective", "Unit price", "Claim value"),
        ("Item", "Description", "pcs", "pcs", "USD", "USD"),
        ("JK-3", "Floor jack", "400", "58", "27.5", "1595"),
        ("AX-2", "Axle stand", "1200", "0", "4.9", "0"),
        ("LW-4", "Wheel wrench", "2000", "310", "2.15", "666.5"),
        is_claim=True,
    )

    assert [(item.model, item.quantity) for item in items] == [("JK-3", 58), ("LW-4", 310)]


def test_price_steps_typed_as_columns_are_read():
    text = (
        "Thank you for your inquiry, our quotation (USD, FOB Shantou):\n\n"
        "Item       Description            500-999   1000-2999   3000 up\n"
        "QQ-BB01    Bubble machine, ABS      3.95       3.60       3.35\n"
    )

    items = read(letter("RE: quotation", text)).items

    assert [(item.model, item.quantity, item.quantity_max, item.price) for item in items] == [
        ("QQ-BB01", 500, 999, Decimal("3.95")),
        ("QQ-BB01", 1000, 2999, Decimal("3.60")),
        ("QQ-BB01", 3000, None, Decimal("3.35")),
    ]


def test_a_form_of_a_web_site_puts_each_answer_below_its_question():
    asked = {
        "Name": "Lucía",
        "Company": "Andes Salud",
        "Product of interest": "Bed sheet, cotton",
        "Quantity": "500 pcs",
    }
    rows = "".join(
        f"<tr><td colspan=2>{label}</td></tr><tr><td>&nbsp;</td><td>{value}</td></tr>" for label, value in asked.items()
    )

    text = "Please quote.\n" + "\n\n".join(cell for pair in asked.items() for cell in pair)

    [item] = read(letter("New inquiry from your web site", text, html=f"<table>{rows}</table>")).items

    assert (item.product, item.quantity) == ("Bed sheet, cotton", 500)


def test_words_with_a_colon_below_the_last_line_are_no_part_of_its_name():
    items = listed(
        ("品名", "规格", "数量"),
        ("棉签", "双头", "3,000袋"),
        ("报价要求：含税含运费", "", ""),
        language="zh",
    )

    assert [item.product for item in items] == ["棉签 双头"]


def placed(*rows: tuple[tuple[float, str], ...]) -> list[Run]:
    """Pieces of text on a page, each with where it begins, rows twelve points apart."""
    return [
        Run(text, left, left + 5 * len(text), 700 - 12 * place, 710 - 12 * place)
        for place, row in enumerate(rows)
        for left, text in row
    ]


def test_a_letterhead_close_above_a_list_does_not_run_its_columns_together():
    runs = placed(
        (
            (40, "2250 Dewdney Trunk Rd, Maple Ridge BC, Canada and further"),
            (330, "T 604-555-0162"),
            (420, "P.O. 20417"),
        ),
        ((40, "TO: Foshan Lianrui Ceramics Co., Ltd., Nanzhuang"), (330, "Date"), (390, "Aug 19, 2025, Tuesday, two")),
        ((40, "Ln"), (75, "Item"), (140, "Description"), (350, "Qty"), (400, "U/M"), (440, "US$"), (500, "Ext US$")),
        (
            (40, "1"),
            (75, "LR-66"),
            (140, "Floor tile grey"),
            (350, "1,440"),
            (400, "CTN"),
            (440, "11.20"),
            (500, "16,128.00"),
        ),
        (
            (40, "2"),
            (75, "LR-36"),
            (140, "Wall tile white"),
            (350, "960"),
            (400, "CTN"),
            (440, "9.85"),
            (500, "9,456.00"),
        ),
    )

    tables = tables_of(lines_of(runs), "page 1")

    assert tables[-1].rows[1] == ("1", "LR-66", "Floor tile grey", "1,440", "CTN", "11.20", "16,128.00")


def test_a_heading_beside_its_column_belongs_to_it():
    runs = placed(
        ((40, "Ref."), (120, "Name"), (250, "Qty"), (300, "Precio"), (420, "Importe")),
        ((40, "AP-500"), (120, "Oil 500 ml"), (250, "4.800"), (345, "4,15"), (420, "19.920,00")),
        ((40, "AP-600"), (120, "Oil 5 l"), (250, "600"), (345, "36,90"), (420, "22.140,00")),
    )

    [table] = tables_of(lines_of(runs), "page 1")

    assert table.rows[:2] == (
        ("Ref.", "Name", "Qty", "Precio", "Importe"),
        ("AP-500", "Oil 500 ml", "4.800", "4,15", "19.920,00"),
    )


def test_what_was_wanted_last_year_is_not_wanted_now_and_a_currency_alone_heads_prices():
    items = listed(
        ("S/N", "Description", "Our code", "last yr qty", "Qty wanted", "US$"),
        ("1", "Inner tube", "AC-101", "4200", "6000", "1.20"),
        ("2", "Tyre", "AC-118", "2000", "2500", "3.40"),
    )

    assert [(item.quantity, item.price, item.currency) for item in items] == [
        (6000, Decimal("1.20"), "USD"),
        (2500, Decimal("3.40"), "USD"),
    ]


def test_columns_with_headings_of_their_own_are_told_by_what_stands_below():
    items = listed(
        ("Code", "Which one", "We take", "US$", "Line total"),
        ("FH-50", "Brake cable stainless", "120 box", "18.60", "2,232.00"),
        ("FH-07", "Disc brake pad", "3,000 prs", "1.35", "4,050.00"),
    )

    assert [(item.product, item.quantity, item.unit, item.price) for item in items] == [
        ("Brake cable stainless", 120, "box", Decimal("18.60")),
        ("Disc brake pad", 3000, "pair", Decimal("1.35")),
    ]
