"""The supervisor: what dies is started again, what cannot live is given up with a sentence, and all end together."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from argosy.config import supervise
from argosy.config.progress import CannotStart
from argosy.config.supervise import Child, Supervisor
from tests.running.installation import until

pytestmark = pytest.mark.pure


@pytest.fixture(autouse=True)
def _hurry(monkeypatch) -> None:
    monkeypatch.setattr(supervise, "LONGEST_PAUSE", 0.01)


def _child(code: str) -> Child:
    return Child("helmsman", [sys.executable, "-S", "-c", code], os.environ)


def test_a_process_that_cannot_live_is_given_up_after_five_deaths(capsys) -> None:
    supervisor = Supervisor()
    supervisor.add(_child("raise SystemExit(3)"))
    with pytest.raises(CannotStart, match="helmsman ended with code 3, 5 times") as refusal:
        supervisor.run()
    assert refusal.value.code == 70
    assert capsys.readouterr().err.count("it is started again") == 4


def test_a_process_that_others_kill_is_never_given_up(capsys) -> None:
    supervisor = Supervisor()
    supervisor.add(_child("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"))
    limit = time.monotonic() + 3
    while time.monotonic() < limit:
        supervisor.turn()
        time.sleep(0.01)
    supervisor.stop()
    assert capsys.readouterr().err.count("was killed") > supervise.QUICK_DEATHS


def test_a_process_that_does_not_listen_is_ended_by_force(monkeypatch) -> None:
    monkeypatch.setattr(supervise, "GRACE_SECONDS", 0.3)
    supervisor = Supervisor()
    child = _child(
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    )
    supervisor.add(child)
    time.sleep(0.3)
    supervisor.stop()
    assert child.process.returncode == -signal.SIGKILL


def test_what_a_dead_process_left_behind_is_ended_too(capfd) -> None:
    code = "import subprocess; print(subprocess.Popen(['sleep', '60']).pid, flush=True); import time; time.sleep(60)"
    supervisor, words = Supervisor(), ""
    child = _child(code)
    supervisor.add(child)
    while not words.strip():
        words += capfd.readouterr().out
        time.sleep(0.02)
    child.process.kill()
    child.process.wait()
    supervisor.turn()
    until(lambda: _gone(int(words)), 5, "the sleeper is gone")
    supervisor.stop()


def _gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
