"""Trade documents: quotation to booking note, with their lines, versions and numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self
from uuid import UUID

from django.db import models
from django.utils import timezone

from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer
from argosy.deals.models.opportunities import Opportunity
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.money import from_minor
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class DocumentKind(models.TextChoices):
    """What a document is. The value is stored: never rename it."""

    QUOTATION = "quotation", "quotation"
    PROFORMA = "proforma", "proforma invoice"
    ORDER = "order", "sales order"
    CONTRACT = "contract", "sales contract"
    INVOICE = "invoice", "commercial invoice"
    PACKING_LIST = "packing_list", "packing list"
    MARKS = "marks", "shipping marks"
    BOOKING = "booking", "booking note"
    PURCHASE = "purchase", "purchase order"


class DocumentState(models.TextChoices):
    """How far a document is."""

    DRAFT = "draft", "draft"
    WAITING = "waiting", "waits for approval"
    ISSUED = "issued", "issued"
    ACCEPTED = "accepted", "accepted by the buyer"
    CANCELLED = "cancelled", "cancelled"


class DocumentQuerySet(EnterpriseQuerySet["Document"]):
    """Reads of documents."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of members in reach, those that she is asked to approve, and those that she was allowed to see."""
        # a purchase order says what goods cost us
        sees_costs = actor.may(Catalogue.SEE_COSTS)
        kept = models.Q() if sees_costs else ~models.Q(kind=DocumentKind.PURCHASE)
        in_reach = actor.reach.of("owner")
        if actor.member is None or (actor.reach.is_all and sees_costs):
            return self.filter(kept & in_reach)
        asked = _asked(actor)
        if not actor.reach.is_all:
            in_reach |= models.Q(pk__in=self.model.objects.shown_to(actor).values("pk"))
        seen = kept & in_reach
        if not sees_costs:
            # who is to say yes to it sees it
            seen |= models.Q(pk__in=self.model.objects.filter(asked, approvals__is_for_access=False).values("pk"))
        return self.filter(seen)

    def shown_to(self, actor: Actor) -> Self:
        """Those that she is asked to approve, and those that she was allowed to see, whosever they are."""
        allowed = {
            "approvals__is_for_access": True,
            "approvals__state": "approved",
            "approvals__asked_by": actor.member,
        }
        return self.filter(_asked(actor) | models.Q(**allowed))

    def hold(self, *chains: UUID) -> None:
        """All papers of these transactions are locked until the end of the database's, always in the same order.

        Held before any one of them is locked or changed: what is done to one reckons with what the others say.
        """
        rows = self.filter(chain__in=chains).order_by("chain", "pk")
        # rows that hang on a paper may come meanwhile: who writes one needs no turn
        list(rows.select_for_update(of=("self",), no_key=True).values_list("pk"))


def _asked(actor: Actor) -> models.Q:
    steps = "approvals__steps__member"
    stands_in = {
        f"{steps}__stood_in_by__stand_in": actor.member,
        f"{steps}__stood_in_by__until__gte": timezone.localdate(),
    }
    # what she asked for herself she does not answer as somebody's stand-in; a negation would speak of all its requests
    by_others = models.Q(approvals__asked_by__lt=actor.member) | models.Q(approvals__asked_by__gt=actor.member)
    return models.Q(**{steps: actor.member}) | (models.Q(**stands_in) & by_others)


class Document(EnterpriseModel):
    """One trade document. Issued, it is not changed any more: a new version replaces it."""

    kind = models.CharField(max_length=12, choices=DocumentKind.choices)
    number = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=DocumentState.choices, default=DocumentState.DRAFT)
    customer = EnterpriseForeignKey(Customer, on_delete=models.PROTECT, related_name="trade_documents")
    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.PROTECT, null=True, related_name="documents")
    owner = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    made_from = EnterpriseForeignKey("self", on_delete=models.PROTECT, null=True, related_name="continued_as")
    chain = models.UUIDField()  # all documents of one transaction, whichever came first
    date = models.DateField()
    valid_until = models.DateField(null=True)
    reference = models.CharField(max_length=60, blank=True)  # the buyer's own number
    language = models.CharField(max_length=4, default="en")  # en, zh or both
    layout = models.CharField(max_length=36, default="classic")  # a look, or the id of an own layout
    currency = models.CharField(max_length=3)
    incoterm = models.CharField(max_length=3, blank=True)
    place = models.CharField(max_length=100, blank=True)
    loading = models.CharField(max_length=100, blank=True)  # UN/LOCODE, or as it was typed
    discharge = models.CharField(max_length=100, blank=True)
    total_minor = models.BigIntegerField(default=0)
    # To the enterprise's own currency, frozen with the day and who says so.
    rate = models.DecimalField(max_digits=24, decimal_places=12, null=True)
    rate_currency = models.CharField(max_length=3, blank=True)
    rate_source = models.CharField(max_length=20, blank=True)
    rate_date = models.DateField(null=True)
    buyer = SealedJSONField(null=True)
    bank = SealedJSONField(null=True)
    terms = SealedJSONField(null=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    issued_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DocumentQuerySet)()

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=None,
        # commercial documents are kept by law (China: ten years, 会计档案管理办法; EU: six to ten)
        fields={"buyer": OnErase.KEEP, "bank": OnErase.KEEP, "terms": OnErase.KEEP},
        not_personal=frozenset(
            {"number", "reference", "language", "layout", "currency", "incoterm", "place", "loading", "discharge",
             "rate_currency", "rate_source"}
        ),
    )  # fmt: skip

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "kind", "number"], name="one_document_a_number")
        ]
        indexes = [
            models.Index(fields=["enterprise_id", "-changed_at", "-id"], name="document_newest"),
            models.Index(fields=["enterprise_id", "owner", "-changed_at"], name="document_of_owner"),
            models.Index(fields=["enterprise_id", "customer", "-changed_at"], name="document_of_customer"),
            models.Index(fields=["enterprise_id", "opportunity"], name="document_of_deal"),
            models.Index(fields=["enterprise_id", "chain"], name="document_of_chain"),
            # With what reports add up, so that they read the index alone and none of the rows.
            models.Index(
                fields=["enterprise_id", "kind", "date"],
                include=["state", "owner", "currency", "total_minor", "customer", "chain", "id"],
                name="document_of_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def total(self) -> Decimal:
        """What the buyer pays."""
        return from_minor(self.total_minor, self.currency)

    @property
    def is_open(self) -> bool:
        """Can it be changed?"""
        return self.state == DocumentState.DRAFT


def _number(digits: int, places: int) -> models.DecimalField[Any, Any]:
    return models.DecimalField(max_digits=digits, decimal_places=places, null=True)


class DocumentLine(EnterpriseModel):
    """One line of goods of a document, whole: what a product becomes later does not change it."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveSmallIntegerField()
    listed = EnterpriseForeignKey(Product, on_delete=models.SET_NULL, null=True, related_name="+")
    number = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=300, blank=True)
    name_zh = models.CharField(max_length=300, blank=True)
    description = models.CharField(max_length=1000, blank=True)
    quantity = _number(18, 4)
    unit = models.CharField(max_length=20, blank=True)
    price = _number(18, 6)
    discount = _number(6, 4)  # per cent off quantity × price; empty where there is none
    each = _number(18, 4)  # per carton
    length = _number(8, 2)  # cm
    width = _number(8, 2)
    height = _number(8, 2)
    net = _number(10, 3)  # kg a carton
    gross = _number(10, 3)
    # 1-20, 31; empty where they follow from the packing
    carton_numbers = models.CharField(max_length=120, blank=True, default="", db_default="")
    hs = models.CharField(max_length=14, blank=True)
    origin = models.CharField(max_length=2, blank=True)
    cost = _number(18, 6)
    cost_currency = models.CharField(max_length=3, blank=True)

    personal_data = NoPersonalData("goods, sizes, weights and amounts")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "document", "position"], name="line_of_document")]


class DocumentVersion(EnterpriseModel):
    """A document as it was issued: everything that the buyer saw."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveSmallIntegerField()
    content = SealedJSONField()
    total_minor = models.BigIntegerField()
    issued_at = models.DateTimeField(default=timezone.now)
    issued_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = PersonalData(
        subject="document.customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"content": OnErase.KEEP},
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "document", "version"], name="one_content_a_version")
        ]


class DocumentSeries(EnterpriseModel):
    """How documents of a kind are numbered, and which number comes next."""

    kind = models.CharField(max_length=12, choices=DocumentKind.choices)
    pattern = models.CharField(max_length=30)  # PI{year}-{number}
    year = models.PositiveSmallIntegerField(default=0)
    last = models.PositiveIntegerField(default=0)

    personal_data = NoPersonalData("patterns and numbers")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "kind"], name="one_series_a_kind")]
