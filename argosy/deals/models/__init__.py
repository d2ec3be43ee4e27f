"""Opportunities and what follows from them, as rows."""

from argosy.deals.models.approvals import (
    ApprovalReason,
    ApprovalRequest,
    ApprovalRule,
    ApprovalState,
    ApprovalStep,
    StandIn,
)
from argosy.deals.models.documents import (
    Document,
    DocumentKind,
    DocumentLine,
    DocumentSeries,
    DocumentState,
    DocumentVersion,
)
from argosy.deals.models.letterheads import BankAccount, Letterhead
from argosy.deals.models.opportunities import (
    OPEN_STAGES,
    DealStage,
    Opportunity,
    OpportunityItem,
    OpportunityQuerySet,
    StageChange,
)
from argosy.deals.models.sharing import ShareLink, ShareView

__all__ = [
    "OPEN_STAGES",
    "ApprovalReason",
    "ApprovalRequest",
    "ApprovalRule",
    "ApprovalState",
    "ApprovalStep",
    "BankAccount",
    "DealStage",
    "Document",
    "DocumentKind",
    "DocumentLine",
    "DocumentSeries",
    "DocumentState",
    "DocumentVersion",
    "Letterhead",
    "Opportunity",
    "OpportunityItem",
    "OpportunityQuerySet",
    "ShareLink",
    "ShareView",
    "StageChange",
    "StandIn",
]
