"""What an own layout says stands on paper and in the workbook: title, columns, blocks, words; nothing becomes markup."""

from __future__ import annotations

import io
import json

import pypdfium2
import pytest
from django.utils import timezone
from openpyxl import load_workbook
from PIL import Image

from argosy.catalogue.actions import codes, pictures
from argosy.deals.contents import content_of, pictures_of
from argosy.deals.models import DocumentKind, DocumentLayout
from argosy.deals.papers import shrinking, typesetter
from argosy.deals.papers.checking import findings
from argosy.deals.papers.comparing import changes
from argosy.deals.papers.designs import offered_blocks, offered_columns, standard_blocks
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.needs import better
from argosy.deals.papers.sample_paper import sample
from argosy.deals.papers.thumbnails import SIDE, shrunk
from argosy.deals.papers.workbook import as_xlsx
from argosy.platform.limited import NotStarted
from argosy.platform.tenancy.scope import assumed_scope, scope_or_none

pytestmark = pytest.mark.django_db
SELLER = {"name": "Hailan", "name_zh": "海岚", "accent": "#0f5c63"}


def paper(kind: str = "quotation", language: str = "en", **design):
    """A sample document in such a layout."""
    content = sample(kind, language, "USD", timezone.localdate()) | {"seller": SELLER}
    return content | {"design": {"name": "Ours", **design}}


def set_here(data, pictures=None) -> list[str]:
    """The texts of the pages."""
    import base64

    packed = {name: base64.b64encode(one).decode() for name, one in (pictures or {}).items()}
    pdf = typesetter.compiled(json.dumps({"data": data, "pictures": packed, "kind": "pdf"}).encode())[0]
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def columns(*keys: str, **words: str):
    return [[key, words.get(key, ""), ""] for key in keys]


def test_title_headings_and_columns_are_ones_own():
    content = paper(
        title=["PRICE OFFER", ""],
        columns=columns("at", "code", "goods", "description", "origin", "quantity", "unit", "price", goods="Commodity"),
    )

    data = laid_out(content)
    text = "\n".join(set_here(data))

    assert [one["label"][0] for one in data["columns"]] == [
        "No.", "Your item", "Commodity", "Specification", "Origin", "Quantity", "Unit", "Unit price (USD)",
    ]  # fmt: skip
    assert data["rows"][0][:5] == [
        "1",
        "4471",
        ["Cast iron casserole, 24 cm", "KH-201"],
        "Enamelled, cream inside",
        "China",
    ]
    assert data["rows"][0][5:] == ["600", "pcs", "14.80"]
    for words in ("PRICE OFFER", "Commodity", "4471", "China"):
        assert words in text, words


@pytest.mark.parametrize("language", ["en", "zh", "both"])
@pytest.mark.parametrize("look", ["classic", "modern", "compact"])
def test_every_kind_is_set_with_everything_it_can_have_in_any_order(look, language):
    for kind in DocumentKind.values:
        blocks = list(reversed(offered_blocks(kind)))
        content = paper(
            kind, language, blocks=blocks, columns=columns(*offered_columns(kind)[:9]), logo="centre", sides="below",
            size="large", paper="us-letter", above=["Above {number}", "上 {number}"], footer=["Foot", "脚"],
        ) | {"layout": look}  # fmt: skip

        text = "\n".join(set_here(laid_out(content)))

        assert content["number"] in text, kind
        assert ("Foot" if language != "zh" else "脚") in text, kind


def test_blocks_stand_in_their_order_and_what_is_left_out_is_not_there():
    order = ["facts", "parties", "terms", "goods", "totals", "words", "bank", "signatures"]

    text = "".join(set_here(laid_out(paper("proforma", blocks=order))))
    named = ("No.", "Buyer", "Port of loading", "KH-201", "Total CIF", "Bank details", "Signature")
    places = [text.index(words) for words in named]

    assert places == sorted(places)
    assert "Colours as approved" not in text
    assert "SONNBERG" not in text


def test_what_is_left_out_of_the_usual_order_is_neither_on_paper_nor_checked_as_if_it_were():
    content = paper("proforma", blocks=[key for key in standard_blocks("proforma") if key not in {"notes", "bank"}])

    data = laid_out(content)
    text = "".join(set_here(data))

    assert (data["notes"], data["bank"]) == ("", [])
    assert "Colours as approved" not in text
    assert "SONNBERG" in text


def test_fields_are_filled_in_the_documents_language_and_what_is_unknown_is_a_dash():
    above = ["To {buyer}, {country}: {total} by {payment}. L/C {lc}", "致 {buyer}，{country}：{total_in_words}"]

    english = laid_out(paper(above=above))["above"]
    both = laid_out(paper(above=above, language="both"))["above"]

    assert english[0].split(". ") == [
        "To Sonnberg Haushaltswaren GmbH, Germany: USD 41,262.90 by 30% T/T deposit with order; 70% T/T against copy of B/L",
        "L/C —",
    ]
    assert both[1] == "致 Sonnberg Haushaltswaren GmbH，德国：美元肆万壹仟贰佰陆拾贰元玖角整"


def test_own_words_are_no_markup_and_fill_no_fields_of_a_buyers_name():
    content = paper(above=['#import "x" *bold* $x$ {buyer}', ""], title=["#set page()", ""])
    content["buyer"] = content["buyer"] | {"name": "{total} {{number}} GmbH"}

    text = " ".join("".join(set_here(laid_out(content))).split())

    assert '#import "x" *bold* $x$ {total} {{number}} GmbH' in text
    assert "#set page()" in text


def test_own_clauses_take_the_place_of_ours():
    own = [["Quality", "质量", "As the sample of {date}.", ""], ["", "", "Claims in 30 days.", ""]]

    text = "".join(set_here(laid_out(paper("contract", clauses=own))))
    standard = "".join(set_here(laid_out(paper("contract"))))

    assert "Claims in 30 days." in text
    assert "Force majeure" not in text
    assert "Force majeure" in standard


def test_pictures_and_codes_come_from_the_products(owner, seller, quotation, hinge, vogt):
    picture = io.BytesIO()
    Image.new("RGB", (900, 600), "teal").save(picture, "PNG")
    pictures.add_picture(owner, hinge, picture.getvalue())
    codes.learn_code(seller, vogt, "VG 4711", hinge)
    row = DocumentLayout.objects.create(
        name="Ours", look="classic",
        design={"kinds": {"quotation": {"columns": columns("picture", "code", "goods", "quantity", "price", "amount")}}},
    )  # fmt: skip
    quotation.layout = str(row.pk)

    content = content_of(quotation)
    held = pictures_of(content).ready()
    sheet = load_workbook(io.BytesIO(as_xlsx(content, held))).active

    (name,) = held
    assert content["lines"][0]["picture"] == name
    assert content["lines"][0]["code"] == "VG 4711"
    assert Image.open(io.BytesIO(held[name])).size == (SIDE, round(SIDE * 2 / 3))
    assert "VG 4711" in "".join(set_here(laid_out(content), held))
    assert len(sheet._images) == 1


def test_a_broken_picture_of_a_product_stops_no_document(owner, quotation, hinge):
    pictures.add_picture(owner, hinge, b"\x89PNG\r\n\x1a\nbroken")
    row = DocumentLayout.objects.create(
        name="Ours",
        look="classic",
        design={"kinds": {"quotation": {"columns": columns("picture", "goods", "quantity", "price")}}},
    )
    quotation.layout = str(row.pk)

    content = content_of(quotation)

    assert pictures_of(content).ready() == {}
    assert "Stainless steel hinge" in "".join(set_here(laid_out(content)))


def pictured(owner, quotation, hinge):
    """The quotation shows a picture of the hinge."""
    picture = io.BytesIO()
    Image.new("RGB", (900, 600), "navy").save(picture, "PNG")
    pictures.add_picture(owner, hinge, picture.getvalue())
    design = {"kinds": {"quotation": {"columns": columns("picture", "goods", "quantity", "price")}}}
    quotation.layout = str(DocumentLayout.objects.create(name="Ours", look="classic", design=design).pk)
    quotation.save()


class OutOfBreath:
    """A child that has no turn for the first picture that it is given, and notes for whom work was going on then."""

    def __init__(self) -> None:
        self.scopes: list[object] = []
        self._shrunk = shrinking._pool.run

    def run(self, content: bytes) -> bytes:
        self.scopes.append(scope_or_none())
        if len(self.scopes) == 1:
            raise NotStarted
        return self._shrunk(content)


def test_a_picture_that_could_not_be_made_small_once_is_there_the_next_time(owner, quotation, hinge, monkeypatch):
    pictured(owner, quotation, hinge)
    monkeypatch.setattr(shrinking, "_pool", OutOfBreath())
    held = pictures_of(content_of(quotation))

    assert held.ready() == {}
    assert len(held.ready()) == 1


@pytest.mark.parametrize("file", ["pdf", "preview", "xlsx"])
def test_pictures_are_made_small_while_no_transaction_waits(
    owner, quotation, hinge, browse, company, monkeypatch, file
):
    pictured(owner, quotation, hinge)
    client, child = browse(company.bob), OutOfBreath()
    monkeypatch.setattr(shrinking, "_pool", child)

    with assumed_scope(None):
        assert client.get(f"/documents/{quotation.pk}/{file}/").status_code == 200

    assert child.scopes == [None]


def test_a_huge_picture_is_opened_nowhere():
    huge = io.BytesIO()
    Image.new("1", (9000, 9000)).save(huge, "PNG")

    with pytest.raises((ValueError, Image.DecompressionBombWarning)):
        shrunk(huge.getvalue())


def test_the_workbook_has_the_layouts_title_columns_and_words():
    content = paper(
        "invoice", title=["TAX INVOICE", ""], above=["Goods for {buyer}", ""], below=["Thank you", ""],
        columns=columns("at", "goods", "amount", "quantity", "price", amount="Value"),
        blocks=[key for key in standard_blocks("invoice") if key != "bank"],
    )  # fmt: skip

    sheet = load_workbook(io.BytesIO(as_xlsx(content))).active

    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    texts = {str(value) for row in values for value in row if value}
    heading = next(row for row in values if "Value (USD)" in row)
    first = next(row for row in values if row[0] == 1)
    assert heading[:6] == ["No.", "Description of goods", "Value (USD)", "Quantity", None, "Unit price (USD)"]
    assert first[2].startswith("=ROUND(D")
    assert first[3:6] == [600, "pcs", 14.8]
    assert {"TAX INVOICE", "Goods for Sonnberg Haushaltswaren GmbH", "Thank you"} <= texts
    assert "SWIFT" not in texts


def test_the_workbook_of_a_price_list_without_amounts_says_the_total_all_the_same():
    content = paper(columns=columns("goods", "quantity", "price"))

    sheet = load_workbook(io.BytesIO(as_xlsx(content)), data_only=True).active

    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert 41262.9 in values


def test_a_document_says_what_its_layout_leaves_out():
    left_out = [key for key in standard_blocks("invoice") if key not in {"bank", "notes", "words"}]
    content = paper("invoice", blocks=left_out)

    said = [one.sentence for one in findings(content, [], timezone.localdate())]
    silent = [one.sentence for one in findings(paper("invoice"), [], timezone.localdate())]

    assert "The layout “Ours” leaves out: Bank details, Remarks." in said
    assert not any("leaves out" in one for one in silent)
    assert [one.key for one in better(content)] == ["words", "bank", "notes"]


def test_another_layout_is_one_change_between_two_versions():
    was, now = paper(title=["A", ""]), paper(title=["B", ""])
    now["design"]["name"] = "Other"

    assert [(one.where, one.before, one.after) for one in changes(was, now)] == [(("layout",), "Ours", "Other")]


def test_a_long_list_with_pictures_names_its_columns_on_each_page():
    picture = io.BytesIO()
    Image.new("RGB", (100, 80), "teal").save(picture, "JPEG")
    content = paper(
        columns=columns("picture", "item", "goods", "quantity", "price", "amount"), footer=["Our own foot", ""]
    )
    content["lines"] = content["lines"] * 10

    pages = set_here(laid_out(content), {f"goods{at}": picture.getvalue() for at in range(4)})

    assert len(pages) >= 3
    assert all("Description of goods" in page for page in pages[:3] if "KH-" in page)
    assert all("Our own foot" in page for page in pages)
