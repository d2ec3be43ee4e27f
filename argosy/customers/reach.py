"""What of very many companies is in reach of who does not see all: each way into reach is asked for by itself.

The database cannot tell how few fulfil one condition *or* another: asked for all at once and in an order, it walks every
company of the enterprise until it has met enough, and who sees twelve of 700,000 waits for seconds. So those that few
ways lead to are fetched first, and only a way that leads to many is walked along an index.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Value

from argosy.customers.models import Customer, CustomerSearch, RecordKind
from argosy.customers.models.companies import ways_into_reach
from argosy.platform.access import Actor
from argosy.platform.standing import standing

# So many are fetched and sorted in less time than the walk to the first of them takes.
FEW = 500


@dataclass(frozen=True, slots=True)
class Reached:
    """The companies in an actor's reach: all, or those to which few come by one way, and the ways that lead to many."""

    actor: Actor
    ids: Sequence[UUID] = ()
    many: tuple[str, ...] = ()

    def parts(self, rows: Any, path: str = "", *, by_kind: bool = False) -> list[Any]:
        """Of rows to whose company `path` leads those in reach, in parts that an index finds; some are in two of them.

        `by_kind`: they are walked along an index that begins with the kind of company.
        """
        kinds = [Q(**{f"{path}kind": kind}) for kind in RecordKind.values] if by_kind else [Q()]
        if self.actor.reach.is_all:
            return [rows.filter(kind) for kind in kinds]
        known, *ways = self._ways(path)
        return [rows.filter(known), *(rows.filter(way & kind) for way in ways for kind in kinds)]

    def within(self, rows: Any, path: str = "") -> Any:
        """The same at once, where rows are counted or come in no order."""
        return rows if self.actor.reach.is_all else rows.filter(reduce(or_, self._ways(path)))

    def lines(self, rows: Any) -> Any:
        """The search rows of companies in reach."""
        if self.actor.reach.is_all:
            return rows
        by = {way: Q(row_id__in=Customer.objects.filter(one).values("pk")) for way, one in self._many("").items()}
        if "owned" in by:  # the row says it itself
            by["owned"] = self.actor.reach.of("member_id")
        return rows.filter(reduce(or_, by.values(), Q(row_id__in=self.ids)))

    def lines_of(self, kind: str) -> Any:
        """The search rows among which those of companies of this kind in reach are: few, or all where there are many."""
        rows = self.lines(CustomerSearch.objects.all())
        if self.are_few or not kind:
            return rows
        few = list(Customer.objects.kept().filter(kind=kind).values_list("pk", flat=True)[: FEW + 1])
        return rows if len(few) > FEW else rows.filter(row_id__in=few)

    @property
    def are_few(self) -> bool:
        """Are all of them known?"""
        return not self.actor.reach.is_all and not self.many

    def _ways(self, path: str) -> list[Q]:
        return [Q(**{f"{path}pk__in": self.ids}), *self._many(path).values()]

    def _many(self, path: str) -> dict[str, Q]:
        ways = ways_into_reach(self.actor, path)
        return {way: ways[way] for way in self.many}


def of(actor: Actor) -> Reached:
    """What is in the actor's reach."""
    if actor.reach.is_all:
        return Reached(actor)
    found = _first_by_each_way(actor, FEW + 1)
    by_way = {way: [pk for each, pk in found if each == way] for way in ways_into_reach(actor)}
    few = {pk for some in by_way.values() if len(some) <= FEW for pk in some}
    return Reached(actor, sorted(few), tuple(way for way, some in by_way.items() if len(some) > FEW))


@standing
def _first_by_each_way(actor: Actor, most: int) -> QuerySet[Any, tuple[str, UUID]]:
    first, *others = [
        Customer.objects.filter(condition).annotate(way=Value(way)).values_list("way", "pk")[:most]
        for way, condition in ways_into_reach(actor).items()
    ]
    found: QuerySet[Any, tuple[str, UUID]] = first.union(*others, all=True)
    return found
