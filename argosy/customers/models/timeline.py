"""The timeline: what happened with a company."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models.companies import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


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


# Kinds of lines that quote what lies in a room above, each with the right that opens it: that room says so.
_opened_by: dict[EntryKind, StrEnum] = {}


def opened_by(right: StrEnum, *kinds: EntryKind) -> None:
    """Only who has this right reads lines of these kinds."""
    _opened_by.update(dict.fromkeys(kinds, right))


class TimelineQuerySet(EnterpriseQuerySet["TimelineEntry"]):
    """Reads of timelines."""

    def visible_to(self, actor: Actor) -> Self:
        """Mail only of members in reach; what another room opens, for who has its right. The rest with its customer."""
        closed = [kind for kind, right in _opened_by.items() if actor.member is not None and not actor.may(right)]
        rows = self.exclude(kind__in=closed) if closed else self
        is_mail = models.Q(kind__in=[EntryKind.MAIL_IN, EntryKind.MAIL_OUT])
        return rows if actor.reach.is_all else rows.filter(~is_mail | actor.reach.of("member"))


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
