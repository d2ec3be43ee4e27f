"""Agreements and consents, what people ask for, what was erased, and who got data from us."""

from argosy.privacy.models.agreements import Agreement, Consent
from argosy.privacy.models.departed import DepartedLogEntry
from argosy.privacy.models.erasing import KeepingRule, LockedRemains, RetentionRun, Tombstone
from argosy.privacy.models.parts import PartCheck
from argosy.privacy.models.requests import NOT_DONE, DataRequest, Knock, RequestKind, RequestState
from argosy.privacy.models.sharing import Disclosure, Recipient, RecipientNotice, Sharing, SharingCase
from argosy.privacy.models.takeovers import Takeover, TakeoverAnswer
from argosy.privacy.models.terms import ServiceTerm, ShutdownNotice, TermKind

__all__ = [
    "NOT_DONE",
    "Agreement",
    "Consent",
    "DataRequest",
    "DepartedLogEntry",
    "Disclosure",
    "KeepingRule",
    "Knock",
    "LockedRemains",
    "PartCheck",
    "Recipient",
    "RecipientNotice",
    "RequestKind",
    "RequestState",
    "RetentionRun",
    "ServiceTerm",
    "Sharing",
    "SharingCase",
    "ShutdownNotice",
    "Takeover",
    "TakeoverAnswer",
    "TermKind",
    "Tombstone",
]
