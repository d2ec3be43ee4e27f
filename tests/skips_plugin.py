"""What the machine must have for a test, and skips that count as failures where nothing may be skipped (CI).

An extra of the installation (`make setup-ocr`) may be left out: that skip is no failure.
"""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec

import pytest

STRICT = os.environ.get("ARGOSY_TEST_SKIPS_FAIL", "") not in {"", "0"}
# A program's names on the systems that we know, and places outside the path where it may lie.
PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "dovecot": ("dovecot", "/usr/sbin/dovecot"),
}
EXTRAS = {"rapidocr": "the reader of pictures is not installed: make setup-ocr"}


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for program in mark.args:
            if program in EXTRAS:
                if find_spec(program) is None:
                    pytest.skip(EXTRAS[program])
            elif not any(shutil.which(name) for name in PROGRAMS.get(program, (program,))):
                pytest.skip(f"the program {program} is not on this machine: make test installs it on Debian as root")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    report = yield
    if (
        STRICT
        and report.skipped
        and not hasattr(report, "wasxfail")
        and _reason(report.longrepr) not in EXTRAS.values()
    ):
        report.outcome, report.longrepr = "failed", f"Nothing may be skipped here, but: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector):
    report = yield
    if STRICT and report.skipped:
        report.outcome, report.longrepr = "failed", f"Nothing may be skipped here, but: {_reason(report.longrepr)}"
    return report


def _reason(longrepr: object) -> str:
    return str(longrepr[2] if isinstance(longrepr, tuple) else longrepr).removeprefix("Skipped: ")
