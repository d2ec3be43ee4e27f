"""Buyers: companies, the people there, how they are recognised, what happened with them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import Need, NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.tenancy.search_rows import SearchRow


class Stage(models.TextChoices):
    """How far a customer is with us."""

    TO_FOLLOW = "to_follow", "to follow"
    INQUIRY = "inquiry", "inquiry"
    SAMPLE = "sample", "sample"
    DEAL = "deal", "deal"
    REPEAT = "repeat", "repeat"


class CustomerQuerySet(EnterpriseQuerySet["Customer"]):
    """Reads of customers."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that somebody in the actor's reach owns, and those that nobody owns."""
        if actor.reach.is_all:
            return self
        return self.filter(models.Q(owner__isnull=True) | actor.reach.of("owner"))

    def kept(self) -> Self:
        """Not merged into another."""
        return self.filter(merged_into__isnull=True)


class Customer(EnterpriseModel):
    """A company that buys, or may."""

    number = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    other_names = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True)
    city = models.CharField(max_length=100, blank=True)
    time_zone = models.CharField(max_length=40, blank=True)
    website = models.CharField(max_length=200, blank=True)
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.TO_FOLLOW)
    stars = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=40, blank=True)  # hand, mail, import
    notes = SealedTextField()
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="customers")
    created_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    last_contact_at = models.DateTimeField(null=True)
    next_step_at = models.DateTimeField(null=True)
    next_step = SealedTextField()
    merged_into = EnterpriseForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CustomerQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"notes": OnErase.BLANK, "next_step": OnErase.BLANK},
        not_personal=frozenset({"name", "other_names", "country", "city", "time_zone", "website", "source"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_customer_a_number")]
        indexes = [
            models.Index(fields=["enterprise_id", "-last_contact_at", "-id"], name="customer_recent"),
            models.Index(fields=["enterprise_id", "owner", "-last_contact_at"], name="customer_of_owner"),
            models.Index(fields=["enterprise_id", "name"], name="customer_by_name"),
            models.Index(
                fields=["enterprise_id", "next_step_at"],
                condition=models.Q(next_step_at__isnull=False),
                name="customer_next_step",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Contact(EnterpriseModel):
    """A person at a customer."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="contacts")
    name = SealedTextField()
    email = SealedTextField()
    email_key = models.BigIntegerField(null=True)  # blind look-up: search.blind(enterprise, address)
    phone = SealedTextField()
    position = SealedTextField()
    language = models.CharField(max_length=10, blank=True)
    is_main = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=3 * 365,
        fields={
            "name": OnErase.REDACT,
            "email": OnErase.BLANK,
            "phone": OnErase.BLANK,
            "position": OnErase.BLANK,
        },
        not_personal=frozenset({"language"}),
        needs={Need.SERVICE: 365, Need.AGREEMENT: 3 * 365},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "email_key"], name="contact_by_email"),
            models.Index(fields=["enterprise_id", "customer"], name="contact_of_customer"),
        ]

    def __str__(self) -> str:
        return str(self.name)


class MatchKey(EnterpriseModel):
    """One way to recognise a customer: the keyed hash of a domain, phone, e-mail or name (DESIGN D4b)."""

    kind = models.CharField(max_length=12)
    key = models.BigIntegerField()
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="match_keys")

    personal_data = NoPersonalData("keyed hashes, which say nothing without the enterprise's key")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "key", "kind", "customer"], name="one_key_a_customer")
        ]
        indexes = [models.Index(fields=["enterprise_id", "customer"], name="match_key_of_customer")]


class CustomerSearch(SearchRow):
    """What customers are found by: names, country, contacts, addresses."""

    personal_data = NoPersonalData("keyed tokens and ids")

    class Meta:
        indexes = [
            GinIndex(fields=["tokens"], name="customer_tokens"),
            models.Index(fields=["enterprise_id", "-at"], name="customer_search_newest"),
        ]


class EntryKind(models.TextChoices):
    """What a line of the timeline tells."""

    MAIL_IN = "mail_in", "mail from them"
    MAIL_OUT = "mail_out", "mail to them"
    NOTE = "note", "note"
    CALL = "call", "call"
    VISIT = "visit", "visit"
    DEAL = "deal", "deal"
    CHANGE = "change", "change"


class TimelineQuerySet(EnterpriseQuerySet["TimelineEntry"]):
    """Reads of timelines."""

    def visible_to(self, actor: Actor) -> Self:
        """Mail only of members in reach; the rest with its customer."""
        if actor.reach.is_all:
            return self
        is_mail = models.Q(kind__in=[EntryKind.MAIL_IN, EntryKind.MAIL_OUT])
        return self.filter(~is_mail | actor.reach.of("member"))


class TimelineEntry(EnterpriseModel):
    """One thing that happened with a customer."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="timeline")
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    at = models.DateTimeField()
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    text = SealedTextField()
    object_id = models.UUIDField(null=True)  # the message or opportunity it tells of

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TimelineQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts", purpose=Purpose.SALES, keep_for_days=None, fields={"text": OnErase.BLANK}
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "customer", "-at"], name="timeline_newest"),
            models.Index(fields=["enterprise_id", "object_id"], name="timeline_of_object"),
        ]
