"""The sample enterprise's past year: deals that were quoted, ordered, shipped and paid, and what is on its way now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from argosy import samples
from argosy.config.sample_deals import QUOTED_BEFORE, Deal, dated, deal_of, issued, moment, move, opened, quotation_of
from argosy.config.sample_ways import insure, ship
from argosy.customers.models import Customer
from argosy.deals.actions import approvals, documents, opportunities
from argosy.deals.models import ApprovalReason, ApprovalRule, Document, DocumentKind, Opportunity
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose
from argosy.reports.actions.targets import set_targets
from argosy.reports.jobs import summarise_new
from argosy.reports.models import Aim
from argosy.samples import World
from argosy.settlement.actions.costs import NewCost, keep_refund_rate, note_cost
from argosy.settlement.actions.receipts import NewReceipt, pay_back, register_receipt
from argosy.settlement.actions.writing_off import Pays, let_go, write_off
from argosy.settlement.models import CostKind, Due, LetGo, PaidBack, Receipt
from argosy.settlement.sources import sources

# How many days ago each order came, and how far it got: the older, the further.
ORDERED = (326, 297, 268, 247, 221, 196, 172, 149, 127, 104, 88, 74, 58, 47, 36, 27, 19, 12, 6)
QUOTED, LOST = ((21, 1), (14, 2), (9, 4), (3, 4)), (140, 66)
INVOICED_BEFORE, READY, PAID_WITHIN = 2, 24, 9
# Who pays late, counted from the oldest order; the last of them still owes.
LATE, LET_GO_AT, LOOSE = (4, 9, 11, 12), 6, 15
# Which buyer got something back for a claim, how long ago, how much.
CLAIMED, CLAIMED_BEFORE, CLAIM = 5, 30, Decimal(240)
WRITE = Job("config.write_sample_books", queue="default", purpose=Purpose.SALES)
FREIGHT_A_BOX, INLAND_A_BOX, BANK = Decimal(1850), Decimal(2600), Decimal(22)
REFUNDS = (("9405", 13), ("8513", 13), ("8504", 13), ("7604", 13), ("8302", 13))
# Offers of so many lines are being talked about; the first customers came so many days ago.
NEGOTIATED, KNOWN_FOR = 2, 340
# From this total on, in our own currency, the head of the house approves; below this margin the head of sales does.
APPROVED_FROM, MARGIN_BELOW = Decimal(500_000), Decimal(12)
AIMS = {Aim.WON: Decimal(1_500_000), Aim.DEALS: Decimal(3), Aim.CUSTOMERS: Decimal(4)}


def begin(world: World) -> None:
    """The past is written by a job, a deal at a time: whoever looks around need not wait for it."""
    WRITE.defer(seed=world.seed, members=len(world.members), customers=len(world.customers), step=0)


@WRITE
def write(actor: Actor, seed: int, members: int, customers: int, step: int) -> None:  # noqa: ARG001 every job gets it
    """One step of the past year: deals, papers, ships and money, oldest first; at the end, what waits for an answer."""
    world = samples.world(seed=seed, members=members, customers=customers)
    staff = list(Member.objects.select_related("user", "role").order_by("-is_master", "pk"))
    if step < len(ORDERED):
        _ordered(deal_of(world, staff, step, ORDERED[step]), step)
    else:
        _now(world, staff)
        return
    WRITE.defer(seed=seed, members=members, customers=customers, step=step + 1)


def _now(world: World, staff: Sequence[Member]) -> None:
    """What did not become an order, what is insured, what waits for an approval, what everybody is to reach."""
    if ApprovalRule.objects.exists():
        return  # the job runs a second time
    master, place = actor_of(staff[0], via="sample"), len(ORDERED)
    for code, percent in REFUNDS:
        keep_refund_rate(master, code, Decimal(percent))
    for ago in LOST:
        deal = deal_of(world, staff, place, ago)
        move(deal, opened(deal), "lost", deal.on + timedelta(days=20), "price")
        place += 1
    on_credit = Document.objects.filter(
        kind=DocumentKind.ORDER, chain__in=Due.objects.filter(method="oa").values("chain")
    )
    actors = {one.pk: actor_of(one, via="sample") for one in staff}
    insure(master, [(actors[one.owner_id], one) for one in on_credit.order_by("-date")[:2]])
    _rules(master, staff)
    for ago, lines in QUOTED:
        _quoted(deal_of(world, staff, place, ago, lines))
        place += 1
    _targets(master, staff)
    _known_since(staff)
    # by then the mail is read, and its days can be counted
    summarise_new.defer(once="sample", at=timezone.now() + timedelta(minutes=1))


def _ordered(deal: Deal, place: int) -> None:
    """Quoted, ordered, and then as far as the time since allows: paid, shipped, paid in full."""
    if Document.objects.filter(customer=deal.customer, reference=deal.business.order_number).exists():
        return  # the job runs a second time
    today, opportunity = timezone.localdate(), opened(deal)
    quoted = deal.on - timedelta(days=QUOTED_BEFORE)
    quotation = issued(deal, quotation_of(deal, opportunity, quoted), quoted)
    opportunity = move(deal, opportunity, "ordered", deal.on)
    _accepted(deal, quotation)
    proforma = documents.continue_as(deal.seller, quotation, "proforma")
    issued(deal, proforma, deal.on, valid_until=deal.on + timedelta(days=30))
    order = issued(deal, documents.continue_as(deal.seller, proforma, "order"), deal.on)
    _paid(deal, order, lambda due: due.event == "order", place)
    leaves = deal.on + timedelta(days=READY)
    if leaves - timedelta(days=10) <= today:
        shipped = ship(deal.seller, order, deal.business, leaves, place)
        transport = (order.terms or {}) | {"transport": shipped.terms}
        if leaves <= today:
            for kind in ("invoice", "packing_list"):
                paper = documents.continue_as(deal.seller, order, kind)
                issued(deal, paper, leaves - timedelta(days=INVOICED_BEFORE), terms=transport)
            _costs(deal, order, shipped.boxes, leaves)
        else:
            for kind in ("contract", "booking", "marks"):
                issued(deal, documents.continue_as(deal.seller, order, kind), deal.on, terms=transport)
    if place not in {*LATE[-2:], LOOSE}:
        _paid(deal, order, lambda due: due.due_on is not None, place)
    if place == CLAIMED:
        _settled_claim(deal, order)


def _accepted(deal: Deal, document: Document) -> None:
    documents.settle_document(deal.seller, document, is_accepted=True)
    dated(deal, moment(deal.on, 12))
    Document.objects.filter(pk=document.pk).update(changed_at=moment(deal.on, 12))


def _paid(deal: Deal, order: Document, which: Callable[[Due], bool], place: int) -> None:
    """What fell due of the order was paid within days; some pay late, and the banks keep a little."""
    today, found = timezone.localdate(), Due.objects.open().filter(document=order).order_by("position")
    for due in [one for one in found if which(one) and one.due_on]:
        day = due.due_on + timedelta(days=PAID_WITHIN if place not in LATE else PAID_WITHIN * 4)
        if day > today:
            continue
        short = BANK if place == LET_GO_AT and due.event != "order" else Decimal(0)
        receipt = _received(deal, due.left - short, due.currency, day, place)
        if place == LOOSE:  # arrived, and nobody has said yet what it pays
            continue
        write_off(deal.master, receipt, [Pays(order, receipt.amount)])
        if short:
            let_go(deal.master, order, short, LetGo.CHARGES)


def _received(deal: Deal, amount: Decimal, currency: str, day: date, place: int) -> Receipt:
    new = NewReceipt(
        received_on=day,
        amount=amount,
        currency=currency,
        charges=BANK + place % 4 * 5,
        method="lc" if deal.payment == "L/C" else "tt",
        payer=deal.customer.name,
        reference=f"FT{day:%y%m%d}{4100 + place * 37}",
    )
    return _noted(deal, register_receipt(deal.master, deal.customer, new), day)


def _noted(deal: Deal, receipt: Receipt, day: date) -> Receipt:
    dated(deal, moment(day, 16))
    Receipt.objects.filter(pk=receipt.pk).update(made_at=moment(day, 16))
    return receipt


def _settled_claim(deal: Deal, order: Document) -> None:
    """A claim of the buyer was settled with money."""
    day = timezone.localdate() - timedelta(days=CLAIMED_BEFORE)
    source = next(one for one in sources(deal.master, deal.customer.pk) if one.document == order)
    new = NewReceipt(day, CLAIM, source.currency, BANK, payer=deal.customer.name, reference=f"OT{day:%y%m%d}77")
    _noted(deal, pay_back(deal.master, deal.customer, new, source, PaidBack.CLAIM), day)


def _costs(deal: Deal, order: Document, boxes: int, day: date) -> None:
    """The bills of the forwarder, and what an agent got."""
    bills = [NewCost(CostKind.INLAND, INLAND_A_BOX * boxes, "CNY", day, "Blue Anchor Logistics")]
    if order.incoterm in {"CIF", "CFR", "DAP"}:
        bills += [
            NewCost(CostKind.FREIGHT, FREIGHT_A_BOX * boxes, "USD", day, "Blue Anchor Logistics"),
            NewCost(CostKind.INSURANCE, (order.total * Decimal("0.0011")).quantize(Decimal(1)), order.currency, day),
        ]
    for bill in bills:
        note_cost(deal.master, order, bill)


def _rules(master: Actor, members: Sequence[Member]) -> None:
    head = next((one for one in members if one.role and one.role.builtin == "supervisor"), members[0])
    approvals.add_rule(master, ApprovalReason.AMOUNT, APPROVED_FROM, [members[0].pk])
    approvals.add_rule(master, ApprovalReason.MARGIN, MARGIN_BELOW, [head.pk, members[0].pk])


def _quoted(deal: Deal) -> None:
    """An offer of these days, of which an order is expected; a large one waits for its approval."""
    opportunity = opened(deal)
    if len(deal.business.lines) == NEGOTIATED:
        opportunity = move(deal, opportunity, "negotiating", deal.on + timedelta(days=2))
    expected = timezone.localdate() + timedelta(days=20 * len(deal.business.lines))
    opportunities.change_opportunity(deal.seller, opportunity, closes_on=expected)
    documents.issue_document(deal.seller, quotation_of(deal, opportunity, deal.on))
    dated(deal, moment(deal.on, 14))


def _targets(master: Actor, members: Sequence[Member]) -> None:
    months: set[tuple[int, int]] = {(day.year, day.month) for day in _days_of_a_quarter()}
    for member in members:
        for year, month in months:
            set_targets(master, member, date(year, month, 1), {str(aim): value for aim, value in AIMS.items()})


def _known_since(staff: Sequence[Member]) -> None:
    """The customers came over the year, each before its first deal."""
    for place, customer in enumerate(Customer.objects.filter(owner__in=staff).order_by("pk")):
        first = (
            Opportunity.objects.filter(customer=customer)
            .order_by("opened_at")
            .values_list("opened_at", flat=True)
            .first()
        )
        since = timezone.now() - timedelta(days=KNOWN_FOR - place * 9 % KNOWN_FOR)
        Customer.objects.filter(pk=customer.pk).update(
            created_at=min(since, first - timedelta(days=2)) if first else since
        )


def _days_of_a_quarter() -> list[date]:
    return [timezone.localdate() - timedelta(days=30 * back) for back in range(3)]
