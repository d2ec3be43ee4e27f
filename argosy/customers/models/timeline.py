"""The timeline: what happened with a company."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models.companies import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet

# The right of the room above that opens its mail.
READ_MAIL = "mail.use"


class EntryKind(models.TextChoices):
    """What a line of the timeline tells."""

    MAIL_IN = "mail_in", "mail from them"
    MAIL_OUT = "mail_out", "mail to them"
    NOTE = "note", "note"
    CALL = "call", "call"
    VISIT = "visit", "visit"
    CHAT = "chat", "chat"
    DOCUMENT = "document", "document"
    DEAL = "deal", "deal"
    CHANGE = "change", "change"


class TimelineQuerySet(EnterpriseQuerySet["TimelineEntry"]):
    """Reads of timelines."""

    def visible_to(self, actor: Actor) -> Self:
        """Mail only of members in reach, for who may read mail: a line quotes its subject. The rest with its customer."""
        is_mail = models.Q(kind__in=[EntryKind.MAIL_IN, EntryKind.MAIL_OUT])
        if actor.member is not None and not actor.may(READ_MAIL):
            return self.exclude(is_mail)
        return self if actor.reach.is_all else self.filter(~is_mail | actor.reach.of("member"))


class TimelineEntry(EnterpriseModel):
    """One thing that happened with a customer."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="timeline")
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    at = models.DateTimeField()
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    text = SealedTextField()
    object_id = models.UUIDField(null=True)  # the message, opportunity or document it tells of
    way = models.CharField(max_length=32, blank=True)  # an Option of "followup": phone call, fair, sample sent …
    changes = SealedJSONField(null=True)  # [[field, before, after]] of a change

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TimelineQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"text": OnErase.BLANK, "changes": OnErase.BLANK},
        not_personal=frozenset({"way"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "customer", "-at"], name="timeline_newest"),
            models.Index(fields=["enterprise_id", "object_id"], name="timeline_of_object"),
        ]
