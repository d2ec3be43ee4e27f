"""A member binds WeChat by scanning, signs in with it, and unbinds it; only the nickname and the OpenID are kept."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.forms.models import model_to_dict
from django.test import Client

from argosy.accounts.models import OutsideIdentity
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import agreements
from argosy.privacy.models import Agreement, Consent
from simulators.weixin import Weixin
from tests.cast import PASSWORD

AGREED = {"present": PASSWORD, "agreed": "on"}


@pytest.fixture
def wechat(settings):
    with Weixin("wxbdc5610cc59c1631", "a secret", "testserver") as house:
        settings.WECHAT_APP, settings.WECHAT_SECRET = house.app, house.secret
        settings.WECHAT_OPEN_URL = settings.WECHAT_API_URL = house.url
        yield house


def go_there(client: Client) -> str:
    """The address of the page with the code to scan."""
    return client.get("/sign-in/with/wechat/").url


def bind(client: Client, wechat: Weixin, who: str = "lin"):
    place = client.post("/me/security/outside/wechat/", AGREED, HTTP_HX_REQUEST="true")["HX-Redirect"]
    return client.get(wechat.scan(place, who), follow=True)


def is_in(client: Client) -> bool:
    return client.get("/me/security/").status_code == 200


@pytest.mark.promise("S10")
def test_before_binding_it_is_marked_as_another_companys_with_that_companys_notice(company, browse, wechat):
    page = browse(company.bob).get("/me/security/outside/wechat/").content.decode()

    assert "A service of another company" in page
    assert 'href="https://weixin.qq.com/cgi-bin/readtemplate?lang=zh_CN&amp;t=weixin_agreement&amp;s=privacy"' in page


@pytest.mark.promise("S23")
def test_a_member_binds_wechat_and_unbinds_it_again(company, browse, wechat):
    bob = browse(company.bob)

    page = bind(bob, wechat).content.decode()

    assert "林小海🌊" in page
    identity = OutsideIdentity.objects.get()
    assert bob.post(f"/me/security/outside/{identity.pk}/unbind/").status_code == 302
    assert not OutsideIdentity.objects.exists()
    assert "林小海" not in bob.get("/me/security/").content.decode()


@pytest.mark.promise("S24")
def test_who_is_bound_signs_in_by_scanning(company, browse, wechat, visitor):
    bind(browse(company.bob), wechat)
    assert "Sign in with WeChat" in visitor.get("/sign-in/?next=/mail/").content.decode()

    answer = visitor.get(wechat.scan(visitor.get("/sign-in/with/wechat/?next=/mail/").url, "lin"))

    assert answer.url == "/mail/"
    assert is_in(visitor)


@pytest.mark.promise("S25")
def test_only_nickname_and_openid_are_kept_and_unbinding_leaves_nothing(company, browse, wechat):
    bind(browse(company.bob), wechat)

    kept = model_to_dict(OutsideIdentity.objects.get())
    assert (kept["subject"], kept["name"]) == (wechat.people["lin"].openid, "林小海🌊")
    assert set(kept) == {"id", "user", "house", "subject_key", "subject", "name", "used_at"} - {"id"}
    with enterprise_scope(company.id):
        assert "OpenID" in Consent.objects.get(function="accounts.outside").words


@pytest.mark.promise("S25")
def test_nothing_is_kept_of_who_has_not_agreed_to_the_policy(company, browse, wechat):
    bob = browse(company.bob)
    place = bob.post("/me/security/outside/wechat/", AGREED, HTTP_HX_REQUEST="true")["HX-Redirect"]
    Agreement.objects.filter(user=company.bob.user).delete()
    agreements._agreed.clear()

    answer = bob.get(wechat.scan(place, "lin"))

    assert answer.status_code >= 400
    assert not OutsideIdentity.objects.exists()
    assert bob.get("/me/security/outside/wechat/").url.startswith("/privacy/agree/")


@pytest.mark.parametrize("form", [{"present": "wrong", "agreed": "on"}, {"present": PASSWORD}])
def test_binding_needs_the_password_and_the_agreement(company, browse, wechat, form):
    answer = browse(company.bob).post("/me/security/outside/wechat/", form, HTTP_HX_REQUEST="true")

    assert answer.status_code == 422
    assert "HX-Redirect" not in answer


def test_withdrawing_the_consent_unbinds(company, browse, wechat):
    bob = browse(company.bob)
    bind(bob, wechat)
    with enterprise_scope(company.id):
        consent = Consent.objects.get(function="accounts.outside")

    bob.post(f"/privacy/consents/{consent.pk}/withdraw/")

    assert not OutsideIdentity.objects.exists()


def test_a_stranger_gets_no_account_by_having_one_there(company, wechat, visitor):
    page = visitor.get(wechat.scan(go_there(visitor), "chen"), follow=True).content.decode()

    assert "opens no account here yet" in page
    assert not is_in(visitor)


def test_who_says_no_there_is_not_in(company, browse, wechat, visitor):
    bind(browse(company.bob), wechat)

    page = visitor.get(wechat.scan(go_there(visitor), "lin", allows=False), follow=True).content.decode()

    assert "You did not allow it there" in page
    assert not is_in(visitor)


def test_the_way_back_counts_once_and_only_for_who_began_it(company, browse, wechat, visitor):
    bind(browse(company.bob), wechat)
    thief = Client()
    go_there(thief)
    way_back = wechat.scan(go_there(visitor), "lin")

    assert "was not begun here" in thief.get(way_back, follow=True).content.decode()
    assert not is_in(thief)
    visitor.get(way_back)
    assert is_in(visitor)
    visitor.post("/sign-out/")
    visitor.get(way_back)
    assert not is_in(visitor)


def test_a_used_code_and_a_busy_house_open_nothing(company, browse, wechat, visitor):
    bind(browse(company.bob), wechat)
    code = parse_qs(urlsplit(wechat.scan(go_there(visitor), "lin")).query)["code"][0]
    wechat._used.add(code)
    state = parse_qs(urlsplit(go_there(visitor)).query)["state"][0]

    page = visitor.get("/sign-in/with/wechat/back/", {"code": code, "state": state}, follow=True).content.decode()

    assert "did not confirm who you are" in page
    wechat.is_busy = True
    assert visitor.get(wechat.scan(go_there(visitor), "lin")).status_code == 503
    assert not is_in(visitor)


def test_one_wechat_opens_one_account(company, browse, wechat):
    bind(browse(company.bob), wechat)

    page = bind(browse(company.morgan), wechat).content.decode()

    assert "opens another account here already" in page
    assert OutsideIdentity.objects.get().user == company.bob.user


def test_another_wechat_takes_the_place_of_the_first(company, browse, wechat):
    bob = browse(company.bob)
    bind(bob, wechat)
    bind(bob, wechat, "chen")

    assert OutsideIdentity.objects.get().name == "Chen <b>Li</b>"
    assert "Chen &lt;b&gt;Li&lt;/b&gt;" in bob.get("/me/security/").content.decode()


def test_who_has_a_second_factor_still_shows_it(company, browse, wechat, visitor, monkeypatch):
    bind(browse(company.bob), wechat)
    monkeypatch.setattr("argosy.accounts.actions.second_factors.is_asked", lambda _user: True)

    assert visitor.get(wechat.scan(go_there(visitor), "lin")).url == "/sign-in/second/"
    assert not is_in(visitor)


def test_a_closed_account_stays_closed(company, browse, wechat, visitor):
    bind(browse(company.bob), wechat)
    company.bob.user.is_active = False
    company.bob.user.save()

    visitor.get(wechat.scan(go_there(visitor), "lin"))

    assert not is_in(visitor)


def test_without_settings_there_is_no_such_door(company, browse, visitor):
    assert visitor.get("/sign-in/with/wechat/").status_code == 404
    assert browse(company.bob).get("/me/security/outside/wechat/").status_code == 404
    assert "WeChat" not in visitor.get("/sign-in/").content.decode()
