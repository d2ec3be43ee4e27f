"""A request for help and what became of it: the work order, what was said in it, its files."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.support.permissions import StaffRight

KEEP_DAYS = 3 * 365


class OrderTopic(models.TextChoices):
    """What is asked. The value is stored: never rename it."""

    QUESTION = "question", "a question"
    FAULT = "fault", "something does not work"
    WISH = "wish", "a suggestion"
    FEEDBACK = "feedback", "an opinion"
    SERVICE = "service", "contract and payment"


class OrderState(models.TextChoices):
    """How far a work order is. The value is stored: never rename it."""

    PROOF = "proof", "waits for the proof of who asks"
    NEW = "new", "waits for support"
    TAKEN = "taken", "support works on it"
    ASKED = "asked", "support asks back"
    DONE = "done", "has a result"
    CLOSED = "closed", "closed"


OPEN = (OrderState.PROOF, OrderState.NEW, OrderState.TAKEN, OrderState.ASKED)
FOR_SUPPORT = (OrderState.NEW, OrderState.TAKEN)


class WorkOrderQuerySet(EnterpriseQuerySet["WorkOrder"]):
    """Reads of work orders."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own; support sees all of the enterprise that it has in hand."""
        return self if actor.may(StaffRight.HELP) else self.filter(member_id=actor.member)


class WorkOrder(EnterpriseModel):
    """Somebody asked for help: numbered, followed by the person, answered by the operator's staff."""

    number = models.BigIntegerField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    topic = models.CharField(max_length=12, choices=OrderTopic.choices)
    subject = SealedTextField()
    state = models.CharField(max_length=8, choices=OrderState.choices, default=OrderState.NEW)
    # Support helps only whom account and mobile number show (S106).
    proved_at = models.DateTimeField(null=True)
    wrong_proofs = models.PositiveSmallIntegerField(default=0)
    staff_id = models.UUIDField(null=True)  # who works on it
    may_see_use = models.BooleanField(default=False)  # the person asked support to look (S107)
    stars = models.PositiveSmallIntegerField(null=True)  # how content the person was
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)

    objects: ClassVar = EnterpriseManager.from_queryset(WorkOrderQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=KEEP_DAYS,
        fields={"subject": OnErase.DELETE_ROW},
        clock="changed_at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_order_a_number")]
        indexes = [models.Index(fields=["enterprise_id", "member", "-changed_at"], name="order_of_member")]

    def __str__(self) -> str:
        return f"W{self.number}"

    @property
    def is_open(self) -> bool:
        """Is it still being worked on?"""
        return self.state in OPEN


class WordKind(models.TextChoices):
    """What a line of a work order is. The value is stored: never rename it."""

    SAID = "said", "said"
    RESULT = "result", "result"
    CALL = "call", "telephone call"
    STEP = "step", "step"  # text names the step


class OrderWord(EnterpriseModel):
    """One line of a work order: what somebody said or did, when."""

    order = EnterpriseForeignKey(WorkOrder, on_delete=models.CASCADE, related_name="words")
    at = models.DateTimeField(auto_now_add=True)
    kind = models.CharField(max_length=8, choices=WordKind.choices, default=WordKind.SAID)
    staff_id = models.UUIDField(null=True)  # who of the operator's staff; null: the person herself
    text = SealedTextField()

    personal_data = PersonalData(
        subject="order.member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=None,  # goes with its work order
        fields={"text": OnErase.DELETE_ROW},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "order", "at"], name="word_of_order")]


class OrderFile(EnterpriseModel):
    """A file that belongs to a line of a work order; its bytes are a blob."""

    word = EnterpriseForeignKey(OrderWord, on_delete=models.CASCADE, related_name="files")
    name = SealedTextField()
    blob = models.CharField(max_length=48)
    size = models.PositiveIntegerField()

    personal_data = PersonalData(
        subject="word.order.member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=None,  # goes with its line
        fields={"name": OnErase.DELETE_ROW},
        not_personal=frozenset({"blob"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "word"], name="file_of_word")]


class OrderEntry(models.Model):
    """The installation's list of work orders, by which support finds them: number, enterprise and state, nothing else."""

    number = models.BigAutoField(primary_key=True)
    enterprise_id = models.UUIDField()
    order_id = models.UUIDField(unique=True)
    state = models.CharField(max_length=8)
    topic = models.CharField(max_length=12)
    staff_id = models.UUIDField(null=True)
    changed_at = models.DateTimeField()

    personal_data = NoPersonalData("numbers, ids and states")

    class Meta:
        indexes = [models.Index(fields=["state", "changed_at"], name="order_entries_waiting")]
