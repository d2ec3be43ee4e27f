"""By which rules customers are recognised: a number that changes when the rules do, by itself.

The keys of the duplicate check are made when a customer is saved. When a new version of Argosy makes them otherwise, those
of all other customers are found no longer by the new ones, so each customer says by which rules its keys were made.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from argosy import matching

HERE = Path(__file__).parent / "actions" / "recognising.py"
# What matching asks, and what may answer otherwise in another version.
ASKED = ("phonenumbers", "opencc", "pypinyin", "anyascii")


@cache
def rules() -> int:
    """The rules of this version of Argosy."""
    found = hashlib.sha256()
    assert matching.__file__ is not None
    for path in [*sorted(Path(matching.__file__).parent.glob("*.py")), HERE]:
        found.update(path.read_bytes())
    for name in ASKED:
        found.update(f"{name} {version(name)}\n".encode())
    return int.from_bytes(found.digest()[:4], "big") >> 1 or 1  # never 0: that says that nobody knows
