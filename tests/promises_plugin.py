"""Writes down, after each test run, which promises the tests that ran speak for and how they ended.

The outcomes go to .promises.json in the folder that pytest calls its root; a run of a part keeps what other tests said.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argosy.config import promises
from argosy.config.promises import Outcome

WORST_LAST = ("passed", "skipped", "failed")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "promise(*ids): the promises of docs/promises.toml that this test shows to hold")
    config.pluginmanager.register(_Record(config), "argosy-promises")


class _Record:
    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.known = {promise.id for promise in promises.load()}
        self.spoken: dict[str, tuple[str, ...]] = {}  # test: the promises on its marks
        self.so_far: dict[str, str] = {}
        self.outcomes: dict[str, str] = {}
        self.broken: set[str] = set()  # files that could not be read
        self.whole_files: set[str] = set()  # files of which this run saw every test

    @pytest.hookimpl(tryfirst=True)  # before -k and -m take tests away
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if names := tuple(self._names(item)):
                self.spoken[item.nodeid] = names
        picked = {argument.partition("::")[0] for argument in self.config.args if "::" in argument}
        self.whole_files = {
            file
            for file in (_file(item.nodeid) for item in items)
            if not any(name.endswith(file) or file.endswith(name) for name in picked)
        }

    def _names(self, item: pytest.Item) -> Iterator[str]:
        for mark in item.iter_markers("promise"):
            for name in mark.args:
                if name not in self.known:
                    raise pytest.UsageError(f"{item.nodeid} speaks for {name}, which docs/promises.toml does not have.")
                yield name

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Setup, call and teardown each report: the worst of them is how the test ended."""
        if report.nodeid not in self.spoken:
            return
        so_far = self.so_far.get(report.nodeid, "passed")
        self.so_far[report.nodeid] = max(so_far, report.outcome, key=WORST_LAST.index)
        if report.when == "teardown":  # a test that was cut off in the middle says nothing
            self.outcomes[report.nodeid] = self.so_far[report.nodeid]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.broken.add(_file(report.nodeid))

    def pytest_sessionfinish(self) -> None:
        if self.config.option.collectonly:
            return
        path = self.config.rootpath / ".promises.json"
        before = promises.load_results(path)
        ran = {test: Outcome(row.promises, "failed") for test, row in before.items() if _file(test) in self.broken}
        ran |= {test: Outcome(self.spoken[test], outcome) for test, outcome in self.outcomes.items()}
        gone = [test for test in before if test not in self.spoken and _file(test) in self.whole_files]
        after = promises.merge(before, ran, gone=gone, root=self.config.rootpath)
        if after != before:
            promises.save_results(after, path)


def _file(test: str) -> str:
    return test.partition("::")[0]
