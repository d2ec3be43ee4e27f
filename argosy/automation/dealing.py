"""What a message in a customer's file says about a deal: whether it begins one, what it is called, which goods it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from argosy.customers.models import Customer, RecordKind
from argosy.deals.actions.opening import Opening
from argosy.deals.models import DealStage, OpportunityItem
from argosy.mail.models import Message
from argosy.reading.model import Evidence, Item, Kind, Understanding

# Older mail tells of deals that are long decided: it is filed, but opens nothing.
FRESH = timedelta(days=180)
ORDER = (DealStage.INQUIRY, DealStage.QUOTED, DealStage.NEGOTIATING, DealStage.ORDERED)
# (kind, direction) → the stage that such a message shows
SHOWS = {
    (Kind.INQUIRY, "in"): DealStage.INQUIRY,
    (Kind.QUOTATION, "out"): DealStage.QUOTED,
    (Kind.ORDER, "in"): DealStage.ORDERED,
    (Kind.PAYMENT, "in"): DealStage.ORDERED,
}
OPENS = frozenset({(Kind.INQUIRY, "in"), (Kind.ORDER, "in")})


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in a customer's file, with what it says."""

    message: Message
    found: Understanding
    customer: Customer


def is_about_a_deal(letter: Letter) -> bool:
    """What may be a fraud moves no deal."""
    is_risky = letter.found.risk or letter.message.risk
    return letter.found.kind != Kind.OTHER and not is_risky and letter.customer.kind != RecordKind.SUPPLIER


def goods_of(items: Iterable[Item] | Iterable[OpportunityItem]) -> set[str]:
    """What goods are compared by: model numbers, else words, without case and spaces."""
    return {name for one in items if (name := "".join((one.model or one.product or "").casefold().split()))}


def is_alike(wanted: set[str], have: set[str]) -> bool:
    """Are more than half of them the same?"""
    return len(wanted & have) * 2 > max(len(wanted), len(have))


def opening_of(letter: Letter) -> Opening:
    """The opportunity that begins with this message."""
    message, found = letter.message, letter.found
    return Opening(
        letter.customer,
        title_of(found, letter.customer),
        message.mailbox.member_id,
        thread=message.thread_id,
        items=found.items,
        terms=found.terms,
        stage=SHOWS[found.kind, message.direction],
        at=message.at,
        is_by_rule=True,
    )


def places_of(items: tuple[Item, ...]) -> list[Evidence]:
    """Where in the message its goods stand."""
    return [Evidence(item.product or item.model or "", item.where) for item in items[:4] if item.where]


def title_of(found: Understanding, customer: Customer) -> str:
    """What the deal is called: its goods, else its customer."""
    names = [item.product or item.model or "" for item in found.items]
    named = list(dict.fromkeys(name.strip() for name in names if name and name.strip()))
    if not named:
        return customer.name
    rest = len(named) - 2
    # a figure, for colleagues read the title in their own languages
    return ", ".join(named[:2]) + (f" +{rest}" if rest > 0 else "")
