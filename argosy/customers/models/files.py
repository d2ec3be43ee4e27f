"""Files that stand in fields of the enterprise's own."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef

from argosy.customers.models.lists import FieldIndex, FieldKind
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class FieldFileQuerySet(EnterpriseQuerySet["FieldFile"]):
    """Reads of files in fields. Who sees one is a matter of the record and the field in which it stands."""

    def loose(self, actor: Actor) -> Self:
        """Those that the actor has brought and put into no record yet."""
        return self.filter(member=actor.member, row_id=None)

    def standing(self, *, still: bool = True) -> Self:
        """Those that stand in a field of a record; not `still`: those that stood in one and do no more."""
        there = Exists(FieldIndex.objects.filter(field__kind=FieldKind.FILE, key=OuterRef("key")))
        return self.filter(there if still else ~there, row_id__isnull=False)


class FieldFile(EnterpriseModel):
    """A file that somebody brought for a field of the enterprise's own; the record's value names it.

    Two records that were merged may both name it, and a merge that is taken apart names it anew: it goes for good once none
    has named it for as long as a merge can be undone.
    """

    row_id = models.UUIDField(null=True)  # the Customer or Contact that it was put into first; none: not put in yet
    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    name = SealedTextField()
    type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    blob = models.CharField(max_length=48)  # its own: goes with this row
    key = models.BigIntegerField()  # as the index of fields knows it
    left_at = models.DateTimeField(null=True)  # since when no record names it

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(FieldFileQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=10 * 365,  # as files put with a customer: contracts and certificates are papers of a sale
        fields={"name": OnErase.DELETE_ROW},
        not_personal=frozenset({"type", "blob"}),
        clock="at",
        needs={Need.SERVICE: 3 * 365, Need.ACCOUNTING: 10 * 365},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "row_id"], name="field_file_of_row"),
            models.Index(
                fields=["enterprise_id", "left_at"],
                name="field_file_left",
                condition=models.Q(left_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def value(self) -> dict[str, Any]:
        """As a record's field holds it: which file, and what one needs to show it."""
        return {"file": str(self.pk), "name": self.name, "size": self.size}
