"""A device is let in by another that is signed in: for two minutes, once, in the browser that showed the code."""

import json
import re
from datetime import timedelta
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.core import signing
from django.test import Client
from django.utils import timezone, translation

from argosy.accounts.actions import letting_in, second_factors, sign_ins
from argosy.accounts.errors import AskingIsOver
from argosy.accounts.models import Device, OneTimeCode, SignIn
from argosy.accounts.place import Place, kind_words
from argosy.accounts.views import letting_in as letting_in_views
from argosy.audit.models import AuditEntry
from argosy.enterprise.models import SecurityEvent
from argosy.platform.tenancy.scope import enterprise_scope
from tests.accounts.device import HOST
from tests.accounts.device import Device as PasskeyDevice
from tests.accounts.test_show_a_second_factor import SECRET
from tests.accounts.test_show_a_second_factor import code as code_of
from tests.cast import PASSWORD

DESK = {"headers": {"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}, "REMOTE_ADDR": "203.0.113.9"}
PHONE = {"headers": {"user-agent": "Mozilla/5.0 (iPhone) Safari/605"}, "REMOTE_ADDR": "203.0.113.20"}
ABROAD = {"headers": {"user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0"}, "REMOTE_ADDR": "81.2.69.142"}
ADD, OPTIONS = "/me/security/passkey/", "/sign-in/passkey/options/"


@pytest.fixture
def drawn(monkeypatch) -> list[str]:
    """The addresses that were drawn as codes to scan."""
    found: list[str] = []
    monkeypatch.setattr("argosy.accounts.views.letting_in._picture", lambda address: found.append(address) or "data:,")
    return found


@pytest.fixture
def phone(company) -> Client:
    """Bob's phone, on which he is signed in."""
    client = Client(**PHONE)
    client.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})
    return client


def shows(client: Client, drawn: list[str], wanted: str = "") -> str:
    """The browser shows a code; where the code leads."""
    assert client.get("/sign-in/device/" + wanted).status_code == 200
    return urlsplit(drawn[-1]).path


def kept_by(client: Client) -> dict[str, str]:
    """What the browser itself keeps of the code that it shows."""
    return signing.loads(client.cookies["argosy_asks"].value, salt=letting_in_views.SIGNED_FOR)


def waits(client: Client) -> dict[str, bool]:
    return client.get("/sign-in/device/waits/").json()


def is_inside(client: Client) -> bool:
    return client.get("/me/").status_code == 200


def test_the_phone_sees_who_asks_and_lets_it_in_once(phone, drawn, company):
    desk = Client(**DESK)
    address = shows(desk, drawn, "?next=/customers/")
    assert waits(desk) == {"is_over": False, "is_answered": False}
    page = unescape(phone.get(address).content.decode())
    assert "Firefox on Windows" in page
    assert "203.0.113.9" in page
    assert "Nobody at Argosy, no colleague and no support ever asks you to scan a code" in page
    assert not is_inside(desk)

    phone.post(address)

    assert waits(desk)["is_answered"]
    assert desk.post("/sign-in/device/").url == "/customers/"
    assert is_inside(desk)
    listed = phone.get("/me/security/").content.decode()
    assert "Firefox" in listed
    with enterprise_scope(company.id):
        # the network address stands with the session, for 183 days; the trail is kept for three years
        assert AuditEntry.objects.get(word="me.let_in").details == {"device": "Firefox"}


def test_it_counts_only_in_the_browser_that_showed_it(phone, drawn):
    desk, thief = Client(**DESK), Client(**DESK)
    address = shows(desk, drawn)
    shows(thief, drawn)
    phone.post(address)

    thief.post("/sign-in/device/")
    assert not is_inside(thief)
    Client(**DESK).get(address)
    desk.post("/sign-in/device/")
    assert is_inside(desk)


def test_it_counts_once(phone, drawn, company, browse):
    desk = Client(**DESK)
    address = shows(desk, drawn)
    secret = kept_by(desk)["secret"]
    phone.post(address)
    assert "answered already or is too old" in phone.get(address).content.decode()
    assert browse(company.alice).post(address).status_code == 422

    desk.post("/sign-in/device/")
    with pytest.raises(AskingIsOver):
        letting_in.come_in(secret)
    assert OneTimeCode.objects.get().user == company.bob.user


@pytest.mark.parametrize("late", ["to confirm", "to come in"])
def test_after_two_minutes_it_counts_no_more(late, phone, drawn, monkeypatch):
    desk = Client(**DESK)
    address = shows(desk, drawn)
    if late == "to confirm":
        monkeypatch.setattr(letting_in, "LIVES", timedelta(seconds=-1))
        phone.post(address)
        assert not OneTimeCode.objects.exists()
    else:
        phone.post(address)
        OneTimeCode.objects.update(expires_at=timezone.now())

    desk.post("/sign-in/device/")

    assert not is_inside(desk)


def test_a_code_that_was_not_made_here_asks_for_nothing(phone, drawn):
    address = shows(Client(**DESK), drawn)

    assert "Let it in" not in phone.get(re.sub(r"....$", "abc/", address)).content.decode()
    phone.post(re.sub(r"....$", "abc/", address))

    assert not OneTimeCode.objects.exists()


def test_one_in_another_network_takes_the_password_and_a_warning(phone, drawn, company):
    far = Client(**ABROAD)
    address = shows(far, drawn)
    page = phone.get(address).content.decode()
    assert "another network than the device in your hand" in page
    assert "GB · 81.2.69.142" in page

    assert "Your present password is not right." in phone.post(address, {"present": "guess"}).content.decode()
    far.post("/sign-in/device/")
    assert not is_inside(far)

    phone.post(address, {"present": PASSWORD})
    far.post("/sign-in/device/")
    assert is_inside(far)


@pytest.mark.parametrize("system", ["Macintosh; Intel Mac OS X 10_15_7", "Windows NT 10.0", "X11; Linux x86_64"])
@pytest.mark.parametrize("browser", ["Safari/605", "Chrome/140 Safari/537 OPR/120", "Chrome/140 Safari/537 Edg/140"])
def test_a_device_of_hers_is_known_again_whatever_its_kind(browser, system, company):
    usual = Place("203.0.113.9", f"Mozilla/5.0 ({system}) {browser}")
    opened = sign_ins.note_sign_in(company.bob.user, "cookie", usual, with_second_factor=False)

    found = letting_in.asking(letting_in.ask(usual)[1])

    assert found.device == kind_words(usual.user_agent)
    assert letting_in.judge(company.bob.user, found, usual, opened).risk.signals == ()
    with translation.override("zh-hans"):
        assert letting_in.asking(letting_in.ask(usual)[1]).device == kind_words(usual.user_agent)
        shown = letting_in.ask(usual)[1]
    assert letting_in.asking(shown).device == found.device


def test_who_has_none_lets_a_device_beside_her_in_without_more(phone, company):
    opened = SignIn.objects.get(user=company.bob.user)
    found = letting_in.asking(letting_in.ask(Place("203.0.113.9", "Firefox Windows"))[1])

    assert not letting_in.judge(company.bob.user, found, Place("203.0.113.20", "Safari iPhone"), opened).asks


def test_who_has_an_app_types_its_code_each_time_though_the_session_was_opened_with_one(phone, drawn, company):
    recovery = second_factors.add_app(company.bob.user, SECRET, code_of())
    SignIn.objects.update(with_second_factor=True)
    desk = Client(**DESK)
    address = shows(desk, drawn)
    assert "The code of your authenticator app" in phone.get(address).content.decode()

    for wrong in ({}, {"present": "000000"}, {"present": PASSWORD[:20]}):
        assert "Let it in" in phone.post(address, wrong).content.decode()
    desk.post("/sign-in/device/")
    assert not is_inside(desk)

    phone.post(address, {"present": recovery[0]})
    desk.post("/sign-in/device/")
    assert is_inside(desk)
    assert SignIn.objects.order_by("-at").first().with_second_factor


def test_who_has_a_passkey_only_lets_in_with_it_and_not_with_the_password(drawn, company):
    phone, device = Client(headers={"host": HOST}), PasskeyDevice()
    phone.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})
    options = json.loads(re.search(r'id="passkey-options"[^>]*>(.*?)</script>', phone.get(ADD).content.decode())[1])
    made = json.dumps(device.create(options))
    phone.post(ADD, {"name": "Bob's phone", "present": PASSWORD, "credential": made})
    SignIn.objects.update(with_second_factor=True)
    desk = Client(headers={"host": HOST})
    address = shows(desk, drawn)
    assert 'data-passkey="get"' in phone.get(address).content.decode()

    phone.post(address, {"present": PASSWORD[:20]})
    phone.post(address, {"credential": json.dumps(PasskeyDevice().get(phone.get(OPTIONS).json()))})
    desk.post("/sign-in/device/")
    assert not is_inside(desk)

    phone.post(address, {"credential": json.dumps(device.get(phone.get(OPTIONS).json()))})
    desk.post("/sign-in/device/")
    assert is_inside(desk)


def test_no_is_written_down_as_a_security_event_and_ends_the_code(phone, drawn, company):
    far = Client(**ABROAD)
    address = shows(far, drawn)

    phone.post(address, {"no": "1"})

    far.post("/sign-in/device/")
    assert not is_inside(far)
    assert waits(far)["is_answered"]
    with enterprise_scope(company.id):
        assert SecurityEvent.objects.get().place == "Chrome, 81.2.69.142"
        assert AuditEntry.objects.filter(word="me.turned_away").exists()


def test_where_she_wanted_to_go_is_kept_whole(db, visitor, drawn):
    wanted = "/customers/?q=vogt&country=DE"
    page = visitor.get("/sign-in/", {"next": wanted}).content.decode()

    visitor.get(unescape(re.search(r'href="(/sign-in/device/[^"]+)"', page)[1]))

    assert kept_by(visitor)["next"] == wanted


def test_who_only_opens_the_page_leaves_no_row_behind(db, drawn):
    for _time in range(3):
        Client().get("/sign-in/device/")

    assert len(drawn) == 3
    assert not Session.objects.exists()


def test_what_the_browser_keeps_is_its_own_alone(phone, drawn):
    desk, thief = Client(**DESK), Client(**DESK)
    phone.post(shows(desk, drawn))
    thief.cookies["argosy_asks"] = desk.cookies["argosy_asks"].value[:-3] + "abc"

    thief.post("/sign-in/device/")

    assert not is_inside(thief)
    assert waits(thief) == {"is_over": True, "is_answered": False}


def test_the_page_is_offered_to_visitors_and_confirming_needs_a_session(db, visitor, drawn):
    assert "/sign-in/device/" in visitor.get("/sign-in/").content.decode()
    address = shows(visitor, drawn)

    assert visitor.post(address).url.startswith("/sign-in/?next=/me/let-in/")
    assert not OneTimeCode.objects.exists()
    assert not Device.objects.exists()
