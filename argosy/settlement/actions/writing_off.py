"""Writing off: a receipt pays documents, one or many, whole or in part; a rest is let go; each can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals import exchange
from argosy.deals.actions.documents import locked
from argosy.deals.models import Document
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.money import from_minor, to_minor
from argosy.settlement.actions.dues import settle_up
from argosy.settlement.claims import claims
from argosy.settlement.errors import (
    MoreThanOwed,
    MoreThanReceived,
    NoAmount,
    NoRate,
    NoReason,
    NothingOwed,
    PartOfPayingBack,
    WentBack,
    Withdrawn,
)
from argosy.settlement.events import ReceiptMoved
from argosy.settlement.models import Due, LetGo, Receipt, WriteOff
from argosy.settlement.own_money import in_own
from argosy.settlement.permissions import Permission
from argosy.settlement.sources import paid_minor

words(
    receipt_written_off=_("wrote a receipt off against a document"),
    receipt_undone=_("undid a write-off"),
    receipt_let_go=_("let the rest of a document go"),
)


@dataclass(frozen=True, slots=True)
class Pays:
    """How much of a document is paid; `taken` says how much of the receipt that is, where the currencies differ."""

    document: Document
    amount: Decimal
    taken: Decimal | None = None


@transaction.atomic
def write_off(actor: Actor, receipt: Receipt, parts: Sequence[Pays]) -> list[WriteOff]:
    """The receipt pays these documents from now on: all of them or, where one cannot be, none.

    Raises NoAmount, MoreThanReceived, MoreThanOwed, NothingOwed, NoRate, Withdrawn.
    """
    actor.require(Permission.EDIT_MONEY)
    receipt = Receipt.objects.visible_to(actor).lock(receipt.pk)
    if receipt.withdrawn_at is not None:
        raise Withdrawn
    if not parts:
        raise NoAmount
    Document.objects.hold(*{one.document.chain for one in parts})
    made = [_pay(actor, receipt, one) for one in sorted(parts, key=lambda one: str(one.document.pk))]
    publish(ReceiptMoved(receipt.pk, receipt.customer_id))
    return made


def _pay(actor: Actor, receipt: Receipt, part: Pays) -> WriteOff:
    document = locked(actor, part.document)
    currency, open_minor = _open(document)
    amount = to_minor(part.amount, currency)
    taken = _taken(receipt, part, currency)
    if amount <= 0 or taken <= 0:
        raise NoAmount
    if taken > receipt.rest_minor:
        raise MoreThanReceived(rest=shown(receipt.rest_minor, receipt.currency))
    if amount > open_minor:
        raise MoreThanOwed(number=document.number, open=shown(open_minor, currency))
    made: WriteOff = WriteOff.objects.create(
        receipt=receipt,
        document=document,
        chain=document.chain,
        currency=currency,
        amount_minor=amount,
        taken_minor=taken,
        gain_minor=gain(receipt, document, currency, amount, taken),
        own_currency=receipt.rate_currency,
        made_by_id=actor.member,
    )
    receipt.rest_minor -= taken
    receipt.save(update_fields=["rest_minor"])
    settle_up(document.chain)
    record(actor, "receipt.written_off", made, number=document.number, amount=amount, currency=currency)
    return made


def _open(document: Document) -> tuple[str, int]:
    rows = list(
        Due.objects.filter(document=document)
        .values("currency")
        .annotate(all=Sum("amount_minor"), paid=Sum("paid_minor"))
    )
    if not rows:
        raise NothingOwed
    return rows[0]["currency"], rows[0]["all"] - rows[0]["paid"]


def _taken(receipt: Receipt, part: Pays, currency: str) -> int:
    if currency == receipt.currency:
        return to_minor(part.amount, currency)
    if part.taken is not None:
        return to_minor(part.taken, receipt.currency)
    rate = exchange.rate(currency, receipt.currency, receipt.received_on)
    if rate is None:
        raise NoRate(receipt=receipt.currency, document=currency)
    return to_minor(part.amount * rate.rate, receipt.currency)


def gain(receipt: Receipt, document: Document, currency: str, amount: int, taken: int) -> int | None:
    """What the money was worth when it came, less what the debt was worth when the document was made."""
    own = receipt.rate_currency
    came = in_own(taken, receipt.currency, receipt.rate, own)
    # a document that changed its currency since has a rate for the new one
    is_known = document.rate_currency == own and document.currency == currency
    was = in_own(amount, currency, document.rate, own) if is_known else None
    return None if came is None or was is None else came - was


def shown(minor: int, currency: str) -> str:
    """USD 1,200.50."""
    return f"{currency} {from_minor(minor, currency):,}"


@transaction.atomic
def let_go(actor: Actor, document: Document, amount: Decimal, reason: str) -> WriteOff:
    """A rest of the document is asked for no more. Raises NoReason, NoAmount, MoreThanOwed, NothingOwed."""
    actor.require(Permission.EDIT_MONEY)
    if reason not in LetGo.values:
        raise NoReason
    document = locked(actor, document)
    currency, open_minor = _open(document)
    minor = to_minor(amount, currency)
    if minor <= 0:
        raise NoAmount
    if minor > open_minor:
        raise MoreThanOwed(number=document.number, open=shown(open_minor, currency))
    return forgive(actor, document, minor, reason, currency=currency)


def forgive(
    actor: Actor, document: Document, minor: int, reason: str, *, currency: str, back: Receipt | None = None
) -> WriteOff:
    """So much of the document is owed no more; where money went back for it, the two stand and fall together."""
    rate, own = next(one.rate() for one in claims(document.chain) if one.document.pk == document.pk)
    worth = in_own(minor, currency, rate, own)
    made: WriteOff = WriteOff.objects.create(
        receipt=back,
        document=document,
        chain=document.chain,
        currency=currency,
        amount_minor=minor,
        gain_minor=None if worth is None else -worth,
        own_currency=own,
        reason=reason,
        made_by_id=actor.member,
    )
    settle_up(document.chain)
    record(actor, "receipt.let_go", made, number=document.number, amount=minor, currency=currency, reason=reason)
    return made


@transaction.atomic
def undo_write_off(actor: Actor, row: WriteOff) -> WriteOff:
    """What it paid is owed again, and what it took of the receipt is there again. Raises PartOfPayingBack, WentBack."""
    actor.require(Permission.EDIT_MONEY)
    if row.document is None or (row.receipt is not None and row.receipt.is_back):
        raise PartOfPayingBack
    _receipts_of(row)  # locked before the document, as where something is written off
    locked(actor, row.document)
    row = undo(actor, row)
    if row.receipt is not None:
        publish(ReceiptMoved(row.receipt.pk, row.receipt.customer_id))
    return row


def _receipts_of(row: WriteOff) -> list[Receipt]:
    """Locked, always in the same order."""
    return [Receipt.objects.all().lock(pk) for pk in sorted({row.receipt_id, row.source_id} - {None}, key=str)]


def undo(actor: Actor, row: WriteOff) -> WriteOff:
    """The same, for who may change the receipt. Raises WentBack."""
    receipts = _receipts_of(row)
    row.refresh_from_db()
    if row.undone_at is not None:
        return row
    for receipt in receipts:
        receipt.rest_minor += row.taken_minor if receipt.pk == row.receipt_id else -row.amount_minor
        receipt.save(update_fields=["rest_minor"])
        if receipt.pk == row.source_id:
            publish(ReceiptMoved(receipt.pk, receipt.customer_id))
    row.undone_at = timezone.now()
    row.save(update_fields=["undone_at"])
    if row.chain is not None and row.document_id is not None:
        settle_up(row.chain)
        if row.amount_minor > 0 and not row.reason and paid_minor(row.document_id).get(row.currency, 0) < 0:
            raise WentBack
    record(actor, "receipt.undone", row)
    return row
