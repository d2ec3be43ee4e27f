"""Companies that we know — customers, leads, suppliers —, the people there, and how they are recognised."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self
from uuid import UUID

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.tenancy.search_rows import SearchRow
from argosy.platform.veil import Veil


class RecordKind(models.TextChoices):
    """What a company is to us."""

    CUSTOMER = "customer", "customer"
    LEAD = "lead", "lead"
    SUPPLIER = "supplier", "supplier"


class Stage(models.TextChoices):
    """How far a customer is with us: the built-in words of that list; an enterprise may have its own (`Option`)."""

    TO_FOLLOW = "to_follow", "to follow"
    INQUIRY = "inquiry", "inquiry"
    SAMPLE = "sample", "sample"
    DEAL = "deal", "deal"
    REPEAT = "repeat", "repeat"


def ways_into_reach(actor: Actor, path: str = "") -> dict[str, models.Q]:
    """The ways in which a company is in the reach of who does not see all; `path` leads to it."""
    shared = Follower.objects.filter(actor.reach.of("member")).values("customer_id")
    return {
        "free": models.Q(**{f"{path}owner__isnull": True, f"{path}is_pooled": False}),
        "owned": actor.reach.of(f"{path}owner"),
        "followed": models.Q(**{f"{path}pk__in": shared}),
    }


class CustomerQuerySet(EnterpriseQuerySet["Customer"]):
    """Reads of customers."""

    def visible_to(self, actor: Actor) -> Self:
        """Those that somebody in the actor's reach owns or follows, and those that nobody owns outside a pool."""
        return self if actor.reach.is_all else self.filter(reduce(or_, ways_into_reach(actor).values()))

    def lock(self, pk: UUID) -> Customer:
        """This company, locked until the end of the transaction; what hangs on it may come meanwhile."""
        return self.select_for_update(of=("self",), no_key=True).get(pk=pk)

    def kept(self) -> Self:
        """Not merged into another."""
        return self.filter(merged_into__isnull=True)

    def suppliers(self) -> Self:
        """Companies that we buy from."""
        return self.kept().filter(kind=RecordKind.SUPPLIER)


class Customer(EnterpriseModel):
    """A company that buys or may; with `kind`, also a lead, or a company that we buy from (ADR 3)."""

    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=RecordKind.choices, default=RecordKind.CUSTOMER)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100, blank=True)
    other_names = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True)
    region = models.CharField(max_length=100, blank=True)  # province, state
    city = models.CharField(max_length=100, blank=True)
    addresses = SealedJSONField(null=True)  # [{"use", "text"}]
    time_zone = models.CharField(max_length=40, blank=True)
    phone = SealedTextField()
    website = models.CharField(max_length=200, blank=True)
    more_websites = models.JSONField(default=list)
    business = models.CharField(max_length=32, blank=True)  # an Option of "business": importer, wholesaler …
    stage = models.CharField(max_length=32, default=Stage.TO_FOLLOW)  # an Option of the kind's own list
    stars = models.PositiveSmallIntegerField(default=0)
    intention = models.PositiveSmallIntegerField(default=0)
    yearly_purchase = models.PositiveSmallIntegerField(default=0)  # a band of USD
    scale = models.PositiveSmallIntegerField(default=0)  # a band of employees
    products = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=40, blank=True)  # an Option of "source": hand, mail, import, a fair …
    notes = SealedTextField()
    custom = SealedJSONField(null=True)  # {CustomField id: value}
    origins = models.JSONField(default=dict)  # {field: whence, when, by whom, on what ground} (S135)
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="customers")
    is_pooled = models.BooleanField(default=False)  # lies in a pool, which says who sees what of it
    created_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    last_contact_at = models.DateTimeField(null=True)
    next_step_at = models.DateTimeField(null=True)
    next_step = SealedTextField()
    became_customer_at = models.DateTimeField(null=True)  # where it was a lead before
    merged_into = EnterpriseForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    # by which rules the keys of the duplicate check were made; 0 where nobody knows
    match_rules = models.IntegerField(default=0, db_default=0)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CustomerQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={
            "notes": OnErase.BLANK,
            "next_step": OnErase.BLANK,
            "phone": OnErase.BLANK,
            "addresses": OnErase.BLANK,
            "custom": OnErase.BLANK,
        },
        not_personal=frozenset(
            {"name", "short_name", "other_names", "country", "region", "city", "time_zone", "website", "more_websites"}
            | {"business", "stage", "products", "source", "origins"}
        ),
    )

    veil: ClassVar[Veil] = Veil(
        records={"customer": _("Customers"), "lead": _("Leads"), "supplier": _("Suppliers")},
        by="kind",
        fields={
            "phone": _("Switchboard"),
            "website": _("Website"),
            "addresses": _("Addresses"),
            "city": _("City"),
            "business": _("Kind of business"),
            "products": _("Main products"),
            "scale": _("Employees"),
            "yearly_purchase": _("Buys a year"),
            "stars": _("Stars"),
            "intention": _("Intention"),
            "source": _("Source"),
            "notes": _("Notes"),
            "custom": _("Fields of your own"),
        },
        more={"website": ("more_websites",), "city": ("region",)},
        always={
            "what a record is told by": ("number", "kind", "name", "short_name", "other_names", "country", "time_zone"),
            "the work on it, which is its owner's and shows by reach": (
                *("stage", "owner", "is_pooled", "created_by", "created_at", "last_contact_at"),
                *("next_step", "next_step_at", "became_customer_at"),
            ),
            "shown with each field alone": ("origins",),
            "the machine's": ("merged_into", "match_rules"),
        },
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_customer_a_number")]
        indexes = [
            models.Index(fields=["enterprise_id", "kind", "-last_contact_at", "-id"], name="customer_recent"),
            models.Index(fields=["enterprise_id", "owner", "-last_contact_at"], name="customer_of_owner"),
            # With what reports count, so that they read the index alone and none of the rows.
            models.Index(
                fields=["enterprise_id", "kind", "created_at"],
                include=["merged_into", "owner", "id"],
                name="customer_added",
            ),
            models.Index(fields=["enterprise_id", "kind", "name"], name="customer_by_name"),
            models.Index(fields=["enterprise_id", "kind", "stage", "-last_contact_at"], name="customer_of_stage"),
            models.Index(fields=["enterprise_id", "kind", "country", "-last_contact_at"], name="customer_of_country"),
            models.Index(fields=["enterprise_id", "kind", "stars", "-last_contact_at"], name="customer_of_stars"),
            # Those that everybody sees: mostly few, where most of what is nobody's lies in a pool.
            models.Index(
                fields=["enterprise_id", "id"],
                condition=models.Q(owner__isnull=True, is_pooled=False),
                name="customer_free",
            ),
            models.Index(
                fields=["enterprise_id", "next_step_at"],
                condition=models.Q(next_step_at__isnull=False),
                name="customer_next_step",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MatchKey(EnterpriseModel):
    """One way to recognise a customer: the keyed hash of a domain, phone, e-mail or name (DESIGN D4b).

    Written by `actions.match_keys` alone, some fifteen a customer; the database checks no reference of them (ADR 0010).
    """

    id = None  # type: ignore[assignment]  # how an inherited column is left out
    pk = models.CompositePrimaryKey("enterprise_id", "key", "kind", "customer_id")
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


class Follower(EnterpriseModel):
    """A member who works on a customer beside its owner: sees it as the owner does."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="followers")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("ids and times")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "customer"], name="one_follower_a_customer")
        ]
        indexes = [models.Index(fields=["enterprise_id", "customer"], name="follower_of_customer")]


class Ownership(EnterpriseModel):
    """Who owned a customer, from when until when: who was first, who wrote last."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="ownerships")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    personal_data = NoPersonalData("ids and times")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "customer", "since"], name="ownership_of_customer")]


class Merge(EnterpriseModel):
    """That two companies were found to be one and merged, with all that is needed to undo it."""

    kept = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="merges")
    gone = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True)
    before = SealedJSONField(null=True)  # the kept one's fields, and which rows came from the other

    personal_data = PersonalData(
        subject="kept.contacts",
        purpose=Purpose.SALES,
        keep_for_days=30,
        fields={"before": OnErase.BLANK},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "kept", "-at"], name="merge_of_customer")]
