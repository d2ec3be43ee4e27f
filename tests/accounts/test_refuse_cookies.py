"""Cookies are Argosy's own and hidden; functional ones can be refused, and everything essential works without them."""

import re
from pathlib import Path

import pytest
from django.test import Client

from argosy.accounts.models import Device, User
from argosy.platform.http.cookies import COOKIES, FUNCTIONAL
from tests.cast import PASSWORD
from tests.enterprise.test_register_a_company import FORM

SCRIPTS = [p for p in Path("argosy").rglob("static/**/*.js") if "vendor" not in p.parts]
FORM_OF_BOB = {
    "name": "Bob",
    "mobile": "139 8765 4321",
    "language": "zh-hans",
    "theme": "dark",
    "time_zone": "Asia/Tokyo",
}


def come_in(client: Client, company, **more: str) -> Client:
    client.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD, **more})
    return client


@pytest.mark.promise("S143")
def test_every_cookie_is_listed_hidden_from_scripts_and_kept_from_other_sites(company, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = True
    client = Client()
    client.get("/sign-in/device/", secure=True)
    form = {"email": company.bob.user.email, "password": PASSWORD, "remember": "on"}
    client.post("/sign-in/", form, secure=True)
    client.post("/language/setlang/", {"language": "en"}, secure=True)
    client.post("/me/", FORM_OF_BOB, secure=True)
    client.post("/cookies/look/", {"what": "rail", "value": "folded"}, secure=True)

    seen = dict(client.cookies)
    assert set(seen) == {one.name for one in COOKIES} - {"argosy_cookies"}
    for cookie in seen.values():
        assert (bool(cookie["httponly"]), cookie["samesite"], bool(cookie["secure"])) == (True, "Lax", True), cookie.key
        assert not cookie["domain"]


@pytest.mark.promise("S143")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_touches_cookies_and_none_comes_from_elsewhere(script):
    text = script.read_text(encoding="utf-8")

    assert "document.cookie" not in text
    assert not re.search(r"""(?:import|fetch|src\s*=)\s*\(?\s*["'`]https?:""", text)


@pytest.mark.promise("S143")
def test_pages_load_nothing_from_other_sites(company, browse):
    for client, path in ((Client(), "/sign-in/"), (Client(), "/cookies/"), (browse(company.bob), "/me/security/")):
        answer = client.get(path)
        loaded = re.findall(
            r"""(?:src|href)=["'](https?://[^"']+)["'][^>]*(?:stylesheet|script)?""", answer.content.decode()
        )
        assert not loaded
        assert "default-src 'self'" in answer["Content-Security-Policy"]


@pytest.mark.promise("S144")
def test_the_page_separates_them_and_explains_how_to_refuse_them_in_browsers(db, visitor):
    page = visitor.get("/cookies/").content.decode()

    necessary, functional = page.index("Necessary"), page.index("Functional")
    for one in COOKIES:
        assert (page.index(one.name) > functional) == (one.name in FUNCTIONAL)
    assert necessary < functional
    for browser in ("Chrome", "Edge", "Firefox", "Safari", "WeChat"):
        assert browser in page
    assert "/cookies/" in visitor.get("/sign-in/").content.decode()


@pytest.mark.promise("S144")
def test_everything_essential_works_with_the_functional_ones_refused(company, visitor):
    visitor.post("/cookies/choose/", {"functional": "0"})

    visitor.post("/register/", FORM)
    assert User.objects.filter(name__isnull=False).count() == 5
    come_in(visitor, company, remember="on")
    assert visitor.post("/me/", FORM_OF_BOB).url == "/me/"
    visitor.post("/cookies/look/", {"what": "theme", "value": "dark"})
    visitor.post("/language/setlang/", {"language": "zh-hans"})

    for path in ("/", "/mail/", "/customers/", "/deals/", "/products/", "/me/security/", "/privacy/"):
        assert visitor.get(path).status_code == 200, path
    assert not {name for name, cookie in visitor.cookies.items() if name in FUNCTIONAL and cookie.value}
    assert not Device.objects.exists()
    assert (
        "Remember this device"
        not in Client(headers={"cookie": "argosy_cookies=necessary"}).get("/sign-in/").content.decode()
    )


def test_refusing_deletes_those_that_are_there_and_can_be_taken_back(company, visitor):
    come_in(visitor, company, remember="on")
    assert visitor.cookies["argosy_device"].value

    visitor.post("/cookies/choose/", {"functional": "0"})
    assert not visitor.cookies["argosy_device"].value
    visitor.post("/cookies/choose/", {"functional": "1"})
    visitor.post("/cookies/look/", {"what": "theme", "value": "dark"})

    assert visitor.cookies["argosy_theme"].value == "dark"
    assert 'data-theme="dark"' in visitor.get("/cookies/").content.decode()


@pytest.mark.parametrize("said", [{"what": "theme", "value": "x"}, {"what": "other", "value": ""}, {}])
def test_only_looks_that_exist_are_kept(db, visitor, said):
    assert visitor.post("/cookies/look/", said).status_code == 422
