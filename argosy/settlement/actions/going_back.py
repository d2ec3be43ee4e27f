"""Money goes back: what a receipt still had is gone, or what a document was paid is owed again, unless the debt goes with it."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.db.models import F, Sum

from argosy.deals import exchange
from argosy.deals.actions.documents import locked
from argosy.deals.models import Document
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.money import to_minor
from argosy.settlement.actions.dues import settle_up
from argosy.settlement.actions.writing_off import forgive, gain, shown
from argosy.settlement.errors import MoreThanThere, NoAmount, NoRate, Withdrawn
from argosy.settlement.events import ReceiptMoved
from argosy.settlement.models import Due, LetGo, PaidBack, Receipt, WriteOff
from argosy.settlement.own_money import in_own
from argosy.settlement.sources import Source, paid_minor

# For these the buyer owes less than the paper says. Otherwise what went back is owed again, as far as the paper stands.
OWED_NO_MORE = {
    PaidBack.CLAIM.value: LetGo.CLAIM,
    PaidBack.RETURNED.value: LetGo.RETURNED,
    PaidBack.DISCOUNT.value: LetGo.DISCOUNT,
}


def go_back(actor: Actor, back: Receipt, source: Source, amount_minor: int) -> None:
    """The money comes out of this source, so much of it in its currency. Raises NoAmount, MoreThanThere, Withdrawn."""
    if amount_minor <= 0:
        raise NoAmount
    if source.receipt is not None:
        _out_of_receipt(actor, back, source.receipt, amount_minor)
    elif source.document is not None:
        _out_of_document(actor, back, source.document, source.currency, amount_minor)
    back.rest_minor = 0
    back.save(update_fields=["rest_minor"])


def go_back_again(actor: Actor, back: Receipt) -> None:
    """As it went back before it was withdrawn. Raises MoreThanThere, Withdrawn."""
    row = back.write_offs.filter(reason="").select_related("source", "document").order_by("-made_at", "-pk")[0]
    go_back(actor, back, Source(row.currency, 0, receipt=row.source, document=row.document), -row.amount_minor)


def of_source(back: Receipt, source: Source, typed: Decimal | None) -> int:
    """How much of the source it is: as typed, or by the day's rate. Raises NoRate."""
    if back.currency == source.currency:
        return -back.amount_minor
    if typed is not None:
        return to_minor(typed, source.currency)
    rate = exchange.rate(back.currency, source.currency, back.received_on)
    if rate is None:
        raise NoRate(receipt=back.currency, document=source.currency)
    return to_minor(back.size * rate.rate, source.currency)


def _out_of_receipt(actor: Actor, back: Receipt, source: Receipt, minor: int) -> None:
    came = Receipt.objects.visible_to(actor).lock(source.pk)
    if came.withdrawn_at is not None:
        raise Withdrawn
    if minor > came.rest_minor:
        raise MoreThanThere(rest=shown(came.rest_minor, came.currency))
    own = back.rate_currency
    was = in_own(minor, came.currency, came.rate, own) if came.rate_currency == own else None
    went = in_own(back.amount_minor, back.currency, back.rate, own)
    WriteOff.objects.create(
        receipt=back,
        source=came,
        currency=came.currency,
        amount_minor=-minor,
        taken_minor=back.amount_minor,
        gain_minor=None if was is None or went is None else was + went,
        own_currency=own,
        made_by_id=actor.member,
    )
    came.rest_minor -= minor
    came.save(update_fields=["rest_minor"])
    publish(ReceiptMoved(came.pk, came.customer_id))


def _out_of_document(actor: Actor, back: Receipt, source: Document, currency: str, minor: int) -> None:
    document = locked(actor, source)
    there = paid_minor(document.pk).get(currency, 0)
    if minor > there:
        raise MoreThanThere(rest=shown(max(there, 0), currency))
    before = _owed(document.chain, currency)
    WriteOff.objects.create(
        receipt=back,
        document=document,
        chain=document.chain,
        currency=currency,
        amount_minor=-minor,
        taken_minor=back.amount_minor,
        gain_minor=gain(back, document, currency, -minor, back.amount_minor),
        own_currency=back.rate_currency,
        made_by_id=actor.member,
    )
    settle_up(document.chain)
    if back.reason not in OWED_NO_MORE:
        return
    for paper, owed in _owed(document.chain, currency).items():
        more = owed - before.get(paper, 0)
        if more > 0:
            why, owing = OWED_NO_MORE[back.reason], Document.objects.get(pk=paper)
            forgive(actor, owing, more, why, currency=currency, back=back)


def _owed(chain: UUID, currency: str) -> dict[UUID, int]:
    rows = Due.objects.filter(chain=chain, currency=currency).values("document")
    return {row["document"]: row["left"] for row in rows.annotate(left=Sum(F("amount_minor") - F("paid_minor")))}
