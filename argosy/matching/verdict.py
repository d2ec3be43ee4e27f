"""Are these two the same company? The answer, how sure it is, and why."""

from __future__ import annotations

import math

from argosy.matching.company import Company, Verdict
from argosy.matching.comparison import are_apart, compare_names, put_side_by_side, without_names
from argosy.matching.evidence import in_words
from argosy.matching.features import Features, features
from argosy.matching.weights import BIAS, WEIGHTS

# The score from which two records count as one buyer. Half is what the weights were learned for.
SAME_FROM = 0.5


def compare(left: Company, right: Company) -> Verdict:
    """Whether two records are one buyer for the sales team."""
    both = put_side_by_side(left, right)
    found = features(both)
    score = _score(found)
    return Verdict(score=round(score, 4), same=score >= SAME_FROM, evidence=in_words(both, found))


def sameness(left: Company, right: Company) -> Verdict | None:
    """The verdict where the two are one buyer, else nothing: for many records, of which few are the same."""
    both = without_names(left, right)
    if are_apart(both):
        return None
    compare_names(both)
    found = features(both)
    score = _score(found)
    return Verdict(round(score, 4), same=True, evidence=in_words(both, found)) if score >= SAME_FROM else None


def _score(found: Features) -> float:
    weighed = BIAS + sum(WEIGHTS[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-weighed))
