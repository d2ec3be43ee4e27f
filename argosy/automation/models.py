"""The ledger of what happened by itself, and the rules that members write for their mail."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.customers.models import Customer
from argosy.deals.models import Opportunity
from argosy.enterprise.models import Member
from argosy.mail.models import Message
from argosy.mail.permissions import Permission as Mail
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class DecisionKind(models.TextChoices):
    """What a rule did or proposes. The value is stored: never rename it."""

    AUTHOR = "author", "said who wrote a message"
    MARK = "mark", "marked a message"
    SORT = "sort", "sorted a message by a member's rule"
    FILE = "file", "filed a message to a customer"
    SUGGEST_CUSTOMER = "suggest_customer", "proposes a new customer"
    OPEN_DEAL = "open_deal", "opened an opportunity"
    UPDATE_DEAL = "update_deal", "updated an opportunity"
    LIST_PRODUCTS = "list_products", "proposes products"


class DecisionState(models.TextChoices):
    """What became of it."""

    DONE = "done", "done"
    SUGGESTED = "suggested", "suggested"
    ACCEPTED = "accepted", "accepted"
    DISMISSED = "dismissed", "dismissed"
    UNDONE = "undone", "undone"


class DecisionQuerySet(EnterpriseQuerySet["Decision"]):
    """Reads of the ledger."""

    def visible_to(self, actor: Actor) -> Self:
        """Those about messages in the actor's reach, for who may read mail: they quote it."""
        if actor.member is not None and not actor.may(Mail.USE_MAIL):
            return self.none()
        return self if actor.reach.is_all else self.filter(actor.reach.of("message__mailbox__member"))

    def waiting(self) -> Self:
        """Suggestions that nobody answered yet."""
        return self.filter(state=DecisionState.SUGGESTED)


class Decision(EnterpriseModel):
    """One automatic act."""

    kind = models.CharField(max_length=20, choices=DecisionKind.choices)
    state = models.CharField(max_length=10, choices=DecisionState.choices, default=DecisionState.DONE)
    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="decisions")
    customer = EnterpriseForeignKey(Customer, on_delete=models.SET_NULL, null=True, related_name="+")
    opportunity = EnterpriseForeignKey(Opportunity, on_delete=models.SET_NULL, null=True, related_name="decisions")
    switch = models.CharField(max_length=64)  # under which authorisation it ran
    rule = models.CharField(max_length=64)
    confidence = models.PositiveSmallIntegerField(default=0)  # percent
    evidence = SealedJSONField(null=True)  # [{"words": …, "where": …}]
    change = SealedJSONField(null=True)  # what it was before and after, or what is proposed
    at = models.DateTimeField(auto_now_add=True)
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    contested_at = models.DateTimeField(null=True)
    contest = SealedJSONField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DecisionQuerySet)()

    personal_data = PersonalData(
        subject="message.mailbox.member",
        purpose=Purpose.SALES,
        keep_for_days=3 * 365,
        fields={"evidence": OnErase.BLANK, "change": OnErase.BLANK, "contest": OnErase.BLANK},
        not_personal=frozenset({"switch", "rule"}),
        clock="at",
        needs={Need.SERVICE: 3 * 365},
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            # a message that is read twice is not decided upon twice
            models.UniqueConstraint(fields=["enterprise_id", "message", "kind"], name="one_decision_a_kind")
        ]
        indexes = [
            models.Index(fields=["enterprise_id", "state", "-at"], name="decision_newest"),
            models.Index(fields=["enterprise_id", "-at", "-id"], name="decision_any_newest"),
            models.Index(fields=["enterprise_id", "opportunity"], name="decision_of_deal"),
        ]


class CorrectionOf(models.TextChoices):
    """What of a mail a member corrected. The value is stored: never rename it."""

    KIND = "kind", "what it is"
    CUSTOMER = "customer", "whose it is"
    AUTHOR = "author", "who wrote it"


class CorrectionQuerySet(EnterpriseQuerySet["Correction"]):
    """Reads of corrections."""

    def of(self, what: str) -> Self:
        """Those of this, the newest first."""
        return self.filter(what=what).order_by("-at", "-pk")

    def near(self, senders: set[int], companies: set[int | None]) -> Self:
        """Those of mail from these senders or companies, by their tokens."""
        companies.discard(None)
        return self.filter(models.Q(sender_key__in=senders) | models.Q(company_key__in=companies))


class Correction(EnterpriseModel):
    """A member put right what was thought of a mail: the example from which later mail is known."""

    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=8, choices=CorrectionOf.choices)
    before = models.CharField(max_length=40, blank=True)  # a kind, a customer's id, or person, program or list
    after = models.CharField(max_length=40, blank=True)
    sender_key = models.BigIntegerField()
    company_key = models.BigIntegerField(null=True)
    # of what shows who wrote: the list that it came by, and what programs of its kind write alike
    list_key = models.BigIntegerField(null=True)
    shape_key = models.BigIntegerField(null=True)
    noted_by = EnterpriseForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CorrectionQuerySet)()

    personal_data = PersonalData(
        subject="message.mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={},
        not_personal=frozenset({"what", "before", "after"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "message", "what"], name="one_correction_of_a_kind")
        ]
        indexes = [
            models.Index(fields=["enterprise_id", "what", "-at"], name="correction_newest"),
            models.Index(fields=["enterprise_id", "sender_key"], name="correction_of_sender"),
        ]


class RuleQuerySet(EnterpriseQuerySet["Rule"]):
    """Reads of rules."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own and those for everybody; what others wrote for their own mail is theirs."""
        return self.filter(models.Q(member=actor.member) | models.Q(member__isnull=True))

    def concerning(self, members: set[Any]) -> Self:
        """Those that are on and look at these members' mail, in their order: everybody's first."""
        concerned = models.Q(member__isnull=True) | models.Q(member__in=members)
        return self.filter(concerned, is_on=True).order_by(models.F("member").asc(nulls_first=True), "position", "pk")


class Rule(EnterpriseModel):
    """What is to happen with mail that looks like this. `member` null: with everybody's."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, null=True, related_name="+")
    name = SealedTextField()
    position = models.PositiveIntegerField(default=0)
    is_on = models.BooleanField(default=False)
    on_since = models.DateTimeField(null=True)  # older mail is left where it is
    needs_all = models.BooleanField(default=True)  # all conditions, or one of them
    stops = models.BooleanField(default=False)  # later rules do not look at a message that this one took
    conditions = SealedJSONField()  # [{"part": …, "how": …, "value": …}]: argosy.automation.conditions
    doings = SealedJSONField()  # [{"do": …, "value": …}]: argosy.automation.doings
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(RuleQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"name": OnErase.DELETE_ROW, "conditions": OnErase.DELETE_ROW, "doings": OnErase.DELETE_ROW},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member", "position"], name="rule_in_order")]
