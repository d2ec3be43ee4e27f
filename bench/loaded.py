"""An installation that holds a large enterprise, made by the generator; kept between runs where one wants it."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.installation import Installation


@contextmanager
def loaded(
    customers: int, messages: int, *, is_bare: bool = False, **environment: str
) -> Iterator[tuple[Installation, dict[str, Any]]]:
    """The installation and what the generator made; kept and used again where ARGOSY_BENCH_FOLDER names a folder.

    A bare one has only what the duplicate check reads.
    """
    more = ["bare"] if is_bare else []
    with tempfile.TemporaryDirectory(prefix="argosy-bench-") as passing:
        folder = Path(os.environ.get("ARGOSY_BENCH_FOLDER") or passing) / "-".join(
            [str(customers), str(messages), *more]
        )
        folder.mkdir(parents=True, exist_ok=True)
        for one in (folder, folder.parent):
            one.chmod(0o711)  # as root, the database has a user of its own, who must get in
        place = Installation(folder, **environment)
        try:
            notes = folder / "bench.json"
            if not notes.exists():
                made = place.run("-m", "bench.generator", str(customers), str(messages), superuser(place), *more)
                notes.write_text(made)
            yield place, json.loads(notes.read_text())
        finally:
            place.end()


def superuser(place: Installation) -> str:
    """The address of the database for who may pass row level security: loading and references only."""
    return place.server.url("postgres", "argosy")
