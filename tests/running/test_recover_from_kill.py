"""A power cut, a nervous administrator, a kernel short of memory: nothing is left running, and the next start works."""

from __future__ import annotations

import os
import signal

import pytest

from tests.running.installation import Installation, until

pytestmark = [pytest.mark.pure, pytest.mark.timeout(420)]


def test_nothing_outlives_a_killed_supervisor(installation: Installation) -> None:
    os.kill(installation.process.pid, signal.SIGKILL)
    installation.process.wait(10)
    until(lambda: installation.tree() == {}, 15, "nothing is left")
    installation.start()


def test_the_next_start_recovers_after_everything_was_killed(installation: Installation) -> None:
    installation.kill_all()
    until(lambda: installation.tree() == {}, 15, "nothing is left")
    assert (installation.data / "postgres" / "postmaster.pid").exists()
    installation.start()


def test_the_next_start_recovers_when_another_program_has_got_the_databases_number(installation: Installation) -> None:
    installation.kill_all()
    until(lambda: installation.tree() == {}, 15, "nothing is left")
    lock = installation.data / "postgres" / "postmaster.pid"
    _, *rest = lock.read_text().splitlines()
    lock.write_text("\n".join([str(os.getpid()), *rest]) + "\n")
    installation.start()
