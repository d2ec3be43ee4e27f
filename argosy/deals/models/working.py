"""What is to be done for an opportunity."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.deals.models.opportunities import Opportunity
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class TaskQuerySet(EnterpriseQuerySet["DealTask"]):
    """Reads of tasks."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the opportunities that the actor sees."""
        if actor.reach.is_all:
            return self
        return self.filter(opportunity__in=Opportunity.objects.visible_to(actor).values("pk"))

    def open(self) -> Self:
        """Not done yet."""
        return self.filter(done_at__isnull=True)


class DealTask(EnterpriseModel):
    """Something to be done for an opportunity, by one member, until a day."""

    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.CASCADE, related_name="tasks")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    words = SealedTextField()
    due_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TaskQuerySet)()

    personal_data = PersonalData(
        subject="opportunity.contact",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"words": OnErase.BLANK},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "opportunity", "due_on"], name="tasks_of_deal"),
            models.Index(fields=["enterprise_id", "member", "due_on"], name="tasks_of_member"),
        ]

    def __str__(self) -> str:
        return str(self.words)
