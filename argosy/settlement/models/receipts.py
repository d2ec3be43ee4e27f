"""Money that came in, and what it paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self
from uuid import UUID

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals.models import BankAccount, Document
from argosy.enterprise.models import Member
from argosy.mail.models import Message
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.money import from_minor
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class ReceiptQuerySet(EnterpriseQuerySet["Receipt"]):
    """Reads of receipts."""

    def visible_to(self, actor: Actor) -> Self:
        """Those for buyers of members in reach, and those that they registered themselves."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("owner") | actor.reach.of("made_by"))

    def standing(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


class PaidBack(models.TextChoices):
    """Why money went back to a buyer. The value is stored: never rename it."""

    OVERPAID = "overpaid", "paid too much or twice"
    CANCELLED = "cancelled", "order cancelled"
    CLAIM = "claim", "claim settled"
    RETURNED = "returned", "goods sent back"
    DISCOUNT = "discount", "discount afterwards"
    OTHER = "other", "something else"


class Receipt(EnterpriseModel):
    """Money that a buyer paid: how much, when, to which account, at which rate. Nothing books it but a person.

    What goes back to the buyer is one too, with its amount below nought.
    """

    customer = EnterpriseForeignKey(Customer, on_delete=models.PROTECT, related_name="receipts")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")  # whose buyer it is
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    received_on = models.DateField()
    method = models.CharField(max_length=4, default="tt")
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()  # what the buyer paid, before the banks took theirs
    charges_minor = models.BigIntegerField(default=0)
    rest_minor = models.BigIntegerField()  # not written off yet
    reason = models.CharField(max_length=10, blank=True, choices=PaidBack.choices)  # of what goes back
    payer = SealedTextField()
    reference = models.CharField(max_length=80, blank=True)  # the bank's
    account = EnterpriseForeignKey(BankAccount, on_delete=models.PROTECT, null=True, related_name="+")
    note = SealedTextField()
    file = models.CharField(max_length=64, blank=True)  # blob
    file_name = SealedTextField()
    message = EnterpriseForeignKey(Message, on_delete=models.SET_NULL, null=True, related_name="+")  # the notice
    rate = models.DecimalField(max_digits=24, decimal_places=12, null=True)
    rate_currency = models.CharField(max_length=3, blank=True)
    rate_source = models.CharField(max_length=20, blank=True)
    rate_date = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ReceiptQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=None,
        # vouchers are kept by law (China: thirty years, 会计档案管理办法 2016)
        fields={"payer": OnErase.KEEP, "note": OnErase.KEEP, "file_name": OnErase.KEEP},
        not_personal=frozenset(
            {"method", "currency", "reference", "file", "rate_currency", "rate_source", "reason"}
        ),
    )  # fmt: skip

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-received_on", "-id"], name="receipt_newest"),
            models.Index(fields=["enterprise_id", "owner", "-received_on"], name="receipt_of_owner"),
            models.Index(fields=["enterprise_id", "customer", "-received_on"], name="receipt_of_customer"),
            models.Index(fields=["enterprise_id", "message"], name="receipt_of_message"),
        ]

    @property
    def is_back(self) -> bool:
        """Did it go back to the buyer?"""
        return self.amount_minor < 0

    @property
    def amount(self) -> Decimal:
        """What the buyer paid; below nought what went back."""
        return from_minor(self.amount_minor, self.currency)

    @property
    def size(self) -> Decimal:
        """The same without its sign."""
        return abs(self.amount)

    @property
    def charges(self) -> Decimal:
        """What the banks kept of it."""
        return from_minor(self.charges_minor, self.currency)

    @property
    def rest(self) -> Decimal:
        """What is not written off yet."""
        return from_minor(self.rest_minor, self.currency)

    @property
    def arrived(self) -> Decimal:
        """What came into our account."""
        return self.amount - self.charges

    @property
    def left_account(self) -> Decimal:
        """What our account was lighter by, where it went back."""
        return -self.arrived


class LetGo(models.TextChoices):
    """Why a rest is let go without money. The value is stored: never rename it."""

    CHARGES = "charges", "bank charges on the way"
    DISCOUNT = "discount", "discount afterwards"
    CLAIM = "claim", "claim of the buyer"
    SMALL = "small", "too small to ask for"
    LOST = "lost", "cannot be collected"
    RETURNED = "returned", "goods sent back"


class WriteOffQuerySet(EnterpriseQuerySet["WriteOff"]):
    """Reads of write-offs."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of receipts and of documents in reach."""
        if actor.reach.is_all:
            return self
        seen = Receipt.objects.visible_to(actor).values("pk")
        of_papers = actor.reach.of("document__owner")
        return self.filter(of_papers | models.Q(receipt__in=seen) | models.Q(source__in=seen))

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at__isnull=True)

    def of_receipt(self, receipt: UUID) -> Self:
        """What it paid, and what went back out of it."""
        return self.filter(models.Q(receipt=receipt) | models.Q(source=receipt))


class WriteOff(EnterpriseModel):
    """A part of a receipt pays a document; or a rest of a document is let go, without a receipt or because money went back.

    What goes back to the buyer takes, below nought, from what a document was paid, or from what a receipt (`source`)
    still has; then there is no document.
    """

    receipt = EnterpriseForeignKey(Receipt, on_delete=models.PROTECT, null=True, related_name="write_offs")
    source = EnterpriseForeignKey(Receipt, on_delete=models.PROTECT, null=True, related_name="gone_back")
    document = EnterpriseForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="write_offs")
    chain = models.UUIDField(null=True)
    currency = models.CharField(max_length=3)  # the document's, or that of the source
    amount_minor = models.BigIntegerField()  # of the document's debt, in its currency
    taken_minor = models.BigIntegerField(default=0)  # of the receipt, in its currency
    # What the move of the rate between document and receipt brought, in the enterprise's own currency.
    gain_minor = models.BigIntegerField(null=True)
    own_currency = models.CharField(max_length=3, blank=True)
    reason = models.CharField(max_length=10, blank=True, choices=LetGo.choices)
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(WriteOffQuerySet)()

    personal_data = NoPersonalData("amounts, times and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "chain"], name="write_off_of_chain"),
            models.Index(fields=["enterprise_id", "receipt"], name="write_off_of_receipt"),
            models.Index(fields=["enterprise_id", "document"], name="write_off_of_document"),
            models.Index(fields=["enterprise_id", "source"], name="write_off_of_source"),
        ]

    @property
    def amount(self) -> Decimal:
        """How much of the debt it pays."""
        return from_minor(self.amount_minor, self.currency)

    @property
    def size(self) -> Decimal:
        """The same without its sign."""
        return abs(self.amount)

    @property
    def gain_size(self) -> Decimal | None:
        """The same without its sign."""
        return None if self.gain is None else abs(self.gain)

    @property
    def gain(self) -> Decimal | None:
        """Exchange gain, negative where it is a loss; None where a rate is unknown."""
        return None if self.gain_minor is None else from_minor(self.gain_minor, self.own_currency)


class PutAside(EnterpriseModel):
    """Somebody looked at a mail that speaks of a payment and says that there is no receipt to register."""

    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    personal_data = NoPersonalData("times and ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "message"], name="one_aside_a_message")]
