"""A person sees where she is signed in and ends sessions; they are really gone."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from argosy.accounts.actions import sign_ins
from argosy.accounts.models import SignIn
from argosy.platform.errors import NotFound
from tests.cast import PASSWORD


def sign_in(person, agent: str) -> Client:
    client = Client(headers={"user-agent": agent})
    client.post("/sign-in/", {"email": person.user.email, "password": PASSWORD})
    return client


@pytest.fixture
def laptop(company) -> Client:
    return sign_in(company.bob, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")


@pytest.fixture
def phone(company) -> Client:
    return sign_in(company.bob, "Mozilla/5.0 (iPhone) Safari/605")


def test_both_devices_are_listed(laptop, phone):
    page = laptop.get("/me/security/").content.decode()

    assert "Firefox on Windows" in page
    assert "Safari on iPhone" in page


def test_the_other_device_is_signed_out_with_its_next_click(laptop, phone):
    lost = next(row for row in SignIn.objects.all() if "iPhone" in row.user_agent)

    laptop.post(f"/me/sessions/{lost.pk}/end/")

    assert phone.get("/me/").status_code == 302
    assert laptop.get("/me/").status_code == 200
    assert Session.objects.count() == 1


def test_all_others_end_at_once(laptop, phone, company):
    third = sign_in(company.bob, "Mozilla/5.0 (Linux; Android 15) Chrome/140.0")

    laptop.post("/me/sessions/end-others/")

    assert laptop.get("/me/").status_code == 200
    assert phone.get("/me/").status_code == third.get("/me/").status_code == 302
    assert Session.objects.count() == 1


def test_nobody_ends_somebody_elses_session(laptop, company):
    row = SignIn.objects.get()

    with pytest.raises(NotFound):
        sign_ins.end_session(company.tina.user, row.pk)

    assert laptop.get("/me/").status_code == 200


def test_signing_out_ends_the_session(laptop):
    laptop.post("/sign-out/")

    assert laptop.get("/me/").status_code == 302
    assert SignIn.objects.get().ended_at is not None


def test_signing_out_needs_a_click_of_ones_own(laptop):
    assert laptop.get("/sign-out/").status_code == 405
    assert laptop.get("/me/").status_code == 200
