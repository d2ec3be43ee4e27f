"""A title, a department, the owner's name again and a word cut short make no other firm of one."""

from __future__ import annotations

import pytest

from argosy.matching import Company, compare

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Plomberie Saint-Ferréol inc.", "Plomberie St-Ferreol Inc"),
        ("Veuve Delestrange et Fils", "Vve Delestrange & Fils"),
        ("Wackershofer Meßtechnik", "Dr. Ing. Wackershofer Messtechnik GmbH"),
        ("Haverkampen Groep [inkoop]", "Haverkampen Groep BV"),
        ("Einkaufsabteilung Rothbachtaler Baumarkt", "Rothbachtaler Baumarkt GmbH & Co. KG"),
        ("Consolidated Equipment Services Mwanza Ltd", "Consolidated Eq. Svcs. Mwanza"),
        ("浙江锐浦工具有限公司上海分公司", "浙江锐浦工具有限公司"),
        ("青岛海工机械集团成都办事处", "青岛海工机械集团有限公司"),
        ("Shenzhen Xingmang Optoelectronics Technology Co., Ltd.", "深圳星芒光电科技有限公司"),
    ],
)
def test_they_are_one_firm(left: str, right: str):
    assert compare(Company(name=left), Company(name=right)).same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ING Group", "Rossi Group"),
        ("Saint Gall Textiles", "Saint Ferréol Textiles"),
        ("Ingrid Messtechnik GmbH", "Dr. Ing. Wackers Messtechnik GmbH"),
    ],
)
def test_the_name_itself_still_tells_them_apart(left: str, right: str):
    assert not compare(Company(name=left), Company(name=right)).same
