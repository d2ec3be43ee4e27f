"""Before somebody has chosen a language, that of each browser decides; then her choice, wherever she comes in."""

import pytest
from django.test import Client

from argosy.enterprise.actions import invitations
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Role
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD

# What browsers send: a Chinese one, one of Taiwan, a German one that takes English next, one that reads neither.
BROWSERS = [("zh-CN,zh;q=0.9", "zh-hans"), ("zh-TW", "zh-hans"), ("de-DE,de;q=0.9,en;q=0.8", "en"), ("fi", "en")]


def browser(said: str) -> Client:
    return Client(headers={"accept-language": said})


def language_of(answer) -> str:
    assert answer.status_code == 200, answer
    return answer.content.decode().partition('lang="')[2].partition('"')[0]


def come_in(client: Client, member) -> Client:
    answer = client.post("/sign-in/", {"email": member.user.email, "password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    return client


def a_link(company) -> str:
    """The address of an invitation of Alice's, who reads English."""
    with enterprise_scope(company.id):
        role = Role.objects.get(builtin="seller")
        link = invitations.invite(actor_of(company.alice), "new@else.example", "New", Seat(role)).link
    return "/" + link.split("/", 3)[3]


@pytest.mark.parametrize(("said", "language"), BROWSERS)
def test_the_browser_decides_on_pages_for_everybody(company, said, language):
    for page in ("/sign-in/", "/register/", "/privacy/policy/", a_link(company)):
        assert language_of(browser(said).get(page)) == language, page


@pytest.mark.parametrize(("said", "language"), BROWSERS)
@pytest.mark.parametrize("kept", ["en", "zh-hans"])
def test_the_browser_decides_for_who_has_not_chosen_yet_whatever_stood_there(company, said, language, kept):
    user = company.bob.user
    user.language = kept
    user.save()

    client = come_in(browser(said), company.bob)

    assert language_of(client.get("/customers/")) == language
    user.refresh_from_db()
    assert user.language == language  # letters too
    assert not user.has_chosen_language


def test_who_sets_her_browser_to_another_language_reads_that_one(company):
    client = come_in(browser("zh-CN"), company.bob)

    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    assert language_of(client.get("/customers/")) == "en"


def test_what_was_chosen_at_the_door_goes_on_behind_it(company):
    client = browser("zh-CN")
    client.post("/language/setlang/", {"language": "en"})

    come_in(client, company.bob)

    assert language_of(client.get("/customers/")) == "en"


def test_what_was_chosen_in_the_menu_holds_with_every_browser(company):
    come_in(browser("zh-CN"), company.bob).post("/language/setlang/", {"language": "en"})

    client = come_in(browser("zh-CN"), company.bob)

    assert language_of(client.get("/customers/")) == "en"
    company.bob.user.refresh_from_db()
    assert company.bob.user.language == "en"


def test_the_choice_holds_where_cookies_are_refused(company):
    come_in(browser("zh-CN"), company.bob).post("/language/setlang/", {"language": "en"})

    client = browser("zh-CN")
    client.post("/cookies/choose/", {"functional": "0"})
    come_in(client, company.bob)

    assert language_of(client.get("/customers/")) == "en"


@pytest.mark.parametrize("typed", ["fi", "", "zh"])
def test_a_language_that_is_not_offered_is_no_choice(company, browse, typed):
    browse(company.bob).post("/language/setlang/", {"language": typed})

    company.bob.user.refresh_from_db()
    assert (company.bob.user.language, company.bob.user.has_chosen_language) == ("en", False)


def test_nobody_gets_a_language_that_is_not_offered_by_her_details_either(company, browse):
    form = {"name": "Bob", "mobile": "13812345678", "language": "fi", "time_zone": "Asia/Shanghai"}

    browse(company.bob).post("/me/", form)

    company.bob.user.refresh_from_db()
    assert (company.bob.user.language, company.bob.user.has_chosen_language) == ("en", False)
