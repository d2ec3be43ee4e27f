"""Whose sign-in ended while she worked comes back to the page where she was, not to an address that only takes forms."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db

OURS = "http://testserver"


def test_after_a_form_the_door_leads_back_to_the_page_of_the_form(client):
    answer = client.post("/customers/give/", headers={"referer": f"{OURS}/customers/?q=lamp"})

    assert answer.url == "/sign-in/?next=/customers/%3Fq%3Dlamp"


def test_after_a_part_the_door_leads_back_to_the_page_that_asked_for_it(client):
    headers = {"hx-request": "true", "hx-current-url": f"{OURS}/customers/new/"}

    answer = client.get("/customers/new/check/", headers=headers)

    assert answer.headers["HX-Redirect"] == "/sign-in/?next=/customers/new/"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://elsewhere.example/customers/", f"{OURS}//elsewhere.example/", "", "http://[", "http://\uff03/"],
)
def test_a_page_of_somebody_else_is_no_way_back(client, elsewhere):
    answer = client.post("/customers/give/", headers={"referer": elsewhere})

    assert answer.url == "/sign-in/?next=/customers/"  # the nearest page above a form's own address


def test_a_refused_form_offers_the_way_back_to_it(browse, company):
    words = browse(company.bob).post(
        "/settings/security/second-factor/", headers={"referer": f"{OURS}/settings/?part=security"}
    )

    assert words.status_code == 403
    assert 'href="/settings/?part=security"' in words.content.decode()


def test_an_address_that_was_opened_offers_none(browse, company):
    words = browse(company.bob).get("/customers/none/", headers={"referer": f"{OURS}/customers/"})

    assert words.status_code == 404
    assert "Back to the form" not in words.content.decode()
