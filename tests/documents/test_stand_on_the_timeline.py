"""One stream on a customer's page: mail, calls, visits, notes, documents and deals, chosen by kind, page by page."""

from __future__ import annotations

import pytest

from argosy.customers import queries
from argosy.customers.actions import timeline
from argosy.customers.models import EntryKind, TimelineEntry
from argosy.deals.actions import documents, opportunities, sharing
from argosy.deals.models import Document
from argosy.enterprise.models import Role
from argosy.mail.actions.filing import file_message
from tests.mail_arriving import Letters
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def look(browse, company, quotation):
    return lambda kind="", who=None: browse(who or company.bob).get(
        f"/customers/{quotation.customer_id}/timeline/?kind={kind}"
    )


@pytest.fixture
def everything(company, seller, browse, quotation):
    """A letter from Anna, a call, a visit and a note of Bob's, and a quotation that was issued."""
    letter = Letters(company.bob).arrive(sender="Anna <anna@vogt.example>", subject="Inquiry for hinges")
    file_message(seller, letter, quotation.customer)
    client = browse(company.bob)
    for kind, text in (("call", "Talked about boxes."), ("visit", "Walked through hall 4."), ("note", "Likes green.")):
        client.post(f"/customers/{quotation.customer_id}/notes/", {"kind": kind, "text": text}, **HTMX)
    documents.issue_document(seller, quotation)
    return quotation


KINDS = {
    "mail": ["Inquiry for hinges"],
    "notes": ["Talked about boxes.", "Walked through hall 4.", "Likes green."],
    "documents": ["issued: Quotation"],
    "deals": ["Hinges"],
}


@pytest.mark.promise("S46")
def test_all_that_happened_stands_in_one_stream_and_is_chosen_by_kind(everything, look):
    told = words(look())
    assert all(text in told for texts in KINDS.values() for text in texts)

    for kind, texts in KINDS.items():
        chosen = words(look(kind))
        others = [text for other in KINDS if other != kind for text in KINDS[other] if text != "Hinges"]
        assert all(text in chosen for text in texts), kind
        assert not any(text in chosen for text in others), kind


def test_who_sees_everything_is_led_to_the_document(everything, look, company):
    stream = look("documents", company.alice)

    assert "issued: Quotation" in words(stream)
    assert links(stream, f"/documents/{everything.pk}/")


@pytest.mark.promise("S46")
def test_the_stream_goes_on_page_by_page(everything, look, browse, company, monkeypatch):
    monkeypatch.setattr(queries, "ENTRIES", 3)

    first = look()
    second = browse(company.bob).get(links(first, "before=")[0])

    assert "issued: Quotation" in words(first)
    assert "Inquiry for hinges" not in words(first)
    assert "issued: Quotation" not in words(second)
    for text in ("Talked about boxes.", "Inquiry for hinges"):
        assert text in words(second), text
    assert TimelineEntry.objects.filter(customer=everything.customer).count() >= 6


@pytest.mark.promise("S46")
def test_follow_up_records_keep_last_contact_and_next_step(everything, browse, company):
    customer = everything.customer
    client = browse(company.bob)
    client.post(f"/customers/{customer.pk}/next-step/", {"next_step": "Send samples", "day": "2030-05-02"}, **HTMX)

    page = words(client.get(f"/customers/{customer.pk}/"))
    customer.refresh_from_db()

    assert customer.next_step == "Send samples"
    newest = TimelineEntry.objects.filter(customer=customer, kind=EntryKind.VISIT).get()
    assert customer.last_contact_at >= newest.at
    assert "Walked through hall 4." in page
    assert "Send samples" in page


def test_a_documents_line_leads_to_it_with_its_amount(everything, look, seller):
    sharing.share_document(seller, everything, 30)
    documents.settle_document(seller, everything, is_accepted=True)

    answer = look("documents")

    assert f"/documents/{everything.pk}/" in answer.content.decode()
    for text in ("accepted by them: Quotation", "shared by a link: Quotation", f"{everything.number} · USD 600.00"):
        assert text in words(answer), text


def test_who_sees_the_customer_and_not_the_document_reads_no_amount(everything, look, company):
    Document.objects.filter(pk=everything.pk).update(owner=company.morgan)

    answer = look("documents")

    assert "issued: Quotation" in words(answer)
    assert "600.00" not in words(answer)
    assert f"/documents/{everything.pk}/" not in answer.content.decode()


def test_who_may_not_open_deals_reads_of_them_and_is_led_to_none(everything, look, company):
    Role.objects.filter(pk=company.tina.role_id).update(rights=["customers.use"], reach="all")

    answer = look("deals", company.tina)

    assert 'href="/deals/' in look("deals", company.bob).content.decode()
    assert "Hinges" in words(answer)
    assert 'href="/deals/' not in answer.content.decode()


def test_the_end_of_a_deal_is_told_and_a_move_between_open_stages_is_not(look, deal, seller):
    opportunities.move_opportunity(seller, deal, "negotiating")
    assert TimelineEntry.objects.filter(object_id=deal.pk).count() == 1

    opportunities.move_opportunity(seller, deal, "lost")

    assert "lost the deal" in words(look("deals"))
    opportunities.withdraw_opportunity(seller, deal)
    assert not TimelineEntry.objects.filter(object_id=deal.pk).exists()


def test_what_is_taken_back_takes_its_last_contact_along(vogt, seller):
    timeline.add(seller, vogt, EntryKind.MAIL_IN, "wrong", object_id=vogt.pk)

    timeline.take_back(vogt.pk)

    vogt.refresh_from_db()
    assert vogt.last_contact_at is None
