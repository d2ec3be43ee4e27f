"""Statistics that tell of nobody: no customer and no colleague can be singled out of them, however often one asks (S140).

The rules are those of official statistics (Eurostat and ESSnet, *Handbook on Statistical Disclosure Control*, 2nd edition):
a fewest number of contributors, no contributor that dominates, groups that are too small told together, no sums over
groups from which a hidden one could be computed, and a shift that depends on who contributes and on a key that never
leaves: asking twice gives the same figure, and one contributor more or less cannot be read off. Against the three dangers
of Opinion 05/2014 of the Article 29 Working Party: singling out, linking and inferring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

# In a group that is told stand at least so many customers, and the work of at least so many colleagues.
FEWEST, FEWEST_COLLEAGUES = 5, 3
# Of an amount that is told no customer and no colleague makes more than this.
MOST_OF_ONE = Decimal("0.5")
# A number is told within so much of what it is, an amount within so many per cent and to two figures.
SHIFT, SHIFT_PERCENT, FIGURES = 2, 5, 2
# A keyed number from 0 up, out of what it is given; without the key nobody can compute it.
Keyed = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Part:
    """What one customer adds to a group, by the work of one colleague."""

    group: str
    customer: UUID
    colleague: UUID | None
    amount: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Line:
    """A group as it may be told; the group None holds all that were too small by themselves."""

    group: str | None
    customers: int
    amount: Decimal


@dataclass(slots=True)
class _Group:
    customers: dict[UUID, Decimal] = field(default_factory=dict)
    colleagues: dict[UUID, Decimal] = field(default_factory=dict)

    def add(self, customers: Mapping[UUID, Decimal], colleagues: Mapping[UUID, Decimal]) -> None:
        for mine, theirs in ((self.customers, customers), (self.colleagues, colleagues)):
            for one, amount in theirs.items():
                mine[one] = mine.get(one, Decimal(0)) + amount

    def tells_of_nobody(self) -> bool:
        if len(self.customers) < FEWEST or len(self.colleagues) < FEWEST_COLLEAGUES:
            return False
        limit = sum(self.customers.values()) * MOST_OF_ONE
        return all(max(of.values()) <= limit for of in (self.customers, self.colleagues))


def publish(parts: Iterable[Part], keyed: Keyed) -> list[Line]:
    """The groups that may be told, in the order of their names; those too small come together, or not at all."""
    groups: dict[str, _Group] = {}
    for part in parts:
        by = {part.colleague: part.amount} if part.colleague else {}
        groups.setdefault(part.group, _Group()).add({part.customer: part.amount}, by)
    others, told = _Group(), []
    for name, group in sorted(groups.items()):
        if group.tells_of_nobody():
            told.append(_line(name, group, keyed))
        else:
            others.add(group.customers, group.colleagues)
    return [*told, _line(None, others, keyed)] if others.tells_of_nobody() else told


def _line(name: str | None, group: _Group, keyed: Keyed) -> Line:
    who = f"{name}:{','.join(sorted(one.hex for one in group.customers))}"
    shift = keyed(f"count:{who}") % (2 * SHIFT + 1) - SHIFT
    percent = keyed(f"amount:{who}") % (2 * SHIFT_PERCENT + 1) - SHIFT_PERCENT
    amount = sum(group.customers.values(), Decimal(0)) * (100 + percent) / 100
    return Line(name, max(FEWEST, len(group.customers) + shift), _rounded(amount))


def _rounded(amount: Decimal) -> Decimal:
    if not amount:
        return Decimal(0)
    return round(amount, FIGURES - 1 - amount.adjusted()).quantize(Decimal(1))
