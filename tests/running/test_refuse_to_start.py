"""What cannot work is refused at once, in one sentence that says the cure, with an exit code that is not 0."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running.installation import ROOT, argosy, environment, free_port

pytestmark = pytest.mark.pure


def _refused(data: Path, **more: str) -> tuple[int, str]:
    done = argosy("up", "--port", str(free_port()), "--data", str(data), **more)
    assert done.stderr.count("\n") == 1, done.stderr
    return done.returncode, done.stderr


def test_a_master_key_open_to_others(place: Path) -> None:
    data = place / "data"
    data.mkdir(mode=0o711)
    (data / "master.key").write_text("x")
    (data / "master.key").chmod(0o644)
    code, sentence = _refused(data)
    assert code == 78
    assert f"chmod 600 {data / 'master.key'}" in sentence


def test_a_file_that_is_not_a_master_key(place: Path) -> None:
    data = place / "data"
    data.mkdir(mode=0o711)
    (data / "master.key").write_text("not a key")
    (data / "master.key").chmod(0o600)
    code, sentence = _refused(data)
    assert code == 78
    assert "put back the file from your backup" in sentence


def test_a_database_whose_master_key_is_gone(place: Path) -> None:
    data = place / "data"
    (data / "postgres").mkdir(parents=True)
    (data / "postgres" / "PG_VERSION").write_text("18\n")
    code, sentence = _refused(data)
    assert code == 78
    assert "put it back from your copy" in sentence
    assert not (data / "master.key").exists()


def test_a_full_disk(place: Path) -> None:
    code, sentence = _refused(place / "data", ARGOSY_MIN_FREE_MB="2000000000")
    assert code == 74
    assert "is full" in sentence
    assert "free some room" in sentence


def test_a_folder_that_cannot_be_written_to(place: Path) -> None:
    (place / "file").write_text("")
    code, sentence = _refused(place / "file" / "data")
    assert code == 73
    assert "cannot be written to" in sentence


def test_a_database_that_does_not_answer(place: Path) -> None:
    code, sentence = _refused(place / "data", DATABASE_URL=f"postgresql://owner@/argosy?host={place}")
    assert code == 69
    assert "Check DATABASE_URL" in sentence


def test_a_setting_that_cannot_be_used(place: Path) -> None:
    done = argosy("up", "--data", str(place / "data"), ARGOSY_PORT="eighty")
    assert done.returncode != 0
    assert done.stderr.startswith("ARGOSY_PORT='eighty' cannot be used: set it to a whole number")


def test_an_old_python() -> None:
    old = (
        "import runpy, sys; sys.version_info = (3, 10, 13); runpy.run_path('scripts/bootstrap.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", old], cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 78
    assert "this is Python 3.10.13 and Argosy needs 3.11 or newer" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_word_that_does_not_exist() -> None:
    done = argosy("sail")
    assert done.returncode == 2
    assert done.stderr == "There is no argosy sail: argosy --help lists the words.\n"


def test_web_without_a_database_says_what_to_start(place: Path) -> None:
    done = argosy("web", ARGOSY_DATA=str(place))
    assert done.returncode == 69
    assert "start argosy up, or set DATABASE_URL" in done.stderr


def test_help_names_every_word_with_a_sentence() -> None:
    done = argosy("--help")
    assert done.returncode == 0
    for word in (
        "up",
        "web",
        "worker",
        "sync",
        "scheduler",
        "demo",
        "read",
        "match",
        "promises",
        "doctor",
        "user",
    ):
        assert f"\n  {word} " in done.stdout
