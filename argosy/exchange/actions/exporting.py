"""A list goes out as a file: made in the background, within reach, written down, gone after a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.actors import actor_of
from argosy.exchange import files, jobs, writing
from argosy.exchange.actions.importing import TOPIC, drop_abandoned
from argosy.exchange.errors import Gone
from argosy.exchange.models import FILE_HOURS, Export, State
from argosy.exchange.permissions import Permission
from argosy.exchange.sheets import SHEETS
from argosy.platform import live, veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.listing.asked import Asked, pairs_of
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import finishing

words(list_exported=_("exported a list with personal data"), list_fetched=_("fetched an exported file"))
AT_ONCE, MOST_ROWS = 1_000, 200_000
FORMATS = ("xlsx", "csv")


@transaction.atomic
def start_export(actor: Actor, kind: str, query: str, form: str, *, with_all: bool, reason: str) -> Export:
    """The list of this address becomes a file; what for is written down beside it."""
    actor.require(Permission.EXPORT)
    if kind not in SHEETS or form not in FORMATS:
        raise BadInput
    actor.require(SHEETS[kind].right)
    made: Export = Export.objects.create(
        member_id=actor.member, record=kind, format=form, query=query[:4_000], reason=reason.strip()[:300]
    )
    arguments: dict[str, Any] = {"with_all": with_all, "language": translation.get_language() or "en"}
    jobs.run_export.defer(in_turn="exports", export=str(made.pk), **arguments)
    return made


@jobs.run_export
def run_export(actor: Actor, export: str, language: str, *, with_all: bool) -> None:
    """The file is written, as the member sees the list."""
    with enterprise_scope(actor.enterprise):
        row: Export | None = (
            Export.objects.filter(pk=export, state=State.RUNNING).select_related("member__role").first()
        )
        if row is None:
            return
        member = actor_of(row.member, via="export")
    with veil.through(member), translation.override(language):
        owners: Counter[UUID] = Counter()
        lines = _lines(member, row, owners, with_all=with_all)
        head = next(lines)
        content = writing.as_xlsx(head, lines) if row.format == "xlsx" else writing.as_csv(head, lines)
    with enterprise_scope(actor.enterprise):
        row.blob, row.rows, row.state = files.keep(row.pk, content), sum(owners.values()), State.DONE
        row.expires_at = timezone.now() + timedelta(hours=FILE_HOURS)
        row.save(update_fields=["blob", "rows", "state", "expires_at"])
        for owner, count in owners.items():
            concerns = owner if owner not in {member.enterprise, member.member} else None
            record(member, "list.exported", row, concerns=concerns, rows=count, record=row.record)
        live.tell(TOPIC, row.member_id, export=str(row.pk))


def _lines(actor: Actor, row: Export, owners: Counter[UUID], *, with_all: bool) -> Iterator[list[Any]]:
    """The headings, then a line for each row; a transaction for each thousand, so that none stays open for minutes."""
    sheet = SHEETS[row.record]
    with enterprise_scope(actor.enterprise):
        asked = Asked.of(sheet.columns(), pairs_of(row.query))
        cells = sheet.lines(actor, asked.columns, with_all=with_all)
        yield cells.head()
    after, count = "", 0
    while count < MOST_ROWS:
        with enterprise_scope(actor.enterprise):
            page = sheet.look(actor, asked, after, AT_ONCE)
            found = list(cells.lines(page.rows))
            for one in page.rows:
                owners[sheet.owner(one) or actor.enterprise] += 1
            Export.objects.filter(pk=row.pk).update(rows=count + len(found))
            live.tell(TOPIC, row.member_id, export=str(row.pk))
        count += len(found)
        yield from found
        after = page.next
        if not after:
            return


@transaction.atomic
def fetch_export(actor: Actor, export: Export) -> bytes:
    """The file, for who made it and may still see such a list; each fetching is written down. Raises Gone after a day."""
    actor.require(Permission.EXPORT)
    actor.require(SHEETS[export.record].right)
    if not export.blob or export.expires_at is None or export.expires_at < timezone.now():
        raise Gone
    record(actor, "list.fetched", export, rows=export.rows)
    return files.load(export.blob)


@jobs.forget_files
def forget_files(actor: Actor) -> None:  # noqa: ARG001 each job is called with its actor
    """Hourly: files whose day is over go; so do uploads that nobody went on with."""
    over = Export.objects.filter(expires_at__lt=timezone.now()).exclude(blob="")
    for row in over[:500]:
        finishing.forget_files([row.blob])
        row.blob = ""
        row.save(update_fields=["blob"])
    drop_abandoned()
