"""Sales flows: the stages that an enterprise lets its opportunities go through."""

from __future__ import annotations

from django.db import models

from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseModel


class SalesFlow(EnterpriseModel):
    """One way from an inquiry to an order: stages in their order (`deals.flows`), always read and kept as a whole.

    Without a row that is standard, the built-in flow stands as it is.
    """

    name = models.CharField(max_length=60, blank=True)  # "": the built-in one's name, in the reader's language
    is_standard = models.BooleanField(default=False)  # what an opportunity goes by that names no flow
    is_closed = models.BooleanField(default=False)  # nothing new begins in it
    stages = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField(default=0)

    personal_data = NoPersonalData("names of stages, rates and days")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id"], condition=models.Q(is_standard=True), name="one_standard_flow"
            )
        ]

    def __str__(self) -> str:
        return self.name
