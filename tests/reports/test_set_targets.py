"""Targets: who may sets what members are to reach in a month, and everybody sees how far they are."""

from __future__ import annotations

import pytest
from django.utils import timezone

from argosy.platform.errors import NotAllowed
from argosy.reports.actions.targets import set_targets
from argosy.reports.models import Target
from tests.elsewhere import elsewhere
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def month(company):
    return timezone.localdate().replace(day=1)


def test_a_target_is_set_and_what_was_reached_stands_beside_it(deal, browse, company, month):
    deal("Hinges", stage="ordered", price=5)
    alice = browse(company.alice)

    answer = alice.post(
        f"/reports/targets/{company.bob.pk}/", {"month": month, "won": "2,000", "deals": "4", "customers": ""}, **HTMX
    )

    assert "Saved" in words(answer)
    assert 'value="2000.00"' in alice.get("/reports/targets/").content.decode()
    text = words(browse(company.bob).get("/reports/people/targets/"))
    assert "Worth of won deals USD 2,000.00 USD 500 25 %" in text
    assert "Won deals 4 1 25 %" in text


def test_an_emptied_field_is_no_target(owner, company, month):
    set_targets(owner, company.bob, month, {"deals": 4})

    set_targets(owner, company.bob, month, {"deals": None})

    assert not Target.objects.exists()


@pytest.mark.parametrize("typed", ["many", "-3", "1e99"])
def test_what_is_no_number_is_refused_and_nothing_changes(owner, browse, company, month, typed):
    answer = browse(company.alice).post(f"/reports/targets/{company.bob.pk}/", {"month": month, "deals": typed}, **HTMX)

    assert answer.status_code == 422
    assert not Target.objects.exists()


def test_a_seller_sets_no_targets(rival, seller, company, month, browse):
    with pytest.raises(NotAllowed):
        set_targets(seller, company.bob, month, {"deals": 4})

    assert browse(company.bob).post(f"/reports/targets/{company.bob.pk}/", {"deals": "4"}).status_code == 403
    stranger = browse(rival.alice)
    assert elsewhere(lambda: stranger.post(f"/reports/targets/{company.bob.pk}/", {"deals": "4"})).status_code == 404
    assert not Target.objects.exists()
