"""The running product for journeys: its own processes on a data folder of its own, and a browser."""

from __future__ import annotations

import socket
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.installation import Installation
from simulators.loopback import free_port
from tests import browser as browsers

START_SECONDS = 60.0


@pytest.fixture(scope="session")
def product() -> Iterator[Installation]:
    """Web, worker, mail sync and scheduler on one database; `product.address` is where a browser finds it."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="argosy-journey-") as folder:
        Path(folder).chmod(0o711)  # as root, the database has a user of its own, who must get in
        running = Installation(
            Path(folder), ARGOSY_URL=f"http://127.0.0.1:{port}", ARGOSY_LOG_LEVEL="INFO", ARGOSY_SAMPLES="always"
        )
        try:
            running.run("manage.py", "collectstatic", "--no-input", "-v", "0")
            running.address = f"http://127.0.0.1:{port}"
            running.begin("web", "--host", "127.0.0.1", "--port", str(port))
            running.tend("worker", "sync", "scheduler")
            _await(port)
            yield running
            complaints = [line for word in running.processes for line in _complaints(running.folder / f"{word}.log")]
        finally:
            running.end()
        assert not complaints


def _complaints(log: Path) -> list[str]:
    """What went wrong in a process while people were at work, though they may not have seen it."""
    return [f"{log.name}: {line}" for line in log.read_text().splitlines() if "Traceback" in line or " ERROR " in line]


def _await(port: int) -> None:
    limit = time.monotonic() + START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert time.monotonic() < limit, "no page came"
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Headless Chromium, gone again after the test."""
    with browsers.chromium() as running:
        yield running
