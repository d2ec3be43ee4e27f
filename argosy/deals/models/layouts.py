"""Layouts of documents that the enterprise makes itself."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class DocumentLayoutQuerySet(EnterpriseQuerySet["DocumentLayout"]):
    """Reads of layouts."""

    def offered(self) -> Self:
        """Those that a document can be given."""
        return self.filter(archived_at__isnull=True)


class DocumentLayout(EnterpriseModel):
    """A layout of the enterprise's own: what each kind of document is called, shows and says, and where (`papers.designs`).

    Drafts follow it as it is now; what is issued freezes what it said of its kind.
    """

    name = models.CharField(max_length=60)
    look = models.CharField(max_length=12)  # classic, modern or compact: what it is made from
    design = models.JSONField(default=dict)
    history = models.JSONField(default=list)  # what it was before the last changes, the newest last
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    archived_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DocumentLayoutQuerySet)()

    personal_data = NoPersonalData("titles, columns and places of documents, and the enterprise's own printed words")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "name"], name="layout_by_name")]

    def __str__(self) -> str:
        return self.name
