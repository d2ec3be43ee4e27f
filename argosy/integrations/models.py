"""Access tokens of members, calls that may be repeated without being done twice, and webhooks."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.integrations.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.privacy.models import Recipient


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
    statement = SealedTextField()  # where the people come from that it brings in, as the member stated
    statement_version = models.CharField(max_length=20, blank=True)  # of the text that the member agreed to
    stated_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    minute = models.BigIntegerField(default=0)  # the minute of the last call, and how many there were in it
    calls = models.PositiveIntegerField(default=0)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(TokenQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"statement": OnErase.KEEP},
        not_personal=frozenset({"name", "hash", "scopes", "statement_version"}),
    )

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


class WebhookQuerySet(EnterpriseQuerySet["Webhook"]):
    """Reads of webhooks."""

    def visible_to(self, actor: Actor) -> Self:
        """All of the enterprise: for who may keep them; nobody else sees one."""
        return self if actor.may(Permission.KEEP_WEBHOOKS) else self.none()

    def listening(self, happening: str) -> Self:
        """Those to which this event is sent now."""
        return self.filter(stopped_at=None, events__contains=[happening])


class Webhook(EnterpriseModel):
    """An address of another program that is told of events, within the reach of the member who stands for it."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    url = SealedTextField()
    key = SealedTextField()
    former_key = SealedTextField()  # signs beside the new one until its time is over
    former_until = models.DateTimeField(null=True)
    events = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    stopped_at = models.DateTimeField(null=True)
    stopped_why = models.CharField(max_length=12, blank=True)  # hand, gone, silent, left, not_shared
    failing_since = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)  # one after the other
    rests_until = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(WebhookQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=None,
        # the enterprise's own secrets
        fields={"url": OnErase.KEEP, "key": OnErase.KEEP, "former_key": OnErase.KEEP},
        not_personal=frozenset({"stopped_why", "events"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-made_at"], name="webhook_newest")]

    def __str__(self) -> str:
        return str(self.recipient.name)


class DeliveryState(models.TextChoices):
    """What became of a message. The value is stored: never rename it."""

    WAITING = "waiting", "waits"
    SENT = "sent", "arrived"
    FAILED = "failed", "given up"
    WITHHELD = "withheld", "not sent: out of reach by then"


class WebhookDelivery(EnterpriseModel):
    """One event for one address: what is sent, how often it was tried, what the other side answered."""

    webhook = EnterpriseForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    happening = models.CharField(max_length=32)
    at = models.DateTimeField()  # when it happened
    data = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True)
    tried_at = models.DateTimeField(null=True)
    answered = models.PositiveSmallIntegerField(null=True)  # the status of the last answer; null: there was none
    made_at = models.DateTimeField(default=timezone.now)

    personal_data = NoPersonalData("names of events, ids of records, stages and times; kept for 30 days")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "webhook", "-made_at", "-id"], name="delivery_newest"),
            models.Index(
                fields=["enterprise_id", "webhook"], name="delivery_waiting", condition=models.Q(state="waiting")
            ),
        ]
