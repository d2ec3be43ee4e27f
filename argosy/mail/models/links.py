"""Large files: they come up in pieces, stay here, and the letter carries a link that ends."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.mail.models.drafts import DraftAttachment, DraftState
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet

USUAL_MEGABYTES, USUAL_DAYS = 20, 30


class LargeFiles(EnterpriseModel):
    """What the enterprise chose: from which size on files go as links, and how long these hold. No row: the usual."""

    most_megabytes = models.PositiveSmallIntegerField(default=USUAL_MEGABYTES)
    days = models.PositiveSmallIntegerField(default=USUAL_DAYS)

    personal_data = NoPersonalData("numbers that the enterprise chose")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_choice_of_large_files")]


class FilePiece(EnterpriseModel):
    """Some megabytes of a file that is too large for one: nobody ever holds the whole in memory."""

    attachment = EnterpriseForeignKey(DraftAttachment, on_delete=models.CASCADE, related_name="pieces")
    number = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()
    blob = models.CharField(max_length=48)

    personal_data = PersonalData(
        subject="attachment.draft.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={},
        not_personal=frozenset({"blob"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "attachment", "number"], name="one_piece_a_number")
        ]


class FileLinkQuerySet(EnterpriseQuerySet["FileLink"]):
    """Reads of links to files."""

    def visible_to(self, actor: Actor) -> Self:
        """Those in letters of members in the actor's reach that went out: what leaves the company can be ended by it."""
        theirs = actor.reach.of("attachment__draft__member")
        return self.filter(theirs).exclude(attachment__draft__state=DraftState.DRAFT)

    def open(self, now: datetime) -> Self:
        """Those behind which the file still lies for whoever has the link."""
        return self.filter(withdrawn_at__isnull=True, forgotten_at__isnull=True, expires_at__gt=now)

    def over(self, since: datetime) -> Self:
        """Those that ended before this moment, while their file is still kept; a letter that may yet go out keeps its own."""
        ended = models.Q(expires_at__lt=since) | models.Q(withdrawn_at__lt=since)
        gone_out = (DraftState.SENT, DraftState.UNCERTAIN)
        return self.filter(ended, forgotten_at__isnull=True, attachment__draft__state__in=gone_out)


class FileLink(EnterpriseModel):
    """The link in a letter to a file that is too large for it: whoever has it saves the file, until it ends."""

    attachment = EnterpriseForeignKey(DraftAttachment, on_delete=models.CASCADE, related_name="links")
    made_by = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    secret = SealedTextField()  # the link's last part: the copy in Sent bears the same
    link_key = models.BigIntegerField()
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)  # since when its file is erased

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(FileLinkQuerySet)()

    personal_data = PersonalData(
        subject="made_by", purpose=Purpose.MAIL, keep_for_days=None, fields={"secret": OnErase.BLANK}
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "attachment"], name="one_link_a_file")]
        indexes = [
            models.Index(fields=["enterprise_id", "link_key"], name="file_link"),
            models.Index(fields=["enterprise_id", "made_by", "-made_at"], name="links_of_member"),
        ]


class FileDownload(EnterpriseModel):
    """Somebody saved the file behind a link: when, and nothing about whom."""

    link = EnterpriseForeignKey(FileLink, on_delete=models.CASCADE, related_name="downloads")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("a moment, without a word about who it was")

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "link", "-at"], name="downloads_of_link")]
