"""Opportunities: what a buyer may order, how far it is, and how it got there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.models import Product
from argosy.customers.models import Contact, Customer
from argosy.deals.models.flows import SalesFlow
from argosy.enterprise.models import Member
from argosy.mail.models import Thread
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.money import from_minor
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.veil import Along, Veil


class DealStage(models.TextChoices):
    """How far an opportunity is."""

    INQUIRY = "inquiry", "inquiry"
    QUOTED = "quoted", "quoted"
    NEGOTIATING = "negotiating", "negotiating"
    ORDERED = "ordered", "ordered"
    LOST = "lost", "lost"


OPEN_STAGES = (DealStage.INQUIRY, DealStage.QUOTED, DealStage.NEGOTIATING)
DECIDED_STAGES = (DealStage.ORDERED, DealStage.LOST)
# How far it is to an order; lost is no further than before.
ON_THE_WAY: tuple[str, ...] = (DealStage.INQUIRY, DealStage.QUOTED, DealStage.NEGOTIATING, DealStage.ORDERED)


def how_far(stage: str) -> int:
    """Where a stage of this meaning stands on the way to an order; 0 where it is none of it."""
    return ON_THE_WAY.index(stage) if stage in ON_THE_WAY else 0


def _worked_on(actor: Actor) -> models.Q:
    return models.Q(pk__in=DealShare.objects.filter(actor.reach.of("member")).values("opportunity_id"))


class OpportunityQuerySet(EnterpriseQuerySet["Opportunity"]):
    """Reads of opportunities."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that somebody in the actor's reach owns or works on."""
        kept = self.filter(withdrawn_at__isnull=True)
        if actor.reach.is_all:
            return kept
        return kept.filter(actor.reach.of("owner") | _worked_on(actor))

    def apart_for(self, actor: Actor) -> list[Self]:
        """The same in parts that have no row in common: each is found by an index, where "or" would read all rows."""
        if actor.reach.is_all:
            return [self.visible_to(actor)]
        kept = self.filter(withdrawn_at__isnull=True)
        return [kept.filter(actor.reach.of("owner")), kept.filter(_worked_on(actor)).exclude(actor.reach.of("owner"))]

    def open(self) -> Self:
        """Neither ordered nor lost."""
        return self.filter(stage__in=OPEN_STAGES)


class Opportunity(EnterpriseModel):
    """Something that a customer may order."""

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)  # made of product words
    customer = EnterpriseForeignKey(Customer, on_delete=models.PROTECT, related_name="opportunities")
    contact = EnterpriseForeignKey(Contact, on_delete=models.SET_NULL, null=True, related_name="+")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="opportunities")
    thread = EnterpriseForeignKey(Thread, on_delete=models.SET_NULL, null=True, related_name="opportunities")
    flow = EnterpriseForeignKey(SalesFlow, on_delete=models.PROTECT, null=True, related_name="+")  # null: the standard
    # Where in the flow it is, and what that means: the machine knows meanings, people have their own stages.
    step = models.CharField(max_length=32, default=DealStage.INQUIRY)
    stage = models.CharField(max_length=12, choices=DealStage.choices, default=DealStage.INQUIRY)
    # How far it once got on the way to an order, as it stands in ON_THE_WAY; nothing takes it back.
    furthest = models.PositiveSmallIntegerField(default=0, db_default=0)
    # Minor units (cents): comparable and summable under row level security without losing the index.
    amount_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True)
    incoterm = models.CharField(max_length=3, blank=True)
    place = models.CharField(max_length=100, blank=True)
    payment = models.CharField(max_length=200, blank=True)
    document_number = models.CharField(max_length=60, blank=True)
    lost_reason = models.CharField(max_length=200, blank=True)
    next_step = SealedTextField()
    next_step_at = models.DateTimeField(null=True)
    closes_on = models.DateField(null=True)  # when the order is expected
    # When the buyer wrote, not when Argosy read it: old mail brings old deals.
    opened_at = models.DateTimeField(default=timezone.now)
    moved_at = models.DateTimeField(default=timezone.now)
    is_by_rule = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)  # its automatic opening was undone

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(OpportunityQuerySet)()

    personal_data = PersonalData(
        subject="contact",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"next_step": OnErase.BLANK},
        not_personal=frozenset(
            {"title", "step", "currency", "incoterm", "place", "payment", "document_number", "lost_reason"}
        ),
    )

    veil: ClassVar[Veil] = Veil(
        records={"deal": _("Opportunities")},
        fields={
            "amount_minor": _("Amount and prices"),
            "payment": _("Payment"),
            "closes_on": _("Order expected"),
            "lost_reason": _("Why it was lost"),
        },
        always={
            "what it is told by": ("number", "title", "customer", "contact", "owner", "thread", "document_number"),
            "what is asked for": ("currency", "incoterm", "place"),
            "the work on it": (
                "flow",
                "step",
                "stage",
                "furthest",
                "next_step",
                "next_step_at",
                "opened_at",
                "moved_at",
            ),
            "the machine's": ("is_by_rule", "withdrawn_at"),
        },
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_deal_a_number")]
        indexes = [
            models.Index(fields=["enterprise_id", "-moved_at", "-id"], name="deal_newest"),
            # With what reports and totals add up, so that they read the index alone and none of the rows.
            models.Index(
                fields=["enterprise_id", "stage", "-moved_at"],
                include=["step", "currency", "amount_minor", "withdrawn_at", "id", "flow", "owner"],
                name="deal_of_stage",
            ),
            models.Index(
                fields=["enterprise_id", "flow", "owner", "step", "currency"],
                include=["amount_minor", "id"],
                condition=models.Q(withdrawn_at__isnull=True, stage__in=OPEN_STAGES),
                name="deal_on_board",
            ),
            models.Index(
                fields=["enterprise_id", "-opened_at"],
                include=["withdrawn_at", "id", "furthest", "owner"],
                name="deal_opened_by",
            ),
            models.Index(fields=["enterprise_id", "step", "-moved_at"], name="deal_of_step"),
            models.Index(fields=["enterprise_id", "customer", "-moved_at"], name="deal_of_customer"),
            models.Index(fields=["enterprise_id", "owner", "-moved_at"], name="deal_of_owner"),
            models.Index(fields=["enterprise_id", "thread"], name="deal_of_thread"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def amount(self) -> Decimal | None:
        """What it is worth, None where nobody knows."""
        return None if self.amount_minor is None else from_minor(self.amount_minor, self.currency)


class DealShare(EnterpriseModel):
    """A member who works on an opportunity beside its owner: sees it as the owner does, and how much of it counts as hers."""

    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.CASCADE, related_name="shares")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField(default=0)  # what is left of 100 counts as the owner's

    personal_data = NoPersonalData("ids and percentages")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "opportunity"], name="one_share_a_member")
        ]
        indexes = [models.Index(fields=["enterprise_id", "opportunity"], name="shares_of_deal")]


class OpportunityItem(EnterpriseModel):
    """One line of goods, as the buyer wrote it, with where it stands."""

    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    product = models.CharField(max_length=300, blank=True)
    model = models.CharField(max_length=100, blank=True)
    quantity = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    quantity_max = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    unit = models.CharField(max_length=20, blank=True)
    price = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    target_price = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    currency = models.CharField(max_length=3, blank=True)
    hs_code = models.CharField(max_length=14, blank=True)
    where = models.CharField(max_length=200, blank=True)
    # Our product, where the line means one: recognised by the buyer's code, our number or name, or chosen by somebody.
    listed = EnterpriseForeignKey(Product, on_delete=models.SET_NULL, null=True, related_name="+")

    veil: ClassVar[Veil] = Veil(
        along={"deal.amount_minor": (Along("price"), Along("target_price"))},
        always={
            "the goods": (
                "opportunity",
                "position",
                "product",
                "model",
                "quantity",
                "quantity_max",
                "unit",
                "currency",
            ),
            "what they are": ("hs_code", "where", "listed"),
        },
    )

    personal_data = NoPersonalData("goods, amounts and where they stand in a mail")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "opportunity", "position"], name="item_of_deal")]

    @property
    def amount(self) -> Decimal | None:
        """Quantity times price, None where one of them is unknown."""
        price = self.price if self.price is not None else self.target_price
        return None if self.quantity is None or price is None else self.quantity * price


class StageChange(EnterpriseModel):
    """An opportunity moved."""

    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.CASCADE, related_name="changes")
    before = models.CharField(max_length=12, choices=DealStage.choices, blank=True)
    after = models.CharField(max_length=12, choices=DealStage.choices)
    name = models.CharField(max_length=60, blank=True)  # what the stage was called; "": its built-in word
    at = models.DateTimeField(default=timezone.now)
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")  # null: a rule

    personal_data = NoPersonalData("stages, times and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "opportunity", "at"], name="change_of_deal")]
