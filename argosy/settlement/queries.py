"""What the pages of money show: what is owed and since when, receipts, payment notices, the account of a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, Count, Q, QuerySet, Sum, Value, When
from django.utils import timezone

from argosy.customers.finding import bearing
from argosy.customers.models import Customer
from argosy.deals.exchange import own_currency
from argosy.deals.models import Document
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent
from argosy.mail.permissions import Permission as Mail
from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.platform.standing import standing
from argosy.settlement.models import Due, PutAside, Receipt, WriteOff
from argosy.settlement.permissions import Permission

ROWS, MOST_CUSTOMERS, MOST_NOTICES, MOST_OPEN = 50, 100, 30, 60
NOTICED = timedelta(days=60)
# How far ahead the first tab looks.
AHEAD = timedelta(days=14)
BUCKETS = ("later", "d30", "d60", "d90", "older")


@dataclass(slots=True)
class Ageing:
    """How much is open in the own currency, by how long it has been due."""

    amounts: dict[str, Decimal] = field(default_factory=lambda: dict.fromkeys(BUCKETS, Decimal(0)))
    without_rate: int = 0

    @property
    def total(self) -> Decimal:
        """All of it."""
        return sum(self.amounts.values(), Decimal(0))

    @property
    def overdue(self) -> Decimal:
        """What should have come already."""
        return self.total - self.amounts["later"]


def _bucket(today: date) -> Case:
    edges = [("older", 90), ("d90", 60), ("d60", 30), ("d30", 0)]
    cases = [When(due_on__lt=today - timedelta(days=days), then=Value(name)) for name, days in edges]
    return Case(*cases, default=Value("later"), output_field=CharField())


def ageing(actor: Actor) -> tuple[Ageing, str]:
    """What is open, by age, and the currency that it is told in."""
    actor.require(Permission.USE_MONEY)
    own, found = own_currency(), Ageing()
    rows = Due.objects.visible_to(actor).open().annotate(bucket=_bucket(timezone.localdate()))
    for row in rows.values("bucket", "own_currency").annotate(sum=Sum("own_minor"), rows=Count("pk")):
        if row["own_currency"] == own:
            found.amounts[row["bucket"]] += from_minor(row["sum"] or 0, own)
        else:
            found.without_rate += row["rows"]
    return found, own


def by_customer(actor: Actor) -> list[Any]:
    """Who owes most, with the age of it, in the own currency."""
    actor.require(Permission.USE_MONEY)
    own = own_currency()
    rows = Due.objects.visible_to(actor).open().filter(own_currency=own).annotate(bucket=_bucket(timezone.localdate()))
    found: dict[UUID, Ageing] = {}
    for row in rows.values("customer", "bucket").annotate(sum=Sum("own_minor")):
        one = found.setdefault(row["customer"], Ageing())
        one.amounts[row["bucket"]] += from_minor(row["sum"] or 0, own)
    most = sorted(found, key=lambda pk: found[pk].total, reverse=True)[:MOST_CUSTOMERS]
    names = Customer.objects.in_bulk(most)
    return [{"customer": names[pk], "ageing": found[pk], "currency": own} for pk in most]


def dues(actor: Actor, *, is_all: bool, after: str = "") -> tuple[list[Any], str]:
    """What is open, the oldest first, and where the list goes on; what has no day yet stands at the end."""
    actor.require(Permission.USE_MONEY)
    rows = Due.objects.visible_to(actor).open().select_related("document", "customer", "owner__user", "shipment")
    if not is_all:
        rows = rows.filter(due_on__lte=timezone.localdate() + AHEAD)
    if after:
        day, pk = cursors.pair(after)
        later = Q(due_on__isnull=True, pk__gt=cursors.identity(pk))
        if day:
            on = _day(day)
            later = Q(due_on__gt=on) | Q(due_on=on, pk__gt=cursors.identity(pk)) | Q(due_on__isnull=True)
        rows = rows.filter(later)
    some = list(rows.order_by("due_on", "pk")[: ROWS + 1])
    shown = some[:ROWS]
    if len(some) <= ROWS:
        return shown, ""
    last = shown[-1]
    return shown, cursors.pack(last.due_on.isoformat() if last.due_on else "", last.pk)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise cursors.BadCursor from None


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail that speaks of a payment: what it says, in the words that say it."""

    message: Message
    amount: Decimal | None
    currency: str
    words: str


def reads_notices(actor: Actor) -> bool:
    """May she make receipts of mail that speaks of a payment? It is quoted to her."""
    return actor.may(Permission.EDIT_MONEY) and actor.may(Mail.USE_MAIL)


def notices(actor: Actor) -> list[Notice]:
    """Mail of the last weeks that speaks of a payment and became no receipt yet, the newest first."""
    if not reads_notices(actor):
        return []
    rows = _noticing(actor).filter(at__gt=timezone.now() - NOTICED).select_related("customer", "mailbox__member__user")
    found = list(rows.order_by("-at")[:MOST_NOTICES])
    contents = MessageContent.objects.in_bulk([one.pk for one in found])
    return [_noticed(one, contents[one.pk].content if one.pk in contents else {}) for one in found]


def _noticing(actor: Actor) -> QuerySet[Message]:
    rows = Message.objects.visible_to(actor).standing().filter(kind="payment", direction="in", is_list=False)
    done = Receipt.objects.filter(message__isnull=False).standing().values("message")
    found: QuerySet[Message] = (
        rows.filter(customer__in=Customer.objects.visible_to(actor)).exclude(pk__in=done)
        .exclude(pk__in=PutAside.objects.values("message"))
    )  # fmt: skip
    return found


def notice_of(actor: Actor, message: Message) -> Notice | None:
    """What one mail says about a payment, if it still may become a receipt."""
    if not reads_notices(actor):
        return None
    return next((_noticed(message, one.content) for one in _content_of_noticing(actor, message.pk)), None)


@standing
def _content_of_noticing(actor: Actor, message: UUID) -> QuerySet[MessageContent]:
    found: QuerySet[MessageContent] = MessageContent.objects.filter(
        pk__in=_noticing(actor).filter(pk=message).values("pk")
    )
    return found


def _noticed(message: Message, content: dict[str, Any]) -> Notice:
    said = understanding_of(content)
    words = " … ".join(one.words for one in said.reasons[:3])
    return Notice(message, said.total, said.terms.currency or "", words)


def open_documents(actor: Actor, customer: UUID) -> list[Any]:
    """The documents of a customer by which something is open, the oldest due first: what a receipt can pay."""
    rows = Due.objects.visible_to(actor).open().filter(customer=customer)
    sums = rows.values("document", "currency").annotate(all=Sum("amount_minor"), paid=Sum("paid_minor"))
    by = {row["document"]: row for row in sums[:MOST_OPEN]}
    found = []
    for document in Document.objects.visible_to(actor).filter(pk__in=by).order_by("date", "pk"):
        row = by[document.pk]
        left = from_minor(row["all"] - row["paid"], row["currency"])
        found.append({"document": document, "currency": row["currency"], "open": left})
    return found


def asked_now(document: Document) -> Decimal:
    """What a document asks for by today; the next part of it where nothing is due yet."""
    rows = list(Due.objects.filter(document=document).open().order_by("due_on", "position"))
    today = timezone.localdate()
    by_now = sum((one.left for one in rows if one.due_on and one.due_on <= today), Decimal(0))
    return by_now or next((one.left for one in rows), Decimal(0))


def debtors(actor: Actor, text: str) -> list[Customer]:
    """The customers by whom something is open and who bear these words, in the order of their names."""
    return _bearing(actor, text, Due.objects.visible_to(actor).open())


def payers(actor: Actor, text: str) -> list[Customer]:
    """The customers who paid something and who bear these words, in the order of their names."""
    return _bearing(actor, text, Receipt.objects.visible_to(actor).standing())


def _bearing(actor: Actor, text: str, things: Any) -> list[Customer]:
    # a customer may have gone to a colleague, and what she owes or paid stayed: her page would not open
    rows = Customer.objects.visible_to(actor).filter(pk__in=things.values("customer"))
    if text:
        rows = rows.filter(pk__in=bearing(text, things))
    return list(rows.order_by("name")[:MOST_CUSTOMERS])


def write_offs(*, chain: UUID | None = None, receipt: UUID | None = None) -> list[WriteOff]:
    """What was written off in a transaction, or of a receipt; the first one first."""
    rows = WriteOff.objects.all().standing().select_related("receipt", "source", "document", "made_by__user")
    rows = rows.filter(chain=chain) if chain is not None else rows.of_receipt(receipt)
    return list(rows.order_by("made_at", "pk"))


def of_customer(actor: Actor, customer: Customer) -> dict[str, Any]:
    """What a customer owes, currency by currency, what is overdue of it, what was paid in advance, and the last receipts."""
    today = timezone.localdate()
    rows = Due.objects.visible_to(actor).open().filter(customer=customer)
    left: dict[str, list[int]] = {}
    for row in rows.values("currency", "due_on", "amount_minor", "paid_minor"):
        pair = left.setdefault(row["currency"], [0, 0])
        minor = row["amount_minor"] - row["paid_minor"]
        pair[0] += minor
        pair[1] += minor if row["due_on"] and row["due_on"] < today else 0
    next_one = rows.filter(due_on__gte=today).select_related("document").order_by("due_on").first()
    receipts = Receipt.objects.visible_to(actor).standing().filter(customer=customer)
    came = receipts.order_by("-received_on", "-pk")[:5]
    loose = receipts.filter(rest_minor__gt=0).values("currency").annotate(rest=Sum("rest_minor")).order_by("currency")
    return {
        "owed": [(of, from_minor(pair[0], of), from_minor(pair[1], of)) for of, pair in sorted(left.items())],
        "advance": [(row["currency"], from_minor(row["rest"], row["currency"])) for row in loose],
        "next_due": next_one,
        "receipts": list(came),
    }
