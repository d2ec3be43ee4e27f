"""How a member writes: her habits, the texts that she writes again and again, how her letters end."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.mail.models.mailboxes import Mailbox
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet

UNDO_SECONDS = 10


class WritingHabits(EnterpriseModel):
    """A member's own choices about writing; without a row the usual ones hold."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    undo_seconds = models.PositiveSmallIntegerField(default=UNDO_SECONDS)
    remind_days = models.PositiveSmallIntegerField(null=True)

    personal_data = NoPersonalData("numbers that a member chose for her own work")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "member"], name="one_row_of_habits_a_member")]


class LetterTemplateQuerySet(EnterpriseQuerySet["LetterTemplate"]):
    """Reads of templates."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own, and those that somebody shared with everybody of the enterprise."""
        return self.filter(models.Q(member=actor.member) | models.Q(is_shared=True))

    def changeable_by(self, actor: Actor) -> Self:
        """One's own; the shared ones also by who sees everybody's things."""
        own = models.Q(member=actor.member)
        return self.filter(own | models.Q(is_shared=True) if actor.reach.is_all else own)


class LetterTemplate(EnterpriseModel):
    """A text that is written again and again: a whole letter, or a piece that a short word stands for."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    is_shared = models.BooleanField(default=False)
    title = SealedTextField()
    word = SealedTextField()  # typed as /word, it becomes the text
    language = models.CharField(max_length=8, blank=True)
    subject = SealedTextField()
    html = SealedTextField()
    changed_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(LetterTemplateQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={
            "title": OnErase.BLANK,
            "word": OnErase.BLANK,
            "subject": OnErase.BLANK,
            "html": OnErase.BLANK,
        },
        not_personal=frozenset({"language"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member"], name="template_of_member")]


class Signature(EnterpriseModel):
    """How letters of a mailbox to readers of one language end; the mailbox's own is for all others."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="signatures")
    language = models.CharField(max_length=8)
    html = SealedTextField()

    personal_data = PersonalData(
        subject="mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"html": OnErase.BLANK},
        not_personal=frozenset({"language"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "mailbox", "language"], name="one_signature_a_language")
        ]
