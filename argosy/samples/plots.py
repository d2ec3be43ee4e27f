"""How business by mail goes: which letter follows which, and after how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from random import Random


@dataclass(frozen=True, slots=True)
class Step:
    """One letter of a thread. `key` names its sentences, `kind` is what a reader should take it for."""

    key: str
    kind: str
    is_ours: bool
    price_factor: Decimal | None = None  # a new price from here on, as a share of the list price


_INQUIRY = Step("inquiry", "inquiry", is_ours=False)
_QUOTATION = Step("quotation", "quotation", is_ours=True, price_factor=Decimal("1.00"))
_COUNTER = Step("counter", "inquiry", is_ours=False, price_factor=Decimal("0.88"))
_SECOND_QUOTATION = Step("quotation", "quotation", is_ours=True, price_factor=Decimal("0.95"))
_ORDER = Step("order", "order", is_ours=False)
_REORDER = Step("order", "order", is_ours=False, price_factor=Decimal("0.95"))
_PROFORMA = Step("proforma", "order", is_ours=True)
_PAYMENT = Step("payment", "payment", is_ours=False)
_SHIPMENT = Step("shipment", "shipment", is_ours=True)
_COMPLAINT = Step("complaint", "complaint", is_ours=False)
_APOLOGY = Step("apology", "other", is_ours=True)
_CHASE = Step("chase", "other", is_ours=True)
_THANKS = Step("thanks", "other", is_ours=False)

_PLOTS: tuple[tuple[int, tuple[Step, ...]], ...] = (
    (3, (_INQUIRY,)),
    (4, (_INQUIRY, _QUOTATION)),
    (2, (_INQUIRY, _QUOTATION, _CHASE, _THANKS)),
    (2, (_INQUIRY, _QUOTATION, _COUNTER, _SECOND_QUOTATION)),
    (3, (_INQUIRY, _QUOTATION, _COUNTER, _SECOND_QUOTATION, _ORDER, _PROFORMA, _PAYMENT, _SHIPMENT)),
    (3, (_REORDER, _PROFORMA, _PAYMENT, _SHIPMENT, _THANKS)),
    (4, (_REORDER, _PROFORMA, _PAYMENT, _SHIPMENT, _COMPLAINT, _APOLOGY)),
)
# Letters that about half of the people write afresh instead of answering the last one.
_OFTEN_AFRESH = frozenset({"order", "payment", "shipment", "complaint"})
_MORNING, _EVENING = 8, 18


def plot(chance: Random) -> tuple[Step, ...]:
    """One course that business can take."""
    weights = [weight for weight, _ in _PLOTS]
    return chance.choices(_PLOTS, weights)[0][1]


def is_afresh(step: Step, chance: Random) -> bool:
    """Whether the writer begins a new mail instead of answering the last one."""
    return step.key == "inquiry" or (step.key in _OFTEN_AFRESH and chance.random() < 0.5)


def dated(
    steps: tuple[Step, ...], start: datetime, theirs: tzinfo, ours: tzinfo, chance: Random
) -> Iterator[tuple[Step, datetime]]:
    """Each step with its moment on the writer's clock: answers take hours, goods take weeks."""
    moment = start
    for step in steps:
        moment = _at_work(moment.astimezone(ours if step.is_ours else theirs), chance)
        yield step, moment
        hours = chance.uniform(24 * 12, 24 * 25) if step.key in {"payment", "shipment"} else chance.uniform(2, 60)
        moment += timedelta(seconds=int(hours * 3600))


def _at_work(moment: datetime, chance: Random) -> datetime:
    """The moment itself in office hours, else the next morning at which people work."""
    if moment.hour >= _EVENING:
        moment = (moment + timedelta(days=1)).replace(hour=0)
    if moment.weekday() >= 5:
        moment = (moment + timedelta(days=7 - moment.weekday())).replace(hour=0)
    if moment.hour < _MORNING:
        moment = moment.replace(hour=_MORNING + chance.randrange(3))
    return moment
