"""What of a transaction's goods comes from stock."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from argosy.catalogue.models import Product
from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class FromStock(EnterpriseModel):
    """So many of one item of a transaction are set aside for it from what is there; only the rest is bought."""

    chain = models.UUIDField()
    item = models.CharField(max_length=300)  # what the lines of its documents call it
    product = EnterpriseForeignKey(Product, on_delete=models.SET_NULL, null=True, related_name="+")
    quantity = models.DecimalField(max_digits=18, decimal_places=4)
    set_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)

    personal_data = NoPersonalData("goods, quantities, times and ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "chain", "item"], name="one_number_from_stock_an_item")
        ]
