"""A departure, and every step of it that was done."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class Departure(EnterpriseModel):
    """A member leaves. Open until the account is closed or it is called off."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="departures")
    begun_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    is_called_off = models.BooleanField(default=False)

    personal_data = NoPersonalData("which member leaves, who looks after it, and when")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "member"],
                condition=models.Q(ended_at__isnull=True),
                name="one_open_departure_a_member",
            )
        ]


class StepKind(models.TextChoices):
    """What a step was about."""

    PRIVATE = "private", "private mail was settled"
    UNBOUND = "unbound", "a mailbox was unbound"
    PASSED = "passed", "a mailbox was passed on"
    CUSTOMERS = "customers", "customers went to a colleague"
    NAMED = "named", "a colleague took the place in fields of records"
    DEALS = "deals", "deals went to a colleague"
    CLOSED = "closed", "the account was closed"


class DepartureStep(EnterpriseModel):
    """One step that was done: what, by whom, to whom, and which things; customers and deals can be taken back."""

    departure = EnterpriseForeignKey(Departure, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=10, choices=StepKind.choices)
    done_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(auto_now_add=True)
    heir = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    things = models.JSONField(default=list)  # ids
    count = models.PositiveIntegerField(default=0)
    taken_back_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("ids, counts and times")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "departure", "done_at"], name="steps_of_departure")]
