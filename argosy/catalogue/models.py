"""Products: what is sold, how it is packed, what it costs whom, and how buyers call it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils import timezone

from argosy.catalogue.packing import Carton
from argosy.catalogue.permissions import Permission
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.tenancy.search_rows import SearchRow

# So long can an import be taken back and its lines that failed be fetched.
UNDO_DAYS = 30


class ProductQuerySet(EnterpriseQuerySet["Product"]):
    """Reads of products."""

    def visible_to(self, actor: Actor) -> Self:
        """The catalogue belongs to the whole enterprise: who may use it sees all of it."""
        return self if actor.may(Permission.USE_CATALOGUE) else self.none()

    def on_sale(self) -> Self:
        """Not taken out of the range."""
        return self.filter(retired_at__isnull=True)


def _number(digits: int, places: int) -> models.DecimalField[Any, Any]:
    return models.DecimalField(max_digits=digits, decimal_places=places, null=True)


class Product(EnterpriseModel):
    """Something that the enterprise sells, in one size and finish."""

    number = models.CharField(max_length=60)  # what orders and documents call it
    number_key = models.CharField(max_length=60)  # letters and digits alone, for recognising
    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300)
    name_zh = models.CharField(max_length=300, blank=True)
    other_names = models.JSONField(default=dict)  # {"es": "Bisagra", …}: ISO 639-1
    description = models.TextField(blank=True)
    description_zh = models.TextField(blank=True)
    other_descriptions = models.JSONField(default=dict, db_default={})
    attributes = models.JSONField(default=list)  # [["Material", "SUS304"], …]
    variant_of = EnterpriseForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="variants")
    unit = models.CharField(max_length=20, default="piece")
    hs_code = models.CharField(max_length=14, blank=True)
    origin = models.CharField(max_length=2, blank=True)
    moq = _number(18, 4)
    pack_quantity = _number(18, 4)
    carton_length = _number(8, 2)  # cm
    carton_width = _number(8, 2)
    carton_height = _number(8, 2)
    net_weight = _number(10, 3)  # kg a carton
    gross_weight = _number(10, 3)
    cost = _number(18, 6)
    cost_currency = models.CharField(max_length=3, blank=True)
    in_stock = _number(18, 4)  # there and not set aside for an order; None where nobody counted
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    retired_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ProductQuerySet)()

    personal_data = NoPersonalData("goods: names, sizes, weights and costs")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "number"], name="one_product_a_number")]
        indexes = [
            models.Index(fields=["enterprise_id", "number_key"], name="product_by_number"),
            models.Index(fields=["enterprise_id", "name_key"], name="product_by_name"),
            models.Index(fields=["enterprise_id", "variant_of"], name="product_variants"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"

    @property
    def carton(self) -> Carton:
        """How it is packed."""
        return Carton(
            self.pack_quantity,
            self.carton_length,
            self.carton_width,
            self.carton_height,
            self.net_weight,
            self.gross_weight,
        )


class ProductPicture(EnterpriseModel):
    """A picture of a product; the first one stands for it in lists and documents."""

    product = EnterpriseForeignKey(Product, on_delete=models.CASCADE, related_name="pictures")
    position = models.PositiveSmallIntegerField(default=0)
    type = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    blob = models.CharField(max_length=64)

    personal_data = NoPersonalData("pictures of goods")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "product", "position"], name="picture_of_product")]


class PriceQuerySet(EnterpriseQuerySet["ProductPrice"]):
    """Reads of prices."""

    def standing(self) -> Self:
        """Those that hold now."""
        return self.filter(ended_at__isnull=True)


class ProductPrice(EnterpriseModel):
    """A price from a quantity on, in a currency and under an Incoterm, for everybody or one customer. Never overwritten."""

    product = EnterpriseForeignKey(Product, on_delete=models.CASCADE, related_name="prices")
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, null=True, related_name="+")  # null: everybody
    currency = models.CharField(max_length=3)
    incoterm = models.CharField(max_length=3, blank=True)
    min_quantity = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    price = models.DecimalField(max_digits=18, decimal_places=6)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(PriceQuerySet)()

    personal_data = NoPersonalData("prices, times and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "product", "-made_at"], name="price_of_product"),
            models.Index(fields=["enterprise_id", "customer"], name="price_of_customer"),
        ]


class SupplierPriceQuerySet(EnterpriseQuerySet["SupplierPrice"]):
    """Reads of what suppliers ask."""

    def standing(self) -> Self:
        """Those that hold now: not replaced by others."""
        return self.filter(ended_at__isnull=True)


class SupplierPrice(EnterpriseModel):
    """What a supplier asks for a product from a quantity on, until when, and how long it takes. Never overwritten."""

    product = EnterpriseForeignKey(Product, on_delete=models.CASCADE, related_name="supplier_prices")
    supplier = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=60, blank=True)  # the supplier's own number of the product
    currency = models.CharField(max_length=3)
    min_quantity = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    price = models.DecimalField(max_digits=18, decimal_places=6)
    moq = _number(18, 4)
    lead_days = models.PositiveSmallIntegerField(null=True)
    valid_until = models.DateField(null=True)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(SupplierPriceQuerySet)()

    personal_data = NoPersonalData("prices, quantities, times and ids of companies")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "product", "-made_at"], name="supplier_price_of_product"),
            models.Index(fields=["enterprise_id", "supplier"], name="price_of_supplier"),
        ]


class BuyersCode(EnterpriseModel):
    """How one customer calls a product of ours: learnt when somebody corrects a line of theirs, or typed."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    product = EnterpriseForeignKey(Product, on_delete=models.CASCADE, related_name="buyers_codes")
    code = models.CharField(max_length=300)
    code_key = models.CharField(max_length=300)
    learnt_at = models.DateTimeField(default=timezone.now)
    learnt_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData("item codes and product words of companies")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "customer", "code_key"], name="one_meaning_a_code")
        ]
        indexes = [models.Index(fields=["enterprise_id", "product"], name="code_of_product")]


class ProductSearch(SearchRow):
    """What products are found by: numbers, names in every language, descriptions, HS codes."""

    personal_data = NoPersonalData("keyed tokens and ids")

    class Meta:
        indexes = [
            GinIndex(fields=["tokens"], name="product_tokens"),
            models.Index(fields=["enterprise_id", "-at"], name="product_search_newest"),
        ]


class ImportState(models.TextChoices):
    """How far an import of products is. The value is stored: never rename it."""

    RUNNING = "running", "runs"
    DONE = "done", "done"
    FAILED = "failed", "stopped"
    UNDOING = "undoing", "is taken back"
    UNDONE = "undone", "taken back"


class ProductImportQuerySet(EnterpriseQuerySet["ProductImport"]):
    """Reads of imports of products."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own and those of members in reach."""
        return self.filter(actor.reach.of("member"))


class ProductImport(EnterpriseModel):
    """A table of products that was brought in: what came of its lines, and how it can be taken back."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    file_name = SealedTextField()
    blob = models.CharField(max_length=64, blank=True)  # the file, until it is in
    known = models.CharField(max_length=10)  # what becomes of products that were known
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.RUNNING)
    problem = models.CharField(max_length=300, blank=True)  # why it stopped, in the member's language
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    prices = models.PositiveIntegerField(default=0)  # lists of prices, offers and codes that changed
    left_out = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)  # not taken back, because somebody has worked with them since
    unread = models.JSONField(default=list)  # headings that nobody understood
    faults = SealedJSONField(null=True)  # the sheets with their lines that failed, and why
    before = models.JSONField(default=dict)  # what it did, where it came in as a whole; else its blocks say it
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ProductImportQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=UNDO_DAYS,
        fields={"file_name": OnErase.BLANK, "faults": OnErase.BLANK},
        not_personal=frozenset({"blob", "known", "problem", "unread", "before"}),
        clock="created_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-created_at"], name="product_import_newest")]

    @property
    def can_be_undone(self) -> bool:
        """Is it over, and not for too long?"""
        if self.state not in {ImportState.DONE, ImportState.FAILED}:
            return False
        did = bool(self.before) or self.blocks.exclude(before={}).exists()
        return did and self.created_at > timezone.now() - timedelta(days=UNDO_DAYS)


class ProductImportBlock(EnterpriseModel):
    """Some lines of an import of products that came in together: how far it got with them, and what they did."""

    imported = EnterpriseForeignKey(ProductImport, on_delete=models.CASCADE, related_name="blocks")
    number = models.PositiveIntegerField()  # in the order in which they came in
    sheet = models.PositiveSmallIntegerField()
    until = models.IntegerField()  # the place of its last line in the sheet; -1 where none could come in
    before = models.JSONField(default=dict)  # what it did, so that it can be taken back
    faults = SealedJSONField(null=True)  # its lines that failed, and why, until the import is over
    ended_at = models.DateTimeField()

    personal_data = PersonalData(
        subject="imported.member",
        purpose=Purpose.SALES,
        keep_for_days=UNDO_DAYS,
        fields={"faults": OnErase.BLANK},
        not_personal=frozenset({"before"}),
        clock="ended_at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "imported", "number"], name="one_block_a_number")
        ]
