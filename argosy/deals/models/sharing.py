"""Links by which a buyer looks at one version of a document, and who looked."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from argosy.deals.models.documents import Document
from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class ShareLink(EnterpriseModel):
    """A link to one issued version; only its token is kept, and it ends by itself."""

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="links")
    version = models.PositiveSmallIntegerField()
    link_key = models.BigIntegerField()
    made_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("tokens, times and ids")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "link_key"], name="share_link"),
            models.Index(fields=["enterprise_id", "document"], name="links_of_document"),
        ]


class ShareView(EnterpriseModel):
    """Somebody opened a link, or the PDF behind it."""

    link = EnterpriseForeignKey(ShareLink, on_delete=models.CASCADE, related_name="views")
    at = models.DateTimeField(default=timezone.now)
    is_pdf = models.BooleanField(default=False)
    ip = SealedTextField()
    device = SealedTextField()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=365,
        fields={"ip": OnErase.BLANK, "device": OnErase.BLANK},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "link", "-at"], name="views_of_link")]
