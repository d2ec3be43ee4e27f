"""Own Excel files for documents: put up, replaced, put away; and what was handed out of an issued document is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals import workbooks
from argosy.deals.contents import for_buyers, shown_content
from argosy.deals.document_files import file_name, mark_of
from argosy.deals.models import (
    Document,
    DocumentKind,
    DocumentState,
    FilledWorkbook,
    WorkbookTemplate,
    WorkbookTemplateVersion,
)
from argosy.deals.papers.workbook_placeholders import lacks_line_discount, lacks_money
from argosy.deals.permissions import Permission
from argosy.deals.workbooks import Looked
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotFound
from argosy.platform.tenancy.scope import enterprise_scope

words(
    workbook_added=_("added an Excel template for documents"),
    workbook_changed=_("changed an Excel template for documents"),
    workbook_archived=_("put an Excel template for documents away"),
    workbook_handed_out=_("saved a document with an Excel template"),
    workbook_returned=_("took an Excel template for documents back into use"),
)
MOST_TEMPLATES = 40
FINAL = frozenset({DocumentState.ISSUED, DocumentState.ACCEPTED})


class NoWorkbookName(BadInput):
    message = _("Give the template a name.")


class WorkbookNameTaken(Conflict):
    message = _("Another template is called %(name)s already. Choose another name, or replace that one’s file.")


class NoKindChosen(BadInput):
    message = _("Choose for which documents the template is.")


class TooManyWorkbooks(Conflict):
    message = _("At most %(most)s templates are in use at once. Put one away first.")


class MoneyLeftOut(Conflict):
    message = _(
        "This document has a discount or charges, and the template says neither {{total}} nor {{discount}} and {{charges}}:"
        " its sum would be wrong. Add them to the template."
    )


class LineDiscountLeftOut(Conflict):
    message = _(
        "A line of this document has a discount. The template says {{line.price}}, and neither {{line.discount}} nor"
        " {{line.discount_percent}} and {{line.amount}}: its amounts would not add up. Add them to the template."
    )


@transaction.atomic
def add_workbook(actor: Actor, name: str, kinds: Sequence[str], looked: Looked) -> WorkbookTemplate:
    """Documents of these kinds can be saved with this file. Raises NoWorkbookName, WorkbookNameTaken, NoKindChosen."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    _refuse_more()
    made = WorkbookTemplate()
    _name(made, name, kinds)
    _save(made, force_insert=True)
    _keep(actor, made, looked)
    record(actor, "workbook.added", made, name=made.name, kinds=made.kinds)
    return made


@transaction.atomic
def change_workbook(
    actor: Actor, template: WorkbookTemplate, name: str, kinds: Sequence[str], looked: Looked | None
) -> WorkbookTemplate:
    """It is called so, is for these kinds, and where there is a new file, documents are made with that from now on."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    found: WorkbookTemplate = WorkbookTemplate.objects.all().lock(template.pk)
    _name(found, name, kinds)
    if looked is not None:
        found.version += 1
        _keep(actor, found, looked)
    found.changed_at = timezone.now()
    _save(found)
    record(actor, "workbook.changed", found, name=found.name, kinds=found.kinds, version=found.version)
    return found


@transaction.atomic
def archive_workbook(actor: Actor, template: WorkbookTemplate, *, is_archived: bool) -> WorkbookTemplate:
    """It is (not) offered any more; what was made with it stays. Raises WorkbookNameTaken, TooManyWorkbooks."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    found: WorkbookTemplate = WorkbookTemplate.objects.all().lock(template.pk)
    if is_archived == (found.archived_at is not None):
        return found
    if not is_archived:
        _refuse_more()
        _refuse_taken(found, found.name)
    found.archived_at = timezone.now() if is_archived else None
    _save(found, update_fields=["archived_at"])
    record(actor, "workbook.archived" if is_archived else "workbook.returned", found, name=found.name)
    return found


def _name(template: WorkbookTemplate, name: str, kinds: Sequence[str]) -> None:
    named = " ".join(name.split())[:60]
    if not named:
        raise NoWorkbookName
    _refuse_taken(template, named)
    chosen = [kind for kind in DocumentKind.values if kind in kinds]
    if not chosen:
        raise NoKindChosen
    template.name, template.kinds = named, chosen


def _refuse_taken(template: WorkbookTemplate, name: str) -> None:
    if WorkbookTemplate.objects.in_use().filter(name=name).exclude(pk=template.pk).exists():
        raise WorkbookNameTaken(name=name)


def _refuse_more() -> None:
    if WorkbookTemplate.objects.in_use().count() >= MOST_TEMPLATES:
        raise TooManyWorkbooks(most=MOST_TEMPLATES)


def _save(template: WorkbookTemplate, **how: Any) -> None:
    """Raises WorkbookNameTaken also where somebody else took the name at this very moment."""
    try:
        with transaction.atomic():
            template.save(**how)
    except IntegrityError as problem:
        raise WorkbookNameTaken(name=template.name) from problem


def _keep(actor: Actor, template: WorkbookTemplate, looked: Looked) -> None:
    row = WorkbookTemplateVersion(template=template, version=template.version, size=len(looked.content))
    # each version is a blob of its own, so that one can go without the other
    row.blob = blobs.keep(row.pk.bytes + looked.content)
    row.used, row.sheets, row.made_by_id = looked.used, looked.sheets, actor.member
    row.save(force_insert=True)


def file_of(version: WorkbookTemplateVersion | FilledWorkbook) -> bytes:
    """The bytes of a version of the file, or of what was made with it."""
    return blobs.load(version.blob)[16:]


def current(template: WorkbookTemplate) -> WorkbookTemplateVersion:
    """The version that is in use."""
    found: WorkbookTemplateVersion = template.versions.get(version=template.version)
    return found


def workbooks_for(document: Document) -> list[WorkbookTemplate]:
    """The files that this document can be saved with."""
    rows = WorkbookTemplate.objects.in_use().order_by("name")
    return [one for one in rows if document.kind in one.kinds]


def workbook_name(document: Document, template: str) -> str:
    """What the file is called: PI2026-0001 Our invoice.xlsx."""
    return f"{file_name(document, 'xlsx').removesuffix('.xlsx')} {template}.xlsx".replace("/", "-")


def made_with(actor: Actor, document: Document, workbook: UUID) -> tuple[bytes, str]:
    """The document in this file, and what the template is called. The child works outside every transaction.

    An issued document is handed out again as it was the first time.
    Raises MoneyLeftOut, LineDiscountLeftOut, CannotBeSet, NotFound.
    """
    actor.require(Permission.USE_DOCUMENTS)
    with enterprise_scope(actor.enterprise):
        template = WorkbookTemplate.objects.filter(pk=workbook).first()
        if template is None:
            raise NotFound
        known = _handed_out(document, template)
        if known is not None:
            return file_of(known), template.name
        if template.archived_at is not None or document.kind not in template.kinds:
            raise NotFound
        version, said = current(template), for_buyers(shown_content(document))
        file = file_of(version)
    if lacks_money(set(version.used), said):
        raise MoneyLeftOut
    if lacks_line_discount(set(version.used), said):
        raise LineDiscountLeftOut
    made = workbooks.filled(file, said, mark=mark_of(document))
    if document.state not in FINAL:
        return made, template.name
    with enterprise_scope(actor.enterprise):
        return _keep_handed_out(actor, document, version, made), template.name


def _handed_out(document: Document, template: WorkbookTemplate) -> FilledWorkbook | None:
    """What was handed out of this version of the document with this template."""
    if document.state not in FINAL:
        return None
    rows = FilledWorkbook.objects.filter(document=document, version=document.version, template=template)
    found: FilledWorkbook | None = rows.first()
    return found


def _keep_handed_out(actor: Actor, read: Document, version: WorkbookTemplateVersion, content: bytes) -> bytes:
    """What was made of an issued document, is kept if it still is what was read. Two who ask at once get the same."""
    Document.objects.hold(read.chain)
    document = Document.objects.visible_to(actor).get(pk=read.pk)
    if document.state not in FINAL or document.version != read.version:
        return content
    known = _handed_out(document, version.template)
    if known is not None:
        return file_of(known)
    row = FilledWorkbook(
        document=document,
        version=document.version,
        template=version.template,
        template_version=version.version,
        made_by_id=actor.member,
    )
    row.blob = blobs.keep(row.pk.bytes + content)
    row.save(force_insert=True)
    record(actor, "workbook.handed_out", document, template=version.template.name, version=version.version)
    return content
