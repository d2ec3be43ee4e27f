"""Members bind an account at Google, Microsoft, WeCom, DingTalk, Feishu or their company's own sign-in, and come in by it."""

from itertools import count

import pytest
from django.test import Client

from argosy.accounts import oidc
from argosy.accounts.models import OutsideIdentity
from argosy.accounts.outside import KNOWN, houses
from argosy.accounts.outsiders import Start
from argosy.platform.env import BadSetting
from argosy.platform.errors import Unavailable
from simulators.office_houses import Colleague, OfficeHouses
from simulators.oidc import OidcHouse
from tests.cast import PASSWORD

BACK = "http://testserver/sign-in/with/company/back/"
AGREED = {"present": PASSWORD, "agreed": "on"}
_names = count()


@pytest.fixture
def write(settings, tmp_path):
    def write(text: str) -> None:
        path = tmp_path / f"{next(_names)}.toml"
        path.write_text(text, encoding="utf-8")
        settings.SIGN_IN_FILE = str(path)

    return write


@pytest.fixture(scope="module")
def _house():
    with OidcHouse("argosy", "a secret", BACK) as house:
        yield house


@pytest.fixture
def house(_house, write):
    oidc.forget()
    _house.claims, _house.algorithm = {}, "RS256"
    write(f'[company]\ntitle = "Hailan"\nissuer = "{_house.url}"\nclient = "argosy"\nsecret = "a secret"\n')
    return _house


@pytest.fixture
def office(write):
    with OfficeHouses("client", "secret") as found:
        common = f'client = "client"\nsecret = "secret"\npages = "{found.url}"\napi = "{found.url}"\n'
        write(f'[feishu]\n{common}\n[dingtalk]\n{common}\n[wecom]\nagent = "1000002"\n{common}')
        yield found


def bind(client: Client, word: str, allow) -> str:
    place = client.post(f"/me/security/outside/{word}/", AGREED, HTTP_HX_REQUEST="true")["HX-Redirect"]
    return client.get(allow(place), follow=True).content.decode()


def come_in(client: Client, word: str, allow) -> bool:
    client.get(allow(client.get(f"/sign-in/with/{word}/").url))
    return client.get("/me/security/").status_code == 200


def test_an_account_of_the_company_is_bound_and_opens(company, browse, house, visitor):
    assert "Lin Xiaohai" in bind(browse(company.bob), "company", house.sign_in)

    assert come_in(visitor, "company", house.sign_in)
    assert OutsideIdentity.objects.get().subject == "248289761001"
    assert "Sign in with Hailan" in Client().get("/sign-in/").content.decode()


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "another"},
        {"aud": ["argosy", "another"], "azp": "another"},
        {"nonce": "another"},
        {"exp": 1_000_000_000},
        {"iat": 9_000_000_000},
        {"exp": "soon"},
        {"sub": ""},
    ],
    ids=lambda one: next(iter(one)),
)
def test_a_token_that_is_not_for_us_now_opens_nothing(company, browse, house, visitor, claims):
    bind(browse(company.bob), "company", house.sign_in)
    house.claims = claims

    assert not come_in(visitor, "company", house.sign_in)


def test_a_house_that_calls_itself_otherwise_opens_nothing(company, browse, house, visitor, write):
    bind(browse(company.bob), "company", house.sign_in)
    oidc.forget()
    write(f'[company]\ntitle = "Hailan"\nissuer = "{house.url}/"\nclient = "argosy"\nsecret = "a secret"\n')

    visitor.get("/sign-in/with/company/", follow=True)

    assert visitor.get("/me/security/").status_code != 200
    with pytest.raises(Unavailable):
        houses()["company"].address(Start.fresh(BACK))


@pytest.mark.parametrize("algorithm", ["none", "HS256", "RS512"])
def test_a_token_signed_in_another_way_opens_nothing(company, browse, house, visitor, algorithm):
    bind(browse(company.bob), "company", house.sign_in)
    house.algorithm = algorithm

    assert not come_in(visitor, "company", house.sign_in)


def test_a_house_may_change_its_key(company, browse, house, visitor, monkeypatch):
    bind(browse(company.bob), "company", house.sign_in)
    house.rotate()
    monkeypatch.setattr(oidc, "LOOKED_FOR_SECONDS", 0)

    assert come_in(visitor, "company", house.sign_in)


def test_a_key_that_the_house_does_not_publish_opens_nothing(company, browse, house, visitor):
    bind(browse(company.bob), "company", house.sign_in)
    name = house.kid
    house.rotate()
    house.kid = name

    assert not come_in(visitor, "company", house.sign_in)


@pytest.mark.parametrize("word", ["feishu", "dingtalk", "wecom"])
def test_the_houses_of_chinese_offices_open_too(company, browse, office, visitor, word):
    page = bind(browse(company.bob), word, office.allow)

    kept = OutsideIdentity.objects.get()
    assert (kept.name, kept.house) == ("zhangsan" if word == "wecom" else "张三", word)
    assert "13900000000" not in page
    assert come_in(visitor, word, office.allow)
    office.secret = "changed"
    assert not come_in(Client(), word, office.allow)
    office.secret = "secret"


def test_somebody_outside_the_company_is_nobody_at_wecom(company, browse, office):
    office.who = Colleague("oAAAA", "A visitor", is_outside=True)

    assert "did not confirm who you are" in bind(browse(company.bob), "wecom", office.allow)
    assert not OutsideIdentity.objects.exists()


def test_the_known_houses_need_an_id_and_a_secret_only(write):
    write('[google]\nclient = "c"\nsecret = "s"\n[microsoft]\nclient = "c"\nsecret = "s"\ntenant = "9122040d"\n')

    assert {word: house.issuer for word, house in houses().items()} == {
        "google": "https://accounts.google.com",
        "microsoft": "https://login.microsoftonline.com/9122040d/v2.0",
    }
    assert set(KNOWN) == {"google", "microsoft", "feishu", "dingtalk", "wecom"}


@pytest.mark.parametrize("wrong", ["[google]\nclient = 'c'\n", "not toml", "[wechat]\nissuer='x'\n", "google = 1\n"])
def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(write, wrong):
    write(wrong)

    with pytest.raises(BadSetting, match="ARGOSY_SIGN_IN_FILE"):
        houses()
