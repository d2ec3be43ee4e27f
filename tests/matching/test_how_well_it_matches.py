"""How often the verdict is right, on our own pairs and, where they are at hand, on the kept-back ones."""

from __future__ import annotations

import csv
import time
from dataclasses import replace
from pathlib import Path

import pytest

from argosy.matching import compare, sameness
from argosy.matching.command import _company

pytestmark = pytest.mark.pure

OWN = Path(__file__).parent / "pairs.csv"
STRANGERS = Path(__file__).parent / "pairs_of_strangers.csv"
HERE = {"country": "DE", "website": "here.example", "email": "", "phone": "", "address": ""}
THERE = {"country": "US", "website": "there.example", "email": "", "phone": "", "address": ""}
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "matching"


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return [
            (_company(row, "left_"), _company(row, "right_"), row["same"] == "1", row.get("set", "own"))
            for row in csv.DictReader(file)
        ]


def rates(pairs):
    verdicts = [(compare(left, right).same, same) for left, right, same, _ in pairs]
    right = sum(said and is_same for said, is_same in verdicts)
    said, true = sum(said for said, _ in verdicts), sum(same for _, same in verdicts)
    return right / said, 2 * right / (said + true)


def test_what_is_left_out_of_many_comparisons_changes_no_verdict():
    """Among thousands the names of firms that have each a country and domains of its own are not compared."""
    known = [(left, right) for left, right, _, _ in read(OWN) + read(STRANGERS)]
    apart = [(replace(left, **HERE), replace(right, **THERE)) for left, right in known]

    for left, right in known + apart:
        verdict = compare(left, right)
        assert sameness(left, right) == (verdict if verdict.same else None), (left, right)


def test_our_own_pairs():
    precision, f1 = rates(read(OWN))

    assert precision >= 0.97
    assert f1 >= 0.93


@pytest.mark.parametrize("name", ["gate", "port trade", "port sites", "port names", "port alias"])
def test_pairs_by_people_who_knew_neither_rules_nor_pairs(name):
    precision, f1 = rates([pair for pair in read(STRANGERS) if pair[3] == name])

    assert precision >= 0.98
    assert f1 >= (0.88 if name == "port alias" else 0.95)


@pytest.mark.skipif(not CORPUS.exists(), reason="the labelled pairs lie outside the repository")
@pytest.mark.parametrize(
    ("name", "least_precision", "least_f1"),
    [
        ("trade", 0.97, 0.93),
        ("opensanctions", 0.90, 0.94),
        ("sites", 0.90, 0.95),
        ("name_bench", 0.90, 0.80),
        ("ofac", 0.93, 0.50),
    ],
)
def test_kept_back_pairs(name, least_precision, least_f1):
    pairs = [pair for file in sorted(CORPUS.glob("*.csv")) for pair in read(file) if pair[3] == name]

    precision, f1 = rates(pairs)

    assert precision >= least_precision
    assert f1 >= least_f1


def test_a_pair_takes_a_fraction_of_a_millisecond():
    pairs = read(OWN)
    rates(pairs)

    start = time.process_time()
    rates(pairs)

    assert (time.process_time() - start) / len(pairs) < 0.001
