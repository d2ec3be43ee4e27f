"""What a person asks about her own data, the clock that runs, and how it was answered."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import (
    EnterpriseForeignKey,
    EnterpriseManager,
    EnterpriseModel,
    EnterpriseQuerySet,
    InstallationModel,
)
from argosy.privacy.permissions import Permission

# Whoever asked may want to show later what was answered (PIPL art. 56: records for three years).
KEEP_DAYS = 3 * 365


class RequestKind(models.TextChoices):
    """What is asked for. The value is stored: never rename it."""

    ACCESS = "access", "see and take the data"
    CORRECTION = "correction", "correct the data"
    DELETION = "deletion", "delete the data"
    WITHDRAWAL = "withdrawal", "withdraw a consent"
    EXPLANATION = "explanation", "explain an automatic decision"
    CANCELLATION = "cancellation", "close the account"
    MINOR = "minor", "a minor's data without consent"
    COMPLAINT = "complaint", "complain"


class RequestState(models.TextChoices):
    """How far the answer is."""

    OPEN = "open", "open"
    FEE = "fee", "a fee was announced"
    ERASING = "erasing", "being erased"
    DONE = "done", "carried out"
    REFUSED = "refused", "refused"
    DROPPED = "dropped", "taken back"


# The clock runs: not even what is being erased is answered before the last of it is gone.
NOT_DONE = (RequestState.OPEN, RequestState.FEE, RequestState.ERASING)


class DataRequestQuerySet(EnterpriseQuerySet["DataRequest"]):
    """Reads of requests."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own; all for whoever answers them."""
        return self if actor.may(Permission.ANSWER_REQUESTS) else self.filter(member=actor.member)

    def open(self) -> Self:
        """Not answered yet: the clock runs, and their evidence is not erased."""
        return self.filter(state__in=NOT_DONE)


class DataRequest(EnterpriseModel):
    """A person, member or outside, asks something about her own data."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="requests")
    knock_id = models.UUIDField(null=True)  # the form by which an outside person came
    person_key = models.BigIntegerField(null=True)  # the token of an outside person's address
    email = SealedTextField()
    name = SealedTextField()
    kind = models.CharField(max_length=12, choices=RequestKind.choices)
    ground = models.CharField(max_length=12, blank=True)
    words = SealedTextField()
    language = models.CharField(max_length=10, default="en")
    state = models.CharField(max_length=8, choices=RequestState.choices, default=RequestState.OPEN)
    made_at = models.DateTimeField(auto_now_add=True)
    verified_at = models.DateTimeField()
    due_at = models.DateTimeField()
    told_of_due_at = models.DateTimeField(null=True)
    overdue_told_at = models.DateTimeField(null=True)
    fee = SealedTextField()  # as announced: how much and why
    fee_accepted_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    refusal = models.CharField(max_length=12, blank=True)
    answer = SealedTextField()
    # The answer that was appealed against: the second one takes no words away from the first.
    first_answer = SealedTextField()
    first_refusal = models.CharField(max_length=12, blank=True)
    first_decided_at = models.DateTimeField(null=True)
    receipt = SealedJSONField(null=True)  # what was carried out, line by line
    # While somebody with much data goes step by step: what she is called, what is gone, whether her mail goes too.
    erasing = SealedJSONField(null=True)
    rows_to_go = models.PositiveIntegerField(default=0)
    rows_gone = models.PositiveIntegerField(default=0)
    last_step_at = models.DateTimeField(null=True)
    appeal = SealedTextField()
    appealed_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DataRequestQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={
            "email": OnErase.KEEP,
            "name": OnErase.KEEP,
            "words": OnErase.KEEP,
            "fee": OnErase.KEEP,
            "first_answer": OnErase.KEEP,
            "appeal": OnErase.KEEP,
            "answer": OnErase.KEEP,
            "receipt": OnErase.KEEP,
            "erasing": OnErase.KEEP,
        },
        not_personal=frozenset({"ground", "language", "refusal", "first_refusal"}),
        clock="verified_at",
        needs={Need.SERVICE: 365, Need.LAW: KEEP_DAYS},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "state", "due_at"], name="request_due"),
            models.Index(fields=["enterprise_id", "knock_id"], name="request_of_knock"),
        ]

    @property
    def may_be_appealed(self) -> bool:
        """Was it answered, for the first time, and with something that can be taken back? What is erased cannot."""
        is_answered = self.state in {RequestState.DONE, RequestState.REFUSED}
        return is_answered and self.appealed_at is None and not self.receipt


class KnockQuerySet(models.QuerySet["Knock"]):
    """Reads of requests from outside."""

    def for_operator(self) -> Self:
        """Those that went to no enterprise: the operator answers them, and their clock runs."""
        return self.exclude(due_at=None)


class Knock(InstallationModel):
    """A request by the public form: it goes to the enterprises concerned when a mailed code has shown who asks."""

    email = SealedTextField()
    name = SealedTextField()
    company = SealedTextField()
    kind = models.CharField(max_length=12, choices=RequestKind.choices)
    ground = models.CharField(max_length=12, blank=True)
    words = SealedTextField()
    language = models.CharField(max_length=10, default="en")
    email_key = models.BigIntegerField()
    code_key = models.BigIntegerField()
    code_expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField(auto_now_add=True)
    verified_at = models.DateTimeField(null=True)
    looking = models.JSONField(default=list)  # the ids of those who have not looked yet whether they know the address
    enterprises = models.JSONField(default=list)  # of those to whom it went
    # Where it went to nobody, the operator answers: by when, and what.
    due_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answer = SealedTextField()
    alarmed_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = KnockQuerySet.as_manager()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={
            "email": OnErase.BLANK,
            "name": OnErase.BLANK,
            "company": OnErase.BLANK,
            "words": OnErase.BLANK,
            "answer": OnErase.BLANK,
        },
        not_personal=frozenset({"ground", "language", "enterprises", "looking"}),
        clock="made_at",
        needs={Need.SERVICE: 365, Need.LAW: KEEP_DAYS},
    )

    class Meta:
        indexes = [
            models.Index(fields=["email_key", "-made_at"], name="knock_by_address"),
        ]
