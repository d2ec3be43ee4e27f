"""Messages about the service and news: who receives them, what went, by which way."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel, InstallationModel
from argosy.support.models.staff import Staff

KEEP_DAYS = 365


class ServiceContact(EnterpriseModel):
    """Whom the enterprise named to receive messages about the service. No row: who holds the master account."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    by_text = models.BooleanField(default=True)  # on the phone too, where a provider of text messages is named
    named_at = models.DateTimeField(auto_now=True)

    personal_data = NoPersonalData("the id of a member and a choice")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_service_contact")]


class ServiceKind(models.TextChoices):
    """What a message about the service tells. The value is stored: never rename it."""

    OPENED = "opened", "the service is open"
    TERM = "term", "how long it still runs"
    FUNCTIONS = "functions", "functions change"


class ServiceMessage(EnterpriseModel):
    """A message about the service went to who receives them: what, when, by which ways."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=ServiceKind.choices)
    about = models.CharField(max_length=200, blank=True)  # a day, an edition, a title of news
    once = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    mailed_to = models.BooleanField(default=False)
    texted_at = models.DateTimeField(null=True)
    text_state = models.CharField(max_length=10, default="none")  # none, waiting, sent, refused

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=KEEP_DAYS,
        fields={},
        not_personal=frozenset({"about", "once", "text_state"}),
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-at"], name="service_message_newest")]


class CommercialRefusal(EnterpriseModel):
    """A member does not want commercial messages; messages about the service still arrive."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("the id of a member and a time")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "member"], name="one_refusal_a_member")]


class NewsKind(models.TextChoices):
    """What news are. The value is stored: never rename it."""

    FUNCTION = "function", "about functions"
    COMMERCIAL = "commercial", "commercial"


class News(InstallationModel):
    """The operator tells groups of users something, in both languages; groups are formed from use, never from contents."""

    kind = models.CharField(max_length=12, choices=NewsKind.choices)
    title_en = models.CharField(max_length=120)
    title_zh = models.CharField(max_length=120)
    text_en = models.TextField()
    text_zh = models.TextField()
    groups = models.JSONField(default=list)  # names of support.groups; empty: everybody
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("what the operator tells everybody")

    class Meta:
        indexes = [models.Index(fields=["-sent_at"], name="news_newest")]


class NewsReceipt(EnterpriseModel):
    """A member was told these news."""

    news_id = models.UUIDField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("ids and a time")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "news_id"], name="one_receipt_a_member")
        ]
