"""The audit trail: entries are written in the transaction they tell of; a sealer chains them afterwards (DESIGN D7)."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.personal_data import Need, NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseModel
from argosy.platform.tenancy.search_rows import SearchRow

# Network logs are kept six months at least (Cybersecurity Law of the PRC, art. 21); entries for three years.
KEEP_DAYS = 3 * 365


class AuditEntry(EnterpriseModel):
    """Somebody did something, or looked at something of somebody else's."""

    at = models.DateTimeField()
    word = models.CharField(max_length=64)  # "quotation.sent": registered with its sentence in audit.words
    member_id = models.UUIDField(null=True)  # who; null: a job
    via = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64, blank=True)
    object_id = models.UUIDField(null=True)
    concerns_id = models.UUIDField(null=True)  # the member whose data it was, who is shown the entry
    details = SealedJSONField(null=True)
    # Set by the sealer, never again changed.
    number = models.BigIntegerField(null=True)
    digest = models.BinaryField(null=True)
    # What the details said, as a digest: they can be erased and the chain stays whole.
    details_digest = models.BinaryField(null=True)

    personal_data = PersonalData(
        subject="member_id",
        purpose=Purpose.SECURITY,
        keep_for_days=KEEP_DAYS,
        fields={"details": OnErase.BLANK},
        not_personal=frozenset({"word", "via", "object_type"}),
        clock="at",
        needs={Need.SECURITY: KEEP_DAYS, Need.LAW: 183},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-at"], name="audit_newest"),
            models.Index(fields=["enterprise_id", "concerns_id", "-at"], name="audit_concerns"),
            models.Index(fields=["enterprise_id", "object_id"], name="audit_object"),
            models.Index(fields=["enterprise_id", "at"], name="audit_unsealed", condition=models.Q(number=None)),
        ]
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_entry_a_number")]


class AuditSearch(SearchRow):
    """By which words the details of an entry are found: who is erased is found without reading the whole trail."""

    personal_data = NoPersonalData("keyed tokens and ids")

    class Meta:
        indexes = [
            GinIndex(fields=["tokens"], name="audit_tokens"),
            models.Index(fields=["enterprise_id", "at"], name="audit_search_oldest"),
        ]


class AuditHead(EnterpriseModel):
    """The end of the chain after a batch was sealed; the newest is anchored outside the database."""

    number = models.BigIntegerField()
    digest = models.BinaryField()
    made_at = models.DateTimeField()
    is_indexed = models.BooleanField(default=False)  # entries up to here are found by the words of their details

    personal_data = NoPersonalData("numbers and digests")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_head_a_number")]
