"""What an enterprise settles about its lists: the words of a list, tags, fields of its own, saved views."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models.companies import Customer
from argosy.enterprise.models import Department, Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class Tone(models.TextChoices):
    """The colour of a mark."""

    PLAIN = "plain", "grey"
    ACCENT = "accent", "teal"
    AMBER = "amber", "amber"
    GREEN = "green", "green"
    RED = "red", "red"


class Option(EnterpriseModel):
    """One word of a list that the enterprise settles itself: a stage, a source, a kind of follow-up.

    No row: the built-in words (`customers.vocabulary`) stand as they are.
    """

    of = models.CharField(max_length=20)  # stage, lead, supplier, source, business, followup
    key = models.CharField(max_length=32)
    name = models.CharField(max_length=60, blank=True)  # "": the built-in word in the reader's language
    tone = models.CharField(max_length=10, choices=Tone.choices, default=Tone.PLAIN)
    position = models.PositiveSmallIntegerField(default=0)
    is_hidden = models.BooleanField(default=False)

    personal_data = NoPersonalData("words of lists")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "of", "key"], name="one_option_a_key")]


class TagScope(models.TextChoices):
    """Who sees a tag."""

    ENTERPRISE = "enterprise", "everybody"
    TEAM = "team", "department"
    PRIVATE = "private", "only me"


class TagQuerySet(EnterpriseQuerySet["Tag"]):
    """Reads of tags."""

    def visible_to(self, actor: Actor) -> Self:
        """The enterprise's, those of the actor's department, and her own."""
        mine = Member.objects.filter(pk=actor.member).values("department_id")
        return self.filter(
            models.Q(scope=TagScope.ENTERPRISE)
            | models.Q(scope=TagScope.TEAM, department__in=mine)
            | models.Q(member=actor.member)
        )


class Tag(EnterpriseModel):
    """A word that marks companies: for everybody, for a department, or for one member."""

    name = models.CharField(max_length=60)
    tone = models.CharField(max_length=10, choices=Tone.choices, default=Tone.PLAIN)
    scope = models.CharField(max_length=10, choices=TagScope.choices, default=TagScope.ENTERPRISE)
    department = EnterpriseForeignKey(Department, on_delete=models.CASCADE, null=True, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, null=True, related_name="+")  # who made it

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TagQuerySet)()

    personal_data = NoPersonalData("words about companies")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "name"], name="tag_by_name")]

    def __str__(self) -> str:
        return self.name


class Tagging(EnterpriseModel):
    """That a company bears a tag."""

    tag = EnterpriseForeignKey(Tag, on_delete=models.CASCADE, related_name="taggings")
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="taggings")

    personal_data = NoPersonalData("ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "tag", "customer"], name="one_tagging_a_pair")]
        indexes = [models.Index(fields=["enterprise_id", "customer"], name="tagging_of_customer")]


class FieldKind(models.TextChoices):
    """What a custom field holds."""

    TEXT = "text", "text"
    LONG_TEXT = "long_text", "long text"
    NUMBER = "number", "number"
    MONEY = "money", "money"
    DATE = "date", "date"
    CHOICE = "choice", "one of a list"
    SEVERAL = "several", "several of a list"
    YES_NO = "yes_no", "yes or no"
    LINK = "link", "link"
    RELATION = "relation", "another company"
    MEMBER = "member", "a colleague"
    FILE = "file", "file"


class CustomField(EnterpriseModel):
    """A field of the enterprise's own on customers, leads, suppliers or contacts; its values lie sealed in the row."""

    record = models.CharField(max_length=10)  # customer, lead, supplier, contact
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=FieldKind.choices)
    help = models.CharField(max_length=200, blank=True)
    choices = models.JSONField(default=list)  # the words of a list
    section = models.CharField(max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_required = models.BooleanField(default=False)
    is_personal = models.BooleanField(default=False)  # then nothing of it lies outside the seal, but for keyed hashes
    is_hidden = models.BooleanField(default=False)

    personal_data = NoPersonalData("names of fields")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "record", "position"], name="field_of_record")]

    def __str__(self) -> str:
        return self.name

    @property
    def veil_key(self) -> str:
        """As what a role names it that does not see it, or leaves it as it is."""
        return f"{self.record}.own-{self.pk.hex}"


class FieldIndex(EnterpriseModel):
    """What rows are filtered by for a custom field: a keyed hash of the value and, unless personal, its number or day."""

    field = EnterpriseForeignKey(CustomField, on_delete=models.CASCADE, related_name="+")
    row_id = models.UUIDField()  # a Customer's or a Contact's
    key = models.BigIntegerField(null=True)
    number = models.FloatField(null=True)

    personal_data = NoPersonalData("keyed hashes, and figures of fields that are declared not to be personal")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            # with the row, so that lists are walked in their order
            models.Index(fields=["enterprise_id", "field", "key", "row_id"], name="field_by_key_and_row"),
            models.Index(fields=["enterprise_id", "field", "number", "row_id"], name="field_by_number_and_row"),
            models.Index(fields=["enterprise_id", "row_id"], name="field_of_row"),
        ]


class ViewQuerySet(EnterpriseQuerySet["SavedView"]):
    """Reads of saved views."""

    def visible_to(self, actor: Actor) -> Self:
        """The member's own, and those that colleagues share."""
        return self.filter(models.Q(member=actor.member) | models.Q(is_shared=True))


class SavedView(EnterpriseModel):
    """A way to look at a list that somebody keeps: filters, columns, order, grouping."""

    record = models.CharField(max_length=10)  # customer, lead, supplier, contact
    name = SealedTextField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    is_shared = models.BooleanField(default=False)
    query = SealedTextField()  # as it stands in the address, with the words that are searched for
    position = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ViewQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"name": OnErase.DELETE_ROW, "query": OnErase.DELETE_ROW},
        not_personal=frozenset({"record"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "record", "position"], name="view_of_record")]

    def __str__(self) -> str:
        return str(self.name)
