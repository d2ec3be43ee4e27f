"""Nobody works in Argosy before having been shown the policy in force and having agreed to it."""

import re

import pytest

from argosy.privacy import pages, policy
from argosy.privacy.actions import agreements
from argosy.privacy.errors import AnotherVersion
from argosy.privacy.models import Agreement
from tests.privacy.versions import put_in_force


@pytest.fixture
def newer(policies):
    """A newer version is in force, of one of the major kinds."""
    put_in_force(policies, "9.0", "processing")


@pytest.mark.promise("S141")
@pytest.mark.promise("S11")
@pytest.mark.parametrize("path", ["/", "/me/", "/settings/", "/settings/members/", "/notices/", "/privacy/"])
def test_a_new_version_stands_before_everything(company, browse, newer, path):
    answer = browse(company.alice).get(path)

    assert answer.status_code == 302
    assert answer.url.startswith("/privacy/agree/")


def test_a_part_of_a_page_leads_there_too(company, browse, newer):
    answer = browse(company.alice).get("/me/", headers={"HX-Request": "true"})

    assert answer.headers["HX-Redirect"] == "/privacy/agree/"


@pytest.mark.promise("S11")
def test_who_agrees_goes_on_and_the_version_is_kept(company, browse, newer):
    client = browse(company.bob)

    answer = client.post("/privacy/agree/?next=/me/", {"version": "9.0", "agreed": "on"})

    assert answer.url == "/me/"
    assert client.get("/me/").status_code == 200
    assert Agreement.objects.filter(user=company.bob.user, version="9.0", language="en").count() == 1
    assert Agreement.objects.filter(user=company.bob.user).count() == 2


def test_without_the_tick_nobody_goes_on(company, browse, newer):
    client = browse(company.bob)

    client.post("/privacy/agree/", {"version": "9.0"})

    assert client.get("/me/").status_code == 302


def test_an_old_page_cannot_agree_to_the_new_version(company, newer):
    with pytest.raises(AnotherVersion):
        agreements.agree(company.bob.user, "1.0", "en")


def test_who_does_not_agree_can_sign_out(company, browse, newer):
    client = browse(company.bob)

    assert client.post("/sign-out/").status_code == 302


@pytest.mark.promise("S184")
@pytest.mark.promise("S17")
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_policy_is_read_without_an_account_with_version_day_and_summary(db, visitor, language):
    page = visitor.get(f"/privacy/policy/?language={language}").content.decode()

    assert policy.current_version() in page
    assert policy.day().isoformat() in page
    assert policy.summary(language)[0] in page


@pytest.mark.promise("S13")
def test_the_readers_language_decides_and_the_chinese_text_prevails(db, visitor):
    english = visitor.get("/privacy/policy/", headers={"accept-language": "en"}).content.decode()
    chinese = visitor.get("/privacy/policy/", headers={"accept-language": "zh-CN"}).content.decode()

    assert "Who is responsible" in english
    assert "the Chinese text prevails" in english
    assert 'lang="zh-hans"' in chinese


def test_the_operators_facts_stand_in_it(db, visitor, settings):
    settings.OPERATOR, settings.OPERATOR_EMAIL = "Harbour & Sons", "privacy@harbour.example"
    settings.DATA_LOCATION = "Frankfurt, Germany"

    page = visitor.get("/privacy/policy/").content.decode()

    assert "Harbour &amp; Sons" in page
    assert "privacy@harbour.example" in page
    assert "Frankfurt, Germany" in page
    assert not re.search(r"\{(operator|contact_email|address|hotline|data_location)\}", page)


def test_a_version_that_never_was_does_not_exist(db, visitor):
    for version in ("7.7", "..", "1.0x", "archive"):
        assert visitor.get(f"/privacy/policy/{version}/").status_code == 404


def test_the_version_in_force_has_an_address_of_its_own(db, visitor):
    assert visitor.get(f"/privacy/policy/{policy.current_version()}/").status_code == 200


def test_marks_become_html_and_everything_else_is_escaped():
    text = "## A <b>\n\nWords **bold** & more\n\n- one\n- two\n\n1. first\n2. second\n\n| Data | Kept |\n|---|---|\n| Mail | long |"

    found = pages.page(text)

    assert found == (
        "<h2>A &lt;b&gt;</h2>\n<p>Words <strong>bold</strong> &amp; more</p>\n<ul><li>one</li><li>two</li></ul>\n"
        "<ol><li>first</li><li>second</li></ol>\n<table><thead><tr><th>Data</th><th>Kept</th></tr></thead>"
        "<tbody><tr><td>Mail</td><td>long</td></tr></tbody></table>"
    )
