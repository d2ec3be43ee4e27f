"""Hong Kong writes Chinese names by their sound in Cantonese, and reads no character in a way that names never do."""

from __future__ import annotations

import pytest

from argosy.matching import Company, compare
from argosy.matching.cantonese import cantonese

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [
        ("Wing Fat Lung Hardware (Hong Kong) Limited", "香港永發隆五金有限公司"),
        ("Chan Kam Fai Watch Company Limited", "陳錦輝鐘錶行有限公司"),
        ("Lee Hing Trading Ltd", "利興貿易有限公司"),
    ],
)
def test_a_name_in_hong_kongs_spelling_is_the_chinese_one(latin: str, chinese: str):
    assert compare(Company(name=latin), Company(name=chinese)).same


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [
        ("Wing Fat Lung Hardware Limited", "永發興五金有限公司"),
        ("Wenzhou Dongfeng Shoes Co., Ltd.", "温州东方鞋业有限公司"),
    ],
)
def test_one_syllable_more_or_another_is_another_firm(latin: str, chinese: str):
    assert not compare(Company(name=latin), Company(name=chinese)).same


def test_a_character_that_the_table_lacks_leaves_no_half_a_name():
    assert cantonese("永发隆") == "wingfatlung"
    assert cantonese("永熿隆") == ""
