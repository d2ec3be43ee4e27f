"""Own Excel files for documents: the file with placeholders in its versions, and what was made of it for whom."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.deals.models.documents import Document
from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class WorkbookTemplateQuerySet(EnterpriseQuerySet["WorkbookTemplate"]):
    """Reads of own Excel files."""

    def in_use(self) -> Self:
        """Not put away."""
        return self.filter(archived_at__isnull=True)


class WorkbookTemplate(EnterpriseModel):
    """An Excel file of the enterprise's own, into which documents of some kinds are written."""

    name = models.CharField(max_length=60)
    kinds = models.JSONField(default=list)  # of documents
    version = models.PositiveSmallIntegerField(default=1)  # the one that is in use
    archived_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(WorkbookTemplateQuerySet)()

    personal_data = NoPersonalData("what a form is called, and for which kinds of documents it is")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "name"],
                condition=models.Q(archived_at__isnull=True),
                name="one_workbook_a_name",
            )
        ]

    def __str__(self) -> str:
        return self.name


class WorkbookTemplateVersion(EnterpriseModel):
    """The file as it was put up, with what it asks of a document. Never overwritten."""

    template = EnterpriseForeignKey(WorkbookTemplate, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveSmallIntegerField()
    blob = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    used = models.JSONField(default=list)  # placeholders
    sheets = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData("a form of the enterprise, without anybody's data in it")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "template", "version"], name="one_file_a_version")
        ]


class FilledWorkbook(EnterpriseModel):
    """What was made of an issued document with an own Excel file: handed out again as it was handed out first."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="workbooks")
    version = models.PositiveSmallIntegerField()  # of the document
    template = EnterpriseForeignKey(WorkbookTemplate, on_delete=models.PROTECT, related_name="+")
    template_version = models.PositiveSmallIntegerField()
    blob = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData(
        "numbers and ids; the sealed file says what the issued version of the document says, and is kept as that is"
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "document", "version", "template"], name="one_workbook_a_version"
            )
        ]
