"""What comes as a scan is read by the worker, in a child that has the memory for it."""

from __future__ import annotations

import pytest

from argosy.mail.actions import reading
from argosy.mail.models import Message
from argosy.reading.documents import sight
from argosy.reading.model import Own
from tests.mail.conftest import page
from tests.reading.test_papers_that_are_pictures import ORDER, a_mail
from tests.reading.written_mails import scan_of


@pytest.mark.needs("rapidocr")
def test_the_worker_reads_scans_in_a_child_of_their_own():
    found = reading._read(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"), Own())

    assert found is not None
    assert [str(one.quantity) for one in found.understanding.items] == ["900", "450"]
    assert "KM-4471" in found.files_text
    assert found.unseen == ()


@pytest.fixture
def scan(company, post) -> Message:
    """A letter that came with a scan, on a machine where nothing can read it."""
    raw = a_mail(scan_of(ORDER), "application/pdf", "order.pdf")
    return post.arrive(raw)


@pytest.fixture
def _no_reader(monkeypatch) -> None:
    monkeypatch.setattr(sight, "is_there", lambda: False)


@pytest.mark.usefixtures("_no_reader")
def test_the_page_says_that_a_picture_was_not_read_and_tells_whoever_settles_it_what_to_do(browse, company, scan):
    seller, master = (page(browse(one), f"/mail/t/{scan.thread_id}/") for one in (company.bob, company.alice))

    assert "A picture here was not read" in seller
    assert "setup-ocr" not in seller
    assert "A picture here was not read" in master
    assert "setup-ocr" in master


def test_a_letter_without_pictures_says_nothing_of_them(browse, company, post):
    letter = post.arrive(b"From: ann@buyer.example\r\nTo: bob@x.example\r\nSubject: Hello\r\n\r\n500 bolts please.\r\n")

    assert "picture here" not in page(browse(company.bob), f"/mail/t/{letter.thread_id}/")


def test_a_picture_beyond_the_limits_is_not_blamed_on_the_reader(browse, company, post, monkeypatch):
    monkeypatch.setattr(sight, "is_there", lambda: True)
    monkeypatch.setattr(reading, "_seen", lambda *_given: None)
    letter = post.arrive(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"))

    assert "A picture here could not be read" in page(browse(company.bob), f"/mail/t/{letter.thread_id}/")
