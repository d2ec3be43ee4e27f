"""Until when an enterprise uses the service, and that the whole service is to end."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel, InstallationModel


class TermKind(models.TextChoices):
    """What kind of use it is. The value is stored: never rename it."""

    OPEN = "open", "without an end"
    TRIAL = "trial", "free trial"
    PAID = "paid", "ordered"


class ServiceTerm(EnterpriseModel):
    """How long the enterprise uses the service, and when its master account is cancelled. No row: without an end."""

    kind = models.CharField(max_length=8, choices=TermKind.choices, default=TermKind.OPEN)
    ends_on = models.DateField(null=True)
    warned = models.JSONField(default=list)  # the warnings that were given for this end
    cancel_on = models.DateField(null=True)
    cancel_asked_by = EnterpriseForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")

    personal_data = NoPersonalData("a day, a kind, ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_term_an_enterprise")]


class ShutdownNotice(InstallationModel):
    """The operator ends the service on this day; everybody is told at least thirty days before."""

    announced_at = models.DateTimeField(auto_now_add=True)
    ends_on = models.DateField()
    withdrawn_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("a day")
