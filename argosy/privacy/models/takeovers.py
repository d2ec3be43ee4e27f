"""An enterprise or the operator changes hands: who succeeds, whether the policy is kept, and who agreed anew."""

from __future__ import annotations

from django.db import models

from argosy.accounts.models import User
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import InstallationModel


class Takeover(InstallationModel):
    """A merger, an acquisition, a reorganisation, an insolvency: data goes on to a successor (PIPL art. 22)."""

    of_enterprise = models.UUIDField(null=True)  # null: the operator itself
    successor = models.CharField(max_length=200)
    contact = models.CharField(max_length=300)
    on = models.DateField()
    keeps_policy = models.BooleanField()  # else every person is asked again
    noted_at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("companies and days")

    class Meta:
        indexes = [models.Index(fields=["-noted_at"], name="takeover_newest")]


class TakeoverAnswer(InstallationModel):
    """A person agreed to go on with the successor."""

    takeover = models.ForeignKey(Takeover, on_delete=models.PROTECT, related_name="answers")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("ids and a time")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["takeover", "user"], name="one_answer_a_takeover")]
