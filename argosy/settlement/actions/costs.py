"""What an order really cost, and the refund rates that the enterprise keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.deals.actions.documents import locked
from argosy.deals.models import Document
from argosy.platform.access import Actor
from argosy.platform.money import to_minor
from argosy.settlement.errors import BadRate, NoAmount
from argosy.settlement.models import CostKind, CostLine, RefundRate
from argosy.settlement.own_money import in_own, rate_to_own
from argosy.settlement.permissions import Permission

words(
    cost_noted=_("noted what an order really cost"),
    cost_removed=_("removed a cost of an order"),
    refund_changed=_("changed the refund rate of an HS code"),
)
HS = range(4, 11)


@dataclass(frozen=True, slots=True)
class NewCost:
    """A bill."""

    kind: str
    amount: Decimal
    currency: str
    spent_on: date
    words: str = ""


@transaction.atomic
def note_cost(actor: Actor, document: Document, new: NewCost) -> CostLine:
    """The order cost this; for its kind the bills count from now on, and no longer what was planned. Raises NoAmount."""
    actor.require(Permission.EDIT_MONEY)
    actor.require(Catalogue.SEE_COSTS)
    document = locked(actor, document)
    minor = to_minor(new.amount, new.currency)
    if minor == 0 or new.kind not in CostKind.values or len(new.currency) != 3:
        raise NoAmount
    rate, own = rate_to_own(new.currency, new.spent_on)
    made: CostLine = CostLine.objects.create(
        document=document,
        chain=document.chain,
        kind=new.kind,
        currency=new.currency,
        amount_minor=minor,
        own_minor=in_own(minor, new.currency, rate.rate if rate else None, own),
        own_currency=own,
        rate_date=rate.on if rate else None,
        spent_on=new.spent_on,
        words=new.words.strip()[:120],
        made_by_id=actor.member,
    )
    record(actor, "cost.noted", made, kind=new.kind, amount=minor, currency=new.currency)
    return made


@transaction.atomic
def remove_cost(actor: Actor, document: Document, cost: UUID) -> None:
    """The bill counts no more."""
    actor.require(Permission.EDIT_MONEY)
    actor.require(Catalogue.SEE_COSTS)
    document = locked(actor, document)
    row = CostLine.objects.filter(chain=document.chain, pk=cost).first()
    if row is not None:
        record(actor, "cost.removed", row, kind=row.kind, amount=row.amount_minor, currency=row.currency)
        row.delete()


@transaction.atomic
def keep_refund_rate(actor: Actor, hs: str, percent: Decimal | None) -> None:
    """Goods under this HS code are refunded so much; without a number the enterprise knows no rate for it. Raises BadRate."""
    actor.require(Permission.EDIT_MONEY)
    actor.require(Catalogue.SEE_COSTS)
    hs = "".join(hs.replace(".", "").split())
    if not hs.isdecimal() or len(hs) not in HS or (percent is not None and not 0 <= percent <= 100):
        raise BadRate
    if percent is None:
        RefundRate.objects.filter(hs=hs).delete()
    else:
        RefundRate.objects.update_or_create(hs=hs, defaults={"percent": percent, "changed_at": timezone.now()})
    record(actor, "refund.changed", hs=hs, percent=str(percent))
