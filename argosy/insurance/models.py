"""Policies, and the orders that are drafted under them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.money import from_minor
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.privacy.models import Recipient
from argosy.shipments.models import Shipment


class InsurancePolicy(EnterpriseModel):
    """The enterprise's contract with a credit insurer, and the entry of the sharing register that lets orders go there."""

    insurer = models.CharField(max_length=100)
    number = models.CharField(max_length=40)  # policyNo
    client = models.CharField(max_length=40, blank=True)  # clientNo
    currency = models.CharField(max_length=3, default="USD")
    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("the numbers of a contract between companies")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "closed_at"], name="policy_in_force")]

    def __str__(self) -> str:
        return f"{self.insurer} {self.number}"


class OrderKind(models.TextChoices):
    """What an insurance order asks for. The value is stored: never rename it."""

    LIMIT_OPEN = "limit_open", "limit for D/P, D/A, O/A"
    LIMIT_LC = "limit_lc", "limit for a letter of credit"
    SHIPMENT = "shipment", "declaration of a shipment"


class OrderState(models.TextChoices):
    """How far an insurance order is."""

    DRAFT = "draft", "draft"
    AUTHORISED = "authorised", "authorised by its owner"
    HANDED_OVER = "handed_over", "handed over to the insurer"
    APPROVED = "approved", "approved"
    REFUSED = "refused", "refused"
    DROPPED = "dropped", "dropped"


class InsuranceOrderQuerySet(EnterpriseQuerySet["InsuranceOrder"]):
    """Reads of insurance orders."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of members in reach."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("owner"))


class InsuranceOrder(EnterpriseModel):
    """A limit application or shipment declaration in the insurer's field names, kept in the account of who drafted it."""

    kind = models.CharField(max_length=10, choices=OrderKind.choices)
    number = models.CharField(max_length=20)  # corpSerialNo
    state = models.CharField(max_length=12, choices=OrderState.choices, default=OrderState.DRAFT)
    customer = EnterpriseForeignKey(Customer, on_delete=models.PROTECT, related_name="insurance_orders")
    document = EnterpriseForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="insurance_orders")
    shipment = EnterpriseForeignKey(Shipment, on_delete=models.PROTECT, null=True, related_name="insurance_orders")
    policy = EnterpriseForeignKey(InsurancePolicy, on_delete=models.PROTECT, null=True, related_name="orders")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    content = SealedJSONField(null=True)
    currency = models.CharField(max_length=3, default="USD")
    amount_minor = models.BigIntegerField(default=0)  # asked for, or insured
    approved_minor = models.BigIntegerField(null=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    digest = models.CharField(max_length=64, blank=True)  # of what its owner authorised
    authorised_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(InsuranceOrderQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=None,
        # what was declared to an insurer must be shown in a claim (保险法 22 条)
        fields={"content": OnErase.KEEP},
        not_personal=frozenset({"number", "currency", "digest"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_insurance_order_a_number")]
        indexes = [
            models.Index(fields=["enterprise_id", "-changed_at", "-id"], name="insurance_newest"),
            models.Index(fields=["enterprise_id", "owner", "-changed_at"], name="insurance_of_owner"),
            models.Index(fields=["enterprise_id", "customer", "kind"], name="insurance_of_customer"),
            models.Index(fields=["enterprise_id", "document"], name="insurance_of_document"),
            models.Index(fields=["enterprise_id", "shipment"], name="insurance_of_shipment"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def amount(self) -> Decimal:
        """What is asked for, or insured."""
        return from_minor(self.amount_minor, self.currency)

    @property
    def approved(self) -> Decimal | None:
        """What the insurer gives."""
        return None if self.approved_minor is None else from_minor(self.approved_minor, self.currency)

    @property
    def is_open(self) -> bool:
        """Can it still be changed?"""
        return self.state in {OrderState.DRAFT, OrderState.AUTHORISED}
