"""The plugin, run for real on small suites in a folder of their own."""

import os
import subprocess
import sys

import pytest

from argosy.config import promises

pytestmark = pytest.mark.pure

SUITE = """
import pytest

@pytest.mark.promise("S1")
def test_good(): pass

@pytest.mark.promise("S2", "S3")
def test_bad(): assert not {bad}

@pytest.mark.promise("S4")
def test_left_out(): pytest.skip("no dovecot here")

def test_of_nothing_promised(): pass
"""


@pytest.fixture
def suite(tmp_path):
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "test_first.py").write_text(SUITE.format(bad=True))
    (tmp_path / "test_second.py").write_text('import pytest\n\n@pytest.mark.promise("S5")\ndef test_other(): pass\n')
    return tmp_path


def run(suite, *arguments):
    """One run of pytest in that folder; the states of S1 to S5 after it, and what it printed."""
    plugins = [
        "-p",
        "tests.promises_plugin",
        *(word for name in ("django", "randomly") for word in ("-p", f"no:{name}")),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugins, *arguments],
        cwd=suite,
        env={**os.environ, "PYTHONPATH": str(promises.ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    found = promises.status(promises.load_results(suite / ".promises.json"), promises.load()[:5])
    return {name: state for state, names in found.items() for name in names}, done.stdout + done.stderr


def test_a_run_of_a_part_keeps_what_the_others_said(suite):
    states, _ = run(suite)
    assert states == {"S1": "held", "S2": "open", "S3": "open", "S4": "open", "S5": "held"}

    (suite / "test_first.py").write_text(SUITE.format(bad=False))
    states, _ = run(suite, "test_first.py", "-k", "bad")

    assert states == {"S1": "held", "S2": "held", "S3": "held", "S4": "open", "S5": "held"}


def test_what_is_no_longer_there_is_forgotten(suite):
    run(suite)
    (suite / "test_second.py").unlink()
    (suite / "test_first.py").write_text(SUITE.replace('@pytest.mark.promise("S1")', "").format(bad=False))

    states, _ = run(suite, "test_first.py::test_bad")
    assert states == {"S1": "held", "S2": "held", "S3": "held", "S4": "open", "S5": "missing"}

    states, _ = run(suite)
    assert states["S1"] == "missing"


def test_a_file_that_can_no_longer_be_read_holds_nothing(suite):
    run(suite)
    (suite / "test_second.py").write_text("this is not python\n")

    states, _ = run(suite)

    assert states["S5"] == "open"


def test_a_test_may_only_speak_for_a_promise_that_exists(suite):
    (suite / "test_second.py").write_text('import pytest\n\n@pytest.mark.promise("S999")\ndef test_other(): pass\n')

    _, printed = run(suite)

    assert "S999" in printed
    assert "docs/promises.toml does not have" in printed
