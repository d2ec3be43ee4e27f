"""Any country of the world is known by its name; a word of another language is none."""

import pytest

from argosy.reading.trade.homelands import exact_country, world_country

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Abidjan, Côte d'Ivoire", "CI"),
        ("Niamey, Niger", "NE"),
        ("Plot 14, Kampala, Uganda", "UG"),
        ("Kamerun", "CM"),
    ],
)
def test_a_country_is_known_at_the_end_of_an_address(words, country):
    assert world_country(words) == country


@pytest.mark.parametrize("words", ["Island Mart Ltd", "to the warehouse", ""])
def test_what_is_a_word_of_another_language_names_no_country(words):
    assert world_country(words) is None


@pytest.mark.parametrize(
    ("field", "country"), [("Tonga", "TO"), ("Georgia", "GE"), ("德国", "DE"), ("Казахстан", "KZ")]
)
def test_a_field_for_the_country_names_it_with_its_whole_words(field, country):
    assert exact_country(field) == country
    assert exact_country(f"{field} Trading") is None
