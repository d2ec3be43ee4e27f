"""What the privacy pages show: consents, the sharing register, periods."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from argosy.accounts.models import User
from argosy.enterprise.models import Member
from argosy.platform.personal_data import Basis
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.privacy.actions import retention
from argosy.privacy.actions.consents import FUNCTIONS, Permitted, has_changed
from argosy.privacy.kinds import PUBLIC_CASES, SHARING_CASES, WITHOUT_CONSENT
from argosy.privacy.models import (
    Agreement,
    Consent,
    Disclosure,
    KeepingRule,
    LockedRemains,
    Recipient,
    RetentionRun,
    Sharing,
)
from argosy.privacy.purposes import BASES, NEEDS, REGISTER
from argosy.privacy.register_words import field_title, model_title

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent: for what, in which words, since when, until when."""

    id: UUID
    title: str
    purpose: str
    words: Any
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class PermissionState:
    """A function and whether the member permits it: the newest consent, how many stand, and whether it changed since."""

    function: Permitted
    purpose: str
    newest: Consent | None
    standing: int
    has_changed: bool

    @property
    def is_on(self) -> bool:
        """Does it run for the member now?"""
        return self.standing > 0 and not self.has_changed


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """How long one kind of record is kept, and what the period is made of."""

    label: str
    title: str
    days: int
    needs: list[tuple[str, int, bool]]
    rule: KeepingRule | None
    may_be_longer: bool


def agreements(user: User) -> list[Agreement]:
    """The versions of the policy that the person agreed to, newest first."""
    return list(Agreement.objects.filter(user=user).order_by("-at"))


def consents(member: Member) -> list[ConsentLine]:
    """What the member consented to, newest first."""
    rows = Consent.objects.filter(member=member).order_by("-given_at")
    return [
        ConsentLine(
            row.pk,
            str(_permitted(row.function).title),
            str(REGISTER[_permitted(row.function).purpose].title),
            row.words if isinstance(row.words, list) else [],
            row.given_at,
            row.withdrawn_at,
        )
        for row in rows
    ]


def permissions(member: Member) -> list[PermissionState]:
    """Every function that a person permits or not, with the state that it has for this member."""
    rows = Consent.objects.filter(member=member).order_by("given_at")
    given = {row.function: row for row in rows}
    standing = Counter(row.function for row in rows if row.withdrawn_at is None)
    return [
        PermissionState(
            one,
            str(REGISTER[one.purpose].title),
            given.get(one.name),
            standing[one.name],
            bool(standing[one.name]) and has_changed(given[one.name], one),
        )
        for one in FUNCTIONS.values()
    ]


def _permitted(name: str) -> Permitted:
    return FUNCTIONS.get(name) or Permitted(name, name)


def recipients() -> list[tuple[Recipient, str, str, list[str]]]:
    """Who may get data: with the case, the basis and the fields in words."""
    rows = Recipient.objects.select_related("authorised_by__user").order_by("ended_at", "name")
    return [
        (one, str(SHARING_CASES[one.case]), str(BASES[one.basis]), [field_title(f) for f in one.shared]) for one in rows
    ]


def sharings(recipient: Recipient | None = None) -> QuerySet[Sharing]:
    """What went, the latest first."""
    rows: QuerySet[Sharing] = Sharing.objects.select_related("recipient", "member__user", "authorised_by__user")
    rows = rows.order_by("-at")
    return rows if recipient is None else rows.filter(recipient=recipient)


def sharing_line(one: Sharing) -> tuple[Sharing, list[str], str, str]:
    """One of them with the fields, the person and the basis in words."""
    return one, [field_title(f) for f in one.shared], _person(one), str(BASES[Basis(one.basis)])


def _person(one: Sharing) -> str:
    if one.is_anonymised:
        return _("nobody: anonymised")
    return str(one.member) if one.member_id else _("a person outside, known by the token of the address")


def wishes() -> list[Any]:
    """Who wanted whose data, newest first."""
    rows = Disclosure.objects.select_related("decided_by__user").order_by("-made_at")[: A_PAGE * 2]
    return [wish_line(one) for one in rows]


def wish_line(one: Disclosure) -> dict[str, Any]:
    """One wish with its case and fields in words."""
    cases = {**WITHOUT_CONSENT, **SHARING_CASES, **PUBLIC_CASES}
    return {"row": one, "case": cases.get(one.case, ""), "given": [field_title(name) for name in one.given]}


def period_lines() -> list[PeriodLine]:
    """How long each kind of record is kept: the need that decides is marked."""
    rules = {rule.label: rule for rule in KeepingRule.objects.select_related("changed_by__user")}
    return [
        PeriodLine(
            label,
            model_title(label),
            longest := max(needs.values()),
            [(str(NEEDS[need]), days, days == longest) for need, days in needs.items()],
            rules.get(label),
            issubclass(apps.get_model(label), EnterpriseModel),
        )
        for label, needs in retention.periods().items()
    ]


def runs() -> list[tuple[datetime, list[tuple[str, str, int]]]]:
    """The reports of the last nights."""
    how = {"deleted": _("deleted"), "emptied": _("emptied"), "locked": _("locked before, deleted now")}
    found = []
    for run in RetentionRun.objects.order_by("-at")[:30]:
        lines = [(model_title(label) if label else _("Files"), how.get(done, done), n) for label, done, n in run.lines]
        found.append((run.at, lines))
    return found


def locked() -> list[LockedRemains]:
    """What could not be deleted yet: stored and protected, and nothing else."""
    return list(LockedRemains.objects.filter(gone_at=None).order_by("since")[:A_PAGE])
