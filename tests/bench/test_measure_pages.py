"""Small enough for seconds; it also shows that what the generator writes opens, is filed and is found."""

import pytest

from bench import pages


@pytest.fixture(scope="module")
def figures():
    return pages.measure(customers=60, messages=400, growth=False, requests=3)


@pytest.mark.parametrize("page", pages.PAGES)
def test_every_page_is_measured(figures, page):
    for name in ("p50_ms", "p95_ms", "cpu_ms", "queries", "bytes", "ratio"):
        assert figures[f"{page}_{name}"] > 0


def test_the_enterprise_has_the_size_that_was_asked_for(figures):
    assert (figures["customers_loaded"], figures["messages_loaded"]) == (60, 400)
