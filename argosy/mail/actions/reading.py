"""Stage two: what was stored is read in a limited child process and kept as messages, threads and search tokens."""

from __future__ import annotations

import atexit
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from uuid import UUID

from django.db import connection

from argosy.enterprise.models import Enterprise
from argosy.mail import child, jobs
from argosy.mail.actions import losing
from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.erasing import without_erased
from argosy.mail.actions.keeping import Batch
from argosy.mail.actions.lawful import lawful
from argosy.mail.content import content_of
from argosy.mail.events import MessagesKept, MessagesRead, WrittenByAPerson
from argosy.mail.models import FetchedMessage, FetchState, Mailbox, Message, MessageContent
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.jobs import passes
from argosy.platform.limited import Limited, LimitedPool, NotStarted
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope
from argosy.reading.documents import sight
from argosy.reading.model import Own, Reading, Understanding

# Header lines by which programs and lists are known (RFC 3834, 2369, 2919; reading.bounces.automatic), with their folds.
PROGRAMS_LINES = re.compile(
    rb"^(?:Auto-Submitted|X-Auto[\w-]*|Precedence|List-[\w-]+|Feedback-ID)[ \t]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*",
    re.IGNORECASE | re.MULTILINE,
)
END_OF_HEADER = re.compile(rb"\r?\n\r?\n")
LONGEST_HEADER = 262_144
log = logging.getLogger(__name__)
CHILDREN = 2
MEMORY_MB = 700
SECONDS = 20.0
WARM = "argosy.reading.warmth:warm"


@cache
def pool() -> LimitedPool:
    """The child processes that read mail for this worker."""
    reader, records = "argosy.mail.child:read_packed", ["argosy.reading.model"]
    found = LimitedPool(reader, memory_mb=MEMORY_MB, seconds=SECONDS, children=CHILDREN, records=records, warm=WARM)
    atexit.register(found.close)
    return found


@cache
def seeing_pool() -> LimitedPool:
    """The child that also reads scans and photographs, with what their reader needs; started by the first of them."""
    reader, records = "argosy.mail.child:seen_packed", ["argosy.reading.model"]
    found = LimitedPool(
        reader, memory_mb=sight.MEMORY_MB, seconds=sight.SECONDS, children=1, records=records, warm=WARM
    )
    atexit.register(found.close)
    return found


def warm_up() -> None:
    """Let the process that the children come from load what they need, before the first message waits for it."""
    _read(b"", Own())


@jobs.read_messages
def read_messages(actor: Actor, mailbox: str, ledger: list[str]) -> None:
    """Read these ledger rows. A message that cannot be read or kept is kept with its source and stops no other."""
    try:
        _read_together(actor, mailbox, ledger)
    except Exception as error:
        if passes(error):
            raise  # all of them later
        log.exception("a batch of mailbox %s could not be kept", mailbox)
        with enterprise_scope(actor.enterprise):
            if len(ledger) > 1:
                for row in ledger:
                    jobs.read_messages.defer(mailbox=mailbox, ledger=[row])
            else:
                _keep_by_its_header(UUID(mailbox), UUID(ledger[0]))


def _keep_by_its_header(mailbox: UUID, row: UUID) -> None:
    name = FetchedMessage.objects.values_list("blob", flat=True).get(pk=row)
    keep(mailbox, [row], {name: _by_its_header(blobs.load(name), _own(current_enterprise()))})


def _read_together(actor: Actor, mailbox: str, ledger: list[str]) -> None:
    with enterprise_scope(actor.enterprise):
        if not lawful([UUID(mailbox)]):
            return  # what was stored waits, sealed; it is read when its member has agreed, or never
        rows = list(FetchedMessage.objects.filter(pk__in=ledger, state=FetchState.FETCHED).select_related("folder"))
        sources, lost = losing.sources(rows)
        own = _own(actor.enterprise)
    read = {name: _read(raw, own) for name, raw in sources.items()}
    with enterprise_scope(actor.enterprise):
        kept = [row for row in rows if row not in lost]
        if lost:
            log.error("%s sources of mailbox %s are lost: the data folder is incomplete", len(lost), mailbox)
            kept += losing.let_go(UUID(mailbox), lost)
        keep(UUID(mailbox), [row.pk for row in kept], read)


def keep(mailbox_id: UUID, ledger: Sequence[UUID], read: dict[str, Reading | None]) -> None:
    """Make messages of what was read; rows that another run made messages of meanwhile are left alone."""
    _one_at_a_time(mailbox_id)
    mailbox = Mailbox.objects.select_related("member").get(pk=mailbox_id)
    rows = list(
        FetchedMessage.objects.filter(pk__in=ledger, state=FetchState.FETCHED)
        .select_related("folder")
        .order_by("internal_date")
    )
    made = Batch(mailbox).keep(without_erased(rows, read), read)
    if made:
        publish(MessagesKept(mailbox_id, tuple(made)))
        publish(MessagesRead(mailbox_id, tuple(made)))
        tell_all(mailbox_id, mailbox=str(mailbox_id), count=str(len(made)))


def _one_at_a_time(mailbox_id: UUID) -> None:
    # two batches of one mailbox would open the same thread twice
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [mailbox_id.int & (2**63 - 1)])


@jobs.read_as_a_persons
def read_as_a_persons(actor: Actor, message: str) -> None:
    """A message that a person wrote is read without the lines by which it was taken for a program's, and thought about."""
    with enterprise_scope(actor.enterprise):
        found = Message.objects.get(pk=message)
        own = _own(actor.enterprise)
        try:
            raw = blobs.load(found.blob)
        except blobs.MissingBlob:  # as it was understood it stays; that it is a person's counts all the same
            raw = b""
    head, blank, body = raw.partition(b"\r\n\r\n")
    reading = _read(PROGRAMS_LINES.sub(b"", head + b"\r\n") + blank[2:] + body, own) if raw else None
    with enterprise_scope(actor.enterprise):
        kept = MessageContent.objects.lock(message)
        if reading is not None and reading.is_whole:
            kept.content |= {"understanding": content_of(reading)["understanding"]}
            kept.save(update_fields=["content"])
        publish(WrittenByAPerson(found.mailbox_id, (found.pk,)))


def read_one(raw: bytes) -> Reading | None:
    """What a message says, for whoever needs it once more; None where it cannot be read within the limits."""
    return _read(raw, Own())


def _read(raw: bytes, own: Own) -> Reading | None:
    found = _within_limits(pool(), child.packed(raw, own))
    if found is None:
        return _by_its_header(raw, own)
    return _seen(raw, own) or found if found.unseen and sight.is_there() else found


def _by_its_header(raw: bytes, own: Own) -> Reading | None:
    """From whom and about what a message is that cannot be read within the limits; None where not even that can."""
    head = END_OF_HEADER.split(raw[:LONGEST_HEADER], 1)[0]
    found = _within_limits(pool(), child.packed(head + b"\r\n\r\n", own))
    return found and replace(found, is_whole=False, understanding=Understanding())


def _seen(raw: bytes, own: Own) -> Reading | None:
    """The message with what stands on its pictures; None where they cannot be read within the limits."""
    return _within_limits(seeing_pool(), child.packed(raw, own))


def _within_limits(reader: LimitedPool, packed: bytes) -> Reading | None:
    """None where it cannot be read within the limits. Raises NotStarted: then the message is read later, not given up."""
    try:
        found: Reading = reader.run(packed)
    except NotStarted:
        raise
    except Limited:
        return None
    return found


def _own(enterprise_id: UUID) -> Own:
    enterprise = Enterprise.objects.get(pk=enterprise_id)
    return Own((enterprise.name, *enterprise.other_names), tuple(enterprise.mail_domains))
