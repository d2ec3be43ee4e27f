"""The memory of addresses that fail: one enterprise's own, in full; the installation's, as fingerprints."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class AddressState(models.TextChoices):
    """What is held of an address. The value is stored: never rename it."""

    COUNTING = "counting", "failed, not yet for good"
    FAILING = "failing", "fails for good"
    WORKS = "works", "works again"


class InvalidAddressQuerySet(EnterpriseQuerySet["InvalidAddress"]):
    """Reads of the memory."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that came back to members in the actor's reach: with whom a colleague corresponds is not told."""
        if actor.reach.is_all:
            return self
        seen = DeliveryFailure.objects.filter(actor.reach.of("member"), address=models.OuterRef("pk"))
        return self.filter(models.Exists(seen))

    def failing(self) -> Self:
        """Those that one is warned of."""
        return self.filter(state=AddressState.FAILING)


class InvalidAddress(EnterpriseModel):
    """An address from which mail to it came back, and what the enterprise holds of it now."""

    address = SealedTextField()
    address_key = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=AddressState.choices, default=AddressState.COUNTING)
    failure = models.CharField(max_length=20)  # the class of the newest failure (reading.model.BouncedRecipient)
    status = models.CharField(max_length=12, blank=True)  # RFC 3463, "" where the report had none
    failed_at = models.DateTimeField()
    failing_since = models.DateTimeField(null=True)
    works_since = models.DateTimeField(null=True)
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    is_shared = models.BooleanField(default=False)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(InvalidAddressQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.MAIL,
        keep_for_days=None,  # twelve months after the last failure, by `addresses.forget`
        fields={"address": OnErase.DELETE_ROW},
        not_personal=frozenset({"failure", "status"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "address_key"], name="one_memory_an_address")]
        indexes = [models.Index(fields=["enterprise_id", "state", "-failed_at"], name="invalid_newest")]


class DeliveryFailure(EnterpriseModel):
    """One report that one message did not reach an address: the source of what is held of it."""

    address = EnterpriseForeignKey(InvalidAddress, on_delete=models.CASCADE, related_name="failures")
    message_id = models.UUIDField()  # the report; mail lies above this app
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")  # to whose mailbox it came
    at = models.DateTimeField()
    failure = models.CharField(max_length=20)
    status = models.CharField(max_length=12, blank=True)
    is_permanent = models.BooleanField()

    personal_data = NoPersonalData("ids, a time, a class of failure")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            # a report that is read twice counts once
            models.UniqueConstraint(fields=["enterprise_id", "address", "message_id"], name="one_failure_a_report")
        ]
        indexes = [models.Index(fields=["enterprise_id", "message_id"], name="failure_of_report")]


class SharedFailure(models.Model):
    """That an address failed somewhere in this installation: a keyed fingerprint, a class, a month. Nobody's name.

    It has no id of its own, for ours hold the millisecond in which they were made.
    """

    fingerprint = models.CharField(max_length=32, primary_key=True)
    failure = models.CharField(max_length=20)
    month = models.DateField()

    personal_data = NoPersonalData("a keyed fingerprint, from which neither address nor enterprise can be read")

    class Meta:
        indexes = [models.Index(fields=["month"], name="shared_failure_month")]
