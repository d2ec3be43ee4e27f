"""What the privacy page shows a person about herself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from argosy.accounts.models import User
from argosy.enterprise.models import Member
from argosy.platform.personal_data import Purpose
from argosy.privacy.actions.consents import FUNCTIONS, PURPOSES
from argosy.privacy.models import Agreement, Consent
from argosy.privacy.purposes import REGISTER


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent: for what, in which words, since when, until when."""

    id: UUID
    title: str
    purpose: str
    words: Any
    given_at: datetime
    withdrawn_at: datetime | None


def agreements(user: User) -> list[Agreement]:
    """The versions of the policy that the person agreed to, newest first."""
    return list(Agreement.objects.filter(user=user).order_by("-at"))


def consents(member: Member) -> list[ConsentLine]:
    """What the member consented to, newest first."""
    rows = Consent.objects.filter(member=member).order_by("-given_at")
    return [
        ConsentLine(
            row.pk,
            str(FUNCTIONS.get(row.function, row.function)),
            str(REGISTER[PURPOSES.get(row.function, Purpose.MAIL)].title),
            row.words if isinstance(row.words, list) else [],
            row.given_at,
            row.withdrawn_at,
        )
        for row in rows
    ]
