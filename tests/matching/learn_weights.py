"""Learns `argosy/matching/weights.py` anew: `python tests/matching/learn_weights.py > weights.py`.

Logistic regression by Newton's method, each weight drawn to a value set by judgement. Learns from our own pairs and from the
half of the kept-back ones that a hash of the row chooses.
The OpenSanctions pairs are left out: their licence allows measuring only.
"""

from __future__ import annotations

import csv
import hashlib
import math
import sys
from pathlib import Path

from argosy.matching.command import _company
from argosy.matching.comparison import put_side_by_side
from argosy.matching.features import features

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpora" / "matching"
BIAS = "bias"

# What people who sell abroad would say before seeing any data; (value, how hard the weight is drawn to it).
EXPECTED = {
    BIAS: (-4, 0.3),
    "name_cover_low": (3, 1),
    "name_cover_high": (1, 1),
    "name_equal": (2, 1),
    "name_nearly_equal": (1, 1),
    "own_words": (1.5, 1),
    "own_differs": (-3, 8),
    "own_missing": (-1.5, 8),
    "trade_differs": (-2, 1),
    "trade_missing": (-0.7, 8),
    "place_differs": (-3, 1),
    "place_missing": (-1, 8),
    "place_conflicts": (-1.5, 1),
    "number_differs": (-4, 8),
    "number_missing": (-1.5, 8),
    "misspelt": (-1.5, 1),
    "trade_varies": (-1, 1),
    "one_slip": (1.5, 1),
    "slips": (-2, 4),
    "rare_within": (1.5, 4),
    "business_differs": (-2.5, 8),
    "business_missing": (-2, 8),
    "several_names_shared": (2, 1),
    "initials_within": (0.5, 1),
    "is_initials": (2, 1),
    "form_differs": (-0.2, 1),
    "form_conflicts": (-1.5, 1),
    "nameless": (0, 1),
    "common_equal": (-2, 8),
    "shared_names": (2, 1),
    "only_other_name": (-0.3, 1),
    "main_own_differs": (-1, 1),
    "same_email": (4, 1),
    "same_domain": (5, 1),
    "forwarder_domain": (-1, 1),
    "same_host": (4, 1),
    "domains_differ": (-1.5, 1),
    "domains_alike": (0.5, 1),
    "free_mail_differs": (-0.7, 1),
    "person_reached": (1.5, 1),
    "same_phone": (2, 1),
    "phone_unopposed": (2, 1),
    "phones_differ": (-0.5, 1),
    "same_address": (2, 1),
    "address_differs": (-2, 1),
    "countries_differ": (-1, 1),
    "phone_of_other_name": (-2, 4),
    "sisters": (-2.5, 4),
    "phones_differ_common": (-1, 4),
    "phone_and_name": (1, 1),
    "address_and_name": (1, 1),
    "address_and_phone": (1, 1),
    "door_of_other_name": (-1.5, 4),
    "door_differs_same_name": (-1, 1),
    "country_differs_same_name": (-2, 1),
    "domain_or_phone_unnamed": (1.5, 1),
    "domain_spells_name": (2, 1),
}
# Sales people's pairs count most. Half of OFAC's aliases are translations, so its equal pairs count little.
COUNTS = {"trade": (3, 4.5), "own": (3, 4.5), "name_bench": (0.6, 0.6), "ofac": (0.2, 4), "sites": (0.8, 0.8)}


def rows():
    """(features, same, how much the row counts) of every row to learn from."""
    for file in (HERE / "pairs.csv", *sorted(CORPUS.glob("*.csv"))):
        with file.open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                kind = row.get("set", "own")
                if kind in COUNTS and (kind == "own" or is_to_learn(row)):
                    found = features(put_side_by_side(_company(row, "left_"), _company(row, "right_")))
                    same = row["same"] == "1"
                    yield {BIAS: 1.0, **found}, same, COUNTS[kind][0 if same else 1]


def is_to_learn(row):
    """The half of the rows that may be learned from; the other half only measures."""
    text = f"{row['left_name']}|{row['right_name']}|{row['left_email']}{row['right_email']}"
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 0


def loss(weights, data):
    total = sum(0.5 * hard * (weights[name] - value) ** 2 for name, (value, hard) in EXPECTED.items())
    for found, same, count in data:
        z = sum(weights[name] * value for name, value in found.items())
        total += count * (max(z, 0) + math.log1p(math.exp(-abs(z))) - z * same)
    return total


def newton_step(weights, data, names):
    """The direction in which the loss falls, by its first and second derivatives."""
    at = {name: i for i, name in enumerate(names)}
    slope = [EXPECTED[name][1] * (weights[name] - EXPECTED[name][0]) for name in names]
    curve = [[EXPECTED[a][1] + 1e-6 if a == b else 0.0 for b in names] for a in names]
    for found, same, count in data:
        p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[name] * value for name, value in found.items())))))
        for name, value in found.items():
            slope[at[name]] += count * (p - same) * value
            for other, other_value in found.items():
                curve[at[name]][at[other]] += count * p * (1 - p) * value * other_value
    return dict(zip(names, solve(curve, slope), strict=True))


def solve(matrix, right):
    """Gauss's elimination with the largest pivot."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda j: abs(rows[j][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(size):
            if j != i and rows[j][i]:
                ratio = rows[j][i] / rows[i][i]
                rows[j] = [a - ratio * b for a, b in zip(rows[j], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def learn(data):
    names = list(EXPECTED)
    weights = {name: float(value) for name, (value, _) in EXPECTED.items()}
    for _ in range(40):
        step, length, before = newton_step(weights, data, names), 1.0, loss(weights, data)
        while length > 1e-4 and loss({n: weights[n] - length * step[n] for n in names}, data) > before:
            length /= 2
        weights = {n: weights[n] - length * step[n] for n in names}
        if max(abs(value) for value in step.values()) < 1e-4:
            break
    return weights


def main():
    weights = learn(list(rows()))
    out = sys.stdout.write
    out('"""How much each feature of a comparison speaks for (above nought) or against (below) the same company.\n\n')
    out("Learned by logistic regression, each weight drawn towards what people who sell abroad would say:\n")
    out('see docs/develop/matching.md.\n"""\n\nfrom __future__ import annotations\n\n')
    out(f"BIAS = {weights[BIAS]:.2f}\nWEIGHTS: dict[str, float] = {{\n")
    out("".join(f'    "{name}": {weights[name]:.2f},\n' for name in sorted(weights) if name != BIAS) + "}\n")


if __name__ == "__main__":
    main()
