"""Words inside the files of older mail become findable: mail that was read before they were kept is read again for them."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from argosy.mail import jobs
from argosy.mail.actions.lawful import lawful
from argosy.mail.actions.reading import read_one
from argosy.mail.models import Mailbox, Message, MessageSearch
from argosy.platform import blobs, search
from argosy.platform.access import Actor
from argosy.platform.crypto.sealing import CannotOpen
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope

# A run takes so many with files, so that new mail never waits long for the readers; the others cost nothing.
AT_ONCE, PLAIN_AT_ONCE = 50, 5_000
# Pictures take many seconds each: a run ends before the next one begins, which would look at the same ones.
SECONDS = 240.0


@jobs.index_files
def index_files(actor: Actor) -> None:
    """The next of them, the newest first, of members who consent to it. What was done is not done again."""
    until = time.monotonic() + SECONDS
    with enterprise_scope(actor.enterprise):
        _pass_over_plain()
        wanted = _next()
    for pk, blob in wanted:
        with enterprise_scope(actor.enterprise):
            raw = _source(blob)
        found = read_one(raw) if raw else None
        with enterprise_scope(actor.enterprise):
            _add(pk, found.files_text if found else "")
        if time.monotonic() > until:
            return


def _source(blob: str) -> bytes:
    try:
        return blobs.load(blob)
    except (blobs.MissingBlob, CannotOpen):
        return b""  # one that is lost or damaged must not hold up the others


def _waiting() -> Any:
    return MessageSearch.objects.filter(enterprise_id=current_enterprise(), covers_files=False)


def _pass_over_plain() -> None:
    with_files = Message.objects.filter(has_attachments=True)
    plain = _waiting().exclude(row_id__in=with_files.values("pk")).order_by("-at")
    ids = list(plain.values_list("row_id", flat=True)[:PLAIN_AT_ONCE])
    if ids:
        _waiting().filter(row_id__in=ids).update(covers_files=True)


def _next() -> list[tuple[UUID, str]]:
    allowed = lawful(Mailbox.objects.values_list("pk", flat=True))
    messages = Message.objects.filter(pk__in=_waiting().values("row_id"), has_attachments=True, mailbox__in=allowed)
    return list(messages.order_by("-at").values_list("pk", "blob")[:AT_ONCE])


def _add(pk: UUID, text: str) -> None:
    row = _waiting().select_for_update().filter(row_id=pk).first()
    if row is None:
        return  # erased meanwhile
    more = search.tokens(current_enterprise(), [text]) if text else []
    row.tokens, row.covers_files = list(dict.fromkeys([*row.tokens, *more]))[: search.MOST_TOKENS], True
    row.save(update_fields=["tokens", "covers_files"])
