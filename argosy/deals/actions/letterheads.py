"""How we appear on documents: the letterhead, its pictures, the bank accounts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.actions.pictures import type_of
from argosy.catalogue.errors import NotAPicture, TooLargePicture
from argosy.deals.contents import letterhead
from argosy.deals.models import BankAccount, Letterhead
from argosy.deals.permissions import Permission
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(
    letterhead_changed=_("changed the letterhead of documents"),
    bank_changed=_("changed a bank account on documents"),
    bank_closed=_("took a bank account off documents"),
)
PICTURES = ("logo", "seal")
MOST_MEGABYTES = 2
BANK_FIELDS = ("label", "currency", "beneficiary", "bank", "bank_address", "account", "swift")


class NoAccount(BadInput):
    message = _("A bank account needs a name for yourselves and its number.")


@transaction.atomic
def change_letterhead(actor: Actor, **values: Any) -> Letterhead:
    """Documents look so from now on; what was issued keeps what it says."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    found = letterhead()
    for name, value in values.items():
        setattr(found, name, value)
    found.save()
    record(actor, "letterhead.changed", found, fields=sorted(values))
    return found


@transaction.atomic
def set_picture(actor: Actor, which: str, content: bytes | None) -> Letterhead:
    """The logo or the seal is this picture; None takes it away. Raises NotAPicture, TooLargePicture."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    if which not in PICTURES:
        raise NotAPicture
    if content is not None:
        if len(content) > MOST_MEGABYTES * 1024 * 1024:
            raise TooLargePicture(most=MOST_MEGABYTES)
        type_of(content)
    return change_letterhead(actor, **{which: blobs.keep(content) if content is not None else ""})


@transaction.atomic
def keep_bank(actor: Actor, row_id: UUID | None, **values: str) -> BankAccount:
    """There is this bank account, or it is so from now on. Raises NoAccount."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    if not values.get("label", "").strip() or not values.get("account", "").strip():
        raise NoAccount
    row = BankAccount.objects.filter(pk=row_id).first() if row_id else None
    row = row or BankAccount()
    for name in BANK_FIELDS:
        setattr(row, name, values.get(name, "").strip())
    row.save()
    record(actor, "bank.changed", row, label=row.label)
    found: BankAccount = row
    return found


@transaction.atomic
def close_bank(actor: Actor, account: UUID) -> None:
    """The account is offered for documents no more; those that name it keep it."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row = BankAccount.objects.filter(pk=account, closed_at__isnull=True).first()
    if row is not None:
        row.closed_at = timezone.now()
        row.save(update_fields=["closed_at"])
        record(actor, "bank.closed", row, label=row.label)


def bank_for(currency: str) -> BankAccount | None:
    """The account to which this currency is paid."""
    rows = list(
        BankAccount.objects.filter(closed_at__isnull=True, currency__in=[currency, ""]).order_by("-currency", "label")
    )
    return rows[0] if rows else None


def bank_as_said(row: BankAccount | None) -> dict[str, str] | None:
    """The account as a document says it."""
    return None if row is None else {"id": str(row.pk)} | {name: getattr(row, name) for name in BANK_FIELDS}
