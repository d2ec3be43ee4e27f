"""kill -9 at random points of sealing the audit trail and of erasing a person: nothing is half said done, and it ends by itself."""

from __future__ import annotations

import json
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.installation import Installation
from tests import cluster
from tests.running.installation import until

# Blows in each of the two; as many more as one has time for: ARGOSY_CRASH_POINTS=200.
POINTS = int(os.environ.get("ARGOSY_CRASH_POINTS", "8"))
pytestmark = [pytest.mark.pure, pytest.mark.timeout(900 + 30 * POINTS)]
LEFT = """
SELECT count(*) FROM procrastinate_jobs
WHERE status IN ('todo', 'doing')
AND task_name IN ('audit.seal', 'privacy.erase_step', 'privacy.forget_files', 'privacy.write_ledger')
"""


@pytest.fixture
def place() -> Iterator[Installation]:
    with tempfile.TemporaryDirectory(prefix="argosy-crash-") as folder:
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        found = Installation(Path(folder), cluster=cluster.made())
        yield found
        found.end()


def test_sealing_and_erasing_survive_any_death(place: Installation) -> None:
    seed = random.SystemRandom().randrange(1_000_000)  # other points in every run; what it finds is true at any of them
    words = ("-m", "tests.crashes.trials", str(place.server.folder), str(POINTS), str(seed))

    found = json.loads(place.run(*words).splitlines()[-1])

    assert not found["faults"], f"seed {seed}: {found['faults']}"
    assert sum(found["deaths"].values()) > POINTS, found["deaths"]

    place.tend("scheduler")  # begun again, as the supervisor does
    until(lambda: place.ask(LEFT) == 0, 60, "what was left to do")

    files = {path.name for path in (place.folder / "blobs").rglob("*")}
    assert not files & set(found["blobs"])
    requests = [json.loads(line)["request"] for line in Path(found["ledger"]).read_text().splitlines()]
    assert len(requests) == len(set(requests)) == found["people"]
    assert place.ask("SELECT count(*) FROM audit_auditentry WHERE number IS NULL", found["enterprise"]) == 0
    assert "whole" in place.run("-m", "argosy", "audit", "verify")
