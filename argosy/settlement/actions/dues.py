"""What is owed is written anew when documents, shipments or receipts change it; who answers for it is reminded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.deals.models import Document, DocumentState
from argosy.enterprise import switches
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.settlement import functions, jobs
from argosy.settlement.claims import CLAIMING, Claim, claims, split, spread
from argosy.settlement.lots import cut, due_on, lots_of
from argosy.settlement.models import RULES, Due, WriteOff
from argosy.settlement.own_money import in_own

DUE_SOON = kind("settlement.due_soon", _("%(customer)s owes %(amount)s for %(number)s on %(day)s."))
OVERDUE = kind("settlement.overdue", _("%(customer)s has owed %(amount)s for %(number)s since %(day)s."))
SOON = timedelta(days=3)
# After the first word, a reminder each week; the list shows it every day.
AGAIN = 7
MOST_REMINDED = 2_000


def settle_up(chain: UUID) -> None:
    """The dues of a transaction say what is owed now. Where it was paid before, what was paid stays paid."""
    # two receipts at once would each write what they alone saw
    Document.objects.hold(chain)
    Due.objects.filter(chain=chain).delete()
    found = claims(chain)
    if not found:
        return
    for claim, paid in zip(found, _shares(found, _paid(chain)), strict=True):
        _write(claim, paid)


def _paid(chain: UUID) -> dict[tuple[UUID, str], int]:
    rows = WriteOff.objects.filter(chain=chain, undone_at__isnull=True).values("document", "currency")
    return {(row["document"], row["currency"]): row["sum"] for row in rows.annotate(sum=Sum("amount_minor"))}


def _shares(found: Sequence[Claim], paid: dict[tuple[UUID, str], int]) -> list[int]:
    """Each claim is paid by what was written off against it; what was paid on other papers fills the claims in order."""
    own = [(one.document.pk, one.currency) for one in found]
    shares = [paid.get(key, 0) for key in own]
    for currency in {one.currency for one in found}:
        loose = sum(amount for key, amount in paid.items() if key[1] == currency and key not in own)
        left = [
            one.total_minor - share if one.currency == currency else 0 for one, share in zip(found, shares, strict=True)
        ]
        shares = [share + more for share, more in zip(shares, spread(loose, left), strict=True)]
    return shares


def _write(claim: Claim, paid_minor: int) -> None:
    rows = _rows(claim)
    # money pays what falls due first; what has no day yet comes last
    rows.sort(key=lambda row: (row.due_on or date.max, row.position))
    rate, own = claim.rate()
    for row, paid in zip(rows, spread(paid_minor, [row.amount_minor for row in rows]), strict=True):
        row.paid_minor, row.is_open = paid, row.amount_minor > paid
        row.own_minor, row.own_currency = in_own(row.amount_minor - paid, claim.currency, rate, own), own
    Due.objects.bulk_create(rows)


def _rows(claim: Claim) -> list[Due]:
    """The parts of the payment, each cut by what its shipments carry."""
    document, lots = claim.document, lots_of(claim)
    rows: list[Due] = []
    for part, whole in zip(claim.parts, split(claim.total_minor, claim.parts), strict=True):
        some = lots.of(part)
        for lot, amount in zip(some, cut(whole, some), strict=True):
            row = Due(
                document=document,
                chain=document.chain,
                customer_id=document.customer_id,
                owner_id=document.owner_id,
                position=len(rows) + 1,
                percent=part.percent[:12],
                method=part.method,
                event=part.event,
                days=part.days,
                currency=claim.currency,
                amount_minor=amount,
                carriage=lot.carriage,
                shipment=lot.ship,
                goods_minor=lot.goods_minor if lot.carriage else None,
                due_on=due_on(part, lot.days),
                rules=RULES,
            )
            rows.append(row)
    return rows


@jobs.remind_of_dues
def remind_of_dues(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: who answers for a document is told what falls due within three days, and what is overdue each week."""
    if not switches.is_on(functions.SETTLEMENT):
        return
    catch_up()
    today = timezone.localdate()
    rows = Due.objects.open().filter(due_on__lte=today + SOON).select_related("document", "customer")
    for due in rows.order_by("due_on", "pk")[:MOST_REMINDED]:
        weeks = (today - due.due_on).days // AGAIN if due.due_on < today else -1
        tell(
            due.owner_id,
            OVERDUE if weeks >= 0 else DUE_SOON,
            link=f"/documents/{due.document_id}/",
            # the dues are written anew, so what they are told by is the document's part
            once=f"{due.document_id}:{_place(due)}:{due.due_on}:{weeks}",
            customer=due.customer.name,
            amount=f"{due.currency} {from_minor(due.amount_minor - due.paid_minor, due.currency):,}",
            number=due.document.number,
            day=due.due_on.isoformat(),
        )


def _place(due: Due) -> str:
    """Which part it is, however many shipments are booked before it."""
    return f"{due.shipment_id}:{due.event}:{due.days}" if due.shipment_id else str(due.position)


def catch_up() -> None:
    """What nobody counted yet, and what earlier rules counted otherwise, is counted now."""
    issued = Document.objects.filter(kind__in=CLAIMING, state__in=[DocumentState.ISSUED, DocumentState.ACCEPTED])
    missing = issued.exclude(chain__in=Due.objects.values("chain")).values_list("chain", flat=True)
    for chain in list(missing.order_by("chain").distinct()[:MOST_REMINDED]):
        settle_up(chain)
    otherwise = Due.objects.counted_otherwise().values_list("chain", flat=True)
    for chain in list(otherwise.order_by("chain").distinct()[:MOST_REMINDED]):
        settle_up(chain)
