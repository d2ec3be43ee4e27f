"""The network log holds exactly what the policy lists, is shown to its member alone, and stays for half a year."""

import pytest

from argosy.enterprise import network_log
from argosy.enterprise.models import NetworkLogEntry
from argosy.platform.tenancy.scope import enterprise_scope

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/140.0"
HELD = {"id", "enterprise_id", "member", "at", "ip", "browser", "page", "searched"}


@pytest.fixture(autouse=True)
def _nothing_waits():
    network_log._waiting.clear()
    yield
    network_log._waiting.clear()


def lines(company) -> list[NetworkLogEntry]:
    network_log.write()
    with enterprise_scope(company.id):
        return list(NetworkLogEntry.objects.order_by("at"))


@pytest.mark.promise("S101")
def test_it_holds_time_page_search_address_and_browser_and_nothing_else(company, browse):
    bob = browse(company.bob)
    bob.get("/customers/?q=Nordwerk&page=1", headers={"user-agent": FIREFOX}, REMOTE_ADDR="203.0.113.9")
    bob.post("/me/password/", {"present": "a secret", "password": "another secret"}, headers={"user-agent": FIREFOX})

    first, second = lines(company)

    assert {field.name for field in NetworkLogEntry._meta.fields} == HELD
    with enterprise_scope(company.id):
        kept = NetworkLogEntry.objects.get(pk=first.pk)
        assert (kept.page, kept.searched, kept.ip) == ("/customers/", "Nordwerk", "203.0.113.9")
        assert (kept.browser, kept.member_id) == ("Firefox", company.bob.pk)
        assert (NetworkLogEntry.objects.get(pk=second.pk).page, second.searched) == ("/me/password/", "")


def test_whoever_is_not_signed_in_leaves_no_line(company, visitor):
    visitor.get("/sign-in/")
    visitor.get("/customers/")

    assert not lines(company)


def test_what_pages_ask_for_by_themselves_is_no_visit(company, browse):
    browse(company.bob).post("/cookies/look/", {"what": "theme", "value": "dark"})

    assert not lines(company)


def test_everybody_sees_the_own_lines_and_nobody_those_of_others(company, browse):
    browse(company.bob).get("/customers/?q=Nordwerk")
    lines(company)

    assert "Nordwerk" in browse(company.bob).get("/me/network-log/").content.decode()
    assert "Nordwerk" not in browse(company.alice).get("/me/network-log/").content.decode()


def test_no_line_crosses_to_another_enterprise(company, rival, browse):
    browse(company.bob).get("/customers/")
    browse(rival.bob).get("/deals/")

    assert [one.member_id for one in lines(company)] == [company.bob.pk]
    assert [one.member_id for one in lines(rival)] == [rival.bob.pk]
