"""Mail of a person who is erased: rows, search tokens, sources and files go; the ledger keeps it from coming again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_noop

from argosy.customers.models import TimelineEntry
from argosy.mail import issuers
from argosy.mail.actions.forgetting import forget_unused
from argosy.mail.actions.mailboxes import stop
from argosy.mail.models import (
    Draft,
    DraftAttachment,
    FetchedMessage,
    FetchState,
    FilePiece,
    Mailbox,
    MailboxState,
    Message,
    MessageContent,
    MessageSearch,
    Thread,
)
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.tenancy.search_rows import found
from argosy.privacy import tombstones
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.sources import DELETED, KEPT, Part, offer
from argosy.privacy.subjects import HAN, Subject
from argosy.reading.model import Reading

CHUNK = 500
MOST_LOOKED_AT = 2_000
# Who gets her data gets it on paper or by mail: what opens the mailbox must not lie there.
SECRETS = frozenset({"password", "refresh_token", "access_token"})
MOST_EXPORTED = 5_000
OF_THE_ENTERPRISE = gettext_noop("business mail belongs to the enterprise, which decided to keep it")
LETTERS_OF_OTHERS = gettext_noop(
    "others wrote these to each other, and their text names the person: look for the name in mail, and decide letter by letter"
)
# shown by argosy.privacy.queries_of_requests.parts_in_words, which translates what stands in a receipt
TOLD = gettext_noop("the provider on whose page the member signed in is told that Argosy's access ends")
NOT_TOLD = gettext_noop(
    "the tokens are forgotten; a provider like Microsoft cannot be told by programs: the access is ended on its page"
)


class Mail:
    """Mailboxes of a member, and every message that somebody outside wrote or got."""

    covers = frozenset(
        f"mail.{name}"
        for name in (
            "Mailbox",
            "Folder",
            "Thread",
            "Message",
            "MessageContent",
            "MessagePart",
            "FetchedMessage",
            "Draft",
            "DraftAttachment",
            "FilePiece",
            "FileLink",
        )
    )

    def words(self, subject: Subject) -> list[str]:
        rows = Message.objects.filter(sender_key__in=subject.keys).order_by("-at")[:20]
        return [one.sender_name for one in rows]

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        messages = self.of(subject).order_by("-at")[:MOST_EXPORTED]
        told = []
        for one in messages:
            content = MessageContent.objects.filter(pk=one.pk).first()
            said = content.content if content else {}
            told.append(fields_of(one, "at", "direction") | {"text": said.get("text", ""), "to": said.get("to", [])})
        return {
            "mail.Mailbox": [
                {name: value for name, value in fields_of(one, "bound_at").items() if name not in SECRETS}
                for one in _boxes(subject)
            ],
            "mail.Message": told,
            "mail.Draft": [fields_of(one, "made_at") for one in self._drafts(subject)],
        }

    def plan(self, subject: Subject) -> list[Part]:
        how, why = (DELETED, "") if subject.with_mail else (KEPT, OF_THE_ENTERPRISE)
        boxes = _boxes(subject)
        return [
            Part("mail.Mailbox", len(boxes), how, why or _ends(boxes)),
            Part("mail.Message", self.of(subject).count(), how, why),
            Part("mail.Draft", len(self._drafts(subject)), how, why),
            Part("mail.MessageContent", named_in(subject), KEPT, LETTERS_OF_OTHERS),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        while self.some(subject, CHUNK):
            pass
        if subject.with_mail:
            erase_drafts(self._drafts(subject))
            Mailbox.objects.filter(pk__in=[one.pk for one in _boxes(subject)]).delete()
        return done

    def left(self, subject: Subject) -> int:
        if not subject.with_mail:
            return 0
        messages = self.of(subject).count()
        return int(messages + FetchedMessage.objects.filter(mailbox__in=_boxes(subject)).count())

    def some(self, subject: Subject, most: int) -> list[Part]:
        boxes = _boxes(subject)
        stop([one for one in boxes if one.state != MailboxState.UNBOUND])
        if not subject.with_mail:
            return []
        if ids := list(self.of(subject).values_list("pk", flat=True)[:most]):
            erase_messages(ids)
            return [Part("mail.Message", len(ids), DELETED)]
        if rows := dict(FetchedMessage.objects.filter(mailbox__in=boxes).values_list("pk", "blob")[:most]):
            FetchedMessage.objects.filter(pk__in=rows).delete()
            forget_unused(rows.values())
            return [Part("mail.FetchedMessage", len(rows), DELETED)]
        return []

    @staticmethod
    def of(subject: Subject) -> QuerySet[Message]:
        """A member's whole mail; of somebody outside what she wrote or got."""
        if subject.member:
            return Message.objects.filter(mailbox__member=subject.member)  # type: ignore[no-any-return]
        return Message.objects.filter(participants__address_key__in=subject.keys).distinct()  # type: ignore[no-any-return]

    def _drafts(self, subject: Subject) -> list[Draft]:
        if subject.member:
            # a colleague's drafts in her shared mailbox go with it
            return list(Draft.objects.filter(Q(member=subject.member) | Q(mailbox__member=subject.member)))
        # drafts carry no tokens of their recipients; they are few beside the messages
        rows = Draft.objects.iterator(chunk_size=CHUNK)
        return [one for one in rows if subject.stands_in((one.to, one.cc, one.bcc))]


def _boxes(subject: Subject) -> list[Mailbox]:
    return list(Mailbox.objects.filter(member_id=subject.member)) if subject.member else []


def named_in(subject: Subject) -> int:
    """How many letters between others name this person in their text, by address or whole name; of members none is counted."""
    if subject.member or not subject.with_mail:
        return 0
    enterprise, ids = current_enterprise(), set()
    for word in subject.words:
        if "@" not in word and len(word.split()) == 1 and not HAN.search(word):
            continue  # a first name alone names others too
        others = MessageSearch.objects.exclude(row_id__in=Mail.of(subject).values("pk"))
        rows = found(others, search.query(enterprise, word), None)
        ids |= set(rows.order_by("-at").values_list("row_id", flat=True)[:MOST_LOOKED_AT])
    texts = MessageContent.objects.filter(pk__in=ids).iterator(chunk_size=CHUNK)
    return sum(subject.stands_in(one.content) for one in texts)


def _ends(boxes: Sequence[Mailbox]) -> str:
    """What becomes of our accesses at the providers of these mailboxes, "" where there are none."""
    houses = [issuers.of_key(one.issuer) for one in boxes if one.refresh_token]
    if any(one is not None and not one.can_be_told for one in houses):
        return NOT_TOLD
    return TOLD if any(houses) else ""


def erase_drafts(drafts: Sequence[Draft]) -> None:
    """The drafts are gone with their files."""
    blobs = set(DraftAttachment.objects.filter(draft__in=drafts).values_list("blob", flat=True))
    blobs |= set(FilePiece.objects.filter(attachment__draft__in=drafts).values_list("blob", flat=True))
    Draft.objects.filter(pk__in=[one.pk for one in drafts]).delete()
    forget_unused(blobs)


def erase_messages(ids: Sequence[UUID]) -> None:
    """The messages are gone with everything made of them; their ledger rows stay, so that none is fetched again."""
    rows = Message.objects.filter(pk__in=ids)
    blobs = set(rows.values_list("blob", flat=True))
    threads = set(rows.values_list("thread_id", flat=True))
    MessageContent.objects.filter(pk__in=ids).delete()
    MessageSearch.objects.filter(row_id__in=ids).delete()
    TimelineEntry.objects.filter(object_id__in=ids).delete()
    ledger = FetchedMessage.objects.filter(message__in=ids)
    ledger.update(blob="", size=0, state=FetchState.READ, message=None)
    rows.delete()
    _tidy(threads)
    forget_unused(blobs)


def _tidy(threads: Iterable[UUID]) -> None:
    for thread in Thread.objects.filter(pk__in=list(threads)):
        left = list(thread.messages.order_by("at"))
        if not left:
            thread.delete()
            continue
        thread.subject, thread.message_count, thread.last_at = left[0].subject, len(left), left[-1].at
        thread.unread_count = sum(not one.is_read and one.direction == "in" for one in left)
        thread.save()


def without_erased(rows: Sequence[FetchedMessage], read: Mapping[str, Reading | None]) -> list[FetchedMessage]:
    """The rows that may become messages; older mail of somebody who was erased comes in under new numbers, and goes."""
    people = {row.pk: _people(read.get(row.blob)) for row in rows}
    erased = tombstones.erased_at({key for keys in people.values() for key in keys})
    if not erased:
        return list(rows)
    gone = [row for row in rows if _is_erased(row, people[row.pk], erased)]
    for row in gone:
        blob, row.blob, row.size, row.state = row.blob, "", 0, FetchState.READ
        row.save(update_fields=["blob", "size", "state"])
        forget_unused({blob})
    return [row for row in rows if row not in gone]


def _people(reading: Reading | None) -> set[int]:
    if reading is None:
        return set()
    enterprise = current_enterprise()
    everybody = (reading.mail.sender, *reading.mail.to, *reading.mail.cc)
    return {search.blind(enterprise, one.address.strip().casefold()) for one in everybody if one.address}


def _is_erased(row: FetchedMessage, people: set[int], erased: Mapping[int, datetime]) -> bool:
    return any(row.internal_date <= erased[key] for key in people if key in erased)


offer(Mail())
