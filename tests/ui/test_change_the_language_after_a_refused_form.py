"""Whoever changes the language on a page that refused her form comes to a page that opens, and so does who signs in anew."""

from __future__ import annotations

import re

import pytest
from django.test import Client, RequestFactory

from argosy.platform.http.opening import page_to_open

pytestmark = pytest.mark.django_db
US = "http://testserver"


def _switch(page) -> str:
    form = re.search(r'action="/language/setlang/".*?</form>', page.content.decode(), re.DOTALL)[0]
    return re.search(r'name="next" value="([^"]*)"', form)[1].replace("&amp;", "&")


def _sent(path: str, referer: str = "") -> str:
    return page_to_open(RequestFactory().post(path, headers={"referer": referer} if referer else {}))


def test_the_switch_on_a_page_that_refused_leads_back_to_where_the_form_stood(browse, company):
    client = browse(company.bob)

    refused = client.post(
        "/customers/views/contact/", {"name": ""}, headers={"referer": f"{US}/customers/contacts/?q=a"}
    )
    assert refused.status_code == 422
    answer = client.post("/language/setlang/", {"language": "zh-hans", "next": _switch(refused)}, follow=True)

    assert answer.status_code == 200
    assert answer.redirect_chain[-1][0] == "/customers/contacts/?q=a"
    assert 'lang="zh-hans"' in answer.content.decode()


def test_a_page_that_was_opened_stays_with_all_that_its_address_says(browse, company):
    assert _switch(browse(company.bob).get("/customers/?sort=name&q=x")) == "/customers/?sort=name&q=x"


@pytest.mark.parametrize(
    ("sent", "referer", "leads"),
    [
        ("/customers/views/contact/", "", "/customers/"),
        ("/customers/views/contact/", f"{US}/customers/views/contact/", "/customers/"),
        ("/customers/views/contact/", "http://else.example/customers/contacts/", "/customers/"),
        ("/customers/new/", f"{US}/customers/new/?kind=lead", "/customers/new/?kind=lead"),
        ("/customers/new/", "", "/customers/new/"),
        ("/nowhere/at/all/", "", "/"),
    ],
)
def test_without_a_page_before_it_is_the_nearest_one_above(sent, referer, leads):
    assert _sent(sent, referer) == leads


def test_who_has_to_sign_in_anew_is_not_led_to_where_only_forms_go(company):
    answer = Client().post("/customers/views/contact/", {"name": "x"})

    assert answer.url == "/sign-in/?next=/customers/"
