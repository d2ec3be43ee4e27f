"""An administrator sees which promises the tests have shown; nobody else needs to."""

from __future__ import annotations

import pytest


def test_an_administrator_sees_all_188(browse, company):
    page = browse(company.alice).get("/settings/promises/")

    assert page.status_code == 200
    text = page.content.decode()
    assert "S1<" in text
    assert "S188<" in text


@pytest.mark.parametrize("who", ["bob", "tina"])
def test_others_are_refused(browse, company, who):
    page = browse(getattr(company, who)).get("/settings/promises/")

    assert page.status_code == 403
    assert "S188<" not in page.content.decode()
