"""What stands at the head and foot of our documents: the letterhead and the bank accounts."""

from __future__ import annotations

from django.db import models

from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseModel


class Letterhead(EnterpriseModel):
    """How the enterprise appears on its documents; one row an enterprise."""

    name = models.CharField(max_length=200, blank=True)
    name_zh = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    address_zh = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.CharField(max_length=254, blank=True)
    website = models.CharField(max_length=200, blank=True)
    tax_id = models.CharField(max_length=40, blank=True)
    accent = models.CharField(max_length=7, default="#0f5c63")
    layout = models.CharField(max_length=36, default="classic")  # a look, or the id of an own layout
    layouts = models.JSONField(default=dict, db_default={})  # kind → with which layout it begins, where that is another
    language = models.CharField(max_length=4, default="en")
    loading = models.CharField(max_length=100, blank=True)
    valid_days = models.PositiveSmallIntegerField(default=30)
    packing = models.CharField(max_length=200, blank=True)
    notes = models.TextField(blank=True)
    logo = models.CharField(max_length=64, blank=True)  # blobs
    seal = models.CharField(max_length=64, blank=True)

    personal_data = NoPersonalData("the enterprise's own name, address and numbers, as it publishes them")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_letterhead")]


class BankAccount(EnterpriseModel):
    """Where buyers pay to."""

    label = models.CharField(max_length=100)
    currency = models.CharField(max_length=3, blank=True)  # "": any
    beneficiary = SealedTextField()
    bank = models.CharField(max_length=200, blank=True)
    bank_address = models.CharField(max_length=300, blank=True)
    account = SealedTextField()
    swift = models.CharField(max_length=11, blank=True)
    closed_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"beneficiary": OnErase.KEEP, "account": OnErase.KEEP},  # the enterprise's own account
        not_personal=frozenset({"label", "currency", "bank", "bank_address", "swift"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "currency"], name="bank_of_currency")]

    def __str__(self) -> str:
        return self.label
