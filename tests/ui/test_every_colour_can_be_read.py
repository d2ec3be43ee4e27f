"""Words stand out from what they stand on, by day and by night (WCAG 2.2, AA)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argosy.platform import ui

pytestmark = pytest.mark.pure
STYLES = Path(ui.__file__).parent / "static" / "ui"
TOKENS = (STYLES / "tokens.css").read_text()
PAIRS = re.findall(r"--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)", TOKENS)
COLOURS = {name: {"light": light, "dark": dark} for name, light, dark in PAIRS}
SURFACES = ("paper", "paper-raised", "paper-sunk", "paper-float")
WORDS = ("ink", "ink-soft", "ink-faint")
READ = 4.5
SEEN = 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: str) -> float:
    lights = sorted((luminance(COLOURS[one][theme]), luminance(COLOURS[other][theme])))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("words", WORDS)
def test_ink_is_read_on_every_surface(words, surface, theme):
    assert contrast(words, surface, theme) >= READ


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("tone", ["amber", "red", "green"])
def test_what_has_a_meaning_is_read_on_its_wash_and_on_paper(tone, theme):
    assert contrast(tone, f"{tone}-wash", theme) >= READ
    assert contrast(tone, "paper-raised", theme) >= READ
    assert contrast("ink", f"{tone}-wash", theme) >= READ


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("words", ["accent", "accent-strong", "ink-soft", "ink-faint"])
def test_the_marked_row_is_read(words, theme):
    assert contrast(words, "accent-wash", theme) >= READ


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_links_and_buttons_are_read(theme):
    assert contrast("accent-ink", "accent", theme) >= READ
    assert contrast("accent-ink", "accent-strong", theme) >= READ
    for surface in SURFACES:
        assert contrast("accent", surface, theme) >= READ


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("surface", SURFACES)
def test_fields_and_focus_are_seen(surface, theme):
    assert contrast("line-field", surface, theme) >= SEEN
    assert contrast("focus", surface, theme) >= SEEN


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.css")), ids=lambda path: path.name)
def test_raw_colours_stand_in_one_file_only(path):
    if path.name != "tokens.css":
        assert not re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\(", path.read_text())


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.css")), ids=lambda path: path.name)
def test_every_token_used_exists(path):
    known = set(re.findall(r"--([\w-]+):", TOKENS))
    assert set(re.findall(r"var\(--([\w-]+)\)", path.read_text())) <= known


def test_nothing_moves_for_longer_than_150_ms():
    times = [int(ms) for ms in re.findall(r"(\d+)ms", "".join(path.read_text() for path in STYLES.glob("*.css")))]
    assert max(times) <= 150
