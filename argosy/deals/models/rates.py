"""Exchange rates: what the central bank published, and what the enterprise counts with itself."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class ExchangeRateQuerySet(EnterpriseQuerySet["ExchangeRate"]):
    """Reads of rates."""

    def standing(self) -> Self:
        """Those that were not taken back."""
        return self.filter(ended_at__isnull=True)


class ExchangeRate(EnterpriseModel):
    """What one unit of a currency was worth in another on a day: published, or set by a member. Never overwritten."""

    currency = models.CharField(max_length=3)
    to = models.CharField(max_length=3)
    rate = models.DecimalField(max_digits=24, decimal_places=12)
    on = models.DateField()
    source = models.CharField(max_length=20)  # ECB, or own
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ExchangeRateQuerySet)()

    personal_data = NoPersonalData("rates, days and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "source", "currency", "-on"], name="rate_of_currency")]
