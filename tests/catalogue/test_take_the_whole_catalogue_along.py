"""The whole catalogue goes out as a workbook and comes in elsewhere as it was; an import is taken back as a whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from argosy.audit.models import AuditEntry
from argosy.catalogue.actions import codes, pictures, prices, products, stock, supplier_prices
from argosy.catalogue.actions.supplier_prices import Offer
from argosy.catalogue.models import BuyersCode, Product, ProductImport, ProductPrice, SupplierPrice
from argosy.catalogue.units import UNITS
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer, RecordKind
from argosy.enterprise.actors import actor_of
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.reports.models import SoldGoods
from tests.catalogue.conftest import HINGE, figures
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
FIELDS = (
    "number", "name", "name_zh", "other_names", "description", "description_zh", "other_descriptions", "attributes", "unit",
    "hs_code", "origin", "moq", "pack_quantity", "carton_length", "carton_width", "carton_height", "net_weight",
    "gross_weight", "cost", "cost_currency", "in_stock",
)  # fmt: skip


def _people(actor) -> tuple[Customer, Customer, Customer]:
    vogt = add_customer(actor, name="Vogt GmbH", country="DE", is_surely_new=True)
    luz = add_customer(actor, name="Luz do Mar Lda", country="PT", is_surely_new=True)
    mill = add_customer(actor, name="明月五金厂", country="CN", kind=RecordKind.SUPPLIER, is_surely_new=True)
    return vogt, luz, mill


def _catalogue(actor) -> None:
    """One of everything: languages, properties in two orders, variants, tiers, customers' and suppliers' prices, codes."""
    vogt, luz, mill = _people(actor)
    hinge = products.add_product(
        actor, **HINGE, origin="CN", moq=Decimal("500.5"), description="For doors\nof up to 40 kg", description_zh="门用合页",
        other_names={"de": "Scharnier", "es": "Bisagra", "pt-br": "Dobradiça"},
        other_descriptions={"de": "Für Türen\nbis 40 kg"}, attributes=[["Material", "SUS304"], ["Colour", "steel"]],
    )  # fmt: skip
    black = products.add_product(
        actor, number="007", name="=Hinge, black", variant_of=hinge, unit="set",
        attributes=[["Colour", "black"], ["Material", "steel"], ["Note: two", "a:b"]],
    )  # fmt: skip
    products.add_product(
        actor, number="H-40-W", name="Hinge, white", variant_of=hinge, unit="Fässchen",
        attributes=[["Colour", "white"], ["Size", "40 x 30"]],
    )  # fmt: skip
    products.retire_product(actor, black, is_retired=True)
    stock.count_stock(actor, hinge, Decimal("120.25"))
    tiers = [(Decimal(0), Decimal("1.20")), (Decimal(1000), Decimal("1.05")), (Decimal("5000.5"), Decimal("0.987654"))]
    prices.set_prices(actor, hinge, [(Decimal(0), Decimal("1.50"))], currency="USD", incoterm="FOB")
    prices.set_prices(actor, hinge, tiers, currency="USD", incoterm="FOB")
    prices.set_prices(actor, hinge, [(Decimal(0), Decimal("123456.789012"))], currency="EUR")
    prices.set_prices(actor, hinge, [(Decimal(0), Decimal("1.10"))], currency="USD", incoterm="FOB", customer=vogt)
    prices.set_prices(actor, black, [(Decimal(10), Decimal("2.5"))], currency="EUR", incoterm="CIF", customer=luz)
    supplier_prices.keep_offer(actor, hinge, mill, Offer([(Decimal(0), Decimal("5.5"))], "CNY"))
    offer = Offer(
        [(Decimal(0), Decimal("5.2")), (Decimal(5000), Decimal(5))], "CNY", "MY-9", Decimal(200), 25, date(2031, 5, 1)
    )
    supplier_prices.keep_offer(actor, hinge, mill, offer)
    codes.learn_code(actor, vogt, "V 4711/a", hinge)
    codes.learn_code(actor, luz, "dobradiça preta", black)
    # what was kept long ago is as old elsewhere
    past = datetime(2024, 3, 1, 8, 30, 15, tzinfo=UTC)
    ProductPrice.objects.filter(ended_at=None, currency="EUR").update(made_at=past)
    SupplierPrice.objects.exclude(ended_at=None).update(made_at=past)


def _whole() -> dict[str, object]:
    """Everything that the catalogue says, without ids."""

    def second(moment: datetime | None) -> str:
        return f"{moment:%Y-%m-%d %H:%M:%S}" if moment else ""

    return {
        "products": {
            one.number: (
                [getattr(one, name) for name in FIELDS],
                one.variant_of.number if one.variant_of else "",
                one.retired_at is not None,
            )
            for one in Product.objects.select_related("variant_of")
        },
        "prices": sorted(
            (one.product.number, str(one.customer or ""), one.currency, one.incoterm, one.min_quantity, one.price,
             second(one.made_at), second(one.ended_at))
            for one in ProductPrice.objects.select_related("product", "customer")
        ),
        "offers": sorted(
            (one.product.number, one.supplier.name, one.currency, one.min_quantity, one.price, one.code, one.moq or 0,
             one.lead_days or 0, str(one.valid_until), second(one.made_at), second(one.ended_at))
            for one in SupplierPrice.objects.select_related("product", "supplier")
        ),
        "codes": sorted(
            (one.product.number, one.customer.name, one.code)
            for one in BuyersCode.objects.select_related("product", "customer")
        ),
    }  # fmt: skip


@contextmanager
def _at(company) -> Iterator[None]:
    with enterprise_scope(company.id):
        yield


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_every_unit_is_read_back_as_it_was_written(browse, company, seller, bring, language):
    for at, unit in enumerate(UNITS):
        products.add_product(seller, number=f"U-{at:02}", name=unit, unit=unit)
    client = browse(company.bob)
    client.cookies["django_language"] = language
    book = client.get("/products/export/xlsx/").content
    Product.objects.update(unit="")

    bring(book, "catalogue.xlsx")

    assert [one.unit for one in Product.objects.order_by("number")] == list(UNITS)


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_an_export_brings_the_same_catalogue_into_an_empty_enterprise(browse, company, rival, bring_as, language):
    with _at(company):
        _catalogue(actor_of(company.alice))
        before = _whole()
    with _at(rival):
        _people(actor_of(rival.alice))
    client = browse(company.alice)
    client.cookies["django_language"] = language
    book = client.get("/products/export/xlsx/").content

    answer = bring_as(rival.alice, book, "catalogue.xlsx")

    with _at(rival):
        assert figures(answer) == "3 added, 0 changed, 0 failed"
        assert _whole() == before
        assert ProductImport.objects.get().unread == []
    again = bring_as(rival.alice, book, "catalogue.xlsx")
    with _at(rival):
        assert figures(again) == "0 added, 0 changed, 0 failed"
        last = ProductImport.objects.order_by("-created_at").first()
        assert (last.prices, last.left_out) == (0, 0)
        assert _whole() == before


def test_what_is_exported_names_languages_and_properties_by_columns(browse, company, seller):
    _catalogue(seller)

    head, *lines = csv.reader(io.StringIO(browse(company.bob).get("/products/export/csv/").content.decode("utf-8-sig")))

    assert {"Name (German)", "Name (Brazilian Portuguese)", "Description (German)", "Property: Colour"} <= set(head)
    by_number = {line[0]: dict(zip(head, line, strict=True)) for line in lines}
    assert by_number["H-40-W"]["Property: Size"] == "40 x 30"
    assert by_number["H-40-W"]["Variant of"] == "H-40"
    assert by_number["007"]["Property: Colour"] == "black"
    assert by_number["H-40"]["Properties"] == "Material: SUS304\nColour: steel", "in another order than the columns"
    assert by_number["H-40"]["Name (German)"] == "Scharnier"


def test_an_exporters_own_list_brings_languages_variants_and_properties(bring, scope):
    book = Workbook()
    sheet = book.active
    sheet.append(["2026年产品目录"])
    sheet.append(
        [
            "货号",
            "主产品货号",
            "品名",
            "英文品名",
            "名称(德)",
            "name_es",
            "描述（法语）",
            "颜色",
            "尺寸",
            "属性：表面处理",
            "外箱尺寸(cm)",
            "产地",
            "单价",
            "币种",
        ]
    )
    sheet.append(
        [
            "L-1-RD",
            "L-1",
            "红锁",
            "Lock, red",
            "Schloss, rot",
            "Cerradura roja",
            None,
            "红",
            "40mm",
            "镀铬",
            "52.5*30*20",
            "中国",
            3.5,
            "RMB",
        ]
    )
    sheet.append(
        ["L-1", None, "锁", "Lock", "Schloss", None, "Serrure", None, "40mm", None, "400×300×250mm", "CN", None, None]
    )
    file = io.BytesIO()
    book.save(file)

    answer = bring(file.getvalue(), "目录.xlsx")

    assert figures(answer) == "2 added, 0 changed, 0 failed"
    red, lock = Product.objects.get(number="L-1-RD"), Product.objects.get(number="L-1")
    assert (red.variant_of, red.name, red.name_zh) == (lock, "Lock, red", "红锁")
    assert (red.other_names, lock.other_descriptions) == (
        {"de": "Schloss, rot", "es": "Cerradura roja"},
        {"fr": "Serrure"},
    )
    assert red.attributes == [["颜色", "红"], ["尺寸", "40mm"], ["表面处理", "镀铬"]]
    assert (red.carton_length, lock.carton_length, lock.origin) == (Decimal("52.5"), 40, "CN")
    assert red.prices.get().currency == "CNY"
    assert "Columns that were not read" not in words(answer)


def test_a_line_that_cannot_be_a_variant_says_why_and_the_others_come_in(bring, hinge):
    Product.objects.create(number="H-9", number_key="h9", name="Old variant", name_key="x", variant_of=hinge)

    answer = bring(
        b"Number,Variant of,Name\nB-1,NONE,Bolt\nB-2,H-9,Nut\nH-40,B-4,Hinge\nB-4,,Washer\nB-5,B-4,Small washer\n"
    )

    assert figures(answer) == "2 added, 0 changed, 3 failed"
    page = words(answer)
    assert "There is no product NONE" in page
    assert "H-9 is a variant itself" in page
    assert "has variants of its own" in page
    assert Product.objects.get(number="B-5").variant_of.number == "B-4"


def test_lists_of_prices_come_in_whole_or_not_at_all(bring, hinge, vogt, seller):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(9))], currency="USD", incoterm="FOB")
    head = b"Number,Customer,Currency,Incoterm,From quantity,Price\n"
    answer = bring(
        head + b"H-40,,USD,FOB,0,1.20\nH-40,,USD,FOB,1000,much\nH-40,Vogt GmbH,USD,FOB,0,1.10\nH-40,Nobody Ltd,USD,,0,1\n"
        b"X-9,,USD,,0,1\nH-40,,EUR,,0,1.05\nH-40,,EUR,,0,1.06\n"
    )  # fmt: skip

    one = ProductImport.objects.get()
    assert (one.prices, one.failed) == (1, 6)
    assert "No customer of yours is called Nobody Ltd" in words(answer)
    assert "Another line of the same list of prices is wrong" in words(answer)
    assert "another price from the same quantity on" in words(answer)
    standing = ProductPrice.objects.standing().order_by("price")
    assert [(str(row.customer or ""), row.price) for row in standing] == [
        ("Vogt GmbH", Decimal("1.1")),
        ("", Decimal(9)),
    ]


def test_who_may_not_see_costs_brings_no_suppliers_prices(browse, company, hinge, bring_as, seller):
    mill = add_customer(seller, name="Mill", kind=RecordKind.SUPPLIER, is_surely_new=True)
    role = company.tina.role
    role.rights = ["catalogue.use", "catalogue.edit"]
    role.save()

    answer = bring_as(company.tina, b"Number,Supplier,Currency,From quantity,Price\nH-40,Mill,CNY,0,5\n")

    assert "Columns that were not read: Number, Supplier" in words(answer)
    assert not SupplierPrice.objects.filter(supplier=mill).exists()
    sheets = load_workbook(io.BytesIO(browse(company.tina).get("/products/export/xlsx/").content)).sheetnames
    assert "Suppliers’ prices" not in sheets


@pytest.mark.parametrize(
    ("known", "name", "zh", "names", "properties"),
    [
        ("update", "New name", "新", {"de": "Neu", "es": "Bisagra"}, [["Material", "brass"], ["Colour", "red"]]),
        ("fill", "Hinge", "新", {"es": "Bisagra"}, [["Material", "SUS304"]]),
        ("skip", "Hinge", "", {"es": "Bisagra"}, [["Material", "SUS304"]]),
    ],
)
def test_what_becomes_of_known_products_is_chosen(bring, seller, known, name, zh, names, properties):
    made = products.add_product(
        seller,
        number="H-1",
        name="Hinge",
        other_names={"es": "Bisagra"},
        attributes=[["Material", "SUS304"]],
        moq=Decimal(5),
    )
    prices.set_prices(seller, made, [(Decimal(0), Decimal(2))], currency="USD")

    bring(
        "Number,Name,Chinese name,name_de,Material,Colour,MOQ,Price,Currency\nH-1,New name,新,Neu,brass,red,,3,USD\n".encode(),
        known=known,
    )

    made.refresh_from_db()
    assert (made.name, made.name_zh) == (name, zh)
    assert made.moq == 5
    if known != "fill":  # of names and properties nothing is overwritten, and none is added that would
        assert made.other_names == names
        assert made.attributes == properties
    assert made.prices.get(ended_at=None).price == (3 if known == "update" else 2)


def test_a_whole_import_is_taken_back(bring, browse, company, hinge, vogt, seller, undo):
    mill = add_customer(seller, name="Mill", kind=RecordKind.SUPPLIER, is_surely_new=True)
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(9)), (Decimal(100), Decimal(8))], currency="USD")
    supplier_prices.keep_offer(seller, hinge, mill, Offer([(Decimal(0), Decimal(7))], "CNY"))
    codes.learn_code(seller, vogt, "AX", hinge)
    before = _whole()
    book = Workbook()
    book.active.append(
        ["Number", "Variant of", "Name", "name_de", "MOQ", "In stock", "Retired", "Colour", "Price", "Currency"]
    )
    book.active.append(["H-40", None, "Other", "Scharnier", 7, 55, "yes", "red", 6, "USD"])
    book.active.append(["N-1", "H-40", "New", None, None, 3, None, None, 1, "USD"])
    for head, line in [
        (["Number", "Customer", "Currency", "From quantity", "Price"], ["H-40", "Vogt GmbH", "EUR", 0, 4]),
        (["Number", "Supplier", "Currency", "From quantity", "Price"], ["H-40", "Mill", "CNY", 0, 6]),
        (["Number", "Customer", "Their item number"], ["N-1", "Vogt GmbH", "AX"]),
    ]:
        sheet = book.create_sheet()
        sheet.append(head)
        sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    answer = bring(file.getvalue(), "list.xlsx")
    assert figures(answer) == "1 added, 1 changed, 0 failed"
    assert _whole() != before

    page = undo(answer)

    assert "The import was taken back." in words(page)
    assert "stays" not in words(page)
    assert _whole() == before
    assert AuditEntry.objects.filter(word="products.import_undone").count() == 1
    assert browse(company.bob).post(answer.request["PATH_INFO"] + "undo/").status_code == 409


def test_a_list_of_prices_that_was_set_anew_since_stays(bring, seller, hinge, undo):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(9)), (Decimal(100), Decimal(8))], currency="USD")
    answer = bring(b"Number,Price,Currency\nH-40,6,USD\n")
    prices.set_prices(seller, hinge, [(Decimal(50), Decimal(5))], currency="USD")

    undo(answer)

    assert [one.price for one in ProductPrice.objects.standing()] == [5]


def test_what_somebody_worked_with_since_stays(bring, seller, hinge, vogt, undo, scope):
    lines = b"".join(b"N-%d,New %d\n" % (at, at) for at in range(7))
    answer = bring(b"Number,Name\nH-40,Other name\n" + lines)
    made = {one.number: one for one in Product.objects.filter(number__startswith="N-")}
    products.change_product(seller, made["N-0"], name="Typed since")
    prices.set_prices(seller, made["N-1"], [(Decimal(0), Decimal(1))], currency="USD")
    pictures.add_picture(seller, made["N-2"], b"\x89PNG\r\n\x1a\nrest")
    codes.learn_code(seller, vogt, "theirs", made["N-3"])
    stock.count_stock(seller, made["N-4"], Decimal(3))
    products.add_product(seller, number="V-1", name="Variant since", variant_of=made["N-5"])
    products.change_product(seller, hinge, name="Typed since too")

    page = undo(answer)

    assert sorted(Product.objects.values_list("number", flat=True)) == [
        "H-40", "N-0", "N-1", "N-2", "N-3", "N-4", "N-5", "V-1",
    ]  # fmt: skip
    assert "7 products stay as they are now" in words(page)
    hinge.refresh_from_db()
    assert hinge.name == "Typed since too"
    assert Product.objects.get(number="V-1").variant_of.number == "N-5"
    assert not SoldGoods.objects.exists()


def test_a_stranger_finds_no_import_and_a_trainee_starts_none(bring, browse, company, rival):
    answer = bring(b"Number,Name\nN-1,New\n")
    url = answer.request["PATH_INFO"]

    assert browse(rival.alice).get(url).status_code == 404
    assert browse(rival.alice).post(url + "undo/").status_code == 404
    assert browse(company.tina).get("/products/import/").status_code == 403
    with _at(company):
        assert Product.objects.filter(number="N-1").exists()
