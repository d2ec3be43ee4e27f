from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running.installation import Installation, until


def _folder() -> Path:
    # Not pytest's own: that one is closed to the database's user when we are root, and its path is long.
    folder = Path(tempfile.mkdtemp(prefix="argosy-run-"))
    folder.chmod(0o711)
    return folder


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder for one test."""
    folder = _folder()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def installation(_shared: Installation) -> Installation:
    """A running Argosy that the tests of one file share; whatever a test does to it, it runs again for the next."""
    if _shared.process is None or _shared.process.poll() is not None:
        _shared.start()
    until(_shared.answers, 60, "a page comes")
    return _shared


@pytest.fixture(scope="module")
def _shared() -> Iterator[Installation]:
    folder = _folder()
    installation = Installation(folder / "data")
    yield installation
    installation.kill_all()
    shutil.rmtree(folder, ignore_errors=True)
