"""The two texts of the privacy policy say the same things in the same places."""

import re
import tomllib

import pytest

from argosy.config import promises

pytestmark = pytest.mark.pure

FOLDER = promises.ROOT / "argosy" / "privacy" / "policy"
POLICY = tomllib.loads((FOLDER / "policy.toml").read_text(encoding="utf-8"))
TEXTS = {language: (FOLDER / name).read_text(encoding="utf-8") for language, name in POLICY["texts"].items()}
MAJOR_KINDS = {"processing", "ownership", "recipients", "rights", "contact", "risk"}


def test_the_policy_has_a_date_a_summary_and_a_kind_of_change():
    assert POLICY["date"].year >= 2026
    assert POLICY["kind"] in {"first", "wording", *MAJOR_KINDS}
    assert set(POLICY["summary"]) == set(TEXTS)
    assert all(POLICY["summary"].values())


def test_chinese_prevails_and_both_texts_say_so():
    assert POLICY["prevailing"] == "zh-hans"
    assert "以中文文本为准" in TEXTS["zh-hans"]
    assert "the Chinese text prevails" in TEXTS["en"]


@pytest.mark.parametrize(
    "feature",
    [r"^#+ (?:\d+)?", r"^- ", r"^\d+\. ", r"^\|", r"\{\w+\}"],
    ids=["headings", "lists", "numbers", "table", "what is filled in"],
)
def test_both_texts_have_the_same_shape(feature):
    shapes = [re.findall(feature, text, re.MULTILINE) for text in TEXTS.values()]

    assert shapes[0] == shapes[1]


def test_both_texts_emphasise_the_same_number_of_things_in_each_section():
    counts = [
        [part.count("**") // 2 for part in re.split(r"^#+ ", text, flags=re.MULTILINE)] for text in TEXTS.values()
    ]

    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", TEXTS)
def test_the_product_can_fill_in_every_word_in_braces(language):
    assert set(re.findall(r"\{(\w+)\}", TEXTS[language])) == set(POLICY["filled_from_settings"])
