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


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What is personal in a model.

    `subject` is "self" where the row is about one person, else the path to that person ("mailbox.member").
    `fields` are sealed at rest; `sensitive` are those that the policy prints in bold; `plain` are personal but cannot be
    sealed, each with the reason; `not_personal` are texts that are not about anybody.
    """

    subject: str
    purpose: Purpose
    keep_for_days: int | None  # None: as long as the enterprise keeps its account
    fields: Mapping[str, OnErase]
    sensitive: frozenset[str] = frozenset()
    plain: Mapping[str, str] = field(default_factory=dict)
    not_personal: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NoPersonalData:
    """Nothing in this model is about a person; `why` says how one knows."""

    why: str


Declaration = PersonalData | NoPersonalData
