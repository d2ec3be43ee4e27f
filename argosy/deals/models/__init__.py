"""Opportunities and what follows from them, as rows."""

from argosy.deals.models.opportunities import (
    OPEN_STAGES,
    DealStage,
    Opportunity,
    OpportunityItem,
    OpportunityQuerySet,
    StageChange,
)

__all__ = ["OPEN_STAGES", "DealStage", "Opportunity", "OpportunityItem", "OpportunityQuerySet", "StageChange"]
