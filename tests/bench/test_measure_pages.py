"""Small enough for seconds; it also shows that what the generator writes opens, is filed, is found and is counted."""

import pytest

from bench import few, pages, reports


@pytest.fixture(scope="module", autouse=True)
def _one_enterprise_for_all(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOSY_BENCH_FOLDER", str(tmp_path_factory.mktemp("bench")))
        yield


@pytest.fixture(scope="module")
def figures():
    return pages.measure(customers=60, messages=400, growth=False, requests=3)


@pytest.mark.parametrize("page", pages.PAGES)
def test_every_page_is_measured(figures, page):
    for name in ("p50_ms", "p95_ms", "cpu_ms", "queries", "bytes", "ratio"):
        assert figures[f"{page}_{name}"] > 0


def test_the_enterprise_has_the_size_that_was_asked_for(figures):
    assert (figures["customers_loaded"], figures["messages_loaded"]) == (60, 400)


def test_every_figure_of_the_reports_is_measured():
    found = reports.measure(customers=60, messages=400, requests=1)

    for figure in ("customers_newcomers", "transactions_products", "opportunities_funnel", "people_load"):
        assert found[f"{figure}_p95_ms"] > 0
    assert found["slowest_p95_ms"] == max(value for name, value in found.items() if name.endswith("p95_ms"))


def test_the_lists_of_who_sees_few_are_measured():
    found = few.measure(customers=60, messages=400, requests=1)

    for page in ("customers", "customers_country", "contacts_company", "choices_found", "palette", "board", "home"):
        assert found[f"{page}_p95_ms"] > 0
    assert found["slowest_p95_ms"] == max(value for name, value in found.items() if name.endswith("p95_ms"))
