"""Pools with their rules and members, and the ledger of every stay of a customer in one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models import Customer, EntryKind
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet

# So long whoever lost a customer may object.
CONTEST_FOR = timedelta(days=30)
CONTACT = [EntryKind.MAIL_IN.value, EntryKind.MAIL_OUT.value, EntryKind.CALL.value, EntryKind.VISIT.value]


class Hidden(models.TextChoices):
    """What may be hidden of a customer while it lies in a pool. The value is stored: never rename it."""

    NAME = "name", "name"
    WEBSITE = "website", "web site"
    CONTACTS = "contacts", "contacts"
    LAST_OWNER = "last_owner", "who followed it"


def contact() -> list[str]:
    """What counts as contact where nothing else is chosen: mail either way, calls and visits."""
    return list(CONTACT)


class PoolQuerySet(EnterpriseQuerySet["Pool"]):
    """Reads of pools."""

    def open_to(self, actor: Actor, *, keeps: bool) -> Self:
        """Those that the actor may take from: pools of everybody, pools of which she is a member; all for who keeps them."""
        if keeps:
            return self
        return self.filter(models.Q(seats__isnull=True) | models.Q(seats__member=actor.member)).distinct()


class Pool(EnterpriseModel):
    """A place for customers that nobody follows, with the rules by which they come and go."""

    name = models.CharField(max_length=100)
    returns = models.BooleanField(default=False)  # do customers come here by themselves?
    no_contact_days = models.PositiveSmallIntegerField(null=True)
    no_deal_days = models.PositiveSmallIntegerField(null=True)
    counts = models.JSONField(default=contact)  # the kinds of timeline entry that are contact
    stages = models.JSONField(default=list)  # only these; empty: all
    markets = models.JSONField(default=list)  # regions of the world; a customer is in one of these or of the countries
    countries = models.JSONField(default=list)
    provinces = models.JSONField(default=list)  # as people write them; empty: all
    most_stars = models.PositiveSmallIntegerField(default=5)  # who has more stars never comes here by himself
    warn_days = models.PositiveSmallIntegerField(default=7)
    rules_since = models.DateTimeField(
        null=True
    )  # when they began to take customers as they do; null: before this was kept
    holding_cap = models.PositiveIntegerField(null=True)
    claims_a_day = models.PositiveSmallIntegerField(null=True)
    cool_down_days = models.PositiveSmallIntegerField(default=30)
    hidden = models.JSONField(default=list)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(PoolQuerySet)()

    personal_data = NoPersonalData("names and rules of pools")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "name"], name="one_pool_a_name")]

    def __str__(self) -> str:
        return self.name


class PoolSeat(EnterpriseModel):
    """A member who takes part in a pool. A pool without seats is everybody's."""

    pool = EnterpriseForeignKey(Pool, on_delete=models.CASCADE, related_name="seats")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")

    personal_data = NoPersonalData("which member takes part in which pool")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "pool", "member"], name="one_seat_a_member")]


class Cause(models.TextChoices):
    """Why a customer came into a pool. The value is stored: never rename it."""

    NO_CONTACT = "no_contact", "no contact for too long"
    NO_DEAL = "no_deal", "no deal for too long"
    BY_HAND = "by_hand", "given back"
    IMPORTED = "imported", "came with an import"


class Contest(models.TextChoices):
    """What became of the objection of whoever lost the customer."""

    NONE = "", "none"
    OPEN = "open", "open"
    UPHELD = "upheld", "given back"
    REFUSED = "refused", "stays in the pool"


class PoolStayQuerySet(EnterpriseQuerySet["PoolStay"]):
    """Reads of the ledger."""

    def lying(self) -> Self:
        """In a pool now; what was merged into another lies there no more."""
        return self.filter(left_at__isnull=True, customer__merged_into__isnull=True)

    def about(self, actor: Actor, *, keeps: bool) -> Self:
        """Those that took a customer from somebody in the actor's reach; all for who keeps pools."""
        return self if keeps or actor.reach.is_all else self.filter(actor.reach.of("taken_from"))


class PoolStay(EnterpriseModel):
    """A customer's stay in a pool: why it came, from whom, what was said against it, and who took it."""

    pool = EnterpriseForeignKey(Pool, on_delete=models.PROTECT, related_name="stays")
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    taken_from = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    cause = models.CharField(max_length=12, choices=Cause.choices)
    why = SealedJSONField(null=True)  # the rule and the facts that it went by
    came_at = models.DateTimeField(auto_now_add=True)
    left_at = models.DateTimeField(null=True)
    taken_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    contest = models.CharField(max_length=8, choices=Contest.choices, blank=True, default="")
    objection = SealedTextField()
    settled_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    settlement = SealedTextField()

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(PoolStayQuerySet)()
    stays_when_merged: ClassVar[bool] = True

    personal_data = PersonalData(
        subject="taken_from",
        purpose=Purpose.ORGANISATION,
        keep_for_days=3 * 365,
        fields={"why": OnErase.BLANK, "objection": OnErase.BLANK, "settlement": OnErase.BLANK},
        clock="left_at",  # what lies in a pool stays there
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "customer"], condition=models.Q(left_at=None), name="one_stay_at_a_time"
            )
        ]
        indexes = [
            models.Index(fields=["enterprise_id", "pool", "-came_at"], name="stay_newest"),
            models.Index(fields=["enterprise_id", "taken_by", "-left_at"], name="stay_taken"),
        ]


class PoolLock(EnterpriseModel):
    """A customer that never comes into a pool by itself: a key account, a long negotiation."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    locked_at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("which customer is locked, by whom and when")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "customer"], name="one_lock_a_customer")]
