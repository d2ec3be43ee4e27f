"""What is owed, part by part, and what an order really cost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.shipments.models import Shipment


class Carriage(models.TextChoices):
    """How a part of what is owed goes with shipments. The value is stored: never rename it."""

    WHOLE = "", "wholly: with one shipment, or whatever is shipped"
    SHIP = "ship", "so much of it as one shipment carries"
    REST = "rest", "what is not shipped yet"
    UNKNOWN = "unknown", "with the first of several shipments: nobody noted what each carries"


class DueQuerySet(EnterpriseQuerySet["Due"]):
    """Reads of what is owed."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of documents that members in reach answer for."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("owner"))

    def open(self) -> Self:
        """Not wholly paid."""
        return self.filter(is_open=True)

    def counted_otherwise(self) -> Self:
        """Those of transactions with shipments that were counted by earlier rules."""
        return self.filter(rules__lt=RULES, chain__in=Shipment.objects.values("chain"))


# By which rules dues are counted: 1 cuts them by what each shipment carries. Whoever changes the rules counts up.
RULES = 1


class Due(EnterpriseModel):
    """One part of what a document's buyer owes, by its payment terms; written anew whenever something changes it."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="dues")
    chain = models.UUIDField()
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="dues")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    percent = models.CharField(max_length=12)
    method = models.CharField(max_length=4)
    event = models.CharField(max_length=16)
    days = models.PositiveSmallIntegerField(default=0)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    paid_minor = models.BigIntegerField(default=0)
    carriage = models.CharField(max_length=8, choices=Carriage.choices, blank=True)
    shipment = EnterpriseForeignKey(Shipment, on_delete=models.CASCADE, null=True, related_name="dues")
    goods_minor = models.BigIntegerField(null=True)  # what the shipment carries of the document, or what is not shipped
    due_on = models.DateField(null=True)  # None: what it waits for has no day yet
    is_open = models.BooleanField(default=True)
    # What is open in the enterprise's own currency, at the document's rate; None where no rate is known.
    own_minor = models.BigIntegerField(null=True)
    own_currency = models.CharField(max_length=3, blank=True)
    rules = models.PositiveSmallIntegerField(default=0)  # by which it was counted; earlier ones are counted anew

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DueQuerySet)()

    personal_data = NoPersonalData("amounts, days and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "due_on", "id"], name="due_open", condition=models.Q(is_open=True)),
            models.Index(
                fields=["enterprise_id", "owner", "due_on"], name="due_of_owner", condition=models.Q(is_open=True)
            ),
            models.Index(fields=["enterprise_id", "customer", "due_on"], name="due_of_customer"),
            models.Index(fields=["enterprise_id", "chain"], name="due_of_chain"),
            models.Index(
                fields=["enterprise_id", "shipment"],
                name="due_of_shipment",
                condition=models.Q(shipment__isnull=False),
            ),
        ]

    @property
    def amount(self) -> Decimal:
        """What this part comes to."""
        return from_minor(self.amount_minor, self.currency)

    @property
    def goods(self) -> Decimal | None:
        """What the goods are worth that this part goes with; None where it goes with all of them."""
        return None if self.goods_minor is None else from_minor(self.goods_minor, self.currency)

    @property
    def paid(self) -> Decimal:
        """What of it is paid or let go."""
        return from_minor(self.paid_minor, self.currency)

    @property
    def left(self) -> Decimal:
        """What is still owed."""
        return from_minor(self.amount_minor - self.paid_minor, self.currency)


class CostKind(models.TextChoices):
    """What an order costs beside its goods. The value is stored: never rename it."""

    GOODS = "goods", "goods"
    INLAND = "inland", "carriage to the port"
    FREIGHT = "freight", "freight"
    INSURANCE = "insurance", "insurance"
    DELIVERY = "delivery", "delivery abroad"
    DUTY = "duty", "duty and customs"
    COMMISSION = "commission", "commission"
    OTHER = "other", "other"


class CostLine(EnterpriseModel):
    """What something of an order really cost; it stands in place of what was planned for its kind."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="cost_lines")
    chain = models.UUIDField()
    kind = models.CharField(max_length=10, choices=CostKind.choices)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    own_minor = models.BigIntegerField(null=True)  # at the rate of its day
    own_currency = models.CharField(max_length=3, blank=True)
    rate_date = models.DateField(null=True)
    spent_on = models.DateField()
    words = models.CharField(max_length=120, blank=True)  # the carrier's bill, the broker …
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    personal_data = NoPersonalData("amounts, days and the names of bills")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "chain"], name="cost_of_chain")]

    @property
    def amount(self) -> Decimal:
        """What was paid."""
        return from_minor(self.amount_minor, self.currency)


class RefundRate(EnterpriseModel):
    """How much of the value added tax is refunded when goods under this HS code are exported, as the enterprise keeps it."""

    hs = models.CharField(max_length=10)  # the first digits of the code
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    changed_at = models.DateTimeField(default=timezone.now)

    personal_data = NoPersonalData("tax rates")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "hs"], name="one_refund_rate_a_code")]
