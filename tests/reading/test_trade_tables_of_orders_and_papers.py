"""Tables as shoe orders, price offers, requests of plants and transport papers have them, and forms beside them."""

# ruff: noqa: E501 — a table on few lines

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents import Document
from argosy.reading.documents.model import Table
from argosy.reading.model import Attachment
from argosy.reading.trade.cargo import cargo_of
from argosy.reading.trade.goods import listings_of
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.table_items import listing_of
from argosy.reading.trade.tier_columns import tier_of
from tests.reading.letters import OWN, letter, read

pytestmark = pytest.mark.pure


def table(*rows: str) -> Table:
    return Table(name="1", rows=tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows))


def lines(found) -> list[tuple[object, ...]]:
    return [(item.model, item.quantity, item.price) for item in found.items]


def test_runs_of_sizes_below_a_group_are_one_line_with_their_total() -> None:
    found = listing_of(
        table(
            "Style | Pairs by size | Pairs by size | Pairs by size | Total pairs | USD/pair",
            "Style | 36-38 | 39-41 | 42-44 | Total pairs | USD/pair",
            "SL-77 | 120 | 300 | 180 | 600 | 6.40",
            "SL-80 | 60 | 90 | 0 | 150 | 9.10",
        ),
        "body",
        "en",
    )

    assert found is not None
    assert lines(found) == [("SL-77", 600, Decimal("6.4")), ("SL-80", 150, Decimal("9.1"))]


@pytest.mark.parametrize(
    ("heading", "bounds"),
    [
        ("100 à 299 pces", (100, 299)),
        ("300 pces et plus", (300, None)),
        ("500 bis 999 Kartons", (500, 999)),
        ("1000 oder mehr", (1000, None)),
    ],
)
def test_steps_of_a_price_in_units_of_all_kinds(heading: str, bounds: tuple[int, int | None]) -> None:
    assert tier_of(heading) == bounds


def test_figures_of_a_number_and_a_word_that_is_no_unit_are_no_step() -> None:
    assert tier_of("300 - 500 gsm paper") is None


def test_the_need_of_a_year_beside_the_first_lot_is_not_wanted_now() -> None:
    found = listing_of(
        table("Part no | Item | QUANTITY | QUANTITY", "Part no | Item | Year 2027 | 1st lot", "KP-11 | rubber bush | 8000 | 2000"),
        "body",
        "en",
    )  # fmt: skip

    assert found is not None
    assert lines(found) == [("KP-11", 2000, None)]


def test_what_was_bought_in_which_year_is_no_list_of_goods() -> None:
    wanted = table("Code | Description | Quantity", "VA-1 | valve | 16", "VA-2 | gasket | 300")
    past = table("Code | Supplier | Year | USD", "VA-1 | other | 2024 | 3950", "VA-2 | other | 2025 | 2.10")
    document = Document("list.xlsx", "", (wanted, past))

    found = Letter(
        letter("RFQ", "Please quote the attached list."),
        "Please quote the attached list.",
        "",
        "",
        "en",
        OWN,
        [document],
    )

    assert [item.model for listing in listings_of(found) for item in listing.items] == ["VA-1", "VA-2"]


def test_a_tariff_number_in_the_cell_of_the_count_is_no_count() -> None:
    found = listing_of(
        table("Kod | Ürün | GTİP Miktar | Birim fiyat | Tutar", "CK-5 | kavanoz 500 ml | 7010.90 45.000 adet | 0,212 € | 9.540,00 €", "CK-9 | kapak | 105.000 8309.90 adet | 0,028 € | 2.940,00 €"),
        "body",
        "tr",
    )  # fmt: skip

    assert found is not None
    assert [(item.quantity, item.hs_code) for item in found.items] == [(45000, "7010.90"), (105000, "8309.90")]


@pytest.mark.parametrize(
    ("language", "rows", "cargo"),
    [
        ("tr", ("B/L No | QX1 | Boşaltma limanı | Ambarlı", "Konteyner | Kap | Malın cinsi | Brüt kg", "GLBU 771020-4 | 18 PALET / 640 KOLİ | Küresel vana GTİP 8481.80 | 12.880"), ("Küresel vana", 640, "carton", "8481.80")),
        ("es", ("Mercancía | CEBOLLA EN HOJUELAS", "Bultos | 720 sacos / 14.400 kg netos", "Puerto de descarga | Buenaventura"), ("CEBOLLA EN HOJUELAS", 720, "bag", None)),
        ("en", ("Marks | No. of pkgs | Description of goods | Gross kg", "BW-7 | 860 CARTONS | Paper bags, HS 4819.40 | 11,420.00"), ("Paper bags", 860, "carton", "4819.40")),
    ],
)  # fmt: skip
def test_what_travels_as_forms_of_transport_papers_list_it(language: str, rows: tuple[str, ...], cargo) -> None:
    document = Document("bl.docx", "", (table(*rows),))

    [item] = cargo_of(
        Letter(letter("B/L", "Draft attached."), "Draft attached.", "", "", language, OWN, [document]), None
    )

    assert (item.product, item.quantity, item.unit, item.hs_code) == cargo


def test_a_list_without_one_price_is_no_offer_whatever_its_file_is_called() -> None:
    content = "Item;Qtde;UM\nração para gatos 10 kg;900;SC\npetisco carne 65 g;48000;UN\n".encode()
    file = Attachment("cotação_abril.csv", "text/csv", len(content), content)

    found = read(
        letter("Cotação de rações", "Segue em anexo a lista pra cotação. Me manda o preço?", attachments=(file,)), "pt"
    )

    assert (found.kind, [item.unit for item in found.items]) == ("inquiry", ["bag", "piece"])


def test_number_heads_how_many_where_nothing_else_does() -> None:
    found = listing_of(
        table(
            "Ref | Instrument | Size / spec | Number", "MU-1 | recorder | ABS | 6,000", "MU-2 | drum | 10 inch | 240"
        ),
        "body",
        "en",
    )
    running = listing_of(table("Number | Item | Qty", "1 | recorder | 60", "2 | drum | 40"), "body", "en")

    assert found is not None
    assert running is not None
    assert [item.quantity for item in found.items] == [6000, 240]
    assert [item.quantity for item in running.items] == [60, 40]


def test_a_column_of_nothing_but_units_says_the_unit_whatever_heads_it() -> None:
    found = listing_of(
        table(
            "Réf. | Désignation | Qté | UV | PU USD",
            "SE-2 | sécateur | 2 000 | pce | 2,15",
            "GJ-9 | gants | 150 | dz | 16,80",
        ),
        "body",
        "fr",
    )

    assert found is not None
    assert [item.unit for item in found.items] == ["piece", "dozen"]


def test_the_separator_of_a_list_is_not_counted_within_quotation_marks() -> None:
    content = '발주번호,HU-7\n품번,품명,수량,단위,단가(USD),금액(USD)\nTE-1,자스민차,800,kg,7.25,"5,800.00"\nTE-5,보이차,"1,000",개,4.60,"4,600.00"\n,합계,,,,"10,400.00"\n'.encode()
    file = Attachment("order.csv", "text/csv", len(content), content)

    found = read(letter("발주서", "발주서 첨부드립니다.", attachments=(file,)), "ko")

    assert [(item.model, item.quantity, item.price) for item in found.items] == [
        ("TE-1", 800, Decimal("7.25")),
        ("TE-5", 1000, Decimal("4.6")),
    ]


def test_labels_side_by_side_above_their_values() -> None:
    paper = "PORT OF LOADING  PORT OF DISCHARGE\nNINGBO  AARHUS\nETA  FREIGHT\n28-NOV-2027  PREPAID\n"
    content = paper.encode()
    file = Attachment("notice.txt", "text/plain", len(content), content)

    terms = read(letter("Arrival notice", "Please find the arrival notice attached.", attachments=(file,))).terms

    assert (terms.place, terms.payment, terms.delivery) == ("AARHUS", "PREPAID", "ETA 28-NOV-2027")


def test_a_claim_names_what_so_many_of_them_cost() -> None:
    text = "Niestety 34 worki są zawilgocone. Według faktury wychodzi 1 921,00 USD (34 x 56,50). Reklamacja."

    [item] = read(letter("Reklamacja", text), "pl").items

    assert (item.quantity, item.price, item.currency) == (34, Decimal("56.5"), "USD")
