"""The trail says in the reader's words by which way something was done, never by the name that the code gives it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from argosy.audit import actors
from argosy.audit.record import record
from argosy.platform.access import job_actor
from argosy.platform.jobs import JOBS

ARGOSY = Path(__file__).resolve().parents[2] / "argosy"


def test_every_way_that_the_product_knows_has_words_or_names_somebody():
    known = {word for path in ARGOSY.rglob("*.py") for word in re.findall(r'via=f?"(\w+)', path.read_text("utf-8"))}

    assert len(known) > 10
    assert known <= {*actors.WAYS, *actors._namers}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_no_name_of_a_job_stands_on_the_page(company, owner, browse, language):
    record(job_actor(company.id, "duplicates.look_for_pairs", frozenset()), "customer.added", None)
    record(replace(owner, via="job:exchange.run_import"), "customer.added", None)
    record(replace(owner, via="import"), "customer.added", None)

    page = browse(company.alice).get("/settings/trail/", headers={"Accept-Language": language}).content.decode()

    assert "job:" not in page
    assert not [name for name in JOBS if name in page]
    assert str(actors.way("import")) in page
