"""A document goes out as a link that ends, as a letter with the PDF, as XML by the standard."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from base64 import b64encode
from datetime import timedelta
from decimal import Decimal

import pypdfium2
import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import load_workbook

from argosy.deals.actions import documents, sharing
from argosy.deals.actions.sharing import NotIssuedYet
from argosy.deals.contents import content_of
from argosy.deals.models import Document, Letterhead, ShareLink, ShareView
from argosy.deals.papers.ubl import as_ubl
from argosy.enterprise.models import Role
from argosy.mail.models import Draft
from argosy.notifications.models import Notification
from argosy.platform import blobs
from argosy.privacy.jobs import keep_periods
from tests.browser import chromium
from tests.isolation.belongings import PIXEL
from tests.mail_arriving import Letters
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def issued(quotation, seller):
    return documents.issue_document(seller, quotation)


def link_of(client, document) -> str:
    page = client.post(f"/documents/{document.pk}/share/", {"days": "7"}, **HTMX).content.decode()
    return page.split('value="http://testserver')[1].split('"')[0]


def test_a_buyer_sees_it_without_signing_in_and_we_see_that_she_looked(issued, browse, company, visitor):
    client = browse(company.bob)
    address = link_of(client, issued)

    page = visitor.get(address, HTTP_USER_AGENT="Mozilla/5.0 Firefox/120.0")
    pdf = visitor.get(address + "pdf/")

    assert "Vogt GmbH" in words(page)
    assert pdf.content.startswith(b"%PDF")
    assert [one.is_pdf for one in ShareView.objects.order_by("at")] == [False, True]
    assert "Firefox" in words(client.get(f"/documents/{issued.pk}/"))
    assert Notification.objects.filter(kind=sharing.LOOKED_AT).count() == 1


def test_a_buyer_sees_whose_document_it_is_and_what_it_comes_to(quotation, seller, browse, company, visitor):
    browse(company.alice).post(
        "/documents/settings/picture/", {"which": "logo", "file": SimpleUploadedFile("a.png", PIXEL)}
    )
    Letterhead.objects.update(name="Hailan Hardware Co., Ltd.")
    address = link_of(browse(company.bob), documents.issue_document(seller, quotation))

    page = visitor.get(address).content.decode()

    head = page.split('class="plain-head"')[1].split("</header>")[0]
    assert "Hailan Hardware Co., Ltd." in head
    assert "Argosy" not in page.split("<title>")[1].split("</title>")[0] + head
    assert f'src="data:image/png;base64,{b64encode(PIXEL).decode()}"' in head
    assert "USD 600.00" in words(visitor.get(address))


@pytest.mark.needs("chromium")
def test_the_policy_of_the_page_lets_the_logo_be_seen(quotation, seller, browse, company, visitor):
    browse(company.alice).post(
        "/documents/settings/picture/", {"which": "logo", "file": SimpleUploadedFile("a.png", PIXEL)}
    )
    answer = visitor.get(link_of(browse(company.bob), documents.issue_document(seller, quotation)))
    body, policy = answer.content.decode(), answer["Content-Security-Policy"]

    def fulfill(route):
        is_page = route.request.url.endswith("/shared/")
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy}
        route.fulfill(body=body if is_page else "", headers=headers)

    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", fulfill)
        page.goto("http://localhost/shared/")
        width = page.locator(".sender img").evaluate("image => image.decode().then(() => image.naturalWidth, () => 0)")

    assert width == 1


@pytest.mark.needs("chromium")
def test_on_a_phone_the_senders_name_is_never_cut(quotation, seller, browse, company, visitor):
    Letterhead.objects.update_or_create(defaults={"name": "Ningbo Hailan Outdoor Hardware Co., Ltd."})
    body = visitor.get(link_of(browse(company.bob), documents.issue_document(seller, quotation))).content

    def fulfill(route):
        place = route.request.url.partition("/static/")[2]
        found = finders.find(place) if place else None
        route.fulfill(path=found) if found else route.fulfill(body=body, headers={"Content-Type": "text/html"})

    with chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.route("**/*", fulfill)
        page.goto("http://localhost/shared/")
        names = [one for one in page.get_by_text("Ningbo Hailan Outdoor").all() if one.is_visible()]
        cut = [one.evaluate("name => name.scrollWidth > name.clientWidth") for one in names]

    assert cut == [False]


@pytest.mark.parametrize(
    ("currency", "price", "shown"),
    [
        ("JPY", "1.3", "JPY 650"),
        ("KWD", "0.0125", "KWD 6.250"),
        ("JOD", "0.0125", "JOD 6.250"),
        ("USD", "0.0125", "USD 6.25"),
    ],
)
def test_a_buyer_sees_the_sum_with_the_digits_of_its_currency(
    quotation, seller, browse, company, visitor, currency, price, shown
):
    lines = [{"name": "Hinge", "quantity": Decimal(500), "price": Decimal(price)}]
    document = documents.change_document(seller, quotation, {"currency": currency}, lines)
    address = link_of(browse(company.bob), documents.issue_document(seller, document))

    assert f" {shown} " in words(visitor.get(address)).replace("FOB", " FOB")


def test_a_sender_without_logo_and_a_paper_without_prices_show_neither(quotation, seller, browse, company, visitor):
    Letterhead.objects.update_or_create(defaults={"name": "Hailan Hardware Co., Ltd."})
    packing = documents.issue_document(seller, documents.continue_as(seller, quotation, "packing_list"))
    address = link_of(browse(company.bob), packing)

    page = visitor.get(address)

    head = page.content.decode().split('class="plain-head"')[1].split("</header>")[0]
    assert "Hailan Hardware Co., Ltd." in head
    assert "<img" not in page.content.decode()
    assert "600.00" not in words(page)


@pytest.mark.promise("S157")
@pytest.mark.parametrize(("days", "is_left"), [(364, True), (366, False)])
def test_who_looked_from_where_is_forgotten_after_a_year(
    issued, browse, company, scope, visitor, days: int, is_left: bool
):
    visitor.get(link_of(browse(company.bob), issued))
    ShareView.objects.update(at=timezone.now() - timedelta(days=days))

    keep_periods.run(str(scope.id))

    assert ShareView.objects.exists() is is_left


def test_a_link_ends_by_itself_and_by_hand(issued, browse, company, visitor, seller):
    client = browse(company.bob)
    first, second = link_of(client, issued), link_of(client, issued)
    newest = ShareLink.objects.order_by("-made_at").first()

    client.post(f"/documents/{issued.pk}/share/", {"end": newest.pk}, **HTMX)
    ShareLink.objects.exclude(pk=newest.pk).update(expires_at=timezone.now() - timedelta(minutes=1))

    for address in (first, second, second[:-5] + "abcd/", "/documents/shared/nonsense/"):
        answer = visitor.get(address)
        assert answer.status_code == 404
        assert "Ask the sender for a new one" in words(answer)
    assert not ShareView.objects.exists()


def test_a_draft_is_not_shown_to_anybody(quotation, seller):
    with pytest.raises(NotIssuedYet):
        sharing.share_document(seller, quotation, 7)

    assert not ShareLink.objects.exists()


def test_what_was_shared_stays_what_it_was(issued, browse, company, visitor, seller):
    address = link_of(browse(company.bob), issued)
    documents.revise_document(seller, issued)
    issued.lines.update(name="Another thing")

    from tests.documents.test_set_on_paper import text_of

    text = text_of(visitor.get(address + "pdf/").content)
    assert "Stainless steel hinge" in text
    assert "Another thing" not in text


def test_what_was_cancelled_since_says_so_to_whoever_has_the_link(issued, browse, company, visitor, seller):
    address = link_of(browse(company.bob), issued)
    assert "Cancelled" not in words(visitor.get(address))

    documents.settle_document(seller, issued, is_accepted=False)

    from tests.documents.test_set_on_paper import text_of

    assert "Cancelled" in words(visitor.get(address))
    assert "CANCELLED" in text_of(visitor.get(address + "pdf/").content)


def test_a_letter_takes_the_pdf_with_it(issued, browse, company):
    Letters(company.bob)

    answer = browse(company.bob).post(f"/documents/{issued.pk}/mail/")

    draft = Draft.objects.get()
    file = draft.attachments.get()
    assert str(draft.pk) in answer["Location"]
    assert draft.to == "Anna Vogt <anna@vogt.example>"
    assert draft.subject == f"Quotation {issued.number}"
    assert file.name == f"{issued.number}.pdf"
    assert blobs.load(file.blob).startswith(b"%PDF")
    assert str(draft.pk) in browse(company.bob).get(answer["Location"]).content.decode()


@pytest.mark.parametrize(("state", "mark"), [("draft", "DRAFT"), ("waiting", "DRAFT"), ("cancelled", "CANCELLED")])
def test_what_is_not_approved_or_does_not_count_leaves_by_no_way_and_says_so(
    quotation, seller, browse, company, state, mark
):
    Letters(company.bob)
    if state == "cancelled":
        documents.settle_document(seller, documents.issue_document(seller, quotation), is_accepted=False)
    Document.objects.filter(pk=quotation.pk).update(state=state)
    client = browse(company.bob)

    refused = [client.post(f"/documents/{quotation.pk}/{way}/", **HTMX) for way in ("mail", "share")]
    refused.append(client.get(f"/documents/{quotation.pk}/ubl/"))
    page = client.get(f"/documents/{quotation.pk}/").content.decode()
    paper = pypdfium2.PdfDocument(client.get(f"/documents/{quotation.pk}/pdf/").content)[0].get_textpage()
    book = load_workbook(io.BytesIO(client.get(f"/documents/{quotation.pk}/xlsx/").content)).active

    assert [one.status_code for one in refused] == [409, 409, 409]
    assert not Draft.objects.exists()
    assert f"/documents/{quotation.pk}/mail/" not in page
    assert mark in paper.get_text_range()
    assert mark in [cell.value for row in book for cell in row]


def test_without_a_mailbox_it_is_said(issued, browse, company):
    answer = browse(company.bob).post(f"/documents/{issued.pk}/mail/")

    assert answer.status_code in {409, 422}
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("kind", "root", "code"),
    [
        ("quotation", "Quotation", None),
        ("proforma", "Invoice", "325"),
        ("order", "Order", None),
        ("contract", "Order", None),
        ("invoice", "Invoice", "380"),
    ],
)
def test_ubl_says_kind_total_code_and_unit(quotation, seller, kind, root, code):
    quotation.terms = quotation.terms | {
        "discount": "2",
        "charges": [{"words": "Freight", "amount": "30"}],
        "notes": "x",
    }
    content = content_of(quotation) | {"kind": kind, "from_number": "QT-1", "reference": "PO 1"}
    content["rate"] = {"rate": "7.2", "currency": "CNY", "source": "ECB", "date": "2026-03-02"}
    content["bank"] = {"account": "1234", "swift": "BKCHCNBJ"}

    tree = ET.fromstring(as_ubl(content))

    assert tree.tag.endswith(f"{root}-2}}{root}")
    values = {one.tag.partition("}")[2]: one.text for one in tree.iter()}
    assert values.get("InvoiceTypeCode") == code
    assert values["PayableAmount"] == "618.00"
    assert values["ItemClassificationCode"] == "830210"
    unit = next(one.get("unitCode") for one in tree.iter() if one.get("unitCode"))
    assert unit == "H87"


def test_a_packing_list_has_no_ubl(quotation, seller, browse, company):
    packing = documents.continue_as(seller, quotation, "packing_list")

    assert browse(company.bob).get(f"/documents/{packing.pk}/ubl/").status_code == 404
    documents.issue_document(seller, quotation)
    assert browse(company.bob).get(f"/documents/{quotation.pk}/ubl/").content.startswith(b"<?xml")


def test_who_only_reads_it_is_offered_no_link_to_make(quotation, seller, browse, company):
    documents.issue_document(seller, quotation)
    Role.objects.filter(pk=company.tina.role_id).update(rights=["deals.use_documents"], reach="all")

    hers = words(browse(company.tina).get(f"/documents/{quotation.pk}/"))
    refused = browse(company.tina).post(f"/documents/{quotation.pk}/share/", {"days": "7"})

    assert "Make a link" not in hers
    assert "No link shows it to anybody." in hers
    assert refused.status_code == 403
    assert not quotation.links.exists()
    assert "Make a link" in words(browse(company.bob).get(f"/documents/{quotation.pk}/"))
