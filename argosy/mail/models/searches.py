"""Searches that a member keeps."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class SavedSearch(EnterpriseModel):
    """A search of one's mail that stands beside the folders."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    words = SealedTextField()
    made_at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="member", purpose=Purpose.MAIL, keep_for_days=None, fields={"words": OnErase.DELETE_ROW}
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member"], name="search_of_member")]
