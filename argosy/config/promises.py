"""The promises of docs/promises.toml, and which of them the last test run showed to hold.

A promise is held when at least one test carries its mark and every such test passed when it last ran; open when it has
tests of which one failed or was skipped; missing when no test speaks for it. Needs neither Django nor a database.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES = ROOT / "docs" / "promises.toml"
RESULTS = ROOT / ".promises.json"
PASSED = "passed"


class Kind(StrEnum):
    """What a promise is about."""

    FUNCTION = "function"
    COMPONENT = "component"
    ACTOR = "actor"
    DATA = "data"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that Argosy says it does."""

    id: str
    kind: Kind
    promise: str
    zh: str = ""  # the same in Chinese


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a test that speaks for promises ended when it last ran: passed, failed or skipped."""

    promises: tuple[str, ...]
    outcome: str


Results = Mapping[str, Outcome]  # by the test's node id


def load(path: Path = PROMISES) -> tuple[Promise, ...]:
    """All promises, in their order."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["promise"]
    return tuple(Promise(row["id"], Kind(row["kind"]), row["promise"], row["zh"]) for row in rows)


def load_results(path: Path = RESULTS) -> dict[str, Outcome]:
    """What the test runs so far have left; nothing where no run has left its results yet."""
    if not path.exists():
        return {}
    tests = json.loads(path.read_text(encoding="utf-8"))["tests"]
    return {test: Outcome(tuple(row["promises"]), row["outcome"]) for test, row in tests.items()}


def save_results(results: Results, path: Path = RESULTS) -> None:
    """Keep the outcomes for the next reader: whole or not at all."""
    tests = {test: {"promises": list(row.promises), "outcome": row.outcome} for test, row in sorted(results.items())}
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps({"tests": tests}, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)


def merge(before: Results, ran: Results, *, gone: Iterable[str], root: Path) -> dict[str, Outcome]:
    """The outcomes after a run: what ran counts, what did not run keeps its last outcome.

    `gone` are tests that the run looked for and that no longer speak for a promise. Tests whose file is no longer there
    are forgotten too.
    """
    missing = set(gone)
    kept = {test: row for test, row in before.items() if test not in missing and _file(test, root).is_file()}
    return {**kept, **ran}


def _file(test: str, root: Path) -> Path:
    return root / test.partition("::")[0]


def status(results: Results, promises: Sequence[Promise] | None = None) -> dict[str, list[str]]:
    """Which promises are held, open and missing, each list in the order of the promises."""
    outcomes: dict[str, set[str]] = {}
    for row in results.values():
        for name in row.promises:
            outcomes.setdefault(name, set()).add(row.outcome)
    found: dict[str, list[str]] = {"held": [], "open": [], "missing": []}
    for promise in load() if promises is None else promises:
        found[_state(outcomes.get(promise.id, set()))].append(promise.id)
    return found


def _state(outcomes: set[str]) -> str:
    if not outcomes:
        return "missing"
    return "held" if outcomes == {PASSED} else "open"


def main(argv: Sequence[str], results: Path = RESULTS) -> int:
    """`argosy promises [--json]`: what is held, open and missing, from the last test run."""
    parser = argparse.ArgumentParser(prog="argosy promises", description=(main.__doc__ or "").partition(": ")[2])
    parser.add_argument("--json", action="store_true", help="one JSON object: held, open, missing")
    asked = parser.parse_args(argv)
    outcomes = load_results(results)
    found = status(outcomes)
    if asked.json:
        sys.stdout.write(json.dumps(found) + "\n")
        return 0
    sys.stdout.write(_report(found, has_run=bool(outcomes)))
    return 0


def _report(found: Mapping[str, list[str]], *, has_run: bool) -> str:
    states = {name: state for state, names in found.items() for name in names}
    lines = [f"{row.id:<5}{states[row.id]:<9}{row.promise}" for row in load()]
    total = ", ".join(f"{len(names)} {state}" for state, names in found.items())
    lines += ["", f"{len(lines)} promises: {total}."]
    if not has_run:
        lines.append("No test run has left its results yet: run make test.")
    return "\n".join(lines) + "\n"
