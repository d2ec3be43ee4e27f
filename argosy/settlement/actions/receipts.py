"""Receipts: registered by a person, withdrawn, restored; money paid back; a payment notice that is none is put aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import timeline
from argosy.customers.models import Customer, EntryKind, TimelineEntry
from argosy.deals.models import BankAccount, Document
from argosy.mail.models import Message
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict, NotFound
from argosy.platform.events import publish
from argosy.platform.money import to_minor
from argosy.settlement.actions.going_back import go_back, go_back_again, of_source
from argosy.settlement.actions.writing_off import undo
from argosy.settlement.errors import BadFile, ChargesTooHigh, NoAmount, NoReasonToPayBack, WentBack
from argosy.settlement.events import ReceiptMoved, ReceiptRegistered
from argosy.settlement.models import PaidBack, PutAside, Receipt
from argosy.settlement.own_money import rate_to_own
from argosy.settlement.permissions import Permission
from argosy.settlement.sources import Source

words(
    receipt_registered=_("registered a receipt"),
    receipt_withdrawn=_("withdrew a receipt"),
    receipt_restored=_("restored a receipt"),
    receipt_paid_back=_("noted money that was paid back"),
    receipt_none=_("said that a mail about a payment is no receipt"),
)
LARGEST = 10 * 1024 * 1024
BACK = "paid back"  # what a line of the timeline says of money that went back


@dataclass(frozen=True, slots=True)
class NewReceipt:
    """What is known of money that came in, or went back."""

    received_on: date
    amount: Decimal
    currency: str
    charges: Decimal = Decimal(0)
    method: str = "tt"
    payer: str = ""
    reference: str = ""
    account: BankAccount | None = None
    note: str = ""
    rate: Decimal | None = None  # as the bank gave it
    file: bytes = b""
    file_name: str = ""


@transaction.atomic
def register_receipt(actor: Actor, customer: Customer, new: NewReceipt, message: Message | None = None) -> Receipt:
    """The money stands in the books as received, at the rate of its day; nothing is paid by it before it is written off.

    Raises NoAmount, ChargesTooHigh, BadFile.
    """
    actor.require(Permission.EDIT_MONEY)
    receipt = _booked(actor, customer, new, message=message)
    _tell(actor, receipt)
    publish(ReceiptRegistered(receipt.pk, receipt.customer_id))
    record(actor, "receipt.registered", receipt, amount=receipt.amount_minor, currency=receipt.currency)
    return receipt


@transaction.atomic
def pay_back(
    actor: Actor, customer: Customer, new: NewReceipt, source: Source, reason: str, *, taken: Decimal | None = None
) -> Receipt:
    """The money went back to the buyer: out of what a receipt still has, or out of what a document was paid.

    `taken` says how much of the source that is, where the currencies differ. With a claim, a discount or goods sent back
    the document is owed no more for it; otherwise it is owed again, as far as the document stands.
    Raises NoReasonToPayBack, NoAmount, ChargesTooHigh, BadFile, MoreThanThere, NoRate, Withdrawn.
    """
    actor.require(Permission.EDIT_MONEY)
    if reason not in PaidBack.values:
        raise NoReasonToPayBack
    if source.customer != customer.pk:
        raise NotFound
    back = _booked(actor, customer, new, reason=reason)
    go_back(actor, back, source, of_source(back, source, taken))
    _tell(actor, back)
    publish(ReceiptRegistered(back.pk, back.customer_id))
    record(actor, "receipt.paid_back", back, amount=back.amount_minor, currency=back.currency, reason=reason)
    return back


def _booked(
    actor: Actor, customer: Customer, new: NewReceipt, reason: str = "", message: Message | None = None
) -> Receipt:
    if len(new.currency) != 3 or to_minor(new.amount, new.currency) <= 0:
        raise NoAmount
    # what goes back may cost more than it is
    if new.charges < 0 or (not reason and new.charges >= new.amount):
        raise ChargesTooHigh
    if len(new.file) > LARGEST:
        raise BadFile
    owner = customer.owner_id or actor.member
    assert owner is not None
    rate, own = rate_to_own(new.currency, new.received_on, new.rate)
    amount = to_minor(-new.amount if reason else new.amount, new.currency)
    receipt = Receipt(
        customer=customer,
        owner_id=owner,
        made_by_id=actor.member,
        received_on=new.received_on,
        method=new.method,
        currency=new.currency,
        amount_minor=amount,
        charges_minor=to_minor(new.charges, new.currency),
        rest_minor=amount,
        reason=reason,
        payer=new.payer.strip()[:200],
        reference=new.reference.strip()[:80],
        account=new.account,
        note=new.note.strip()[:2000],
        file=blobs.keep(new.file) if new.file else "",
        file_name=new.file_name.strip()[:200] if new.file else "",
        message=message,
        rate=rate.rate if rate else None,
        rate_currency=own if rate else "",
        rate_source=rate.source if rate else "",
        rate_date=rate.on if rate else None,
    )
    receipt.save(force_insert=True)
    return receipt


def is_of_receipt(entry: TimelineEntry) -> bool:
    """Does this line of a timeline tell that money came or went back? Only who may see the receipt reads how much."""
    return entry.kind == EntryKind.DEAL and bool(entry.changes) and entry.changes[0][0] == "receipt"


def _tell(actor: Actor, receipt: Receipt) -> None:
    # the amount is no text of the line: who reads the customer may not see money
    what, sign = (BACK, "−") if receipt.is_back else ("paid", "+")
    paid = [["receipt", "", what, f"{sign} {receipt.currency} {receipt.size:,}"]]
    timeline.add(actor, receipt.customer, EntryKind.DEAL, "", object_id=receipt.pk, changes=paid)


class IsWithdrawn(Conflict):
    message = _("This receipt is withdrawn already.")


@transaction.atomic
def withdraw_receipt(actor: Actor, receipt: Receipt) -> Receipt:
    """It counts no more, and what it paid is owed again; what went back is there again. Raises IsWithdrawn, WentBack."""
    actor.require(Permission.EDIT_MONEY)
    receipt = Receipt.objects.visible_to(actor).lock(receipt.pk)
    if receipt.withdrawn_at is not None:
        raise IsWithdrawn
    if receipt.gone_back.filter(undone_at__isnull=True).exists():
        raise WentBack
    rows = list(receipt.write_offs.filter(undone_at__isnull=True))
    Document.objects.hold(*{one.chain for one in rows if one.chain is not None})
    for row in rows:
        undo(actor, row)
    receipt.refresh_from_db()
    receipt.withdrawn_at = timezone.now()
    receipt.save(update_fields=["withdrawn_at"])
    timeline.take_back(receipt.pk)
    publish(ReceiptMoved(receipt.pk, receipt.customer_id))
    record(actor, "receipt.withdrawn", receipt)
    return receipt


@transaction.atomic
def restore_receipt(actor: Actor, receipt: Receipt) -> Receipt:
    """A withdrawn receipt counts again; what it paid before is written off anew. What goes back comes out of the same again.

    Raises MoreThanThere.
    """
    actor.require(Permission.EDIT_MONEY)
    receipt = Receipt.objects.visible_to(actor).lock(receipt.pk)
    if receipt.withdrawn_at is not None:
        receipt.withdrawn_at = None
        receipt.save(update_fields=["withdrawn_at"])
        if receipt.is_back:
            go_back_again(actor, receipt)
        _tell(actor, receipt)
        publish(ReceiptMoved(receipt.pk, receipt.customer_id))
        record(actor, "receipt.restored", receipt)
    return receipt


@transaction.atomic
def put_aside(actor: Actor, message: Message) -> None:
    """The mail is proposed as a receipt no more."""
    actor.require(Permission.EDIT_MONEY)
    _row, is_new = PutAside.objects.get_or_create(message=message, defaults={"made_by_id": actor.member})
    if is_new:
        record(actor, "receipt.none", message)
