"""Lines that a colleague's customer kept out: the owner can be asked from the report, the name is not told."""

from __future__ import annotations

import re

import pytest

from argosy.duplicates.models import OwnerRequest
from argosy.pool.actions import claiming, keeping
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
FILE = b"Company,Country,Website\nVogt GmbH,DE,vogt.example\nLuz Lda,PT,luz.example\n"


def test_the_owner_of_a_colleagues_customer_is_asked_from_the_report(bring, add, manager, browse, company):
    theirs = add("Vogt Beschlaege GmbH", by=manager, country="DE", website="vogt.example")

    done = bring(FILE)
    page = browse(company.bob).get(f"/exchange/{done.pk}/")

    assert (done.made, done.failed) == (1, 1)
    assert "A colleague follows this company already" in words(page)
    assert "Beschlaege" not in words(page)
    address = re.search(r'hx-post="(/duplicates/[^"]+)"', page.content.decode())[1]
    typed = re.search(r'name="typed" value="([^"]*)"', page.content.decode())[1]
    browse(company.bob).post(address, {"wish": "transfer", "reason": "I met them at the fair", "typed": typed})
    assert OwnerRequest.objects.get().customer_id == theirs.pk
    assert OwnerRequest.objects.get().typed == "Vogt GmbH · DE · vogt.example"


def test_of_what_lies_in_the_public_pool_the_report_shows_the_way_there_and_nobody_is_asked(
    bring, add, owner, manager, browse, company
):
    theirs = add("Vogt Beschlaege GmbH", by=manager, country="DE", website="vogt.example")
    claiming.put_into_pool(manager, theirs, keeping.keep_pool(owner, None, {"name": "Sea"}, []), "no time")

    done = bring(FILE)
    page = browse(company.bob).get(f"/exchange/{done.pk}/")

    told = page.content.decode().split('<ul class="told">')[1].split("</ul>")[0]
    assert "it lies in the public pool" in told
    assert 'href="/pool/"' in told
    assert "Ask who follows it" not in told
    assert "Beschlaege" not in words(page)
