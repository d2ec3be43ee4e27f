"""What of a transaction's goods comes from stock, what came in for it, and what left."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.utils import timezone

from argosy.catalogue.models import Product
from argosy.deals.models.documents import Document
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


class GoodsMove(EnterpriseModel):
    """Goods of a transaction came in or went out, and how many of them nobody has set aside. Never changed, only undone."""

    chain = models.UUIDField()
    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="moves")
    item = models.CharField(max_length=300)
    product = EnterpriseForeignKey(Product, on_delete=models.SET_NULL, null=True, related_name="+")
    quantity = models.DecimalField(max_digits=18, decimal_places=4)  # below nought: went out
    free = models.DecimalField(max_digits=18, decimal_places=4)  # the rest of it is set aside for the transaction
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    undone_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("goods, quantities, times and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "chain"], name="goods_moved_of_chain"),
            models.Index(fields=["enterprise_id", "document", "-made_at"], name="goods_moved_on_document"),
            models.Index(fields=["enterprise_id", "product", "-made_at"], name="goods_moved_of_product"),
        ]

    @property
    def gone(self) -> Decimal:
        """How many went out."""
        return -self.quantity
