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
from argosy.deals.models.flows import SalesFlow
from argosy.deals.models.layouts import DocumentLayout
from argosy.deals.models.letterheads import BankAccount, Letterhead
from argosy.deals.models.opportunities import (
    DECIDED_STAGES,
    ON_THE_WAY,
    OPEN_STAGES,
    DealShare,
    DealStage,
    Opportunity,
    OpportunityItem,
    OpportunityQuerySet,
    StageChange,
    how_far,
)
from argosy.deals.models.rates import ExchangeRate
from argosy.deals.models.sharing import ShareLink, ShareView
from argosy.deals.models.stock import FromStock, GoodsMove
from argosy.deals.models.workbooks import FilledWorkbook, WorkbookTemplate, WorkbookTemplateVersion
from argosy.deals.models.working import DealTask

__all__ = [
    "DECIDED_STAGES",
    "ON_THE_WAY",
    "OPEN_STAGES",
    "ApprovalReason",
    "ApprovalRequest",
    "ApprovalRule",
    "ApprovalState",
    "ApprovalStep",
    "BankAccount",
    "DealShare",
    "DealStage",
    "DealTask",
    "Document",
    "DocumentKind",
    "DocumentLayout",
    "DocumentLine",
    "DocumentSeries",
    "DocumentState",
    "DocumentVersion",
    "ExchangeRate",
    "FilledWorkbook",
    "FromStock",
    "GoodsMove",
    "Letterhead",
    "Opportunity",
    "OpportunityItem",
    "OpportunityQuerySet",
    "SalesFlow",
    "ShareLink",
    "ShareView",
    "StageChange",
    "StandIn",
    "WorkbookTemplate",
    "WorkbookTemplateVersion",
    "how_far",
]
