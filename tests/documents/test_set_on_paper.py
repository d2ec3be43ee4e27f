"""Documents are set as PDF in three languages of pages, with every script, and nothing that somebody typed is markup."""

from __future__ import annotations

from decimal import Decimal

import pypdfium2
import pytest

from argosy.deals.actions import documents
from argosy.deals.contents import content_of
from argosy.deals.models import DocumentKind
from argosy.deals.papers import amounts_in_words, payment, typesetter
from argosy.deals.papers.laying_out import laid_out

pytestmark = pytest.mark.django_db


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def set_here(data) -> bytes:
    """As the child does it."""
    import json

    return typesetter.compiled(json.dumps({"data": data, "pictures": {}, "kind": "pdf"}).encode())[0]


def test_the_pdf_says_what_the_document_says(quotation, browse, company):
    answer = browse(company.bob).get(f"/documents/{quotation.pk}/pdf/")

    text = text_of(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    for words in (
        "Quotation",
        quotation.number,
        "Vogt GmbH",
        "Stainless steel hinge",
        "500 pcs",
        "USD 600.00",
        "DRAFT",
    ):
        assert words in text, words
    assert "0.8" not in text


@pytest.mark.parametrize("layout", ["classic", "modern", "compact"])
@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_every_kind_is_set_in_every_layout_and_language(quotation, language, layout):
    content = content_of(quotation) | {"language": language, "layout": layout}

    for kind in DocumentKind.values:
        pdf = set_here(laid_out(content | {"kind": kind}))
        assert pdf.startswith(b"%PDF"), kind


def test_every_script_is_there_and_markup_is_only_text(quotation):
    content = content_of(quotation)
    content["buyer"] |= {"name": "ООО Чайка", "contact": "شركة النورس", "address": '#import "x" *bold* $x$ @ref `raw`'}

    text = text_of(set_here(laid_out(content)))

    assert "ООО Чайка" in text
    assert sum("\u0600" <= sign <= "\u06ff" for sign in text) >= 8
    assert '#import "x" *bold*' in text


@pytest.mark.parametrize("layout", ["classic", "modern", "compact"])
def test_a_long_number_stays_in_its_column(quotation, layout):
    content = content_of(quotation) | {"layout": layout}
    content["lines"][0]["number"] = "Z" * 40

    page = pypdfium2.PdfDocument(set_here(laid_out(content)))[0].get_textpage()
    text = page.get_text_range()
    places = [page.get_charbox(at) for at in range(page.count_chars())]
    ends = [right for sign, (_left, _low, right, _high) in zip(text, places, strict=False) if sign == "Z"]

    assert len(ends) == 40
    assert max(ends) < 150  # the column ends 17 + 30 mm from the edge


def test_the_preview_is_a_picture(quotation, browse, company):
    answer = browse(company.bob).get(f"/documents/{quotation.pk}/preview/")

    assert (answer["Content-Type"], answer.content[:4]) == ("image/png", b"\x89PNG")


def test_a_packing_list_shows_no_prices(quotation, seller):
    packing = documents.continue_as(seller, quotation, "packing_list")

    text = text_of(set_here(laid_out(content_of(packing))))

    assert "600.00" not in text
    for words in ("Packing List", "40×30×25", "37.5", "0.09"):
        assert words in text, words


@pytest.mark.parametrize(
    ("amount", "currency", "english", "chinese"),
    [
        ("19896.5", "USD", "US dollars nineteen thousand eight hundred and ninety-six and cents fifty only",
         "美元壹万玖仟捌佰玖拾陆元伍角整"),
        ("100000.05", "CNY", "Chinese yuan one hundred thousand and fen five only", "人民币壹拾万元零伍分"),
        ("1000005", "EUR", "euros one million and five only", "欧元壹佰万零伍元整"),
        ("1001000", "USD", "US dollars one million one thousand only", "美元壹佰万壹仟元整"),
        ("20", "JPY", "Japanese yen twenty only", "日元贰拾元整"),
        ("1250.5", "MXN", "Mexican pesos one thousand two hundred and fifty and centavos fifty only",
         "墨西哥比索壹仟贰佰伍拾元伍角整"),
        ("12.345", "KWD", "Kuwaiti dinars twelve and fils three hundred and forty-five only",
         "科威特第纳尔壹拾贰元又千分之叁佰肆拾伍"),
        ("7.05", "XCD", "XCD seven and 05/100 only", "XCD柒元零伍分"),
        ("0.1", "USD", "US dollars zero and cents ten only", "美元零元壹角整"),
    ],
)  # fmt: skip
def test_amounts_are_said_in_words(amount, currency, english, chinese):
    assert amounts_in_words.english(Decimal(amount), currency) == english
    assert amounts_in_words.chinese(Decimal(amount), currency) == chinese


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("T/T 30% deposit, 70% against B/L copy", [("tt", "30", "order"), ("tt", "70", "bl_copy")]),
        ("30/70 TT", [("tt", "30", "order"), ("tt", "70", "bl_copy")]),
        ("L/C at sight", [("lc", "100", "sight")]),
        ("O/A 60 days", [("oa", "100", "after_bl")]),
        ("as usual", []),
    ],
)
def test_payment_words_of_a_mail_become_rows(text, rows):
    assert [(one.method, one.percent, one.event) for one in payment.understood(text)] == rows


def test_logo_and_seal_stand_on_the_page(quotation, browse, company):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.isolation.belongings import PIXEL

    client, url = browse(company.alice), f"/documents/{quotation.pk}/pdf/"
    before = client.get(url).content
    for which in ("logo", "seal"):
        client.post("/documents/settings/picture/", {"which": which, "file": SimpleUploadedFile("a.png", PIXEL)})

    after = client.get(url)

    assert after.status_code == 200
    pages = pypdfium2.PdfDocument(after.content)
    pictures = [one for page in pages for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert len(pictures) == 2
    assert len(after.content) > len(before)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_logo_and_seal_stand_in_the_workbook_beside_who_signs(quotation, kind):
    import io

    from openpyxl import load_workbook
    from PIL import Image

    from argosy.deals.papers.workbook import as_xlsx

    picture = io.BytesIO()
    Image.new("RGB", (800, 200), "teal").save(picture, kind)

    sheet = load_workbook(
        io.BytesIO(as_xlsx(content_of(quotation), {"logo": picture.getvalue(), "seal": picture.getvalue()}))
    ).active

    logo, seal = sorted(sheet._images, key=lambda one: one.anchor._from.row)
    assert (logo.anchor._from.row, round(logo.anchor.ext.width / 9525), round(logo.anchor.ext.height / 9525)) == (
        0,
        166,
        41,
    )
    said = {str(cell.value): cell.row for row in sheet for cell in row if cell.value}
    signed = next(row for text, row in said.items() if text.startswith("For and on behalf of the seller"))
    assert 0 <= seal.anchor._from.row + 1 - signed <= 2


def test_a_picture_that_cannot_be_set_is_said(quotation, browse, company):
    from django.core.files.uploadedfile import SimpleUploadedFile

    broken = SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\nbroken")
    browse(company.alice).post("/documents/settings/picture/", {"which": "logo", "file": broken})

    for file in ("pdf", "xlsx"):
        answer = browse(company.alice).get(f"/documents/{quotation.pk}/{file}/", HTTP_ACCEPT="application/json")

        assert answer.status_code == 503
        assert "try another picture" in answer.json()["message"]


def many(quotation, count: int) -> dict:
    """The quotation with so many lines, each of a number of its own."""
    content = content_of(quotation)
    line = content["lines"][0]
    content["lines"] = [line | {"number": f"L-{at:03}", "name": f"Hinge kind {at:03}"} for at in range(1, count + 1)]
    return content


def pages_of(data) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(set_here(data))]


@pytest.mark.parametrize("kind", ["invoice", "packing_list"])
def test_a_table_over_several_pages_names_its_columns_on_each(quotation, kind):
    pages = pages_of(laid_out(many(quotation, 60) | {"kind": kind}))

    with_goods = [page for page in pages if "Hinge kind" in page]
    assert len(with_goods) > 1
    assert all("Description of goods" in page for page in with_goods)
    assert f"Page 2 of {len(pages)}" in pages[1]


@pytest.mark.parametrize("count", range(9, 22))
def test_the_total_stands_with_the_last_line_and_nobody_signs_a_page_alone(quotation, count):
    content = many(quotation, count) | {"kind": "invoice", "language": "both"}
    content["terms"] |= {"discount": "2", "charges": [{"words": "Freight", "amount": "30"}]}

    pages = pages_of(laid_out(content))

    total = next(page for page in pages if "Total" in page)
    assert all(words in total for words in (f"Hinge kind {count:03}", "Discount 2%", "Freight", "US DOLLARS"))
    assert "We certify" in pages[-1]


def test_goods_are_read_in_one_line_whatever_their_number(quotation):
    content = content_of(quotation) | {"kind": "packing_list"}
    content["lines"][0] |= {"number": "DECKSCREW5X60C1022YZPTORX25-EXTRA-LONG", "name": "Stainless steel hinge"}

    assert "Stainless steel hinge" in text_of(set_here(laid_out(content)))
    assert "Stainless steel hinge" in text_of(set_here(laid_out(content | {"kind": "invoice"})))


def test_columns_in_which_nothing_stands_are_left_out(quotation):
    content = content_of(quotation) | {"kind": "packing_list"}
    bare = {"number": "", "each": "", "length": "", "net": "", "gross": "", "hs": ""}
    content["lines"] = [one | bare for one in content["lines"]]

    packing, invoice = laid_out(content), laid_out(content | {"kind": "invoice"})

    assert [one["label"][0] for one in packing["columns"]] == ["Description of goods", "Quantity"]
    assert [one["label"][0] for one in invoice["columns"]] == [
        "Description of goods",
        "Quantity",
        "Unit price (USD)",
        "Amount (USD)",
    ]


def test_a_packing_list_adds_up_as_it_is_printed(quotation):
    content = content_of(quotation) | {"kind": "packing_list"}
    odd = {"quantity": "1", "each": "3", "net": "10", "gross": "11", "length": "10", "width": "10", "height": "1.5"}
    content["lines"] = [content["lines"][0] | odd] * 3

    data = laid_out(content)

    # a third of 10 kg is printed as 3.33, and three of them as 9.99
    names = [one["label"][0] for one in data["columns"]]
    net = names.index("N.W. (kg)")
    assert [row[net] for row in data["rows"]] == ["3.33"] * 3
    assert data["sums"][net] == "9.99"
    assert data["sums"][names.index("CBM (m³)")] == "0.003"
    assert data["sums"][names.index("Quantity")]["number"] == "3"


def test_marks_are_a_sheet_to_be_copied(quotation):
    content = content_of(quotation) | {"kind": "marks", "incoterm": "CIF"}
    content["terms"] |= {"marks": "VOGT\nC/NO. 1-UP", "insurance": "110%"}

    text = text_of(set_here(laid_out(content)))

    assert "C/NO. 1-UP" in text
    for words in ("Signature", "Delivery term", "Insurance"):
        assert words not in text


@pytest.mark.parametrize(("language", "lines"), [("en", 6), ("zh", 6), ("both", 4)])
def test_a_short_offer_with_all_its_terms_stays_on_one_page(quotation, language, lines):
    content = many(quotation, lines) | {"kind": "proforma", "language": language, "incoterm": "CIF", "place": "Hamburg"}
    content |= {"loading": "CNNGB", "discharge": "DEHAM", "valid_until": "2026-12-30", "reference": "PO-77812"}
    content["bank"] = dict.fromkeys(("beneficiary", "bank", "swift"), "Bank of Invention, Ningbo Beilun Sub-Branch")
    content["bank"] |= {"bank_address": "5 Changjiang Road, Ningbo", "account": "3901 1200 0938 2266"}
    content["lines"] = [one | {"description": "Mirror finish\nwith screws"} for one in content["lines"]]
    content["terms"] |= {
        "marks": "VOGT\nHAMBURG\nPO-77812\nC/NO. 1-UP\nMADE IN CHINA",
        "notes": "Samples approved on 12 November 2026.\nCertificates: CE, RoHS.\nColours as agreed.",
        "discount": "2",
        "tolerance": "5",
        "packing": "Export cartons",
        "insurance": "110 %, ICC (A)",
        "transport": {"latest_shipment": "2027-01-15", "lead_time": "35 days", "partial": "not_allowed"},
    }
    content["seller"] |= {
        "name": "Ningbo Hailan Hardware Co., Ltd.",
        "name_zh": "宁波海岚五金有限公司",
        "address": "5 Harbour Road, Beilun District, Ningbo 315800, Zhejiang, China",
        "address_zh": "浙江省宁波市北仑区港口路5号",
        "phone": "+86 574 5550 0118",
        "email": "sales@hailan.example",
        "website": "https://hailan.example",
        "tax_id": "91330206MA2EXAMPLE",
    }

    pages = pages_of(laid_out(content))

    assert len(pages) == 1
    for words in ("PO-77812", "Certificates", "C/NO. 1-UP"):
        assert words in pages[0], words
