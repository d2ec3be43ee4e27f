"""The page about OWASP ASVS names every requirement of its chapters, and tests that exist."""

import re
from pathlib import Path

import pytest

from argosy.config import promises

pytestmark = pytest.mark.pure

PAGE = (promises.ROOT / "docs" / "develop" / "asvs.md").read_text(encoding="utf-8")
LINES = re.findall(
    r"^\| ([\d.]+) \| ([12]) \| (held|open|not applicable) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE
)
# Levels 1 and 2 of V2, V6 to V11 and V14 in ASVS 5.0.0: section → how far its numbers go.
LAST = {
    "2.1": 3,
    "2.2": 3,
    "2.3": 4,
    "2.4": 1,
    "6.1": 3,
    "6.2": 12,
    "6.3": 4,
    "6.4": 4,
    "6.5": 5,
    "6.6": 3,
    "6.8": 4,
    "7.1": 3,
    "7.2": 4,
    "7.3": 2,
    "7.4": 5,
    "7.5": 2,
    "7.6": 2,
    "8.1": 2,
    "8.2": 3,
    "8.3": 1,
    "8.4": 1,
    "9.1": 3,
    "9.2": 4,
    "10.1": 2,
    "10.2": 2,
    "10.3": 4,
    "10.4": 11,
    "10.5": 5,
    "10.6": 2,
    "10.7": 3,
    "11.1": 2,
    "11.2": 3,
    "11.3": 3,
    "11.4": 4,
    "11.5": 1,
    "11.6": 1,
    "14.1": 2,
    "14.2": 4,
    "14.3": 3,
}
WANTED = [f"{section}.{number}" for section, last in LAST.items() for number in range(1, last + 1)]


def test_every_requirement_has_exactly_one_line():
    assert [line[0] for line in LINES] == WANTED


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_what_is_held_names_tests_that_exist_and_the_rest_says_why(line):
    _number, _level, state, how, tests = line
    named = re.findall(r"`(\S+?)::(\w+)`", tests)

    assert len(how.strip()) > 5
    assert named or state != "held"
    for path, name in named:
        text = (Path(promises.ROOT) / "tests" / path).read_text(encoding="utf-8")
        assert f"def {name}(" in text, name


def lines_of(page: str, head: str) -> list[tuple[str, str]]:
    """The tests that the lines of a table of this page name at their ends."""
    text = (promises.ROOT / "docs" / "develop" / page).read_text(encoding="utf-8")
    lines = re.findall(rf"^\| (?!{head} |-)[^\n]* \|$", text, re.MULTILINE)
    return [re.search(r"`(\S+?)::(\w+)` \|$", line).groups() for line in lines]


def are_there(tests: list[tuple[str, str]]) -> bool:
    return all(f"def {name}(" in (promises.ROOT / "tests" / path).read_text(encoding="utf-8") for path, name in tests)


def test_every_group_of_values_names_a_test_that_exists():
    assert len(lines_of("values.md", "together")) >= 10
    assert are_there(lines_of("values.md", "together"))


def test_every_field_with_a_rule_of_its_own_names_a_test_that_exists():
    assert len(lines_of("fields.md", "field")) >= 8
    assert are_there(lines_of("fields.md", "field"))


def test_the_sums_are_right():
    for state in ("held", "open", "not applicable"):
        assert f"{sum(line[2] == state for line in LINES)} {state}" in PAGE


@pytest.mark.promise("S162")
def test_every_check_of_the_source_looks_for_security_faults():
    made = (promises.ROOT / "Makefile").read_text(encoding="utf-8")
    settings = (promises.ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert re.search(r"^check:.*\n(?:\t.*\n)*?.*\bsecurity\b", made, re.MULTILINE)
    assert re.search(r"^security:.*\n\t.*bandit .*-r argosy", made, re.MULTILINE)
    # ruff's own rules of the same kind (S) are among all of them
    assert 'select = ["ALL"]' in settings
