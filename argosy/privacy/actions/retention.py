"""How long data is kept: the longest of five needs decides; when it is over, the data goes by itself (S156–S159)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.personal_data import Need, OnErase, PersonalData
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.privacy import jobs
from argosy.privacy.actions.declared import apply, rows_of
from argosy.privacy.actions.departing import forget_departed
from argosy.privacy.errors import NothingSaid, TooShort
from argosy.privacy.models import NOT_DONE, DataRequest, KeepingRule, Knock, LockedRemains, RetentionRun
from argosy.privacy.permissions import Permission
from argosy.privacy.register import declared, needs_of
from argosy.privacy.sources import DELETED, EMPTIED

words(period_set=_("set how long a kind of record is kept"))
# What a night does at most of one kind; the rest follows the next night.
A_NIGHT = 20_000
LOCKED = "locked"
# Kinds whose end an app above decides itself: label → (rows over before this moment, what is done, how many).
Ending = Callable[[datetime, frozenset[int]], tuple[str, int]]
_own: dict[str, Ending] = {}


def ends(label: str, ending: Ending) -> None:
    """An app ends rows of this kind itself, because more than the row has to go."""
    _own[label] = ending


def is_ended_by_its_app(label: str) -> bool:
    """Does an app end rows of this kind itself?"""
    return label in _own


def periods() -> dict[str, dict[Need, int]]:
    """The needs of every kind that has a period, in days, with what this enterprise agreed to."""
    agreed = dict(KeepingRule.objects.values_list("label", "days"))
    found: dict[str, dict[Need, int]] = {}
    for model, said in declared():
        needs = needs_of(said)
        if (label := model._meta.label) in agreed and needs:
            needs[Need.AGREEMENT] = max(agreed[label], needs.get(Need.AGREEMENT, 0))
        if needs:
            found[label] = needs
    return found


def days_of(label: str) -> int:
    """The period of this kind: the longest of its needs."""
    return max(periods()[label].values())


@transaction.atomic
def agree_on(actor: Actor, label: str, days: int, why: str) -> KeepingRule:
    """The enterprise keeps this kind of record longer, for a reason that everybody can read; never shorter than needed."""
    actor.require(Permission.SET_PERIODS)
    least = next((max(needs_of(said).values(), default=0) for model, said in _of_us() if model._meta.label == label), 0)
    if not least:
        raise NotFound
    if days < least:
        raise TooShort(days=least)
    if not why.strip():
        raise NothingSaid
    rule: KeepingRule
    rule, _made = KeepingRule.objects.update_or_create(
        label=label, defaults={"days": days, "why": why.strip()[:200], "changed_by_id": actor.member}
    )
    record(actor, "period.set", rule, label=label, days=days)
    return rule


@jobs.keep_periods
def keep_periods(_actor: Actor) -> None:
    """Nightly: what is over goes, what could not be deleted is tried again, and a report says what was done."""
    forget_departed()
    lines = [line for line in _over(periods()) if line[2]]
    if gone := _try_locked():
        lines.append(["", LOCKED, gone])
    RetentionRun.objects.create(lines=lines)


def _over(needs: dict[str, dict[Need, int]]) -> list[list[Any]]:
    held = _held_keys()
    done: list[list[Any]] = []
    for model, said in _of_us():
        label = model._meta.label
        if label not in needs:
            continue
        before = timezone.now() - timedelta(days=max(needs[label].values()))
        if label in _own:
            done.append([label, *_own[label](before, held)])
        elif said.clock:
            done.append([label, *_end(model, said, before)])
    if Knock.personal_data.keep_for_days:
        Knock.objects.filter(made_at__lt=timezone.now() - timedelta(days=Knock.personal_data.keep_for_days)).delete()
    return done


def _end(model: type[models.Model], said: PersonalData, before: datetime) -> tuple[str, int]:
    rows = rows_of(model).filter(**{f"{said.clock}__lt": before})
    if said.subject.rpartition(".")[2] == "member":
        rows = rows.exclude(**{f"{said.subject.replace('.', '__')}__in": _held_members()})
    if model is DataRequest:
        rows = rows.exclude(state__in=NOT_DONE)
    ids = list(rows.order_by(said.clock).values_list("pk", flat=True)[:A_NIGHT])
    over = rows_of(model).filter(pk__in=ids)
    if OnErase.REDACT in said.fields.values():
        return EMPTIED, apply(over, said)
    return DELETED, int(over.delete()[0])


def _of_us() -> list[tuple[type[models.Model], PersonalData]]:
    return [(model, said) for model, said in declared() if issubclass(model, EnterpriseModel)]


def _held_members() -> list[Any]:
    """Members who wait for an answer: their data is evidence until then."""
    return list(DataRequest.objects.open().exclude(member=None).values_list("member", flat=True))


def _held_keys() -> frozenset[int]:
    """The same of outside persons."""
    keys = DataRequest.objects.open().exclude(person_key=None).values_list("person_key", flat=True)
    return frozenset(keys)


def _try_locked() -> int:
    """Sealed bytes that could not be deleted before; how many are gone now."""
    gone = 0
    for one in LockedRemains.objects.filter(gone_at=None)[:A_NIGHT]:
        try:
            blobs.forget(one.blob)
        except OSError:
            one.tries += 1
            one.save(update_fields=["tries"])
            continue
        one.gone_at = timezone.now()
        one.save(update_fields=["gone_at"])
        gone += 1
    return gone
