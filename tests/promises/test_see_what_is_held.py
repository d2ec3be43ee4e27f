import json

import pytest

from argosy.config import promises
from argosy.config.promises import Kind, Outcome, Promise

pytestmark = pytest.mark.pure

THREE = [Promise(name, Kind.FUNCTION, "Argosy does it.") for name in ("S1", "S2", "S3")]


def test_a_promise_is_held_when_all_its_tests_passed():
    results = {"a.py::one": Outcome(("S1",), "passed"), "b.py::two": Outcome(("S1", "S2"), "passed")}

    assert promises.status(results, THREE) == {"held": ["S1", "S2"], "open": [], "missing": ["S3"]}


@pytest.mark.parametrize("outcome", ["failed", "skipped"])
def test_one_test_that_did_not_pass_leaves_the_promise_open(outcome):
    results = {"a.py::one": Outcome(("S1",), "passed"), "b.py::two": Outcome(("S1",), outcome)}

    assert promises.status(results, THREE)["open"] == ["S1"]


def test_the_command_prints_each_promise_with_its_state(tmp_path, capsys):
    results = tmp_path / "results.json"
    promises.save_results({"a.py::one": Outcome(("S1",), "passed"), "a.py::two": Outcome(("S2",), "failed")}, results)

    assert promises.main([], results) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == ["S1", "held"]
    assert lines[1].split()[:2] == ["S2", "open"]
    assert lines[2].split()[:2] == ["S3", "missing"]
    assert lines[-1] == "188 promises: 1 held, 1 open, 186 missing."


def test_the_command_prints_one_json_object(tmp_path, capsys):
    results = tmp_path / "results.json"
    promises.save_results({"a.py::one": Outcome(("S188",), "passed")}, results)

    assert promises.main(["--json"], results) == 0

    found = json.loads(capsys.readouterr().out)
    assert found["held"] == ["S188"]
    assert len(found["missing"]) == 187


def test_before_any_test_run_the_command_says_how_to_get_results(tmp_path, capsys):
    assert promises.main([], tmp_path / "none.json") == 0

    assert "run make test" in capsys.readouterr().out


def test_every_promise_is_said_in_chinese_too():
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in one.zh) for one in promises.load())
