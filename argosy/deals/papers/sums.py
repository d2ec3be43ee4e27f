"""The arithmetic of a document: exact, rounded to the currency's coin, always done here and never in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from argosy.catalogue.packing import Carton, Load, fill, load, together
from argosy.deals.papers.cartons import Numbered, numbered
from argosy.platform.money import digits

NOTHING, HUNDRED = Decimal(0), Decimal(100)
# Insured is the CIF value and a tenth (Incoterms 2020, CIF A5).
INSURED = Decimal("1.1")
STAGES = ("EXW", "FOB", "CFR", "CIF", "DAP", "DDP")
BEFORE_FREIGHT = STAGES[:2]
# How far our costs go under each rule.
STAGE_OF = {"FCA": "FOB", "FAS": "FOB", "CPT": "CFR", "CIP": "CIF", "DPU": "DAP"}


@dataclass(frozen=True, slots=True)
class Line:
    """What of a line the sums need."""

    quantity: Decimal | None = None
    price: Decimal | None = None
    cost: Decimal | None = None  # in the document's currency
    carton: Carton = field(default_factory=Carton)
    carton_numbers: str = ""
    discount: Decimal = NOTHING  # per cent

    @property
    def net_price(self) -> Decimal | None:
        """What one costs the buyer, less the line's discount; not rounded."""
        return None if self.price is None else self.price * (HUNDRED - self.discount) / HUNDRED


@dataclass(frozen=True, slots=True)
class Sums:
    """What a document comes to."""

    amounts: list[Decimal | None]
    taken_off: list[Decimal]  # by the discount of each line
    loads: list[Load]
    cartons: list[Numbered]
    goods: Decimal
    discount: Decimal
    charges: Decimal
    total: Decimal
    load: Load
    containers: list[tuple[str, int, int]]
    is_complete: bool  # every line has its amount


@dataclass(frozen=True, slots=True)
class Rung:
    """One delivery term: what it costs us up to there, and the price that leaves the wanted margin."""

    stage: str
    cost: Decimal
    price: Decimal
    is_here: bool
    is_known: bool = True  # False: freight is missing in it


@dataclass(frozen=True, slots=True)
class Margin:
    """What is left for us."""

    cost: Decimal
    margin: Decimal
    percent: Decimal | None
    ladder: list[Rung]
    unmeasured: list[int]  # which lines do not say the volume by which their freight is counted, from 1 up

    @property
    def is_complete(self) -> bool:
        """Is everything in it up to the document's delivery term? If not, more is said to be left than there is."""
        return all(one.is_known for one in self.ladder if one.is_here)


def decimal(value: Any) -> Decimal:
    """A number that was kept as text; nought where there is none."""
    try:
        found = Decimal(str(value or 0))
    except InvalidOperation:
        return NOTHING
    return found if found.is_finite() else NOTHING


def coin(amount: Decimal, currency: str) -> Decimal:
    """Rounded half up to the currency's smallest coin."""
    return amount.quantize(Decimal(1).scaleb(-digits(currency)), rounding=ROUND_HALF_UP)


def charged(terms: dict[str, Any], currency: str) -> list[tuple[str, Decimal]]:
    """What is charged beside the goods, each as it is printed; what is taken off is below nought."""
    return [(str(one["words"]), coin(decimal(one.get("amount")), currency)) for one in terms.get("charges", [])]


def _amount(quantity: Decimal | None, price: Decimal | None, currency: str) -> Decimal | None:
    return None if quantity is None or price is None else coin(quantity * price, currency)


def sums(lines: Sequence[Line], terms: dict[str, Any], currency: str) -> Sums:
    """Amounts by line, totals, cartons, volume, weights, containers."""
    amounts = [_amount(one.quantity, one.net_price, currency) for one in lines]
    before = [_amount(one.quantity, one.price, currency) for one in lines]
    goods = sum((one for one in amounts if one is not None), NOTHING)
    discount = coin(goods * decimal(terms.get("discount")) / HUNDRED, currency)
    charges = sum((amount for _words, amount in charged(terms, currency)), NOTHING)
    cartons = list(numbered((one.carton_numbers, load(one.quantity, one.carton).cartons) for one in lines))
    loads = [load(one.quantity, one.carton, its.adds) for one, its in zip(lines, cartons, strict=True)]
    whole = together(loads)
    return Sums(
        amounts,
        [(listed or NOTHING) - (net or NOTHING) for listed, net in zip(before, amounts, strict=True)],
        loads,
        cartons,
        goods,
        discount,
        charges,
        goods - discount + charges,
        whole,
        fill(whole.volume, whole.gross),
        bool(lines) and None not in amounts,
    )


def margin(lines: Sequence[Line], terms: dict[str, Any], found: Sums, currency: str, incoterm: str) -> Margin | None:
    """What is left after all costs up to the delivery term; None where no line says what it costs."""
    known = [one for one in lines if one.cost is not None]
    if not known or len(known) < len([one for one in lines if one.quantity]):
        return None
    goods = sum((one.cost * (one.quantity or NOTHING) for one in known if one.cost is not None), NOTHING)
    costs: dict[str, Any] = terms.get("costs", {})
    by_volume = [(at, one.volume) for at, one in enumerate(found.loads, 1) if lines[at - 1].quantity]
    is_asked = bool(decimal(costs.get("freight_cbm")))
    unmeasured = [at for at, volume in by_volume if volume is None] if is_asked else []
    stages = _stages(goods, costs, sum((volume for _at, volume in by_volume if volume), NOTHING))
    here = STAGE_OF.get(incoterm, incoterm if incoterm in STAGES else "EXW")
    commission = found.total * decimal(costs.get("commission")) / HUNDRED
    cost = coin(stages[here] + commission, currency)
    left = found.total - cost
    share = HUNDRED - decimal(costs.get("target") or 15) - decimal(costs.get("commission"))
    ladder = [
        Rung(
            stage,
            coin(value, currency),
            coin(value * HUNDRED / max(share, Decimal(1)), currency),
            stage == here,
            stage in BEFORE_FREIGHT or not (unmeasured or lacks_freight(terms, stage)),
        )
        for stage, value in stages.items()
    ]
    # never more than there is: 14.96 % is below 15, on the page and for the rule that asks
    percent = (left / found.total * HUNDRED).quantize(Decimal("0.1"), rounding=ROUND_FLOOR) if found.total else None
    return Margin(cost, left, percent, ladder, unmeasured)


def lacks_freight(terms: dict[str, Any], incoterm: str) -> bool:
    """Do we pay the carriage under this term, and nobody said what it costs? A nought that was typed says so."""
    stage = STAGE_OF.get(incoterm, incoterm)
    costs = terms.get("costs", {})
    is_ours = stage in STAGES and stage not in BEFORE_FREIGHT
    return is_ours and not (costs.get("freight") or costs.get("freight_cbm"))


def _stages(goods: Decimal, costs: dict[str, Any], volume: Decimal) -> dict[str, Decimal]:
    """EXW → FOB → CFR → CIF → DAP → DDP, each with the buffer for a rate that moves against us."""
    buffer = 1 + decimal(costs.get("buffer")) / HUNDRED
    exw = goods * buffer
    fob = exw + decimal(costs.get("inland"))
    cfr = fob + decimal(costs.get("freight")) + decimal(costs.get("freight_cbm")) * volume
    # the premium is a share of the insured value, of which it is a part itself
    rate = INSURED * decimal(costs.get("insurance")) / HUNDRED
    cif = cfr / (1 - rate) if rate < 1 else cfr
    dap = cif + decimal(costs.get("delivery"))
    ddp = dap + cif * decimal(costs.get("duty")) / HUNDRED
    return {"EXW": exw, "FOB": fob, "CFR": cfr, "CIF": cif, "DAP": dap, "DDP": ddp}
