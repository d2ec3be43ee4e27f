"""What was fetched, and what it says."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from argosy.customers.models import Customer
from argosy.mail.models.mailboxes import Folder, Mailbox, in_sight
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.tenancy.search_rows import SearchRow


class Thread(EnterpriseModel):
    """Messages of one mailbox that answer each other."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="threads")
    subject = SealedTextField()
    last_at = models.DateTimeField()
    message_count = models.PositiveIntegerField(default=0)
    unread_count = models.PositiveIntegerField(default=0)
    # Joined by hand: its messages stand there, and what answers them goes there too.
    joined_into = EnterpriseForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="joined")

    personal_data = PersonalData(
        subject="mailbox.member", purpose=Purpose.MAIL, keep_for_days=None, fields={"subject": OnErase.BLANK}
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "mailbox", "-last_at"], name="thread_newest"),
            models.Index(
                fields=["enterprise_id", "joined_into"],
                name="thread_joined",
                condition=models.Q(joined_into__isnull=False),
            ),
        ]


class ThreadReference(EnterpriseModel):
    """A Message-ID that was seen or named in a thread, as a token: how the next message finds it (RFC 5322 3.6.4)."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="+")
    thread = EnterpriseForeignKey(Thread, on_delete=models.CASCADE, related_name="references")
    key = models.BigIntegerField()

    personal_data = NoPersonalData("tokens of Message-IDs")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "mailbox", "key"], name="one_thread_a_reference")
        ]


class PrivateConversation(EnterpriseModel):
    """The member called this conversation private: it is taken out before anybody else gets the mailbox."""

    thread = EnterpriseForeignKey(Thread, on_delete=models.CASCADE, related_name="private_marks")
    marked_at = models.DateTimeField(auto_now_add=True)

    personal_data = NoPersonalData("which conversation its member called private, and when")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "thread"], name="one_private_mark")]


class MessageQuerySet(EnterpriseQuerySet["Message"]):
    """Reads of messages."""

    def visible_to(self, actor: Actor) -> Self:
        """Those in mailboxes that the actor may see."""
        return self.filter(in_sight(actor, "mailbox__"))

    def unread(self) -> Self:
        """Not opened yet."""
        return self.filter(is_read=False, direction="in")

    def standing(self) -> Self:
        """Not deleted on the server: what its folders show."""
        return self.filter(gone_at__isnull=True)


class Message(EnterpriseModel):
    """One message as lists show it; its text is in MessageContent, its source in a blob."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="messages")
    folder = EnterpriseForeignKey(Folder, on_delete=models.PROTECT, related_name="messages")
    thread = EnterpriseForeignKey(Thread, on_delete=models.CASCADE, related_name="messages")
    customer = EnterpriseForeignKey(Customer, on_delete=models.SET_NULL, null=True, related_name="messages")
    filed_by = models.CharField(max_length=8, blank=True)  # hand, rule
    blob = models.CharField(max_length=48)
    size = models.PositiveIntegerField()
    direction = models.CharField(max_length=3)  # in, out
    at = models.DateTimeField()
    subject = SealedTextField()
    snippet = SealedTextField()
    sender_name = SealedTextField()
    sender_address = SealedTextField()
    sender_key = models.BigIntegerField(null=True)
    to_names = SealedTextField()  # for the list of Sent
    message_id_key = models.BigIntegerField(null=True)
    language = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=12, default="other")
    confidence = models.PositiveSmallIntegerField(default=0)  # percent
    risk = models.CharField(max_length=12, blank=True)
    is_read = models.BooleanField(default=False)
    is_starred = models.BooleanField(default=False)
    has_attachments = models.BooleanField(default=False)
    is_bounce = models.BooleanField(default=False)
    is_list = models.BooleanField(default=False)
    is_auto_reply = models.BooleanField(default=False)
    # Since when it stands in no folder of the server that is brought in: deleted there. It stays here.
    gone_at = models.DateTimeField(null=True)
    was_unreadable = models.BooleanField(default=False)  # kept with its source, shown as "could not be read"

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(MessageQuerySet)()

    personal_data = PersonalData(
        subject="mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={
            "subject": OnErase.BLANK,
            "snippet": OnErase.BLANK,
            "sender_name": OnErase.BLANK,
            "sender_address": OnErase.BLANK,
            "to_names": OnErase.BLANK,
        },
        not_personal=frozenset({"filed_by", "blob", "direction", "language", "kind", "risk"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "folder", "-at", "-id"], name="message_newest"),
            models.Index(fields=["enterprise_id", "thread", "at"], name="message_of_thread"),
            models.Index(fields=["enterprise_id", "customer", "-at"], name="message_of_customer"),
            models.Index(fields=["enterprise_id", "mailbox", "kind", "-at"], name="message_of_kind"),
            models.Index(fields=["enterprise_id", "sender_key"], name="message_of_sender"),
            models.Index(fields=["enterprise_id", "folder"], name="message_unread", condition=models.Q(is_read=False)),
            models.Index(
                fields=["enterprise_id", "mailbox", "-at"], name="message_starred", condition=models.Q(is_starred=True)
            ),
        ]


class MessageContent(EnterpriseModel):
    """What a message says in full; its id is the message's.

    `content` holds text, html, reply, signature, quoted, from, to, cc, reply_to, message_id, references, understanding.
    """

    content = SealedJSONField()

    personal_data = PersonalData(
        subject="message.mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"content": OnErase.DELETE_ROW},
        sensitive=frozenset({"content"}),
    )


class MessagePart(EnterpriseModel):
    """An attachment of a message; its bytes are cut out of the source when asked for."""

    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="parts")
    position = models.PositiveSmallIntegerField()
    name = SealedTextField()
    type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    content_id = SealedTextField()
    is_inline = models.BooleanField(default=False)
    danger = models.CharField(max_length=10, blank=True)  # program, disguised, archive, virus, macros, locked

    personal_data = PersonalData(
        subject="message.mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={"name": OnErase.DELETE_ROW, "content_id": OnErase.DELETE_ROW},
        not_personal=frozenset({"type", "danger"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "message"], name="part_of_message")]

    @property
    def is_held(self) -> bool:
        """Is it kept from everybody? Macros and locked archives are warned of only: buyers' price lists have them."""
        return self.danger in {"program", "disguised", "archive", "virus"}


class MessageParticipant(EnterpriseModel):
    """An address that wrote or got a message, as a token: finds all mail with a person."""

    message = EnterpriseForeignKey(Message, on_delete=models.CASCADE, related_name="participants")
    role = models.CharField(max_length=4)  # from, to, cc
    address_key = models.BigIntegerField()

    personal_data = NoPersonalData("tokens of addresses")

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "address_key"], name="participant_address"),
            models.Index(fields=["enterprise_id", "message"], name="participant_of_message"),
        ]


class MessageSearch(SearchRow):
    """What messages are found by."""

    # Are the words inside its files among them? Not yet for mail that was read before they were kept.
    covers_files = models.BooleanField(default=False)

    personal_data = NoPersonalData("keyed tokens and ids")

    class Meta:
        indexes = [
            GinIndex(fields=["tokens"], name="message_tokens"),
            models.Index(fields=["enterprise_id", "-at"], name="message_search_newest"),
            models.Index(fields=["enterprise_id", "member_id", "-at"], name="message_search_of_member"),
            models.Index(
                fields=["enterprise_id", "-at"], name="message_search_no_files", condition=models.Q(covers_files=False)
            ),
        ]


class FetchState(models.TextChoices):
    """How far a fetched message is."""

    FETCHED = "fetched", "fetched"
    READ = "read", "read"
    UNREADABLE = "unreadable", "could not be read"


class FetchedMessage(EnterpriseModel):
    """The ledger row: this UID of this folder was stored. Written with the cursor, in one transaction (DESIGN D8)."""

    mailbox = EnterpriseForeignKey(Mailbox, on_delete=models.CASCADE, related_name="ledger")
    folder = EnterpriseForeignKey(Folder, on_delete=models.CASCADE, related_name="ledger")
    uidvalidity = models.BigIntegerField()
    uid = models.BigIntegerField()
    blob = models.CharField(max_length=48)
    # The token of its header fields: with the size, how it is recognised under another UID without being fetched again.
    head_key = models.BigIntegerField(null=True)
    # The token of what a POP3 server calls it: there numbers are ours.
    name_key = models.BigIntegerField(null=True)
    size = models.PositiveIntegerField()
    is_cut = models.BooleanField(default=False)  # larger than anything that is kept: its beginning only
    internal_date = models.DateTimeField()
    is_seen = models.BooleanField(default=False)
    is_flagged = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=FetchState.choices, default=FetchState.FETCHED)
    message = EnterpriseForeignKey(Message, on_delete=models.SET_NULL, null=True, related_name="ledger")
    fetched_at = models.DateTimeField(auto_now_add=True)
    expunged_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="mailbox.member",
        purpose=Purpose.MAIL,
        keep_for_days=None,
        fields={},
        not_personal=frozenset({"blob"}),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id", "folder", "uidvalidity", "uid"], name="one_ledger_row_a_uid"
            )
        ]
        indexes = [
            models.Index(
                fields=["enterprise_id", "mailbox"], name="ledger_unread", condition=models.Q(state="fetched")
            ),
            models.Index(fields=["enterprise_id", "mailbox", "blob"], name="ledger_by_blob"),
            models.Index(fields=["enterprise_id", "message"], name="ledger_of_message"),
            models.Index(fields=["enterprise_id", "mailbox", "head_key"], name="ledger_by_head"),
        ]
