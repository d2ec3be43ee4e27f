"""What is kept of duplicates: the enterprise's rules, requests to an owner, pairs that may be one company."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models import Customer
from argosy.customers.models.companies import ways_into_reach
from argosy.customers.treatment import MOST_MASKED_A_DAY
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class DuplicateRules(EnterpriseModel):
    """What the enterprise does about duplicates: one row, or none where everything warns."""

    fields = models.JSONField(default=dict)  # field → forbid, warn, ignore
    tells_follower = models.BooleanField(default=True)
    most_masked_a_day = models.PositiveSmallIntegerField(default=MOST_MASKED_A_DAY)

    personal_data = NoPersonalData("settings")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_set_of_duplicate_rules")]


class Wish(models.TextChoices):
    """What somebody asks the owner of a customer for. The value is stored: never rename it."""

    CONTACT = "contact", "to talk about it"
    TRANSFER = "transfer", "to take it over"


class RequestState(models.TextChoices):
    """What became of a request."""

    OPEN = "open", "open"
    GIVEN = "given", "given"
    REPLIED = "replied", "replied"
    DECLINED = "declined", "declined"
    WITHDRAWN = "withdrawn", "withdrawn"


class OwnerRequestQuerySet(EnterpriseQuerySet["OwnerRequest"]):
    """Reads of requests."""

    def asked_by(self, actor: Actor) -> Self:
        """The actor's own."""
        return self.filter(asked_by=actor.member)

    def to_answer(self, actor: Actor) -> Self:
        """Those about customers in the actor's reach: the owner's own, and a supervisor's to settle."""
        rows = self if actor.reach.is_all else self.filter(actor.reach.of("customer__owner"))
        return rows.exclude(asked_by=actor.member)

    def answered_for(self, actor: Actor) -> Self:
        """Those that were answered: about customers in the actor's reach, and what she answered, whoever follows it by now."""
        rows = (
            self
            if actor.reach.is_all
            else self.filter(actor.reach.of("customer__owner") | models.Q(answered_by=actor.member))
        )
        return rows.exclude(asked_by=actor.member).exclude(state=RequestState.OPEN)

    def waiting(self) -> Self:
        """Not answered yet."""
        return self.filter(state=RequestState.OPEN)


class OwnerRequest(EnterpriseModel):
    """Somebody who was told that a colleague follows a customer asks that colleague for it."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    asked_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    wish = models.CharField(max_length=10, choices=Wish.choices)
    reason = SealedTextField()
    state = models.CharField(max_length=10, choices=RequestState.choices, default=RequestState.OPEN)
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer = SealedTextField()
    # by what the asker knows the customer, for she is told no name
    typed = SealedTextField()
    # who was first, who follows it, who wrote last, as it stood when asked
    trail = SealedJSONField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(OwnerRequestQuerySet)()
    stays_when_merged: ClassVar[bool] = True

    personal_data = PersonalData(
        subject="asked_by",
        purpose=Purpose.ORGANISATION,
        keep_for_days=3 * 365,
        fields={
            "reason": OnErase.BLANK,
            "answer": OnErase.BLANK,
            "typed": OnErase.BLANK,
            "trail": OnErase.BLANK,
        },
        clock="asked_at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "customer", "asked_by"],
                condition=models.Q(state="open"),
                name="one_open_request_a_customer",
            )
        ]
        indexes = [
            models.Index(fields=["enterprise_id", "asked_by", "-asked_at"], name="request_of_asker"),
            models.Index(fields=["enterprise_id", "state", "-asked_at"], name="request_waiting"),
        ]


class PairState(models.TextChoices):
    """What was said about a pair."""

    OPEN = "open", "open"
    SAME = "same", "the same company"
    DIFFERENT = "different", "different companies"
    LATER = "later", "later"


class SuspectedPairQuerySet(EnterpriseQuerySet["SuspectedPair"]):
    """Reads of pairs."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of which the actor sees both sides, as `Customer.visible_to` does: what lies in a pool is seen there."""
        if actor.reach.is_all:
            return self
        return self.filter(*(reduce(or_, ways_into_reach(actor, f"{side}__").values()) for side in ("left", "right")))

    def to_look_through(self) -> Self:
        """Open ones of which both sides are still there, the surest first; those put off come last."""
        rows = self.exclude(left=models.F("right")).filter(
            state__in=[PairState.OPEN, PairState.LATER], left__merged_into__isnull=True, right__merged_into__isnull=True
        )
        return rows.order_by("-state", "-score", "pk")


class SuspectedPair(EnterpriseModel):
    """Two customers that a nightly look found to be perhaps one company."""

    left = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    right = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField()  # percent
    evidence = SealedJSONField(null=True)
    state = models.CharField(max_length=10, choices=PairState.choices, default=PairState.OPEN)
    found_at = models.DateTimeField(auto_now_add=True)
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(SuspectedPairQuerySet)()
    stays_when_merged: ClassVar[bool] = True

    personal_data = PersonalData(
        subject="left.contacts",
        purpose=Purpose.SALES,
        keep_for_days=3 * 365,
        fields={"evidence": OnErase.BLANK},
        clock="found_at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "left", "right"], name="one_pair_of_suspects")]
        indexes = [models.Index(fields=["enterprise_id", "state", "-score"], name="pair_surest")]
