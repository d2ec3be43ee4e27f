"""Files in fields of the enterprise's own: brought, put into a record, found there, and forgotten when none names them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from math import ceil
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers import jobs
from argosy.customers.actions import own_index
from argosy.customers.actions.merging import UNDO_FOR
from argosy.customers.brought import Brought
from argosy.customers.errors import NoSuchFile
from argosy.customers.having import key
from argosy.customers.models import Contact, Customer, FieldFile, FieldIndex, FieldKind
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member
from argosy.platform import blobs, veil
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict
from argosy.platform.tenancy.ids import new_id
from argosy.privacy.actions.finishing import forget_files

words(file_brought=_("brought a file for an own field"))
# So long somebody may take over a form; so long what a merge has put aside may be wanted back, and a night more.
LOOSE_FOR, LEFT_FOR = timedelta(days=1), UNDO_FOR + timedelta(days=1)
A_NIGHT, MEGABYTE = 2_000, 1024 * 1024
# So much one member may have brought that stands in no record yet: a form with every field a file, and some changes of mind.
MOST_LOOSE, MOST_LOOSE_MEGABYTES = 60, 400


class TooMuchLoose(Conflict):
    message = _(
        "You brought %(count)s files, %(size)s MB together, that stand in no record yet. Save the form that they belong "
        "to first, or bring this one tomorrow: what stands nowhere goes by itself."
    )


@transaction.atomic
def bring(actor: Actor, file: Brought) -> FieldFile:
    """The file, which was checked, lies ready to be put into a field by whoever brought it, until tomorrow.

    Raises TooMuchLoose.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    # two that one member brings at the same moment are counted one after the other
    list(Member.objects.filter(pk=actor.member).select_for_update(of=("self",)))
    require_room(actor, len(file.content))
    pk = new_id()
    made: FieldFile = FieldFile.objects.create(
        pk=pk,
        member_id=actor.member,
        at=timezone.now(),
        name=file.name,
        type=file.type or "application/octet-stream",
        size=len(file.content),
        blob=blobs.keep_alone(file.content),
        key=key(actor.enterprise, pk),
    )
    record(actor, "file.brought", made)
    return made


def require_room(actor: Actor, size: int = 0) -> None:
    """Go on only where the actor may bring one more file. Raises TooMuchLoose."""
    loose = FieldFile.objects.loose(actor).aggregate(count=Count("pk"), size=Sum("size", default=0))
    if loose["count"] >= MOST_LOOSE or loose["size"] + size > MOST_LOOSE_MEGABYTES * MEGABYTE:
        raise TooMuchLoose(count=loose["count"], size=ceil(loose["size"] / MEGABYTE))


def put_in(actor: Actor, file: str, row: UUID) -> None:
    """The file that the actor brought stands in this record from now on, and can be put into no other. Raises NoSuchFile."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if not FieldFile.objects.loose(actor).filter(pk=file).update(row_id=row):
        raise NoSuchFile


@jobs.forget_left_files
def forget_left(actor: Actor) -> None:  # noqa: ARG001 every job gets it
    """Nightly: files that nobody put anywhere, and those that no record has named for longer than merges are undone, go."""
    now = timezone.now()
    FieldFile.objects.standing(still=False).filter(left_at=None).update(left_at=now)
    FieldFile.objects.standing().exclude(left_at=None).update(left_at=None)
    delete_files(FieldFile.objects.filter(left_at__lt=now - LEFT_FOR)[:A_NIGHT])
    # one that is put in at this very moment is loose no more
    loose = FieldFile.objects.filter(row_id=None, at__lt=now - LOOSE_FOR).order_by("pk")
    delete_files(loose.select_for_update(skip_locked=True)[:A_NIGHT])


def delete_files(files: Iterable[FieldFile]) -> int:
    """These files are gone for good, and with them the values that name them."""
    rows = list(files)
    names = {str(one.pk) for one in rows}
    with veil.whole():
        for row in _naming(rows):
            kept = {pk: one for pk, one in (row.custom or {}).items() if not _is_of(one, names)}
            row.custom = kept or None
            row.save(update_fields=["custom"])
            own_index.renew(row)
    FieldFile.objects.filter(pk__in=[one.pk for one in rows]).delete()
    forget_files([one.blob for one in rows])
    return len(rows)


def _naming(files: Iterable[FieldFile]) -> list[Customer | Contact]:
    keys = [one.key for one in files]
    ids = list(FieldIndex.objects.filter(field__kind=FieldKind.FILE, key__in=keys).values_list("row_id", flat=True))
    # locked as where fields are filled: nobody's value is written over
    found: list[Customer | Contact] = list(
        Customer.objects.filter(pk__in=ids).order_by("pk").select_for_update(of=("self",))
    )
    return [*found, *Contact.objects.filter(pk__in=ids).order_by("pk").select_for_update(of=("self",))]


def _is_of(value: object, files: set[str]) -> bool:
    return isinstance(value, dict) and value.get("file") in files
