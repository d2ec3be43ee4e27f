"""Where a person's data lies: each app says how it is found, shown and erased; whatever is declared has a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from argosy.privacy.subjects import Subject

# What becomes of the rows of a part.
DELETED, EMPTIED, KEPT = "deleted", "emptied", "kept"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a plan or receipt: what, how many, what becomes of it, and why it is kept where it is."""

    label: str
    count: int
    how: str
    why: str = ""

    def as_list(self) -> list[Any]:
        """The part as it is kept in a receipt."""
        return [self.label, self.count, self.how, self.why]


class Source(Protocol):
    """One place where data about people lies."""

    # the labels of the models that it answers for
    covers: frozenset[str]

    def words(self, subject: Subject) -> list[str]:
        """What this person is called here: names, numbers, addresses."""

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        """Everything here about this person, by the label of its model."""

    def plan(self, subject: Subject) -> list[Part]:
        """What erasing would do here."""

    def erase(self, subject: Subject) -> list[Part]:
        """Take this person out; doing it twice does no harm."""


@runtime_checkable
class InSteps(Protocol):
    """A source that may hold so much about one person that it goes in steps, before the rest."""

    def left(self, subject: Subject) -> int:
        """How many rows are still to go."""

    def some(self, subject: Subject, most: int) -> list[Part]:
        """Take out so many of them at most; nothing where none is left."""


_sources: list[Source] = []


def offer(source: Source) -> None:
    """Make a source known; in the order of the apps, from below to above."""
    if all(type(known) is not type(source) for known in _sources):
        _sources.append(source)


def all_sources() -> list[Source]:
    """Every source, the highest app first: what names a person is looked for before the person is gone."""
    return list(reversed(_sources))


def in_steps() -> list[InSteps]:
    """Those of them that go in steps."""
    return [source for source in all_sources() if isinstance(source, InSteps)]


def covered() -> frozenset[str]:
    """The labels of all models that some source answers for."""
    return frozenset().union(*(source.covers for source in _sources))
