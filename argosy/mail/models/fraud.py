"""What protects against fraud: domains and bank accounts that are known, and what was found amiss about a message."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.mail.models.messages import Message
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class KnownDomain(EnterpriseModel):
    """A domain with which the enterprise corresponds, or its own: others must not pass for it."""

    domain = models.CharField(max_length=253)
    since = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("domains of companies; those of free-mail providers are left out")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "domain"], name="one_row_a_domain")]


class DomainShape(EnterpriseModel):
    """One word by which a look-alike of a known domain is found (argosy.reading.fraud.domains.shapes)."""

    domain = EnterpriseForeignKey(KnownDomain, on_delete=models.CASCADE, related_name="shapes")
    shape = models.CharField(max_length=80)

    personal_data = NoPersonalData("parts of domains of companies")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "shape"], name="domain_by_shape")]


class AccountState(models.TextChoices):
    """What is held of a bank account. The value is stored: never rename it."""

    KNOWN = "known", "known"
    DOUBTED = "doubted", "nobody has checked it yet"
    REFUSED = "refused", "a fraud"
    OWN = "own", "our own"


class KnownAccount(EnterpriseModel):
    """A bank account that mail named, for the party that it is said to belong to."""

    party_key = models.BigIntegerField()  # of the customer, else of the sender's domain or address, as a token
    account = SealedTextField()
    account_key = models.BigIntegerField()
    bic = models.CharField(max_length=11, blank=True)
    state = models.CharField(max_length=8, choices=AccountState.choices, default=AccountState.KNOWN)
    message_id = models.UUIDField()  # which named it first
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SECURITY,
        keep_for_days=None,
        fields={"account": OnErase.DELETE_ROW},
        not_personal=frozenset({"bic"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "party_key", "account_key"], name="one_row_an_account")
        ]


class WarningKind(models.TextChoices):
    """What is amiss. The value is stored: never rename it."""

    ACCOUNT = "account", "another bank account than the known one"
    LOOKALIKE = "lookalike", "a domain that looks like a known one"
    REPLY_TO = "reply_to", "answers go elsewhere"
    NAME = "name", "the name shows another address"
    CHECKS = "checks", "the mail server's checks failed"
    FILE = "file", "a dangerous file"
    WORDS = "words", "words and links of frauds"


class MessageWarningQuerySet(EnterpriseQuerySet["MessageWarning"]):
    """Reads of warnings."""

    def visible_to(self, actor: Actor) -> Self:
        """Those about messages in the actor's reach."""
        return self if actor.reach.is_all else self.filter(actor.reach.of("message__mailbox__member"))


class MessageWarning(EnterpriseModel):
    """What is amiss about a message, and what its reader found out about it."""

    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="warnings")
    kind = models.CharField(max_length=10, choices=WarningKind.choices)
    evidence = SealedJSONField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    answer = models.CharField(max_length=8, blank=True)  # checked, fraud
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(MessageWarningQuerySet)()

    personal_data = PersonalData(
        subject="message.mailbox.member",
        purpose=Purpose.SECURITY,
        keep_for_days=None,
        fields={"evidence": OnErase.BLANK},
        not_personal=frozenset({"answer"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "message", "kind"], name="one_warning_a_kind")]
