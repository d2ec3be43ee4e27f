"""The page about OWASP ASVS names every requirement of its chapters, and tests that exist."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from argosy.config import promises
from argosy.platform import connectors

pytestmark = pytest.mark.pure

PAGE = (promises.ROOT / "docs" / "develop" / "asvs.md").read_text(encoding="utf-8")
LINES = re.findall(
    r"^\| ([\d.]+) \| ([12]) \| (held|open|not applicable) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE
)
# Levels 1 and 2 of V1 to V16 in ASVS 5.0.0: section → how far its numbers go.
LAST = {
    "1.1": 2,
    "1.2": 9,
    "1.3": 11,
    "1.4": 3,
    "1.5": 2,
    "2.1": 3,
    "2.2": 3,
    "2.3": 4,
    "2.4": 1,
    "3.2": 2,
    "3.3": 4,
    "3.4": 6,
    "3.5": 5,
    "3.7": 2,
    "4.1": 3,
    "4.2": 1,
    "4.3": 2,
    "4.4": 4,
    "5.1": 1,
    "5.2": 3,
    "5.3": 2,
    "5.4": 3,
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
    "12.1": 3,
    "12.2": 2,
    "12.3": 4,
    "13.1": 1,
    "13.2": 5,
    "13.3": 2,
    "13.4": 5,
    "14.1": 2,
    "14.2": 4,
    "14.3": 3,
    "15.1": 3,
    "15.2": 3,
    "15.3": 7,
    "16.1": 1,
    "16.2": 5,
    "16.3": 4,
    "16.4": 3,
    "16.5": 3,
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


def test_every_door_for_files_names_a_test_that_exists():
    assert len(lines_of("files.md", "door")) >= 10
    assert are_there(lines_of("files.md", "door"))


def test_all_that_takes_long_names_a_test_that_exists():
    assert len(lines_of("costly.md", "what")) >= 10
    assert are_there(lines_of("costly.md", "what"))


def test_every_way_out_stands_on_its_page():
    page = (promises.ROOT / "docs" / "operate" / "connections.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)

    assert sorted(listed) == sorted(connectors.REGISTER)


def test_every_record_of_what_happened_stands_on_its_page():
    page = (promises.ROOT / "docs" / "operate" / "logs.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z]+)\.([A-Z]\w+)`", page)

    assert len(named) >= 7
    assert all(apps.get_model(*one) for one in named)
    for key, days in (("audit.AuditEntry", "three years"), ("enterprise.NetworkLogEntry", "183 days")):
        assert re.search(rf"`{key}`.*\| {days}", page)


def test_the_days_for_weak_parts_are_named():
    words = (promises.ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## Third-party parts")[2]

    assert re.findall(r"\*\*(\d+) days\*\*", words) == ["2", "14", "90", "90"]


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
