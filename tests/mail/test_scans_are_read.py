"""What comes as a scan is read by the worker, in a child that has the memory for it."""

from __future__ import annotations

import pytest

from argosy.mail.actions import reading
from argosy.reading.model import Own
from tests.reading.test_papers_that_are_pictures import ORDER, a_mail
from tests.reading.written_mails import scan_of


@pytest.mark.needs("rapidocr")
def test_the_worker_reads_scans_in_a_child_of_their_own():
    found = reading._read(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"), Own())

    assert found is not None
    assert [str(one.quantity) for one in found.understanding.items] == ["900", "450"]
    assert "KM-4471" in found.files_text
    assert found.unseen == ()
