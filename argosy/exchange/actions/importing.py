"""An import: a file comes, its columns are told, its source is stated, then it runs in the background."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import OperationalError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.columns import CONTACT, RECORDS, fields_of
from argosy.customers.models import FieldKind
from argosy.customers.permissions import Permission as Customers
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.exchange import files, jobs
from argosy.exchange.actions.ahead import Ahead
from argosy.exchange.actions.batching import Batches
from argosy.exchange.closed import closed, is_closed
from argosy.exchange.errors import AlreadyStarted, NoNameColumn, NotStated
from argosy.exchange.files import Table
from argosy.exchange.folding import fold
from argosy.exchange.headings import FIELDS, guess
from argosy.exchange.keying import Keying
from argosy.exchange.models import ColumnPattern, Import, Policy, State
from argosy.exchange.permissions import Permission
from argosy.exchange.reading import ROWS_A_BLOCK
from argosy.platform import live, search, veil
from argosy.platform.access import Actor
from argosy.platform.errors import ArgosyError, BadInput
from argosy.platform.postgres.beside import Beside
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import finishing

logger = logging.getLogger(__name__)
words(
    import_started=_("imported a file of customers and stated its source"),
    import_ended=_("finished an import"),
)
TOPIC = "exchange"
# The text that whoever imports agrees to; a change of its words gets a new version (S94, S136).
STATEMENT_VERSION = "2026-11"
NAMES = frozenset({"name", "person", "first_name", "last_name", "email"})
ABANDONED = timedelta(hours=24)


@transaction.atomic
def begin_import(actor: Actor, kind: str, file_name: str, content: bytes, table: Table) -> Import:
    """A file is there; nothing of it is a record yet. Its columns are guessed, as they were mapped the last time."""
    actor.require(Permission.IMPORT)
    actor.require(Customers.EDIT_CUSTOMERS)
    if kind not in RECORDS:
        raise BadInput
    assert actor.member is not None
    made = Import(member_id=actor.member, record=kind, file_name=file_name[:200], kind=table.kind, rows=table.rows)
    made.shape, made.blob = table.shape, files.keep(made.pk, content)
    made.mapping = _guessed(actor, kind, table.head)
    made.save(force_insert=True)
    return made


@transaction.atomic
def read_again(actor: Actor, imported: Import, table: Table) -> Import:
    """The file is read with another encoding or delimiter."""
    actor.require(Permission.IMPORT)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    if imported.state != State.MAPPING:
        raise AlreadyStarted
    imported.shape, imported.rows = table.shape, table.rows
    imported.mapping = _guessed(actor, imported.record, table.head)
    imported.save(update_fields=["shape", "rows", "mapping"])
    return imported


def _guessed(actor: Actor, kind: str, head: Sequence[str]) -> list[str]:
    open_to = {*open_fields(actor, kind), *own_names(actor, kind).values()}
    return [key if key in open_to else "" for key in _remembered(actor, kind, head)]


def _remembered(actor: Actor, kind: str, head: Sequence[str]) -> list[str]:
    known = ColumnPattern.objects.filter(record=kind, key=_key(head)).first()
    if known is not None and len(known.mapping) == len(head):
        return list(known.mapping)
    return guess(head, own_names(actor, kind))


def open_fields(actor: Actor, kind: str) -> list[str]:
    """What a column may hold in this member's file, beside the enterprise's own fields."""
    shut = closed(actor, _company(kind))
    return [key for key in FIELDS if key not in shut]


def own_names(actor: Actor, kind: str) -> dict[str, str]:
    """The enterprise's own fields that this member's file can fill, by their names."""
    fields = [one for of in {_company(kind), CONTACT} for one in fields_of(of)]
    return {one.name: f"x{one.pk.hex}" for one in fields if not is_closed(actor, one)}


def wanted_names(kind: str) -> dict[str, str]:
    """The enterprise's own fields that people must fill in where they make such a record, by the key of their column."""
    fields = [one for of in {_company(kind), CONTACT} for one in fields_of(of)]
    return {f"x{one.pk.hex}": one.name for one in fields if one.is_required and not one.is_hidden}


def file_names(kind: str) -> set[str]:
    """The headings of the enterprise's own fields that hold a file."""
    return {fold(one.name) for of in {_company(kind), CONTACT} for one in fields_of(of) if one.kind == FieldKind.FILE}


def _company(kind: str) -> str:
    return kind if kind != CONTACT else "customer"


def _key(head: Sequence[str]) -> int:
    words = Import().enterprise_id
    return search.blind(words, "headings:" + "\x1f".join(fold(one) for one in head))


@transaction.atomic
def start_import(
    actor: Actor, imported: Import, mapping: Sequence[str], choices: Mapping[str, Any], *, statement: str, agreed: bool
) -> Import:
    """The lines become records from now on; that the source is lawful and the people agreed is written down with who and when.

    Raises NotStated, NoNameColumn, AlreadyStarted.
    """
    actor.require(Permission.IMPORT)
    actor.require(Customers.EDIT_CUSTOMERS)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    if imported.state != State.MAPPING:
        raise AlreadyStarted
    if not agreed or len(statement.strip()) < 3:
        raise NotStated
    imported.mapping = _checked(actor, imported, mapping)
    imported.choices = dict(choices)
    if imported.record == CONTACT:
        imported.choices["policy"] = Policy.UPDATE
    imported.statement, imported.statement_version = statement.strip()[:1_000], STATEMENT_VERSION
    imported.state, imported.stated_at, imported.started_at = State.RUNNING, timezone.now(), timezone.now()
    imported.save()
    head = (imported.shape or {}).get("head", [])
    ColumnPattern.objects.update_or_create(
        record=imported.record, key=_key(head), defaults={"mapping": imported.mapping}
    )
    record(actor, "import.started", imported, rows=imported.rows, version=STATEMENT_VERSION, record=imported.record)
    jobs.run_import.defer(in_turn="imports", imported=str(imported.pk), language=translation.get_language() or "en")
    return imported


def _checked(actor: Actor, imported: Import, mapping: Sequence[str]) -> list[str]:
    head = (imported.shape or {}).get("head", [])
    open_to = {*open_fields(actor, imported.record), *own_names(actor, imported.record).values()}
    found: list[str] = []
    for key in list(mapping)[: len(head)]:
        found.append(key if key in open_to and key not in found else "")
    if not NAMES & set(found):
        raise NoNameColumn
    return found


@jobs.run_import
def run_import(actor: Actor, imported: str, language: str) -> None:
    """The lines are brought in, some hundred in each transaction; what was done before a break is not done again."""
    with enterprise_scope(actor.enterprise):
        row: Import | None = (
            Import.objects.filter(pk=imported, state=State.RUNNING).select_related("member__role").first()
        )
        if row is None:
            return
        shape, content = row.shape or {}, files.load(row.blob)
        member = actor_of(row.member, via="import")
    with veil.through(member), translation.override(language):
        try:
            with Keying(is_long=row.rows > ROWS_A_BLOCK) as keying, Beside(actor.enterprise) as beside:
                table = files.table(content, encoding=shape.get("encoding", ""), delimiter=shape.get("delimiter", ""))
                with enterprise_scope(actor.enterprise):
                    batches = Batches(member, row, keying, beside)
                _bring_in(actor, batches, table)
        except ArgosyError as problem:
            _end(actor, row.pk, State.FAILED, str(problem))
            return
        except OperationalError:  # the database is away: the next try goes on
            raise
        except Exception:  # whatever it is, nobody may be left with an import that neither ends nor can be undone
            logger.exception("import %s stopped", row.pk)
            _end(actor, row.pk, State.FAILED, str(_("The import met something unexpected and stopped.")))
            return
    _end(actor, row.pk, State.DONE)


def _bring_in(actor: Actor, batches: Batches, table: Table) -> None:
    """Block by block, each in a transaction of its own."""
    ahead = Ahead(batches, table.blocks)
    with enterprise_scope(actor.enterprise):
        block = ahead.next()
        if block is not None:
            batches.look(block)
    while block is not None:
        with enterprise_scope(actor.enterprise):
            behind = ahead.next()
            batches.bring_in(block, behind, ahead.a_little)
        block = behind


def _end(actor: Actor, imported: UUID, state: State, problem: str = "") -> None:
    with enterprise_scope(actor.enterprise):
        row = Import.objects.all().lock(imported)
        member: Member = row.member
        forget_file(row)
        row.state, row.problem, row.finished_at = state, problem[:300], timezone.now()
        row.save(update_fields=["state", "problem", "finished_at", "blob", "shape"])
        record(
            actor_of(member, via="import"), "import.ended", row, made=row.made, changed=row.changed, failed=row.failed
        )
        live.tell(TOPIC, row.member_id, imported=str(row.pk))


def forget_file(row: Import) -> None:
    """The file itself goes; of its lines only those stay that became records, failed, or wait."""
    if row.blob:
        finishing.forget_files([row.blob])
    row.blob, row.shape = "", {"head": (row.shape or {}).get("head", [])}


@transaction.atomic
def drop_import(actor: Actor, imported: Import) -> None:
    """A file that was not started is gone."""
    actor.require(Permission.IMPORT)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    if imported.state != State.MAPPING:
        raise AlreadyStarted
    forget_file(imported)
    imported.delete()


def drop_abandoned() -> int:
    """Files whose columns nobody told within a day are gone."""
    rows = list(Import.objects.filter(state=State.MAPPING, created_at__lt=timezone.now() - ABANDONED)[:200])
    for row in rows:
        forget_file(row)
        row.delete()
    return len(rows)
