"""Who agreed to what, and when: agreements to the policy and consents to single functions."""

from __future__ import annotations

from django.db import models

from argosy.accounts.models import User
from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel, InstallationModel


class Agreement(InstallationModel):
    """A person read and agreed to one version of the privacy policy."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="agreements")
    version = models.CharField(max_length=20)
    language = models.CharField(max_length=10)
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={},
        not_personal=frozenset({"version", "language"}),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "version"], name="one_agreement_a_version")]


class Consent(EnterpriseModel):
    """A member consented to one function, in the words shown then; withdrawing does not undo what was lawful before."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="consents")
    function = models.CharField(max_length=64)
    object_id = models.UUIDField(null=True)  # what it is about: a mailbox
    words = SealedJSONField(null=True)
    version = models.PositiveSmallIntegerField(default=1)  # of the function: what it did when this was given
    purpose = models.CharField(max_length=20, blank=True)  # for which it was given; "" before this was noted
    given_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={"words": OnErase.KEEP},
        not_personal=frozenset({"function", "purpose"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member", "function"], name="consent_of")]
