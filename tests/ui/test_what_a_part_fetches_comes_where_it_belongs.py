"""Templates: what a part fetches for another place does not come in as the part itself does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

TEMPLATES = sorted((ROOT / "argosy").rglob("*.html"))
OUTSIDE = r"""\{%.*?%\}|\{\{.*?\}\}|"[^"]*"|[^>"]"""
PIECE = re.compile(
    r"(?P<made>\{% \w+[^%]*hx_target=[^%]*%\})"
    rf"|<(?P<closes>/?)(?P<name>[a-z]+)(?P<said>(?:{OUTSIDE})*?)/?>",
    re.DOTALL,
)
VOID = {"input", "br", "img", "hr", "link", "meta", "source", "option"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_who_names_a_place_of_its_own_within_what_swaps_says_how_the_answer_comes_there(path: Path) -> None:
    """htmx hands `hx-swap` down: a link for `#dock` within a list that replaces itself would replace the dock."""
    around: list[tuple[str, bool]] = []
    found = []
    for piece in PIECE.finditer(path.read_text(encoding="utf-8")):
        said, name = piece["made"] or piece["said"], piece["name"]
        asks = "hx_target" in said if piece["made"] else "hx-target" in said
        if asks and not re.search(r"hx[-_]swap", said) and any(swaps for _name, swaps in around):
            found.append(piece[0])
        if piece["made"] or name in VOID:
            continue
        if piece["closes"]:
            names = [each for each, _swaps in around]
            del around[len(names) - 1 - names[::-1].index(name) if name in names else len(names) :]
        else:
            around.append((name, "hx-swap" in said and "hx-disinherit" not in said))
    assert not found
