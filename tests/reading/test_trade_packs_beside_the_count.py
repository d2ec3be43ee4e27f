"""Columns and cells that say how goods are packed, what one costs without the word, and what was bought once."""

# ruff: noqa: E501 — a table on few lines

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents import Document
from argosy.reading.documents.model import Table
from argosy.reading.trade.goods import listings_of
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.table_items import listing_of
from argosy.reading.vocabulary.headings import field_of
from tests.reading.letters import OWN, letter

pytestmark = pytest.mark.pure


def table(*rows: str, name: str = "1") -> Table:
    return Table(name=name, rows=tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows))


@pytest.mark.parametrize(
    "packed",
    ["Qty/PAL", "Pcs/plt", "Stk/Palette", "Qté par palette", "uds por palet", "pz/bancale", "шт/паллет", "шт в коробе", "adet/koli", "每托数量", "入数/ケース", "수량/박스", "كمية/كرتون"],
)  # fmt: skip
def test_how_many_a_pack_holds_is_not_how_many_are_ordered(packed: str) -> None:
    found = listing_of(
        table(f"Part | Item | Pallets | {packed} | Qty", "W-71 | Wheel hub | 5 | 80 | 400", "W-72 | Wheel nut | 2 | 900 | 1800"), "body", "en"
    )  # fmt: skip

    assert found is not None
    assert [item.quantity for item in found.items] == [400, 1800]


def test_a_unit_over_plain_figures_is_what_one_costs() -> None:
    found = listing_of(
        table(
            "Ln | Part | Item | Qty | Unit | Extended",
            "1 | W-71 | Wheel hub | 400 | 6.15 | 2460.00",
            "2 | W-72 | Nut | 1800 | 0.30 | 540.00",
        ),
        "body",
        "en",
    )

    assert found is not None
    assert [(item.unit, item.price) for item in found.items] == [
        ("piece", Decimal("6.15")),
        ("piece", Decimal("0.3")),
    ]


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        ("box 50", "box"),
        ("box of 1000 pcs", "box"),
        ("Karton à 12 Stk", "carton"),
        ("caja de 24", "carton"),
        ("sachet de 10", "bag"),
        ("confezione da 6 pz", "pack"),
        ("упак. 20 шт", "pack"),
        ("盒(100片)", "box"),
        ("箱/24本", "carton"),
        ("pack 4 un", "pack"),
        ("Tsd. Stück", "piece"),
    ],
)
def test_a_pack_with_what_it_holds_is_the_unit(cell: str, unit: str) -> None:
    found = listing_of(table("Item | Unit | Qty", f"Cotton swabs | {cell} | 300"), "body", "en")

    assert found is not None
    [item] = found.items
    assert (item.unit, item.quantity) == (unit, 300_000 if cell.startswith("Tsd") else 300)


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("不含税价(元)", "price"),
        ("结算价", "price"),
        ("Exportpreis EUR", "price"),
        ("납품가", "price"),
        ("liste fiyatı", "price"),
        ("总价", "amount"),
        ("Gesamtpreis", "amount"),
        ("建议零售价", "remark"),
    ],
)
def test_kinds_of_prices_are_prices(heading: str, meaning: str) -> None:
    assert field_of(heading) == meaning


@pytest.mark.parametrize(
    "name", ["전년 실적", "作年実績", "昨年", "Commande précédente", "año pasado", "Прошлый год", "geçen yıl", "الطلب السابق", "Letzte Saison", "上年"]
)  # fmt: skip
def test_a_sheet_of_former_orders_is_not_asked_for(name: str) -> None:
    wanted = table("Part | Item | Qty", "W-71 | Wheel hub | 400", name="RFQ")
    former = table("Part | Item | Qty | Price USD", "W-71 | Wheel hub | 350 | 6.40", name=name)
    mail = letter("RFQ", "Please quote the attached list.")

    found = listings_of(Letter(mail, mail.text, "", "", "en", OWN, [Document("list.xlsx", "", (wanted, former))]))

    assert [item.quantity for listing in found for item in listing.items] == [400]
