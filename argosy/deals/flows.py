"""Sales flows as they are worked with: stages in their order, each with what it means, how likely an order is from there,
how long an opportunity may stay and what must be known to get there.

The machine knows meanings (an inquiry came, an offer went out, an order arrived); people call and count their stages as
they like. Both are true of each stage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.deals.models import ON_THE_WAY, DealStage, Document, Opportunity, OpportunityItem, SalesFlow
from argosy.deals.stages import STAGES
from argosy.platform import veil
from argosy.platform.standing import standing

# How far each meaning is; an opportunity that is lost is nowhere.
ORDER: tuple[str, ...] = (*ON_THE_WAY, DealStage.LOST)
# What can be asked to be known before an opportunity reaches a stage.
REQUIRABLE: Mapping[str, Any] = {
    "goods": gettext_lazy("goods"),
    "amount": gettext_lazy("total amount"),
    "incoterm": gettext_lazy("Incoterm"),
    "place": gettext_lazy("place of delivery"),
    "payment": gettext_lazy("payment"),
    "closes_on": gettext_lazy("expected order day"),
    "next_step": gettext_lazy("next step"),
}


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a flow."""

    key: str
    meaning: str
    name: str = ""  # "": the built-in word
    rate: int = 0  # how many of a hundred that are here are ordered in the end
    limit: int = 0  # after so many days here it is stuck; 0: never
    required: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called, in the reader's language if nobody called it otherwise."""
        return self.name or str(STAGES[self.meaning])

    @property
    def is_open(self) -> bool:
        """Neither ordered nor lost."""
        return self.meaning not in {DealStage.ORDERED, DealStage.LOST}


BUILTIN = (
    Stage("inquiry", DealStage.INQUIRY, rate=20, limit=3),
    Stage("quoted", DealStage.QUOTED, rate=40, limit=14),
    Stage("negotiating", DealStage.NEGOTIATING, rate=60, limit=21),
    Stage("ordered", DealStage.ORDERED, rate=100),
    Stage("lost", DealStage.LOST, rate=0),
)


@dataclass(frozen=True, slots=True)
class Flow:
    """One way from an inquiry to an order."""

    pk: UUID | None = None  # None: the standard one, whether it has a row or not
    name: str = ""
    stages: tuple[Stage, ...] = BUILTIN
    is_closed: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return self.name or _("Standard")

    @property
    def word(self) -> str:
        """As it stands in an address."""
        return str(self.pk) if self.pk else "standard"

    def get(self, key: str) -> Stage | None:
        """The stage of this key."""
        return next((one for one in self.stages if one.key == key), None)

    def meaning(self, meaning: str) -> Stage | None:
        """The first stage that means this."""
        return next((one for one in self.stages if one.meaning == meaning), None)

    def at(self, deal: Opportunity) -> Stage:
        """Where an opportunity of this flow stands."""
        return self.get(deal.step) or self.meaning(deal.stage) or self.stages[0]

    def beginning(self, meaning: str) -> Stage:
        """Where a new opportunity of this meaning begins, or one that comes from another flow: never further than that."""
        reached = [one for one in self.stages if ORDER.index(one.meaning) <= ORDER.index(meaning)]
        return self.meaning(meaning) or (reached or list(self.stages))[-1]

    def is_later(self, one: Stage, than: Stage) -> bool:
        """Does this stage come after that one?"""
        return self.stages.index(one) > self.stages.index(than)

    @property
    def own(self) -> Q:
        """The condition that an opportunity goes by this flow."""
        return Q(flow=self.pk) if self.pk else Q(flow__isnull=True)


class Flows:
    """All flows of the enterprise, read once."""

    def __init__(self) -> None:
        self.all = _read()

    def of(self, deal: Opportunity) -> Flow:
        """The flow of an opportunity."""
        return self.get(deal.flow_id) or self.standard

    @property
    def standard(self) -> Flow:
        """What an opportunity goes by that names no flow."""
        return self.all[0]

    def get(self, pk: UUID | None) -> Flow | None:
        """The flow of this id; None is the standard one's."""
        return next((one for one in self.all if one.pk == pk), None)

    def named(self, word: str) -> Flow | None:
        """The flow that an address names."""
        return next((one for one in self.all if one.word == word), None)

    def open(self) -> list[Flow]:
        """Those in which something new can begin."""
        return [one for one in self.all if not one.is_closed]

    def at(self, deal: Opportunity) -> Stage:
        """Where an opportunity stands."""
        return self.of(deal).at(deal)

    def stages(self) -> list[tuple[Flow, Stage]]:
        """Every stage of every flow."""
        return [(flow, stage) for flow in self.all for stage in flow.stages]


def _read() -> list[Flow]:
    rows = _rows()
    found = [flow_of(row) for row in rows]
    return found if rows and rows[0].is_standard else [Flow(), *found]


@standing
def _rows() -> QuerySet[SalesFlow]:
    found: QuerySet[SalesFlow] = SalesFlow.objects.order_by("-is_standard", "position", "id")
    return found


def flow_of(row: SalesFlow) -> Flow:
    """A flow as it is kept, with its stages."""
    stages = tuple(stage_of(one) for one in row.stages)
    return Flow(None if row.is_standard else row.pk, row.name, stages, row.is_closed)


def stage_of(kept: Mapping[str, Any]) -> Stage:
    """A stage as it is kept."""
    return Stage(**{**kept, "required": tuple(kept["required"])})


def kept(stage: Stage) -> dict[str, Any]:
    """A stage as a row keeps it."""
    return {
        "key": stage.key,
        "meaning": str(stage.meaning),
        "name": stage.name,
        "rate": stage.rate,
        "limit": stage.limit,
        "required": list(stage.required),
    }


def missing(stage: Stage, deal: Opportunity) -> list[str]:
    """What should be known at this stage and is not, in words; what others alone may see is known."""
    with veil.whole():
        return [str(REQUIRABLE[one]) for one in stage.required if one in REQUIRABLE and not _is_known(one, deal)]


def look_what_is_missing(placed: Mapping[Any, Stage]) -> None:
    """Put beside each deal what should be known at its stage and is not, in words; nothing is asked where no stage asks."""
    asked = {deal.pk: stage for deal, stage in placed.items() if stage.required}
    lacking: dict[UUID, list[str]] = {}
    if asked:
        with veil.whole():
            rows = Opportunity.objects.filter(pk__in=asked).annotate(has_goods=_goods())
            lacking = {row.pk: missing(asked[row.pk], row) for row in rows}
    for deal in placed:
        deal.missing = lacking.get(deal.pk, [])


def _is_known(name: str, deal: Opportunity) -> bool:
    if name == "goods":
        known: bool | None = getattr(deal, "has_goods", None)  # where many are looked at, asked for together
        return Opportunity.objects.filter(_goods(), pk=deal.pk).exists() if known is None else known
    if name == "amount":
        return deal.amount_minor is not None
    return bool(getattr(deal, name))


def _goods() -> Any:
    """Has it lines of its own, or did a document of it go out?"""
    issued = Document.objects.filter(opportunity=OuterRef("pk"), issued_at__isnull=False)
    return Exists(OpportunityItem.objects.filter(opportunity=OuterRef("pk"))) | Exists(issued)
