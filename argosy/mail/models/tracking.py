"""Whether a letter was opened: only with its reader's consent, and only what the signs were taken for is kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from argosy.customers.models import Contact
from argosy.enterprise.models import Member
from argosy.mail.models.drafts import Draft
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class TrackingConsent(EnterpriseModel):
    """What a contact said about being told when they open our letters, and how we know it."""

    contact = EnterpriseForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    is_given = models.BooleanField(default=False)
    version = models.PositiveSmallIntegerField(default=1)  # of what is told: a consent to less does not hold for more
    words = SealedTextField()  # how the contact said so
    noted_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    noted_at = models.DateTimeField(auto_now=True)

    personal_data = PersonalData(
        subject="contact", purpose=Purpose.LAW, keep_for_days=None, fields={"words": OnErase.BLANK}
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "contact"], name="one_tracking_consent")]


class TrackedLetter(EnterpriseModel):
    """A letter to one contact that tells when it is opened."""

    draft = EnterpriseForeignKey(Draft, on_delete=models.CASCADE, related_name="+")
    contact = EnterpriseForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    message_key = models.BigIntegerField(null=True)  # the Message-ID's token: the copy in Sent bears it, too
    token = SealedTextField()  # the last part of the picture's address
    made_at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="contact", purpose=Purpose.MAIL, keep_for_days=None, fields={"token": OnErase.DELETE_ROW}
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "draft"], name="one_tracking_a_letter")]
        indexes = [models.Index(fields=["enterprise_id", "message_key"], name="tracked_by_message")]


class OpenedBy(models.TextChoices):
    """What loaded a letter's picture."""

    PERSON = "person", "a person"
    PROXY = "proxy", "a mail provider's picture proxy, when the letter was shown"
    PREFETCH = "prefetch", "a program that loads pictures beforehand"
    SCANNER = "scanner", "a security scanner or robot"
    SELF = "self", "somebody of ours"


class Opening(EnterpriseModel):
    """The picture of a letter was loaded: when, and by what kind of reader; no address and no program is kept."""

    letter = EnterpriseForeignKey(TrackedLetter, on_delete=models.CASCADE, related_name="openings")
    at = models.DateTimeField(auto_now_add=True)
    opened_by = models.CharField(max_length=8, choices=OpenedBy.choices)
    confidence = models.PositiveSmallIntegerField()  # percent

    personal_data = PersonalData(
        subject="letter.contact",
        purpose=Purpose.MAIL,
        keep_for_days=365,
        fields={},
        not_personal=frozenset({"opened_by"}),
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "letter", "-at"], name="opening_of_letter")]


class OpeningAddress(models.Model):
    """Which enterprise's letter a picture's address belongs to. The installation's: whoever loads it has not signed in."""

    token_hash = models.CharField(max_length=64, primary_key=True)
    enterprise_id = models.UUIDField()
    letter_id = models.UUIDField()

    objects: ClassVar[models.Manager[OpeningAddress]] = models.Manager()

    personal_data = NoPersonalData("hashes of random words, and ids")
