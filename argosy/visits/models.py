"""A visit to a customer or supplier."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class CustomerVisitQuerySet(EnterpriseQuerySet["CustomerVisit"]):
    """Reads of visits."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own, and those of members in reach."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("member"))


class CustomerVisit(EnterpriseModel):
    """That a member was at a customer or supplier: when, where, with a picture."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    text = SealedTextField()
    spot = SealedTextField()  # as the member wrote it
    coordinates = SealedTextField()  # latitude and longitude of the device, by consent alone
    accuracy = models.PositiveIntegerField(null=True)  # metres
    photo = models.CharField(max_length=48, blank=True)  # a blob

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CustomerVisitQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=365,
        fields={"text": OnErase.DELETE_ROW, "spot": OnErase.DELETE_ROW, "coordinates": OnErase.DELETE_ROW},
        sensitive=frozenset({"coordinates"}),
        not_personal=frozenset({"photo"}),
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-at", "-id"], name="visits_newest"),
            models.Index(fields=["enterprise_id", "member", "-at"], name="visits_of_member"),
            models.Index(fields=["enterprise_id", "customer"], name="visits_of_customer"),
        ]

    @property
    def latitude(self) -> str:
        """Degrees north; "" where the place of the device was not taken."""
        return str(self.coordinates).partition(",")[0]

    @property
    def longitude(self) -> str:
        """Degrees east."""
        return str(self.coordinates).partition(",")[2]
