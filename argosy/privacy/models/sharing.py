"""The sharing register: which personal data may go to whom, what went, and who answered that it is deleted."""

from __future__ import annotations

from django.db import models

from argosy.audit import actors
from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import Basis, Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel
from argosy.privacy.models.requests import DataRequest
from argosy.privacy.register_words import purpose_title

KEEP_DAYS = 3 * 365
BASES = [(str(one), str(one)) for one in Basis]


class SharingCase(models.TextChoices):
    """The five cases in which the policy lets personal data leave. The value is stored: never rename it."""

    CONSENT = "consent", "with express consent"
    AFFILIATE = "affiliate", "to a company of the same group"
    ACTIVITY = "activity", "to the organiser of an activity"
    MARKETING = "marketing", "to a provider of marketing mail"
    COMPLAINT = "complaint", "to somebody who complains of an infringement"


class Recipient(EnterpriseModel):
    """Somebody to whom personal data may go: for one purpose, with these fields and no others."""

    name = models.CharField(max_length=200)
    contact = SealedTextField()
    host = models.CharField(max_length=200, blank=True)  # where the product itself sends the data
    case = models.CharField(max_length=12, choices=SharingCase.choices)
    purpose = models.CharField(max_length=200)
    shared = models.JSONField(default=list)  # names of the fields
    basis = models.CharField(max_length=20, choices=BASES)
    authorised_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    authorised_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={"contact": OnErase.KEEP},
        not_personal=frozenset({"name", "host", "purpose", "shared"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "host"], name="recipient_by_host")]

    @property
    def called(self) -> str:
        """The name; of somebody of the operator's staff what she does too, in the reader's words."""
        return actors.who(self.name) or self.name

    @property
    def what_for(self) -> str:
        """The purpose in the reader's words."""
        return purpose_title(self.purpose)


class Sharing(EnterpriseModel):
    """Personal data went to a recipient: whose, which fields, when, for what, on which basis, by whose authorisation."""

    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, related_name="sharings")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")  # whose data
    person_key = models.BigIntegerField(null=True)  # whose data, where it is an outside person
    shared = models.JSONField(default=list)
    purpose = models.CharField(max_length=200)
    basis = models.CharField(max_length=20, choices=BASES)
    is_anonymised = models.BooleanField(default=False)
    authorised_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={},
        not_personal=frozenset({"shared", "purpose"}),
        clock="at",
        needs={Need.LAW: KEEP_DAYS},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-at"], name="sharing_newest"),
            models.Index(fields=["enterprise_id", "person_key"], name="sharing_of_person"),
            models.Index(fields=["enterprise_id", "member"], name="sharing_of_member"),
        ]

    @property
    def what_for(self) -> str:
        """The purpose in the reader's words."""
        return purpose_title(self.purpose)


class RecipientNotice(EnterpriseModel):
    """A recipient was told that data has to be deleted there too; the answer comes by the link in the letter."""

    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, related_name="notices")
    request = EnterpriseForeignKey(DataRequest, on_delete=models.PROTECT, related_name="notices")
    told_at = models.DateTimeField(auto_now_add=True)
    reminded_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    is_deleted = models.BooleanField(null=True)
    answer = SealedTextField()

    personal_data = PersonalData(
        subject="request.member",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={"answer": OnErase.KEEP},
        clock="told_at",
        needs={Need.LAW: KEEP_DAYS},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "request"], name="recipient_notice_of_request"),
        ]


class Disclosure(EnterpriseModel):
    """Somebody wants a person's data: a complainant, an authority, the public. Weighed first, decided with reasons."""

    kind = models.CharField(max_length=12)  # complainant, authority, public
    who = SealedTextField()
    contact = SealedTextField()
    about = SealedTextField()
    wants = SealedTextField()
    case = models.CharField(max_length=20, blank=True)  # which of the cases allows it
    made_at = models.DateTimeField(auto_now_add=True)
    weighed = SealedTextField()  # the evaluation, in words
    is_granted = models.BooleanField(null=True)
    given = models.JSONField(default=list)  # names of the fields that were given
    decided_at = models.DateTimeField(null=True)
    decided_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={
            "who": OnErase.KEEP,
            "contact": OnErase.KEEP,
            "about": OnErase.KEEP,
            "wants": OnErase.KEEP,
            "weighed": OnErase.KEEP,
        },
        not_personal=frozenset({"kind", "case", "given"}),
        clock="made_at",
        needs={Need.LAW: KEEP_DAYS},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-made_at"], name="disclosure_newest")]
