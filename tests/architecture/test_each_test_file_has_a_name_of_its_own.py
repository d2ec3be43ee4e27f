"""pytest imports test files by their names alone: two of one name stop the whole run before its first test."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.pure
TESTS = Path(__file__).resolve().parents[1]


def test_no_two_have_the_same() -> None:
    names = Counter(path.name for path in TESTS.rglob("test_*.py"))

    assert [name for name, times in names.items() if times > 1] == []
