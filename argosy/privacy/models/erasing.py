"""What stays of an erasure: a tombstone against its return, what could not be deleted, and the nightly report."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel
from argosy.privacy.models.requests import DataRequest


class Tombstone(EnterpriseModel):
    """This address was erased: what still says it may not come back by sync, import or automation."""

    key = models.BigIntegerField()  # the keyed token of the address, which says nothing to who lacks the key
    made_at = models.DateTimeField(auto_now_add=True)
    request = EnterpriseForeignKey(DataRequest, on_delete=models.SET_NULL, null=True, related_name="+")

    personal_data = NoPersonalData("a keyed token of an address that is kept nowhere")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "key"], name="one_tombstone_an_address")]


class LockedRemains(EnterpriseModel):
    """A sealed file that could not be deleted: no row names it, nobody reads it, and deleting is tried every night."""

    blob = models.CharField(max_length=48)
    since = models.DateTimeField(auto_now_add=True)
    tries = models.PositiveIntegerField(default=1)
    gone_at = models.DateTimeField(null=True)

    personal_data = NoPersonalData("the name of sealed bytes: a keyed hash")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "blob"], name="one_lock_a_blob")]


class KeepingRule(EnterpriseModel):
    """The enterprise keeps this kind of record longer than the service needs: the fourth of the five needs."""

    label = models.CharField(max_length=60)
    days = models.PositiveIntegerField()
    why = models.CharField(max_length=200)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData("kinds of records, days and reasons")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "label"], name="one_rule_a_kind")]


class RetentionRun(EnterpriseModel):
    """One night's report: how many records of each kind were deleted, emptied or locked because their time was over."""

    at = models.DateTimeField(auto_now_add=True)
    lines = models.JSONField(default=list)  # [[label, what was done, how many]]

    personal_data = NoPersonalData("kinds of records and numbers")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-at"], name="retention_newest")]
