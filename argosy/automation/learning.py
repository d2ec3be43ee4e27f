"""What members' corrections teach: pure counting over keyed tokens, with a minimum of evidence and a check on itself.

Two ways, the narrower first: the same sender (or a company's domain) was corrected the same way every time; or the
words of mail that was corrected tell it apart from mail that was left alone (naive Bayes over the presence of words,
Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2008, section 13.3). The second speaks only where it
would have been right, leaving out each example in turn, in at least nine of ten cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

# So many corrections of one sender, of one company, of similar mail; fewer are chance.
SENDER, COMPANY, SIMILAR = 2, 3, 5
SURE, RIGHT = 0.95, 0.9
# A word that stands in one example only says nothing; nor is a longer memory worth its time.
RARE, MOST_EXAMPLES, MOST_WORDS = 2, 300, 400


@dataclass(frozen=True, slots=True)
class Example:
    """A mail and what it was in the end: corrected to that, or left as it was."""

    label: str
    sender: int | None
    company: int | None
    words: frozenset[int]
    is_corrected: bool = True


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a mail probably is, from which likeness that is known (sender, company, words), and from how many corrections."""

    label: str
    by: str
    count: int
    sure: float


class Lesson:
    """What these examples, the newest first, teach: counted once, however many mails are asked about."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._corrected = [one for one in examples if one.is_corrected]
        self._examples = examples[:MOST_EXAMPLES]

    def opinion(self, sender: int | None, company: int | None, words: frozenset[int]) -> Opinion | None:
        """What this mail is by the corrections so far; None where they do not say."""
        narrow = (("sender", sender, SENDER), ("company", company, COMPANY))
        for by, key, least in narrow:
            if key is not None:
                same = [one.label for one in self._corrected if getattr(one, by) == key][:10]
                if len(same) >= least and len(set(same)) == 1:
                    return Opinion(same[0], by, len(same), 1.0)
        return self._by_words(words) if words else None

    def _by_words(self, words: frozenset[int]) -> Opinion | None:
        label, sure = self._counts.best(words)
        taught = sum(one.is_corrected and one.label == label for one in self._examples)
        if not label or sure < SURE or taught < SIMILAR:
            return None
        said = [true == label for true, found, certain in self._left_out if found == label and certain >= SURE]
        if len(said) < SIMILAR or sum(said) < RIGHT * len(said):
            return None
        return Opinion(label, "words", taught, sure)

    @cached_property
    def _counts(self) -> _Counts:
        return _Counts(self._examples)

    @cached_property
    def _left_out(self) -> list[tuple[str, str, float]]:
        """What each example is, and what it would have been taken for by the others, and how surely."""
        return [(one.label, *self._counts.without(one).best(one.words)) for one in self._examples]


class _Counts:
    """In how many examples of each label each word stands."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self.labels: Counter[str] = Counter()
        self.words: dict[str, Counter[int]] = {}
        seen: Counter[int] = Counter()
        for one in examples:
            self.labels[one.label] += 1
            self.words.setdefault(one.label, Counter()).update(one.words)
            seen.update(one.words)
        self.known = frozenset(word for word, count in seen.most_common(MOST_WORDS * 5) if count >= RARE)
        self.left: Example | None = None

    def without(self, example: Example) -> _Counts:
        """The same counts without this example: whether it would have been known by the others."""
        other = object.__new__(_Counts)
        other.labels, other.words, other.known, other.left = self.labels, self.words, self.known, example
        return other

    def best(self, words: frozenset[int]) -> tuple[str, float]:
        """The most probable label and how sure that is; "" where there is nothing to choose between."""
        if len(self.labels) < 2:
            return "", 0.0
        present = sorted(words & self.known)[:MOST_WORDS]
        scores = {label: self._score(label, present) for label in self.labels}
        label = max(scores, key=lambda one: scores[one])
        total = sum(exp(max(score - scores[label], -60.0)) for score in scores.values())
        return label, 1 / total

    def _score(self, label: str, present: Sequence[int]) -> float:
        left = self.left if self.left is not None and self.left.label == label else None
        count = self.labels[label] - (1 if left else 0)
        if count < 1:
            return -1e9
        total = sum(self.labels.values()) - (1 if self.left else 0)
        score = log(count / total)
        words = self.words[label]
        for word in present:
            standing = words[word] - (1 if left and word in left.words else 0)
            score += log((standing + 1) / (count + 2))
        return score
