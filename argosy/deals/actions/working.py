"""Who works on an opportunity, how much of it counts as whose, and what is to be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.models import DealShare, DealTask, Opportunity
from argosy.deals.permissions import Permission
from argosy.enterprise.models import Member, MemberState
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict

words(
    opportunity_shared=_("said who works on an opportunity"),
    task_added=_("added a task"),
    task_done=_("finished a task"),
    task_opened=_("opened a task again"),
)
WHOLE = 100
MOST_TASKS, LONGEST_TASK = 50, 500


class NotAHundred(BadInput):
    message = _("The shares add up to %(sum)s %%. Together with the owner's they must be 100 %%.")


class NotAColleague(BadInput):
    message = _("Choose an active colleague, and each only once.")


class NoWords(BadInput):
    message = _("Say in a few words what is to be done.")


class TooManyTasks(Conflict):
    message = _("50 tasks are open here already. Finish some before you add another.")


@transaction.atomic
def share_work(actor: Actor, opportunity: Opportunity, owner_percent: int, others: Mapping[UUID, int]) -> None:
    """These members work on it beside the owner, each with so much of a hundred; 0 follows without a part.

    Raises NotAHundred, NotAColleague.
    """
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    shares = [owner_percent, *others.values()]
    if sum(shares) != WHOLE or min(shares) < 0:
        raise NotAHundred(sum=sum(shares))
    here = set(DealShare.objects.filter(opportunity=opportunity).values_list("member", flat=True))
    active = set(Member.objects.filter(state=MemberState.ACTIVE, pk__in=others).values_list("pk", flat=True))
    if opportunity.owner_id in others or set(others) - active - here:
        raise NotAColleague
    DealShare.objects.filter(opportunity=opportunity).delete()
    DealShare.objects.bulk_create(
        DealShare(opportunity=opportunity, member_id=member, percent=percent) for member, percent in others.items()
    )
    record(actor, "opportunity.shared", opportunity, members=len(others), owner=owner_percent)


@transaction.atomic
def add_task(
    actor: Actor, opportunity: Opportunity, text: str, *, member: UUID | None = None, due_on: date | None = None
) -> DealTask:
    """Something is to be done for the opportunity, by this member (its owner). Raises NoWords, NotAColleague."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    text = " ".join(text.split())[:LONGEST_TASK]
    if not text:
        raise NoWords
    who = member or opportunity.owner_id
    if not Member.objects.filter(pk=who, state=MemberState.ACTIVE).exists():
        raise NotAColleague
    if DealTask.objects.filter(opportunity=opportunity).open().count() >= MOST_TASKS:
        raise TooManyTasks
    task: DealTask = DealTask.objects.create(opportunity=opportunity, member_id=who, words=text, due_on=due_on)
    record(actor, "task.added", opportunity)
    return task


@transaction.atomic
def finish_task(actor: Actor, task: DealTask, *, is_done: bool = True) -> DealTask:
    """The task is done, or, `is_done` False, open again."""
    actor.require(Permission.EDIT_DEALS)
    task = DealTask.objects.visible_to(actor).lock(task.pk)
    task.done_at = timezone.now() if is_done else None
    task.save(update_fields=["done_at"])
    record(actor, "task.done" if is_done else "task.opened", task.opportunity)
    return task
