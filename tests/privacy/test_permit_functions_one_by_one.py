"""Each function that needs a permission asks for it alone; one page shows them all; what changes asks again."""

from html import unescape

import pytest

from argosy.notifications.models import Notification
from argosy.platform.personal_data import Purpose
from argosy.privacy import queries
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent

PLACE = "tests.place"
CAMERA = "tests.camera"
PAGE = "/privacy/permissions/"


@pytest.fixture(autouse=True)
def _functions(monkeypatch):
    monkeypatch.setattr(consents, "FUNCTIONS", dict(consents.FUNCTIONS))
    monkeypatch.setattr(queries, "FUNCTIONS", consents.FUNCTIONS)
    consents.function(
        PLACE, "The place of a visit", Purpose.SALES, what="Reads where you are, once.", browser="geolocation"
    )
    consents.function(CAMERA, "The camera", Purpose.SALES, what="Takes one picture of a card.")


@pytest.mark.promise("S122")
def test_nothing_is_permitted_at_first_and_one_permission_gives_one(company, scope, browse):
    client = browse(company.bob)
    assert not Consent.objects.exists()

    client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    assert consents.is_given(company.bob.pk, PLACE)
    assert not consents.is_given(company.bob.pk, CAMERA)
    assert Consent.objects.get().words == ["The place of a visit", "Reads where you are, once."]


@pytest.mark.promise("S128")
def test_one_page_shows_the_state_of_each_with_its_switch(company, browse):
    client = browse(company.bob)
    client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    page = unescape(client.get(PAGE).content.decode())

    for function in consents.FUNCTIONS.values():
        assert str(function.title) in page
    assert page.count("Not permitted") == len(consents.FUNCTIONS) - 1
    assert 'data-browser-permission="geolocation"' in page
    assert PAGE in client.get("/privacy/").content.decode()


@pytest.mark.promise("S122")
def test_it_is_taken_back_as_easily_and_stays_on_record(company, scope, browse):
    client = browse(company.bob)
    client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    client.post(f"{PAGE}{PLACE}/", {"is_on": "0"}, headers={"HX-Request": "true"})

    assert not consents.is_given(company.bob.pk, PLACE)
    assert Consent.objects.get().withdrawn_at is not None
    assert "lawful until then" in client.get(PAGE).content.decode()


def test_permitting_twice_leaves_one_that_stands(company, scope, browse):
    client = browse(company.bob)
    for _ in range(2):
        client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    assert Consent.objects.filter(withdrawn_at=None).count() == 1


def test_what_is_asked_for_one_thing_at_a_time_is_not_given_here(company, scope, browse):
    answer = browse(company.bob).post(f"{PAGE}mail.bind/", {"is_on": "1"})

    assert answer.status_code == 404
    assert not Consent.objects.exists()


def test_an_unknown_function_cannot_be_permitted(company, scope, browse):
    assert browse(company.bob).post(f"{PAGE}tests.everything/", {"is_on": "1"}).status_code == 404
    assert not Consent.objects.exists()


def test_a_function_that_starts_to_do_something_else_rests_until_it_is_agreed_to_again(company, scope, seller, browse):
    client = browse(company.bob)
    client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})
    consents.function(PLACE, "The place of a visit", Purpose.SALES, what="Keeps the way you went.", version=2)

    assert not consents.is_given(company.bob.pk, PLACE)
    assert "it changed since you agreed" in client.get(PAGE).content.decode()
    consents.ask_again(seller)
    consents.ask_again(seller)
    assert Notification.objects.get().member_id == company.bob.pk

    client.post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    assert consents.is_given(company.bob.pk, PLACE)
    assert [row.version for row in Consent.objects.filter(withdrawn_at=None)] == [2]


@pytest.mark.promise("S123")
def test_without_any_permission_the_rooms_open_as_before(company, browse):
    client = browse(company.bob)

    for page in ("/", "/customers/", "/customers/leads/", "/deals/", "/documents/", "/products/", "/mail/"):
        assert client.get(page, follow=True).status_code == 200


def test_a_permission_of_one_member_is_no_other_members(company, scope, browse):
    browse(company.bob).post(f"{PAGE}{PLACE}/", {"is_on": "1"})

    assert not consents.is_given(company.morgan.pk, PLACE)
