import pytest

from bench import dedupe


@pytest.fixture(scope="module")
def figures():
    return dedupe.measure(customers=200, checks=40)


def test_the_time_of_a_check_stands_beside_that_of_trigrams(figures):
    assert 0 < figures["check_p50_ms"] <= figures["check_p99_ms"]
    assert figures["trgm_p99_ms"] > 0
    assert figures["growth"] > 0


@pytest.mark.parametrize("way", ["same", "legal_form", "case", "phone", "colleague"])
def test_a_loaded_company_is_found_again_however_it_is_written(figures, way):
    # the generator keeps the keys that the product would keep
    assert figures[f"recall_{way}"] == 1.0


def test_a_new_company_stays_new(figures):
    assert figures["unknown_stays_unknown"] == 1.0
