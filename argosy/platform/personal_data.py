"""Every model says what is personal in it: the declaration drives sealing, export, erasure, retention and the policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class OnErase(StrEnum):
    """What happens to a field when its subject is erased."""

    BLANK = "blank"
    REDACT = "redact"
    DELETE_ROW = "delete_row"
    KEEP = "keep"  # the law wants it kept; says so in the register


class Purpose(StrEnum):
    """Why data is kept: the purpose register. The value is stored: never rename it."""

    ACCOUNT = "account"
    SECURITY = "security"
    MAIL = "mail"
    SALES = "sales"
    ORGANISATION = "organisation"
    LAW = "law"


class Basis(StrEnum):
    """Why processing is lawful: consent, or one of twelve cases in which the law asks for none (PIPL art. 13)."""

    CONSENT = "consent"
    LEGAL_DUTY = "legal_duty"
    NATIONAL_SECURITY = "national_security"
    PUBLIC_INTEREST = "public_interest"
    JUSTICE = "justice"
    VITAL_INTEREST = "vital_interest"
    MADE_PUBLIC = "made_public"
    PUBLIC_SOURCE = "public_source"
    CONTRACT = "contract"
    SAFETY = "safety"
    NEWS = "news"
    RESEARCH = "research"
    OTHER_LAW = "other_law"


class Need(StrEnum):
    """What data is kept for, in time: the longest of these decides (PIPL art. 19)."""

    SERVICE = "service"
    ACCOUNTING = "accounting"
    SECURITY = "security"
    AGREEMENT = "agreement"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What is personal in a model.

    `subject` is "self" where the row is about one person, else the path to that person ("mailbox.member").
    `fields` are sealed at rest; `sensitive` are those that the policy prints in bold; `plain` are personal but cannot be
    sealed, each with the reason; `not_personal` are texts that are not about anybody. `clock` is the field from which
    the period counts; `needs` says in days what the period is made of, and the longest of them is the period.
    """

    subject: str
    purpose: Purpose
    keep_for_days: int | None  # None: as long as the enterprise keeps its account
    fields: Mapping[str, OnErase]
    sensitive: frozenset[str] = frozenset()
    plain: Mapping[str, str] = field(default_factory=dict)
    not_personal: frozenset[str] = frozenset()
    clock: str = ""
    needs: Mapping[Need, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoPersonalData:
    """Nothing in this model is about a person; `why` says how one knows."""

    why: str


Declaration = PersonalData | NoPersonalData
