"""`argosy up` and Ctrl-C: one command brings everything up, one key takes everything down."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import signal
import stat
import time
from pathlib import Path

import pytest

from tests.running.installation import Installation, argosy, free_port, kill, until

pytestmark = [pytest.mark.pure, pytest.mark.timeout(420)]


def test_all_processes_run_and_a_page_comes(installation: Installation) -> None:
    assert installation.answers()
    for word in ("web", "worker", "sync", "scheduler"):
        until(lambda word=word: installation.pids_of(word), 10, f"{word} runs")
    assert "[5/5]" in installation.said()


def test_the_master_key_is_for_its_owner_only(installation: Installation) -> None:
    assert stat.S_IMODE((installation.data / "master.key").stat().st_mode) == 0o600


def test_a_second_start_on_the_same_folder_is_refused_with_a_sentence(installation: Installation) -> None:
    second = argosy("up", "--port", str(free_port()), "--data", str(installation.data))
    assert second.returncode == 75
    assert "already in use by Argosy on http://127.0.0.1" in second.stderr
    assert second.stderr.count("\n") == 1


def test_a_taken_port_is_refused_with_a_sentence(installation: Installation, place) -> None:
    second = argosy("up", "--port", str(installation.port), "--data", str(place / "other"))
    assert second.returncode == 69
    assert f"Port {installation.port} is taken by another program: choose another" in second.stderr
    assert second.stderr.count("\n") == 1
    assert not (place / "other" / "postgres").exists()


def test_what_is_too_large_is_refused_with_a_sentence_and_touches_no_disk(installation: Installation) -> None:
    def on_disk() -> list[str]:
        files = (link for pid in installation.pids_of("web") for link in Path(f"/proc/{pid}/fd").iterdir())
        return [place for place in map(_place_of, files) if place.endswith("(deleted)")]

    line = http.client.HTTPConnection("127.0.0.1", installation.port, timeout=60)
    line.putrequest("POST", "/sign-in/")
    line.putheader("Content-Type", "multipart/form-data; boundary=x")
    line.putheader("Content-Length", str(40 * 2**20))
    line.endheaders()
    for _megabyte in range(39):
        line.send(b"x" * 2**20)
    time.sleep(0.3)
    kept = on_disk()
    line.send(b"x" * 2**20)
    answer = line.getresponse()

    assert kept == []
    assert answer.status == 413
    assert "This is larger than 30 MB and was not read." in answer.read().decode()


def _place_of(link: Path) -> str:
    with contextlib.suppress(OSError):
        return str(link.readlink())
    return ""


@pytest.mark.parametrize("word", ["web", "worker", "sync", "scheduler"])
def test_a_process_that_is_killed_comes_back(installation: Installation, word: str) -> None:
    before = installation.pids_of(word)
    for pid in before:
        kill(pid)
    until(lambda: installation.pids_of(word) - before, 60, f"{word} comes back")
    if word == "web":
        until(installation.answers, 60, "a page comes")


def test_a_database_that_is_killed_comes_back(installation: Installation) -> None:
    before = installation.postmaster()
    kill(before)
    until(lambda: installation.answers() and installation.postmaster() != before, 60, "a page comes")


def test_ctrl_c_leaves_nothing_behind_and_shuts_the_database_down(installation: Installation) -> None:
    assert installation.stop(signal.SIGINT) == 0
    assert installation.tree() == {}
    assert not (installation.data / "postgres" / "postmaster.pid").exists()
    log = (installation.data / "log" / "postgres.log").read_text()
    assert log.rstrip().endswith("database system is shut down")


def test_the_second_start_makes_nothing_anew(installation: Installation) -> None:
    installation.stop(signal.SIGINT)
    installation.start()
    tables, pages = re.findall(r"\[[34]/5\] .* … ([0-9.]+) s", installation.said())
    # to look whether anything is to be done takes some hundredths of a second
    assert float(tables) < 2
    assert float(pages) < 2
    assert "COPY IT TO A SAFE PLACE" not in installation.said()
    assert installation.stop(signal.SIGTERM) == 0
    assert installation.tree() == {}


def test_the_doctor_finds_a_running_installation_healthy(installation: Installation) -> None:
    until(installation.answers, 10, "a page comes")
    told = argosy("doctor", "--data", str(installation.data), "--json")
    findings = {row["subject"]: row for row in json.loads(told.stdout)["findings"]}
    for subject in (
        "Python",
        "disk",
        "master key",
        "database",
        "row level security",
        "isolation",
        "tables",
        "web pages",
    ):
        assert findings[subject]["healthy"], findings[subject]


def test_the_doctor_names_the_cure_for_a_key_open_to_others(installation: Installation) -> None:
    key = installation.data / "master.key"
    key.chmod(0o640)
    told = argosy("doctor", "--data", str(installation.data))
    key.chmod(0o600)
    assert told.returncode == 1
    assert f"BAD  master key: open to other users (mode 640)\n     → Run chmod 600 {key}." in told.stdout
