"""What an order leaves for us: its bills where there are some, what was planned where there are none yet.

The refund of value added tax is an estimate: for a trading company it is the price without tax on the supplier's VAT
invoice times the refund rate of the goods (财税〔2012〕39号, 四); the tax is 13 % (财政部 税务总局 海关总署公告 2019 年第 39 号).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.db.models import Sum

from argosy.deals import exchange as exchange_rates
from argosy.deals.papers.figures import sums_of
from argosy.deals.papers.reading_lines import called, line_of
from argosy.deals.papers.sums import HUNDRED, NOTHING, coin, decimal, margin
from argosy.platform.money import from_minor
from argosy.settlement.claims import Claim
from argosy.settlement.goods import Goods, goods_of
from argosy.settlement.models import CostKind, CostLine, RefundRate, WriteOff

VAT = Decimal("1.13")
AT_HOME = "CNY"
RUNGS = (
    (CostKind.INLAND, "EXW", "FOB"),
    (CostKind.FREIGHT, "FOB", "CFR"),
    (CostKind.INSURANCE, "CFR", "CIF"),
    (CostKind.DELIVERY, "CIF", "DAP"),
    (CostKind.DUTY, "DAP", "DDP"),
)


@dataclass(frozen=True, slots=True)
class Refund:
    """The estimated refund: what it comes to, by which rates, and for which codes no rate is kept."""

    amount: Decimal
    rates: list[tuple[str, Decimal]]
    unknown: list[str]


@dataclass(frozen=True, slots=True)
class Profit:
    """Everything in the enterprise's own currency."""

    currency: str
    revenue: Decimal
    costs: list[tuple[str, Decimal, bool]]  # kind, amount, from bills
    charges: Decimal
    exchange: Decimal
    let_go: Decimal
    refund: Refund | None
    is_complete: bool  # every line says what it costs
    uncounted: tuple[str, ...] = ()  # in which currencies there are bills that no rate turned into ours
    is_freight_known: bool = True  # False: it is planned by the cubic metre, of lines that do not say their volume

    @property
    def left(self) -> Decimal:
        """What is left for us."""
        spent = sum((amount for _kind, amount, _is_real in self.costs), NOTHING)
        refund = self.refund.amount if self.refund else NOTHING
        return self.revenue - spent - self.charges - self.let_go + self.exchange + refund

    @property
    def percent(self) -> Decimal | None:
        """Of the revenue."""
        return (self.left / self.revenue * HUNDRED).quantize(Decimal("0.1")) if self.revenue else None


def profit(owed: Sequence[Claim]) -> Profit | None:
    """What the orders of one transaction leave; None where no rate to our own currency is known."""
    chain, own = owed[0].document.chain, owed[0].rate()[1]
    goods = goods_of(chain, [one.content for one in owed])
    costs_of = [goods.cost(one.content, own) for one in owed]
    revenue, planned, is_measured = NOTHING, dict.fromkeys(CostKind.values, NOTHING), True
    for claim, worth in zip(owed, costs_of, strict=True):
        rate, of = claim.rate()
        if rate is None or of != own:
            return None
        revenue += coin(from_minor(claim.total_minor, claim.currency) * rate, own)
        plan, is_whole = _planned(claim.content, worth / rate if worth is not None and rate else None)
        is_measured = is_measured and is_whole
        for kind, amount in plan.items():
            planned[kind] += coin(amount * rate, own)
    bills = _bills(chain, own)
    is_known = None not in costs_of
    if is_known:
        planned[CostKind.GOODS.value] = sum((one for one in costs_of if one is not None), NOTHING)
    kinds = [one for one in CostKind.values if planned[one] or one in bills]
    costs = [(one, bills.get(one, planned[one]), one in bills) for one in kinds]
    charges, exchange, gone = _moved(chain, own)
    return Profit(
        own,
        revenue,
        costs,
        charges,
        exchange,
        gone,
        refund(owed, goods) if own == AT_HOME else None,
        is_known or CostKind.GOODS in bills,
        _uncounted(chain, own),
        is_measured or CostKind.FREIGHT in bills,
    )


def _bills(chain: Any, own: str) -> dict[str, Decimal]:
    rows = CostLine.objects.filter(chain=chain, own_currency=own, own_minor__isnull=False).values("kind")
    return {row["kind"]: from_minor(row["sum"], own) for row in rows.annotate(sum=Sum("own_minor"))}


def _uncounted(chain: Any, own: str) -> tuple[str, ...]:
    rows = CostLine.objects.filter(chain=chain).exclude(own_currency=own, own_minor__isnull=False)
    return tuple(rows.order_by("currency").values_list("currency", flat=True).distinct())


def _planned(content: dict[str, Any], goods: Decimal | None) -> tuple[dict[str, Decimal], bool]:
    """Costs beside the goods as the document plans them, in its currency, as far as its Incoterm goes; and are they all?

    Where lines do not say what they cost, purchase orders may: `goods` is what all of them come to.
    """
    found, on, rate = sums_of(content), date.fromisoformat(content["date"]), cache(exchange_rates.rate)
    lines = [line_of(one, content["currency"], on, rate) for one in content["lines"]]
    count = sum((one.quantity or NOTHING for one in lines), NOTHING)
    if goods is not None and count and [one for one in lines if one.quantity and one.cost is None]:
        lines = [replace(one, cost=goods / count) for one in lines]
    said = margin(lines, content["terms"], found, content["currency"], content["incoterm"])
    costs = content["terms"].get("costs", {})
    planned = {CostKind.COMMISSION.value: found.total * decimal(costs.get("commission")) / HUNDRED}
    if said is None:
        return planned, True
    here = next(place for place, rung in enumerate(said.ladder) if rung.is_here)
    at = {rung.stage: (place, rung.cost) for place, rung in enumerate(said.ladder)}
    for kind, before, after in RUNGS:
        if at[after][0] <= here:
            planned[kind.value] = at[after][1] - at[before][1]
    return planned, said.is_complete


def _moved(chain: Any, own: str) -> tuple[Decimal, Decimal, Decimal]:
    """Bank charges by the share of each receipt that went here, exchange gain, and what was let go."""
    charges = exchange = gone = NOTHING
    rows = WriteOff.objects.filter(chain=chain, undone_at__isnull=True).select_related("receipt")
    for row in rows:
        gain = row.gain if row.own_currency == own else None
        if row.receipt is None or row.reason:
            gone -= gain or NOTHING
            continue
        exchange += gain or NOTHING
        share = Decimal(row.taken_minor) / Decimal(row.receipt.amount_minor)
        if row.receipt.rate is not None:
            charges += coin(row.receipt.charges * share * row.receipt.rate, own)
    return charges, exchange, gone


def refund(owed: Sequence[Claim], goods: Goods) -> Refund | None:
    """The refund that can be expected for goods bought at home with tax; None where nothing was bought so."""
    kept = {row.hs: row.percent for row in RefundRate.objects.all()}
    total, used, unknown, is_any = NOTHING, {}, [], False
    for line in [one for claim in owed for one in claim.content["lines"]]:
        at_home = [one for one in goods.parts(line) if one.price and one.currency == AT_HOME]
        if not at_home:
            continue
        is_any = True
        code = "".join(str(line.get("hs", "")).replace(".", "").split())
        rate = _longest(code, list(kept))
        if rate is None:
            unknown.append(code or called(line))
            continue
        used[rate] = kept[rate]
        with_tax = sum((one.price * one.quantity for one in at_home), NOTHING)
        total += with_tax / VAT * kept[rate] / HUNDRED
    if not is_any:
        return None
    return Refund(coin(total, AT_HOME), sorted(used.items()), sorted(set(unknown)))


def _longest(code: str, known: Sequence[str]) -> str | None:
    """The longest kept beginning of the code, or the code that it is a beginning of."""
    fitting = [one for one in known if code.startswith(one)]
    return max(fitting, key=len) if fitting else None
