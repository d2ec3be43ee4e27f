"""The audit trail: how many entries a second are chained, and how many a second are proved again.

`argosy bench audit`: the reference reads the same rows and hashes as many bytes without a chain, in the same process.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from bench.installation import Installation

ENTRIES = 50_000


def measure(entries: int | None = None) -> dict[str, float]:
    """The figures of `argosy bench audit`."""
    entries = entries or int(os.environ.get("ARGOSY_BENCH_ENTRIES", ENTRIES))
    with tempfile.TemporaryDirectory(prefix="argosy-bench-") as folder:
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        place = Installation(Path(folder))
        try:
            made = place.run("-m", "bench.chaining", str(entries))
        finally:
            place.end()
    return dict(json.loads(made.splitlines()[-1]))
