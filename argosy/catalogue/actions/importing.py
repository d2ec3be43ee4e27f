"""A table of products is brought in, in the background: right lines come in, wrong ones become a file that can be mended.

Some hundred lines come in together; what came in before a break stays, and is not brought in again after it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from django.db import OperationalError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue import exchange, headings, jobs, tables
from argosy.catalogue.actions import progress
from argosy.catalogue.actions.bringing import Bringing
from argosy.catalogue.actions.progress import Piece
from argosy.catalogue.errors import NoNumberColumn, TooManyLines
from argosy.catalogue.headings import COSTS, OFFER, PRODUCT
from argosy.catalogue.models import ImportState, ProductImport, ProductImportBlock
from argosy.catalogue.permissions import Permission
from argosy.catalogue.typed_lines import Cells
from argosy.enterprise.actors import actor_of
from argosy.platform import blobs, live
from argosy.platform.access import Actor
from argosy.platform.errors import ArgosyError
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import finishing

logger = logging.getLogger(__name__)
words(products_import_started=_("began to import products"), products_imported=_("imported products"))
TOPIC = "exchange"
# So many lines come in together: others wait no longer for the products that they change.
AT_ONCE = 100
GIVEN_UP = _("The database did not answer several times, so the import stopped. Import the file again for the rest.")


@dataclass(slots=True)
class Sheet:
    """One sheet of the file: which of the four it is, where each field stands, and its lines."""

    title: str
    kind: str
    head: list[str]
    columns: dict[str, int]
    first: int  # the line below the headings, as a spreadsheet counts
    rows: list[list[str]]
    faults: list[tuple[int, list[str], str]] = field(default_factory=list)

    def lines(self) -> Iterator[tuple[int, Cells]]:
        """Each line with its number; those without the number of a product are none."""
        implied = headings.implied(self.head, self.columns)
        for at, row in enumerate(self.rows):
            given = {name: row[where].strip() for name, where in self.columns.items() if where < len(row)}
            for name, said in implied.items():
                given = said | given if given.get(name) else given
            if given.get("number") or (any(given.values()) and self.kind != PRODUCT):
                yield at, given

    def wrong(self, at: int, why: str) -> None:
        """This line does not come in."""
        self.faults.append((self.first + at, self.rows[at], why))


def sheets_of(found: Sequence[tuple[str, list[list[str]]]]) -> list[Sheet]:
    """The sheets that hold something of a catalogue, products first. Raises NoNumberColumn, TooManyLines."""
    sheets = []
    for title, rows in found:
        # a price list mostly has a title above its headings
        at = next((at for at, row in enumerate(rows[: exchange.HEAD_WITHIN]) if headings.kind_of(row)), None)
        if at is None:
            continue
        kind = headings.kind_of(rows[at])
        most = exchange.MOST_ROWS if kind == PRODUCT else exchange.MOST_BESIDE
        if len(rows) - at - 1 > most:
            raise TooManyLines(most=f"{most:,}")
        columns = headings.columns(rows[at], kind)
        sheets.append(Sheet(title, kind, rows[at], columns, at + 2, rows[at + 1 :]))
    if not sheets:
        raise NoNumberColumn
    return sorted(sheets, key=lambda one: list(headings.SHEETS).index(one.kind))


@transaction.atomic
def begin_import(
    actor: Actor, file_name: str, content: bytes, found: Sequence[tuple[str, list[list[str]]]], known: str
) -> ProductImport:
    """The file is taken; its lines come in from now on, in the background. Raises NoNumberColumn, TooManyLines."""
    actor.require(Permission.EDIT_CATALOGUE)
    sheets_of(found)
    assert actor.member is not None
    made = ProductImport(member_id=actor.member, file_name=file_name[:200], known=known)
    # the same file of another import lies under another name
    made.blob = blobs.keep(made.pk.bytes + content)
    made.save(force_insert=True)
    record(actor, "products.import_started", made)
    jobs.import_products.defer(in_turn="imports", imported=str(made.pk), language=translation.get_language() or "en")
    return made


@jobs.import_products
def import_products(actor: Actor, imported: str, language: str) -> None:
    """The lines come in, some hundred in each transaction; what was done before a break is not done again."""
    with enterprise_scope(actor.enterprise):
        running = ProductImport.objects.filter(pk=imported, state=ImportState.RUNNING)
        row: ProductImport | None = running.select_related("member__role").first()
        if row is None:
            return
        member = actor_of(row.member, via="import")
    with translation.override(language):
        try:
            with enterprise_scope(actor.enterprise):
                content = blobs.load(row.blob)[16:]
            found = tables.sheets(content)
            _bring_in(member, row, sheets_of(found))
        except ArgosyError as problem:
            _stop(actor, row.pk, str(problem))
        except OperationalError:  # the database is away: the next try goes on
            raise
        except blobs.MissingBlob:
            _stop(actor, row.pk, str(_UNEXPECTED))
        except Exception:  # whatever it is, nobody may be left with an import that does not end
            logger.exception("import of products %s stopped", row.pk)
            _stop(actor, row.pk, str(_UNEXPECTED))


_UNEXPECTED = _("The import met something unexpected and stopped. What is in can be taken back.")


def _bring_in(member: Actor, row: ProductImport, sheets: Sequence[Sheet]) -> None:
    with enterprise_scope(member.enterprise):
        done = progress.of(row)
    bringing = Bringing(member, row.known, done.made)
    for at, sheet in enumerate(sheets):
        with enterprise_scope(member.enterprise):
            pieces = bringing.pieces(sheet, partial(done.is_right, at, sheet.first))
        if at in done.until:
            sheet.faults.clear()  # told before the break
        pieces = [one for one in pieces if one.place > done.until.get(at, -1)]
        blocks = [pieces[begin : begin + AT_ONCE] for begin in range(0, len(pieces), AT_ONCE)]
        for some in blocks or ([[]] if sheet.faults else []):
            with enterprise_scope(member.enterprise):
                block = ProductImportBlock(sheet=at, until=some[-1].place if some else -1)
                if not _is_brought_in(bringing, row.pk, sheet, some, block):
                    return
                done.keep(row, block)
            sheet.faults.clear()
    with enterprise_scope(member.enterprise):
        row = ProductImport.objects.all().lock(row.pk)
        if row.state != ImportState.RUNNING:
            return
        row.unread = _unread(member, sheets)
        _end(row, ImportState.DONE)
        record(member, "products.imported", row, added=row.added, changed=row.changed, failed=row.failed)


def _is_brought_in(
    bringing: Bringing, pk: UUID, sheet: Sheet, pieces: Sequence[Piece], block: ProductImportBlock
) -> bool:
    """These lines are in, and what they did is told; False where the import is over."""
    row: ProductImport = ProductImport.objects.all().lock(pk)
    if row.state != ImportState.RUNNING:
        return False
    bringing.actor.require(Permission.EDIT_CATALOGUE)
    bringing.begin()
    block.ended_at = bringing.bring(pieces, timezone.now)
    block.before = bringing.noted.kept()
    block.faults = [sheet.title, sheet.head, [list(one) for one in sheet.faults]] if sheet.faults else None
    row.added, row.changed = row.added + bringing.added, row.changed + bringing.changed
    row.prices, row.left_out = row.prices + bringing.priced, row.left_out + bringing.left_out
    row.failed += len(sheet.faults)
    row.save(update_fields=["added", "changed", "prices", "left_out", "failed"])
    live.tell(TOPIC, row.member_id, imported=str(row.pk))
    return True


def _unread(member: Actor, sheets: Sequence[Sheet]) -> list[str]:
    """The headings of columns that were not read, because nobody understands them or the member may not see costs."""
    closed = frozenset() if member.may(Permission.SEE_COSTS) else frozenset(COSTS)
    found = []
    for sheet in sheets:
        read = {at for name, at in sheet.columns.items() if name not in closed}
        if sheet.kind == OFFER and closed:
            read = set()
        found += [
            text.strip()[:60]
            for at, text in enumerate(sheet.head)
            if text.strip() and at not in read and text.strip() not in headings.WHY
        ]
    return found[:100]


def _end(row: ProductImport, state: str, problem: str = "") -> None:
    finishing.forget_files([row.blob])
    row.faults = progress.gather_faults(row)
    row.blob, row.state, row.problem, row.finished_at = "", state, problem[:300], timezone.now()
    row.save()
    live.tell(TOPIC, row.member_id, imported=str(row.pk))


def _stop(actor: Actor, pk: UUID, problem: str) -> None:
    with enterprise_scope(actor.enterprise):
        row = ProductImport.objects.all().lock(pk)
        if row.state == ImportState.RUNNING:
            _end(row, ImportState.FAILED, problem)


@jobs.watch_product_imports
def watch_product_imports(actor: Actor) -> None:  # noqa: ARG001 each job is called with its actor
    """An import whose work was given up does not go on being shown as running."""
    for seen in ProductImport.objects.filter(state__in=[ImportState.RUNNING, ImportState.UNDOING]):
        job = jobs.import_products if seen.state == ImportState.RUNNING else jobs.undo_product_import
        if not job.is_waiting(imported=str(seen.pk)):
            _give_up(seen)


def _give_up(seen: ProductImport) -> None:
    """Unless its work ended just now."""
    row: ProductImport = ProductImport.objects.select_related("member__user").lock(seen.pk)
    if row.state != seen.state:
        return
    if row.state == ImportState.RUNNING:
        with translation.override(row.member.user.language):
            _end(row, ImportState.FAILED, str(GIVEN_UP))
        return
    # what was done since the import stays after when it ended
    row.state = ImportState.DONE
    row.save(update_fields=["state"])
    live.tell(TOPIC, row.member_id, imported=str(row.pk))
