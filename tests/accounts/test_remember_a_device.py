"""A device that its user asked to remember is recognised, speaks for her, and can be named and removed."""

import json
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from argosy.accounts.actions import devices, second_factors
from argosy.accounts.models import Device, OutboxLetter, SignIn
from argosy.accounts.place import Place
from argosy.accounts.risk import assess
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent
from tests.cast import PASSWORD

LAPTOP = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
SAID = {"model": "Pixel 9", "system": "Android 16", "language": "zh-CN", "screen": "412 × 915", "contacts": "Anna"}


def sign_in(company, client: Client | None = None, ip: str = "203.0.113.9", **more: str) -> Client:
    client = client or Client(headers={"user-agent": LAPTOP})
    form = {"email": company.bob.user.email, "password": PASSWORD, **more}
    client.answer = client.post("/sign-in/", form, REMOTE_ADDR=ip)
    return client


@pytest.fixture
def remembered(company) -> Client:
    """Bob's laptop, which he asked to remember, signed out again."""
    client = sign_in(company, remember="on")
    client.post("/sign-out/")
    company.bob.user.refresh_from_db()
    return client


def test_without_the_tick_nothing_is_remembered(company):
    assert "argosy_device" not in sign_in(company).cookies
    assert not Device.objects.exists()


def test_the_cookie_is_hidden_from_scripts_and_other_sites_and_opens_nothing_by_itself(company, remembered):
    cookie = remembered.cookies["argosy_device"]

    assert (bool(cookie["httponly"]), cookie["samesite"], cookie["max-age"]) == (True, "Lax", 30 * 86400)
    assert remembered.get("/me/").status_code == 302
    assert str(Device.objects.get().key) not in cookie.value


@pytest.mark.promise("S142")
def test_its_user_need_not_type_the_address_again(company, remembered):
    assert f'value="{company.bob.user.email}"' in remembered.get("/sign-in/").content.decode()
    assert company.bob.user.email not in Client().get("/sign-in/").content.decode()


@pytest.mark.promise("S142")
def test_the_second_factor_is_asked_for_on_other_devices_only(company, monkeypatch):
    monkeypatch.setattr(second_factors, "is_asked", lambda _user: True)
    monkeypatch.setattr(second_factors, "is_right", lambda _user, code: code == "123456")
    laptop = sign_in(company, remember="on")
    assert laptop.answer.url == "/sign-in/second/"
    laptop.post("/sign-in/second/", {"code": "123456"})
    laptop.post("/sign-out/")

    assert sign_in(company, laptop).answer.url == "/"
    assert sign_in(company).answer.url == "/sign-in/second/"


def test_remembered_without_a_second_factor_it_does_not_stand_for_one(company, remembered, monkeypatch):
    monkeypatch.setattr(second_factors, "is_asked", lambda _user: True)

    assert sign_in(company, remembered).answer.url == "/sign-in/second/"


@pytest.mark.promise("S142")
def test_an_unusual_sign_in_is_judged_more_mildly_on_it(company, remembered):
    elsewhere = Place("198.51.100.7", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0")
    SignIn.objects.update(country="CN")

    stranger = assess(company.bob.user, elsewhere, timezone.now())
    known = assess(company.bob.user, elsewhere, timezone.now(), is_remembered=True)

    assert stranger.asks
    assert not known.asks
    assert known.signals == ("network", "remembered")
    sign_in(company, remembered, ip="198.51.100.7")
    assert not OutboxLetter.objects.exists()


def test_another_persons_device_is_nobodys(company, remembered):
    remembered.post("/sign-in/", {"email": company.morgan.user.email, "password": PASSWORD})

    assert SignIn.objects.get(user=company.morgan.user).device is None


@pytest.mark.parametrize("days", [31])
def test_after_its_time_it_is_a_stranger(company, remembered, days):
    Device.objects.update(until=timezone.now() - timedelta(days=days - 30))

    assert company.bob.user.email not in remembered.get("/sign-in/").content.decode()
    sign_in(company, remembered)
    assert SignIn.objects.latest("at").device is None


def test_it_is_named_and_removed_by_its_user_alone(company, remembered, browse):
    bob = browse(company.bob)
    device = Device.objects.get()
    bob.post(f"/me/devices/{device.pk}/rename/", {"name": "The laptop at the fair"})
    assert "The laptop at the fair" in bob.get("/me/security/").content.decode()
    assert browse(company.morgan).post(f"/me/devices/{device.pk}/remove/").status_code == 404

    sign_in(company, remembered)
    bob.post(f"/me/devices/{device.pk}/remove/", {"present": "not hers"})
    assert Device.objects.exists()
    assert remembered.get("/me/").status_code == 200
    bob.post(f"/me/devices/{device.pk}/remove/", {"present": PASSWORD})

    assert not Device.objects.exists()
    assert remembered.get("/me/").status_code == 302


def test_where_one_is_signed_in_a_remembered_device_bears_its_name(company, remembered):
    device = Device.objects.get()
    devices.rename(company.bob.user, device.pk, "The laptop at the fair")

    page = sign_in(company, remembered).get("/me/security/").content.decode()

    assert "The laptop at the fair" in page.partition('id="sessions"')[2].partition("</ul>")[0]


def test_another_password_forgets_every_device(company, remembered, browse):
    browse(company.bob).post("/me/password/", {"present": PASSWORD, "password": "five tall ships in harbour"})

    assert not Device.objects.exists()


@pytest.mark.promise("S98")
def test_what_a_phone_says_of_itself_is_kept_only_with_permission(company, remembered):
    sign_in(company, remembered)
    page, device = f"/privacy/devices/{Device.objects.get().pk}/", Device.objects
    assert remembered.post(page, SAID).status_code == 403
    assert "data-device-details" not in remembered.get("/me/security/").content.decode()
    assert device.get().details == ""

    remembered.post("/privacy/permissions/accounts.device_details/", {"is_on": "1"})
    assert "data-device-details" in remembered.get("/me/security/").content.decode()
    assert remembered.post(page, SAID).status_code == 302

    assert json.loads(device.get().details) == {name: SAID[name] for name in ("model", "system", "language", "screen")}
    assert re.search(r"Pixel 9 · Android 16", remembered.get("/me/security/").content.decode())
    with enterprise_scope(company.id):
        consents.withdraw(_actor(company), Consent.objects.get(function="accounts.device_details").pk)
    assert device.get().details == ""


@pytest.mark.promise("S98")
def test_the_member_sees_and_removes_a_device_with_all_that_it_said(company, remembered):
    sign_in(company, remembered)
    device = Device.objects.get()

    assert "Firefox" in remembered.get("/me/security/").content.decode()
    remembered.post(f"/me/devices/{device.pk}/remove/", {"present": PASSWORD})

    assert not Device.objects.exists()


def _actor(company):
    from argosy.enterprise.actors import actor_of

    return actor_of(company.bob)
