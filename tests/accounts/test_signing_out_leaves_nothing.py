"""Pages lie in no cache, and signing out tells the browser to forget what it keeps for us."""

import pytest


@pytest.mark.parametrize("page", ["/", "/me/", "/customers/", "/settings/members/"])
def test_pages_are_stored_nowhere(company, browse, page):
    answer = browse(company.alice).get(page, follow=True)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_browser_is_told_to_clear_its_storage(company, browse):
    client = browse(company.bob)

    answer = client.post("/sign-out/")

    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert "Clear-Site-Data" not in client.get("/sign-in/").headers
