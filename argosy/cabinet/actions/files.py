"""Files are put with a customer, taken away, put back, and forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.cabinet import jobs
from argosy.cabinet.errors import TooManyFiles
from argosy.cabinet.models import CustomerFile
from argosy.customers.actions import timeline
from argosy.customers.brought import Brought
from argosy.customers.models import Customer, EntryKind
from argosy.customers.permissions import Permission
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.privacy.actions.finishing import forget_files

MOST_FILES, MOST_AT_ONCE = 500, 10
PUT_BACK_WITHIN = timedelta(days=1)
words(
    file_kept=_("put a file with a customer"),
    file_removed=_("took a file of a customer away"),
    file_put_back=_("put a file back with a customer"),
)


@transaction.atomic
def keep_files(actor: Actor, customer: Customer, brought: Iterable[Brought]) -> list[CustomerFile]:
    """These files, which were checked, are with the customer from now on. Raises TooManyFiles."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    files = list(brought)
    if CustomerFile.objects.kept().filter(customer=customer).count() + len(files) > MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    return [_keep(actor, customer, one) for one in files]


def _keep(actor: Actor, customer: Customer, file: Brought) -> CustomerFile:
    made: CustomerFile = CustomerFile.objects.create(
        customer=customer,
        member_id=actor.member,
        at=timezone.now(),
        name=file.name,
        type=file.type or "application/octet-stream",
        size=len(file.content),
        blob=blobs.keep_alone(file.content),
    )
    timeline.add(actor, customer, EntryKind.DOCUMENT, file.name, at=made.at, object_id=made.pk)
    record(actor, "file.kept", customer)
    return made


@transaction.atomic
def remove_file(actor: Actor, file: CustomerFile) -> CustomerFile:
    """The file is with the customer no more; for a day it can be put back."""
    actor.require(Permission.EDIT_CUSTOMERS)
    file = CustomerFile.objects.visible_to(actor).kept().lock(file.pk)
    file.removed_at = timezone.now()
    file.save(update_fields=["removed_at"])
    timeline.take_back(file.pk)
    record(actor, "file.removed", file.customer)
    return file


@transaction.atomic
def put_back(actor: Actor, file: CustomerFile) -> CustomerFile:
    """The file is with the customer again, as if it had never been away."""
    actor.require(Permission.EDIT_CUSTOMERS)
    file = CustomerFile.objects.visible_to(actor).lock(file.pk)
    if file.removed_at is not None:
        file.removed_at = None
        file.save(update_fields=["removed_at"])
        timeline.add(
            actor, file.customer, EntryKind.DOCUMENT, file.name, at=file.at, member=file.member_id, object_id=file.pk
        )
        record(actor, "file.put_back", file.customer)
    return file


@jobs.forget_removed
def forget_removed(actor: Actor) -> None:  # noqa: ARG001 every job gets it
    """What was taken away more than a day ago is gone for good."""
    delete_files(CustomerFile.objects.filter(removed_at__lt=timezone.now() - PUT_BACK_WITHIN))


def delete_files(files: Iterable[CustomerFile]) -> int:
    """These files are gone, with what they held and the lines about them."""
    rows = list(files)
    CustomerFile.objects.filter(pk__in=[one.pk for one in rows]).delete()
    for one in rows:
        timeline.take_back(one.pk)
    forget_files([one.blob for one in rows])
    return len(rows)
