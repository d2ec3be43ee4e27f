"""Nothing bulges: files, functions and names keep to the measure of STYLE.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.source import PRODUCT, ROOT, functions, name, tree

FORBIDDEN = {"services", "utils", "helpers", "managers", "core", "common", "misc", "signals"}


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_a_file_has_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_a_function_has_at_most_50_lines(path: Path) -> None:
    long = [f.name for f in functions(path) if (f.end_lineno or 0) - f.lineno + 1 > 50]
    assert not long


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_no_module_is_named_for_a_heap(path: Path) -> None:
    assert not FORBIDDEN & {path.stem, *path.relative_to(ROOT).parts}


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_a_module_says_what_it_is(path: Path) -> None:
    import ast

    assert path.read_text(encoding="utf-8").strip() == "" or ast.get_docstring(tree(path))
