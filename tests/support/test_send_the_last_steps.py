"""When something fails, the steps just before can be sent to support; the member sees and changes them first."""

import pytest
from django.test import RequestFactory

from argosy.config.views import server_error
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.models import OrderWord

STEPS = "10:02:11 opened /mail/ 200\n10:02:15 get /mail/…/ 500"
ASKED = {"topic": "fault", "subject": "A message does not open", "words": "It stays empty.", "mobile": ""}


@pytest.mark.promise("S102")
def test_every_page_offers_it_and_the_form_shows_what_is_sent(company, browse):
    bob = browse(company.bob)

    assert "/help/ask/?topic=fault" in bob.get("/customers/").content.decode()
    page = bob.get("/help/ask/?topic=fault").content.decode()
    assert 'name="trail"' in page
    assert "without ids and contents" in page


@pytest.mark.promise("S102")
def test_support_reads_the_steps_with_the_words(company, browse):
    answer = browse(company.bob).post("/help/ask/", ASKED | {"trail": STEPS})

    assert answer.status_code == 302
    with enterprise_scope(company.id):
        texts = [one.text for one in OrderWord.objects.all()]
    assert any("It stays empty.\n\n10:02:11 opened /mail/ 200" in text.replace("\r", "") for text in texts)


def test_who_empties_them_sends_none(company, browse):
    browse(company.bob).post("/help/ask/", ASKED | {"trail": "  "})

    with enterprise_scope(company.id):
        assert "It stays empty." in [one.text for one in OrderWord.objects.all()]


def test_a_page_that_failed_says_so(db):
    answer = server_error(RequestFactory().get("/mail/"))

    assert answer.status_code == 500
    assert "could not answer" in answer.content.decode()
