"""Shipments, what is in them, and what happened to them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.privacy.models import Recipient


class FollowState(models.TextChoices):
    """Whether a tracking service follows the number."""

    NONE = "", "not followed"
    ASKED = "asked", "asked for"
    FOLLOWED = "followed", "followed"
    REFUSED = "refused", "refused by the service"


class ShipmentQuerySet(EnterpriseQuerySet["Shipment"]):
    """Reads of shipments."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of members in reach."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("owner"))


class Shipment(EnterpriseModel):
    """Goods of one transaction on one way: the ship, the ports, the days that were planned and those that came."""

    document = EnterpriseForeignKey(Document, on_delete=models.PROTECT, related_name="shipments")
    chain = models.UUIDField()
    customer = EnterpriseForeignKey(Customer, on_delete=models.PROTECT, related_name="shipments")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    forwarder = models.CharField(max_length=100, blank=True)
    booking = models.CharField(max_length=40, blank=True)
    bl_number = models.CharField(max_length=40, blank=True)
    vessel = models.CharField(max_length=80, blank=True)
    voyage = models.CharField(max_length=20, blank=True)
    loading = models.CharField(max_length=100, blank=True)  # UN/LOCODE, or as it was typed
    discharge = models.CharField(max_length=100, blank=True)
    etd = models.DateField(null=True)
    eta = models.DateField(null=True)
    departed_on = models.DateField(null=True)
    arrived_on = models.DateField(null=True)
    tracking_number = models.CharField(max_length=50, blank=True)
    tracking_carrier = models.PositiveIntegerField(null=True)  # the service's number of the carrier
    tracking_state = models.CharField(max_length=10, choices=FollowState.choices, blank=True)
    tracking_words = models.CharField(max_length=300, blank=True)
    tracked_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ShipmentQuerySet)()

    personal_data = NoPersonalData("ships, ports, days and the numbers of carriers")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-changed_at", "-id"], name="shipment_newest"),
            models.Index(fields=["enterprise_id", "owner", "-changed_at"], name="shipment_of_owner"),
            models.Index(fields=["enterprise_id", "chain"], name="shipment_of_chain"),
            models.Index(fields=["enterprise_id", "tracking_number"], name="shipment_by_number"),
        ]

    @property
    def is_over(self) -> bool:
        """Has it arrived?"""
        return self.arrived_on is not None


class ShippedContainer(EnterpriseModel):
    """A container of a shipment, or a part of one (LCL)."""

    shipment = EnterpriseForeignKey(Shipment, on_delete=models.CASCADE, related_name="containers")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=6, blank=True)
    number = models.CharField(max_length=11, blank=True)
    seal = models.CharField(max_length=20, blank=True)
    cartons = models.PositiveIntegerField(null=True)
    gross = models.DecimalField(max_digits=10, decimal_places=2, null=True)  # kg
    volume = models.DecimalField(max_digits=8, decimal_places=3, null=True)  # m³

    personal_data = NoPersonalData("boxes, weights and seals")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "shipment", "position"], name="container_of_shipment")]


class ShipmentEvent(EnterpriseModel):
    """Something that happened to a shipment: noted by a member, or told by the tracking service."""

    shipment = EnterpriseForeignKey(Shipment, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField()
    kind = models.CharField(max_length=12)  # begun, etd, eta, departed, arrived, told
    before = models.CharField(max_length=40, blank=True)
    after = models.CharField(max_length=40, blank=True)
    words = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=10, blank=True)  # "" by hand, else the service
    key = models.BigIntegerField(null=True)  # what the service told once is not told twice
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData("what carriers report about goods")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "shipment", "key"], name="one_event_once")]
        indexes = [models.Index(fields=["enterprise_id", "shipment", "-at"], name="events_of_shipment")]


class TrackingAccount(EnterpriseModel):
    """The enterprise's account at the tracking service, and the secret address to which it reports."""

    key = SealedTextField()
    hook = SealedTextField()
    hook_key = models.BigIntegerField()
    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"key": OnErase.KEEP, "hook": OnErase.KEEP},  # the enterprise's own secrets
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_tracking_account")]
