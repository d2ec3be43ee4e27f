"""A member's mailbox on somebody's server, its folders, and who is bringing its mail in."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class MailboxState(models.TextChoices):
    """How the mailbox is, said honestly: a wrong password is not an outage."""

    BRINGING = "bringing", "bringing mail in"
    UP_TO_DATE = "up_to_date", "up to date"
    WRONG_PASSWORD = "wrong_password", "the server refuses the password"
    UNREACHABLE = "unreachable", "the server does not answer"
    THROTTLED = "throttled", "the server asks us to slow down"
    INCOMPLETE = "incomplete", "mail is missing"
    CONNECT_AGAIN = "connect_again", "the provider wants the member to sign in again"
    NOT_SWITCHED_ON = "not_switched_on", "the mailbox does not let other programs in"
    PAUSED = "paused", "paused after days without a sign-in"
    PASSED_ON = "passed_on", "passed on to a colleague, who gives it its new password"
    RESTING = "resting", "rests until its member agrees to what is done with it now"
    UNBOUND = "unbound", "unbound"


class MailProtocol(models.TextChoices):
    """How mail comes in from the server."""

    IMAP = "imap", "IMAP"
    POP3 = "pop3", "POP3"


class MailboxQuerySet(EnterpriseQuerySet["Mailbox"]):
    """Reads of mailboxes."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of members in the actor's reach, and those that are shared with the actor."""
        return self.filter(in_sight(actor))

    def worked_in_by(self, actor: Actor) -> Self:
        """The actor's own, and those that a colleague shares with her: she reads, marks and moves their mail."""
        return self.filter(models.Q(member=actor.member) | _shared_with(actor))

    def answered_by(self, actor: Actor) -> Self:
        """Those from which the actor may write."""
        return self.filter(models.Q(member=actor.member) | _shared_with(actor, may_answer=True))

    def bound(self) -> Self:
        """Still bound."""
        return self.exclude(state=MailboxState.UNBOUND)


def in_sight(actor: Actor, path: str = "") -> models.Q:
    """The condition that the mailbox at this path is of a member in the actor's reach, or shared with the actor.

    Beside a join that is there anyway it costs nothing; asked as a list of mailboxes it is one table more to plan with.
    """
    if actor.reach.is_all:
        return models.Q()
    return actor.reach.of(f"{path}member") | _shared_with(actor, path)


def _shared_with(actor: Actor, path: str = "", **where: bool) -> models.Q:
    shared = MailboxShare.objects.filter(member=actor.member, **where).values("mailbox")
    return models.Q(**{f"{path.removesuffix('__') or 'pk'}__in": shared})


class Mailbox(EnterpriseModel):
    """A bound work mailbox."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="mailboxes")
    address = SealedTextField()
    address_key = models.BigIntegerField()
    sender_name = SealedTextField()
    username = SealedTextField()
    password = SealedTextField()
    # Signed in to on its provider's own page (argosy.mail.issuers): tokens, and no password.
    issuer = models.CharField(max_length=12, blank=True)
    refresh_token = SealedTextField()
    access_token = SealedTextField()
    access_until = models.DateTimeField(null=True)
    refreshing_until = models.DateTimeField(null=True)  # one process gets the next token; the others wait for it
    provider = models.CharField(max_length=20, blank=True)
    protocol = models.CharField(max_length=4, choices=MailProtocol.choices, default=MailProtocol.IMAP)
    # where mail comes in, by POP3 too
    imap_host = models.CharField(max_length=200)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, default="tls")  # tls, starttls, none
    smtp_host = models.CharField(max_length=200)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, default="tls")
    saves_sent_itself = models.BooleanField(default=False)  # the server keeps a copy of what passes its SMTP
    bring_since = models.DateField(null=True)
    is_free_mail = models.BooleanField(default=False)
    signature = SealedTextField()
    state = models.CharField(max_length=16, choices=MailboxState.choices, default=MailboxState.BRINGING)
    state_since = models.DateTimeField(auto_now_add=True)
    state_words = SealedTextField()  # what the server said
    # While the server does not let us in: since when, how often it was tried in vain, when it is tried next.
    failing_since = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    bound_at = models.DateTimeField(auto_now_add=True)
    compared_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(MailboxQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={
            "address": OnErase.BLANK,
            "sender_name": OnErase.BLANK,
            "username": OnErase.BLANK,
            "password": OnErase.BLANK,
            "refresh_token": OnErase.BLANK,
            "access_token": OnErase.BLANK,
            "signature": OnErase.BLANK,
            "state_words": OnErase.BLANK,
        },
        sensitive=frozenset({"password", "refresh_token", "access_token"}),
        not_personal=frozenset(
            {"issuer", "provider", "protocol", "imap_host", "imap_security", "smtp_host", "smtp_security"}
        ),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "address_key"],
                condition=~models.Q(state="unbound"),
                name="one_binding_an_address",
            )
        ]

    def __str__(self) -> str:
        return str(self.address)


class MailboxShare(EnterpriseModel):
    """A colleague who works in a mailbox with its member: sales@, which several people read and answer."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="shares")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="shared_mailboxes")
    may_answer = models.BooleanField(default=True)
    shared_at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(subject="member", purpose=Purpose.MAIL, keep_for_days=None, fields={})

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "mailbox"], name="one_share_a_colleague")
        ]


class FolderRole(models.TextChoices):
    """What a folder is for, whatever its name (RFC 6154)."""

    INBOX = "inbox", "Inbox"
    SENT = "sent", "Sent"
    DRAFTS = "drafts", "Drafts"
    TRASH = "trash", "Trash"
    JUNK = "junk", "Junk"
    ARCHIVE = "archive", "Archive"
    OTHER = "other", "other"


class Folder(EnterpriseModel):
    """A folder of a mailbox, and how far its mail is in."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="folders")
    path = SealedTextField()  # as the server writes it (modified UTF-7)
    path_key = models.BigIntegerField()
    title = SealedTextField()  # as people read it
    role = models.CharField(max_length=8, choices=FolderRole.choices, default=FolderRole.OTHER)
    is_brought = models.BooleanField(default=False)
    uidvalidity = models.BigIntegerField(default=0)
    # Everything above is asked for as new mail; between the two lies what is in already.
    highest_uid = models.BigIntegerField(default=0)
    lowest_uid = models.BigIntegerField(default=0)
    is_backfilled = models.BooleanField(default=False)
    # As it stood when flags were last compared; asked for changes of flags only, never for what is new (DESIGN D8).
    modseq = models.BigIntegerField(default=0)
    server_count = models.PositiveIntegerField(default=0)
    missing_count = models.PositiveIntegerField(default=0)
    # The first of them: [uid, why, bytes, date], as the member sees them.
    missing = SealedJSONField(null=True)
    refused_since = models.DateTimeField(null=True)  # listed, but the server does not open it
    compared_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"path": OnErase.BLANK, "title": OnErase.BLANK, "missing": OnErase.BLANK},
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "mailbox", "path_key"], name="one_folder_a_path")
        ]


class MailboxLease(models.Model):
    """Which sync process brings a mailbox in. Belongs to the installation: processes serve all enterprises."""

    mailbox_id = models.UUIDField(primary_key=True)
    enterprise_id = models.UUIDField()
    holder = models.CharField(max_length=80, blank=True)
    until = models.DateTimeField(null=True)
    is_wanted = models.BooleanField(default=True)

    personal_data = NoPersonalData("ids, a process name and a time")
