"""What the values of the columns of opportunities are called."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import pgettext

from argosy.customers.naming import Naming
from argosy.deals.flows import Flows
from argosy.deals.models import Opportunity
from argosy.deals.stages import STAGES
from argosy.platform.listing.columns import Column
from argosy.platform.punctuation import between

MOST_CURRENCIES = 60


class DealNaming(Naming):
    """Values in words, for one page of opportunities."""

    @cached_property
    def flows(self) -> Flows:
        """The sales flows of the enterprise."""
        return Flows()

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        made = {"step": self._steps, "state": _states, "flow": self._flows, "currency": _currencies}.get(column.of)
        return made() if made is not None else super().choices(column)

    def value(self, column: Column, value: Any) -> str:
        """One value of a column in words."""
        if column.of == "flow" and value is None:
            return self.flows.standard.title
        return super().value(column, value)

    def _steps(self) -> list[tuple[str, Any]]:
        is_one = len(self.flows.all) == 1
        return [
            (stage.key, stage.title if is_one else f"{flow.title}{between(':')}{stage.title}")
            for flow, stage in self.flows.stages()
        ]

    def _flows(self) -> list[tuple[str, Any]]:
        return [(flow.word, flow.title) for flow in self.flows.all]


def _states() -> list[tuple[str, Any]]:
    return [("open", pgettext("stage", "Open")), *((str(key), name) for key, name in STAGES.items())]


def _currencies() -> list[tuple[str, Any]]:
    rows = Opportunity.objects.exclude(currency="").order_by("currency").values_list("currency", flat=True)
    return [(one, one) for one in rows.distinct()[:MOST_CURRENCIES]]
