"""What a killed start or restore leaves running touches no database that comes after it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argosy.platform.postgres import embedded
from tests.running.installation import environment, until

pytestmark = [pytest.mark.pure, pytest.mark.timeout(420)]


def test_what_migrates_ends_with_the_start_that_was_killed(place: Path) -> None:
    """Left alone it fills whatever database stands at this address next: a restore found its tables there already."""
    program, running = place / "program", place / "running"
    program.write_text(f"#!/bin/sh\necho $$ > {running}.new && mv {running}.new {running}\nexec sleep 60\n")
    program.chmod(0o755)
    nowhere = "ground.Database('postgresql:///', 'postgresql:///')"
    code = (
        "import sys; from pathlib import Path; from argosy.config import ground;"
        f"sys.executable = {str(program)!r}; ground.run(Path({str(place)!r}), {nowhere}, 'migrate')"
    )
    (place / "log").mkdir()
    start = subprocess.Popen([sys.executable, "-c", code], env=environment())
    until(running.exists, 20, "it migrates")

    start.kill()
    start.wait(10)

    until(lambda: not Path(f"/proc/{running.read_text().strip()}").exists(), 10, "it ended")


def test_a_server_that_was_killed_while_it_started_is_waited_for(place: Path) -> None:
    """It has no lock yet by which it could be found, and takes the socket of the next one away when it ends."""
    folder, log = place / "postgres", place / "postgres.log"
    left = embedded.start(folder, log=log, settings=embedded.FORGETFUL, tied=False)
    lock = left.folder / "postmaster.pid"
    lock.unlink()

    embedded.end_all(folder)

    assert left.process.wait(10) is not None
    assert embedded.running(folder) is None
