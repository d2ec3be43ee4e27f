"""Sales flows: their stages kept by an administrator, and flows closed when nothing new shall begin in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.flows import BUILTIN, REQUIRABLE, Flow, Stage, flow_of, kept
from argosy.deals.models import DealStage, Opportunity, SalesFlow
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.tenancy.ids import new_id

words(flow_kept=_("changed a sales flow"), flow_closed=_("closed or opened a sales flow"))
MOST_STAGES, MOST_FLOWS, LONGEST_NAME, LONGEST_LIMIT = 15, 20, 60, 999


class NoFlowName(BadInput):
    message = _("Give the sales flow a name of at most 60 letters.")


class TooManyFlows(Conflict):
    message = _("There are 20 sales flows already. Change one that is there.")


class NoWay(BadInput):
    message = _("A sales flow needs a stage where it begins, one that means an order and one that means it is lost.")


class TooManyStages(BadInput):
    message = _("A sales flow has at most 15 stages.")


class StageIsUsed(Conflict):
    message = _("Opportunities stand at “%(stage)s”. Move them to another stage first.")


class StandardStays(Conflict):
    message = _("The standard flow stays open: mail opens its opportunities there.")


@transaction.atomic
def keep_flow(actor: Actor, flow: UUID | None, name: str, stages: Sequence[Stage]) -> Flow:
    """The flow has this name and these stages in this order from now on; None is the standard one.

    Raises NoFlowName, NoWay, TooManyStages, StageIsUsed.
    """
    actor.require(Permission.SETTLE_FLOWS)
    row = SalesFlow.objects.lock(flow) if flow else SalesFlow.objects.filter(is_standard=True).first()
    if row is None:
        row = SalesFlow(is_standard=True, stages=[kept(one) for one in BUILTIN])
    wanted = _in_order(stages)
    _keep_used(row, wanted)
    row.name, row.stages = _name(name, may_be_empty=row.is_standard), [kept(one) for one in wanted]
    row.save()
    record(actor, "flow.kept", row, stages=len(wanted))
    return flow_of(row)


@transaction.atomic
def add_flow(actor: Actor, name: str) -> Flow:
    """There is one more flow, with stages like those of the built-in one. Raises NoFlowName, TooManyFlows."""
    actor.require(Permission.SETTLE_FLOWS)
    count = SalesFlow.objects.count()
    if count >= MOST_FLOWS:
        raise TooManyFlows
    stages = [kept(replace(one, key=_new_key())) for one in BUILTIN]
    row = SalesFlow.objects.create(name=_name(name), stages=stages, position=count)
    record(actor, "flow.kept", row, stages=len(stages))
    return flow_of(row)


@transaction.atomic
def close_flow(actor: Actor, flow: UUID | None, *, is_closed: bool) -> Flow:
    """Nothing new begins in the flow, or things may again; what is in it goes on. Raises StandardStays."""
    actor.require(Permission.SETTLE_FLOWS)
    if flow is None:
        raise StandardStays
    row = SalesFlow.objects.lock(flow)
    row.is_closed = is_closed
    row.save(update_fields=["is_closed"])
    record(actor, "flow.closed", row, is_closed=is_closed)
    return flow_of(row)


def _name(name: str, *, may_be_empty: bool = False) -> str:
    found = " ".join(name.split())
    if len(found) > LONGEST_NAME or not (found or may_be_empty):
        raise NoFlowName
    return found


def _in_order(stages: Sequence[Stage]) -> list[Stage]:
    """Open stages as they stand, then what is ordered, then what is lost; a stage that is new gets its key."""
    if len(stages) > MOST_STAGES:
        raise TooManyStages
    clean = [_clean(one) for one in stages]
    found = [one for one in clean if one.is_open]
    ordered = [one for one in clean if one.meaning == DealStage.ORDERED]
    lost = [one for one in clean if one.meaning == DealStage.LOST]
    if not found or not ordered or len(lost) != 1:
        raise NoWay
    return [*found, *ordered, *lost]


def _clean(one: Stage) -> Stage:
    sure = {DealStage.ORDERED.value: 100, DealStage.LOST.value: 0}
    return Stage(
        key=one.key or _new_key(),
        meaning=one.meaning,
        name=" ".join(one.name.split())[:LONGEST_NAME],
        rate=sure.get(one.meaning, min(max(one.rate, 0), 100)),
        limit=min(max(one.limit, 0), LONGEST_LIMIT) if one.is_open else 0,
        required=tuple(name for name in REQUIRABLE if name in one.required),
    )


def _keep_used(row: SalesFlow, wanted: Sequence[Stage]) -> None:
    """A stage at which something stands neither goes nor comes to mean something else."""
    meant = {one.key: one.meaning for one in wanted}
    gone = [one for one in flow_of(row).stages if meant.get(one.key) != one.meaning]
    inside = Opportunity.objects.filter(flow=None if row.is_standard else row.pk, withdrawn_at__isnull=True)
    for one in gone:
        if inside.filter(step=one.key).exists():
            raise StageIsUsed(stage=one.title)


def _new_key() -> str:
    return new_id().hex
