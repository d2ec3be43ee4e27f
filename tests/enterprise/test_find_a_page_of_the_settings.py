"""The settings stand in groups; whoever opens them sees the pages that they may open, and where they are."""

import re

import pytest

ALL = ("Enterprise", "Members", "Roles", "Customers", "Duplicates", "Sales flows", "API", "Webhooks", "Audit trail")


def _list(page: str) -> str:
    found = re.search(r'<nav class="settings-list".*?</nav>', page, re.DOTALL)
    assert found
    return found[0]


def test_the_master_account_finds_every_page_under_its_heading(company, browse):
    shown = _list(browse(company.alice).get("/settings/members/", headers={"Accept-Language": "en"}).content.decode())

    assert all(f">{page}</a>" in shown for page in ALL)
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", shown)
    assert headings == ["Company and people", "How we sell", "Functions and connections", "Safety and proof"]
    assert re.findall(r'aria-current="page">([^<]+)<', shown) == ["Members"]


def test_each_page_says_in_the_list_that_it_is_open(company, browse):
    client = browse(company.alice)
    shown = _list(client.get("/settings/members/").content.decode())

    for address, name in re.findall(r'href="([^"]+)"[^>]*>([^<]+)</a>', shown):
        page = client.get(address).content.decode()
        assert re.findall(r'aria-current="page">([^<]+)<', _list(page)) == [name]


def test_the_rail_says_that_one_is_in_the_settings_wherever_the_page_has_its_address(company, browse):
    client = browse(company.alice)
    shown = _list(client.get("/settings/members/").content.decode())

    for address in re.findall(r'href="([^"]+)"', shown):
        rail = client.get(address).content.decode().split('class="rail-rooms"')[1].split("data-fold-rail")[0]
        assert re.findall(r'aria-current="page"[^>]* href="([^"]+)"', rail) == ["/settings/"], address


def test_on_a_phone_the_same_pages_stand_in_a_menu_named_after_the_page(company, browse):
    page = browse(company.alice).get("/settings/members/", headers={"Accept-Language": "en"}).content.decode()
    menu = page.split('class="settings-menu"')[1].split('class="people')[0]

    assert "Members" in menu.split("</button>")[0]
    assert set(re.findall(r'href="(/[^"#]+)"', menu)) == set(re.findall(r'href="(/[^"]+)"', _list(page)))


def test_the_rail_says_that_one_is_with_the_customers_in_the_rooms_beside_them(company, browse):
    for address in ("/customers/", "/duplicates/", "/pool/", "/exchange/", "/visits/"):
        rail = (
            browse(company.alice)
            .get(address)
            .content.decode()
            .split('class="rail-rooms"')[1]
            .split("data-fold-rail")[0]
        )
        assert re.findall(r'aria-current="page"[^>]* href="([^"]+)"', rail) == ["/customers/"], address


@pytest.mark.parametrize("closed", ["/settings/members/", "/settings/roles/", "/settings/trail/"])
def test_a_seller_finds_no_page_that_is_closed_to_sellers_and_no_empty_heading(company, browse, closed):
    client = browse(company.bob)
    shown = _list(client.get("/settings/organisation/").content.decode())

    assert closed not in shown
    assert client.get(closed).status_code in {403, 404}
    assert all("<a " in group for group in shown.split("<h2")[1:])
