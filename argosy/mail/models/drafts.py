"""What a member is writing, and how sending it went."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.mail.models.mailboxes import Mailbox
from argosy.mail.models.messages import Message
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class DraftState(models.TextChoices):
    """How far a message of ours is. Uncertain: the server fell silent after it had the text, so nobody resends it."""

    DRAFT = "draft", "draft"
    WAITING = "waiting", "waiting to go out"
    SENDING = "sending", "sending"
    SENT = "sent", "sent"
    REFUSED = "refused", "refused by the server"
    UNCERTAIN = "uncertain", "perhaps sent"


class WaitsFor(models.TextChoices):
    """Why a message waits: it can still be taken back, its time has not come, or the mailbox may not send so much."""

    UNDO = "undo", "can be taken back"
    LATER = "later", "goes out later"
    PACE = "pace", "the mailbox's limit"


class DraftQuerySet(EnterpriseQuerySet["Draft"]):
    """Reads of drafts."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own only: what is not sent yet is nobody else's."""
        return self.filter(member=actor.member)

    def unfinished(self) -> Self:
        """Being written: not given out of hand yet."""
        return self.filter(state=DraftState.DRAFT)

    def outgoing(self) -> Self:
        """Given out of hand, and not known to be sent."""
        return self.exclude(state__in=[DraftState.DRAFT, DraftState.SENT])

    def due(self, now: datetime) -> Self:
        """Waiting, and their time has come."""
        return self.filter(state=DraftState.WAITING, send_at__lte=now)

    def awaiting_answer(self) -> Self:
        """Sent with the wish to be reminded, and not answered yet."""
        return self.filter(answer_due_at__isnull=False, answered_at__isnull=True)


class Draft(EnterpriseModel):
    """A message being written or sent."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="drafts")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="drafts")
    answers = EnterpriseForeignKey(Message, on_delete=models.SET_NULL, null=True, related_name="+")
    to = SealedTextField()
    cc = SealedTextField()
    bcc = SealedTextField()
    subject = SealedTextField()
    html = SealedTextField()
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.DRAFT)
    send_at = models.DateTimeField(null=True)
    waits_for = models.CharField(max_length=6, choices=WaitsFor.choices, blank=True)
    message_id = SealedTextField()  # made before the first try, so that a second one can be recognised
    message_key = models.BigIntegerField(null=True)  # its token: answers name it
    server_words = SealedTextField()
    cure = models.CharField(max_length=20, blank=True)  # what to do about it (argosy.mail.cures)
    handed_at = models.DateTimeField(null=True)  # from here on the server may have it: nobody hands it over again
    handed_to = models.CharField(max_length=210, blank=True)  # the server's name and port
    is_in_sent = models.BooleanField(default=False)
    looked_at = models.DateTimeField(null=True)  # when Sent was looked through for an uncertain message
    is_tracked = models.BooleanField(default=False)  # its writer wants to know when it is opened
    remind_days = models.PositiveSmallIntegerField(null=True)
    answer_due_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(DraftQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={
            "to": OnErase.BLANK,
            "cc": OnErase.BLANK,
            "bcc": OnErase.BLANK,
            "subject": OnErase.BLANK,
            "html": OnErase.BLANK,
            "message_id": OnErase.BLANK,
            "server_words": OnErase.BLANK,
        },
        not_personal=frozenset({"cure", "waits_for", "handed_to"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "member", "-changed_at"], name="draft_newest"),
            models.Index(
                fields=["enterprise_id", "send_at"], name="draft_due", condition=models.Q(state=DraftState.WAITING)
            ),
            models.Index(fields=["enterprise_id", "mailbox", "-handed_at"], name="draft_pace"),
            models.Index(
                fields=["enterprise_id", "mailbox", "message_key"],
                name="draft_awaiting_answer",
                condition=models.Q(answer_due_at__isnull=False, answered_at__isnull=True),
            ),
        ]


class DraftAttachment(EnterpriseModel):
    """A file on its way with a draft."""

    draft = EnterpriseForeignKey(Draft, on_delete=models.CASCADE, related_name="attachments")
    name = SealedTextField()
    type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    blob = models.CharField(max_length=48, blank=True)  # "" while it lies in pieces
    is_linked = models.BooleanField(default=False)  # too large for the letter, which carries a link to it
    is_whole = models.BooleanField(default=True)  # all of it has come up
    begun_at = models.DateTimeField(default=timezone.now)

    personal_data = PersonalData(
        subject="draft.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"name": OnErase.DELETE_ROW},
        not_personal=frozenset({"type", "blob"}),
    )
