"""A file that somebody put with a customer."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class CustomerFileQuerySet(EnterpriseQuerySet["CustomerFile"]):
    """Reads of files."""

    def visible_to(self, actor: Actor) -> Self:
        """With their customer."""
        return self.filter(customer__in=Customer.objects.visible_to(actor))

    def kept(self) -> Self:
        """Those that were not taken away."""
        return self.filter(removed_at=None)


class CustomerFile(EnterpriseModel):
    """A paper or picture that belongs to a customer, lead or supplier."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    name = SealedTextField()
    type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    blob = models.CharField(max_length=48)  # its own: goes with this row
    removed_at = models.DateTimeField(null=True)  # can be put back until the night after

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CustomerFileQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=10 * 365,  # contracts and certificates are papers of a sale, which tax offices ask for so long
        fields={"name": OnErase.DELETE_ROW},
        not_personal=frozenset({"type", "blob"}),
        clock="at",
        needs={Need.SERVICE: 3 * 365, Need.ACCOUNTING: 10 * 365},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "customer", "-at"], name="cabinet_of_customer"),
            models.Index(
                fields=["enterprise_id", "removed_at"],
                name="cabinet_removed",
                condition=models.Q(removed_at__isnull=False),
            ),
        ]
