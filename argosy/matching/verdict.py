"""Are these two the same company? The answer, how sure it is, and why."""

from __future__ import annotations

import math

from argosy.matching.company import Company, Verdict
from argosy.matching.comparison import put_side_by_side
from argosy.matching.evidence import in_words
from argosy.matching.features import features
from argosy.matching.weights import BIAS, WEIGHTS

# The score from which two records count as one buyer. Half is what the weights were learned for.
SAME_FROM = 0.5


def compare(left: Company, right: Company) -> Verdict:
    """Whether two records are one buyer for the sales team."""
    both = put_side_by_side(left, right)
    found = features(both)
    weighed = BIAS + sum(WEIGHTS[name] * value for name, value in found.items())
    score = 1 / (1 + math.exp(-weighed))
    return Verdict(score=round(score, 4), same=score >= SAME_FROM, evidence=in_words(both, found))
