"""Access tokens of members, and calls that may be repeated without being done twice."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class TokenQuerySet(EnterpriseQuerySet["AccessToken"]):
    """Reads of tokens."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own."""
        return self.filter(member=actor.member)

    def valid(self) -> Self:
        """Neither withdrawn nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class AccessToken(EnterpriseModel):
    """Lets one program act as a member, within scopes and until a day. Only its keyed hash is kept."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)  # which program uses it
    hash = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    minute = models.BigIntegerField(default=0)  # the minute of the last call, and how many there were in it
    calls = models.PositiveIntegerField(default=0)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TokenQuerySet)()

    personal_data = NoPersonalData("names of programs, keyed hashes and times")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "hash"], name="one_token_a_hash")]
        indexes = [models.Index(fields=["enterprise_id", "member", "-made_at"], name="token_of_member")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_valid(self) -> bool:
        """Neither withdrawn nor expired."""
        return self.revoked_at is None and self.expires_at > timezone.now()


class RepeatedCall(EnterpriseModel):
    """A call that changed something, with its answer: who sends it again by its idempotency key gets the same answer."""

    token = EnterpriseForeignKey(AccessToken, on_delete=models.CASCADE, related_name="+")
    key = models.BigIntegerField()
    asked = models.BigIntegerField()  # the keyed hash of method, path and body
    status = models.PositiveSmallIntegerField()
    answer = SealedTextField()
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="token.member",
        purpose=Purpose.SALES,
        keep_for_days=1,
        fields={"answer": OnErase.BLANK},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "token", "key"], name="one_call_a_key")]
