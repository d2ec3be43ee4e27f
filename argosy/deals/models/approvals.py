"""Approvals: what needs one, who gives it in which order, who stands in, and what was answered."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals.models.documents import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


def answered_for(actor: Actor, path: str) -> models.Q:
    """The condition that the member at `path` is the actor, or somebody for whom she stands in today."""
    absent = {f"{path}__stood_in_by__stand_in": actor.member, f"{path}__stood_in_by__until__gte": timezone.localdate()}
    return models.Q(**{path: actor.member}) | models.Q(**absent)


class ApprovalReason(models.TextChoices):
    """What makes a document need an approval. The value is stored: never rename it."""

    AMOUNT = "amount", "the total reaches an amount"
    MARGIN = "margin", "the margin is below"
    DISCOUNT = "discount", "the discount is above"
    DEPOSIT = "deposit", "less is paid before shipment than"
    CUSTOMER = "customer", "the customer is"


class ApprovalRule(EnterpriseModel):
    """Documents like this need the approval of these members, one after the other."""

    reason = models.CharField(max_length=10, choices=ApprovalReason.choices)
    limit = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, null=True, related_name="+")
    steps = models.JSONField(default=list)  # ids of members
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("limits and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "ended_at"], name="approval_rules")]


class ApprovalState(models.TextChoices):
    """What became of a request."""

    WAITING = "waiting", "waits"
    APPROVED = "approved", "approved"
    REFUSED = "refused", "refused"
    WITHDRAWN = "withdrawn", "withdrawn"


class ApprovalQuerySet(EnterpriseQuerySet["ApprovalRequest"]):
    """Reads of requests."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that somebody in reach asked, or that the actor answers."""
        if actor.reach.is_all:
            return self
        mine = ApprovalStep.objects.filter(answered_for(actor, "member")).values("request")
        return self.filter(actor.reach.of("asked_by") | models.Q(pk__in=mine))

    def to_issue(self, document: Document) -> Self:
        """Those that ask whether this version of the document may be issued."""
        return self.filter(document=document, version=document.version, is_for_access=False)


class ApprovalRequest(EnterpriseModel):
    """Somebody asks: may this version be issued, or may I see this document?"""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="approvals")
    version = models.PositiveSmallIntegerField(default=1)
    is_for_access = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=ApprovalState.choices, default=ApprovalState.WAITING)
    reasons = models.JSONField(default=list)  # [["amount", "10000"], …]
    words = SealedTextField()
    asked_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ApprovalQuerySet)()

    personal_data = PersonalData(
        subject="asked_by",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"words": OnErase.BLANK},
        not_personal=frozenset({"reasons"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "document"], name="approvals_of_document"),
            models.Index(fields=["enterprise_id", "state", "-asked_at"], name="approvals_waiting"),
            models.Index(fields=["enterprise_id", "asked_by"], name="approvals_of_asker"),
        ]


class ApprovalStep(EnterpriseModel):
    """One who must say yes, in this order; and what she or her stand-in said."""

    request = EnterpriseForeignKey(ApprovalRequest, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    is_yes = models.BooleanField(null=True)
    words = SealedTextField()
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member", purpose=Purpose.SALES, keep_for_days=None, fields={"words": OnErase.BLANK}
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "request", "position"], name="steps_of_approval"),
            models.Index(fields=["enterprise_id", "member"], name="steps_of_member"),
        ]


class StandIn(EnterpriseModel):
    """Until a day, somebody else answers for a member too."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="stood_in_by")
    stand_in = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    until = models.DateField()

    personal_data = NoPersonalData("ids and a day")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "member"], name="one_stand_in_a_member")]
        indexes = [models.Index(fields=["enterprise_id", "stand_in"], name="stand_ins")]
