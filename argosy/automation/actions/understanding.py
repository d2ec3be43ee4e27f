"""Stage three: what was read is marked, filed and made into deals, as far as the enterprise authorised it (DESIGN 3)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from argosy.automation import functions, jobs
from argosy.automation.actions import deals, sorting, suggesting, teaching
from argosy.automation.actions.ledger import decided, write
from argosy.automation.actions.telling import tell_both
from argosy.automation.dealing import Letter
from argosy.automation.learning import Opinion
from argosy.automation.models import Decision, DecisionKind
from argosy.customers.actions import recognising
from argosy.customers.models import Contact, Customer
from argosy.enterprise import switches
from argosy.mail.actions import filing
from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.lawful import lawful
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent, MessageParticipant
from argosy.platform.access import Actor
from argosy.platform.jobs import passes
from argosy.platform.tenancy.ids import first_id
from argosy.reading.model import Evidence, Kind, Understanding

log = logging.getLogger(__name__)
# Below this a mark would be wrong too often to be useful.
SURE_ENOUGH = 0.4
MOST_LOOKED_BACK = 500
# No mail waits longer than this between being read and being thought about.
WAITED, AT_ONCE = timedelta(days=2), 50
# What was learnt from a few corrections is never certain.
MOST_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Thought:
    """A message with what it says and whom it is with."""

    message: Message
    understanding: Understanding
    content: dict[str, Any]
    address: str  # of the other side
    customer: Customer | None
    by: str  # how it was recognised: address, domain, corrections, or "" where it was filed already
    done: frozenset[str]  # kinds of decisions made before
    reason: Opinion | None = None  # what members' corrections say of its customer


@jobs.understand
def understand(actor: Actor, messages: list[str]) -> None:
    """Decide on these messages; on one that was decided before, nothing is decided twice.

    Where one of them is too much for us, each gets a turn of its own, so that it stops no other.
    """
    try:
        with transaction.atomic():
            _understand(actor, messages)
    except Exception as error:
        if len(messages) <= 1 or passes(error):
            raise
        log.exception("a batch of %s messages could not be thought about", len(messages))
        for one in messages:
            jobs.understand.defer(in_turn=jobs.IN_TURN, messages=[one])


def _understand(actor: Actor, messages: list[str]) -> None:
    on = switches.on()
    thoughts = _thoughts([UUID(one) for one in messages])
    relevant = [t for t in thoughts if not (t.message.is_bounce or t.message.is_auto_reply)]
    taught: dict[UUID, Opinion] = {}
    if functions.LEARN in on:
        taught = _taught([t for t in relevant if DecisionKind.MARK not in t.done])
        relevant = _with_their_customers(relevant)
    if functions.MARK in on:
        _mark([t for t in relevant if t.message.pk in taught or _is_worth_marking(t)], taught)
    if functions.SORT in on:
        _sort(actor, [t for t in thoughts if DecisionKind.SORT not in t.done])
    if functions.FILE in on:
        _file(actor, [t for t in relevant if _is_to_be_filed(t)])
    _follow(actor, [t for t in relevant if not t.message.is_list], on)
    for mailbox in {t.message.mailbox_id for t in thoughts}:
        tell_all(mailbox, "understood")


@jobs.catch_up
def catch_up(_actor: Actor, mailbox: str, since: str) -> None:
    """Mail whose turn came while its mailbox rested was left alone: it is thought about now that its member has agreed."""
    first = first_id(datetime.fromisoformat(since) - WAITED)
    rows = Message.objects.filter(mailbox=mailbox, pk__gte=first)
    thought = Decision.objects.filter(message=OuterRef("pk")).exclude(kind=DecisionKind.AUTHOR)
    left = rows.exclude(Exists(thought)).order_by("-pk")
    ids = [str(pk) for pk in left.values_list("pk", flat=True)]
    for start in range(0, len(ids), AT_ONCE):
        jobs.understand.defer(in_turn=jobs.IN_TURN, messages=ids[start : start + AT_ONCE])


@jobs.look_back
def look_back(actor: Actor, customer: str) -> None:
    """Mail from and to the customer's people that came before they were known is thought about again."""
    look_back_for_many(actor, [customer])


@jobs.look_back_for_many
def look_back_for_many(actor: Actor, customers: list[str]) -> None:
    """The same for several customers."""
    keys = Contact.objects.filter(customer__in=customers, email_key__isnull=False).values_list("email_key", flat=True)
    with_them = MessageParticipant.objects.filter(address_key__in=list(keys), message__customer__isnull=True)
    ids = with_them.order_by("-message").values_list("message", flat=True).distinct()[:MOST_LOOKED_BACK]
    understand(actor, [str(pk) for pk in ids])


def _follow(actor: Actor, thoughts: list[Thought], on: frozenset[str]) -> None:
    if functions.SUGGEST in on:
        for one in thoughts:
            if one.customer is None:
                suggesting.suggest(one.message, one.understanding, one.address)
    if functions.DEALS in on:
        # business facts are taken only from mail that stands in a customer's file (S49)
        filed = [(one.message, one.understanding, one.message.customer) for one in thoughts]
        deals.follow_all(actor, [Letter(m, found, customer) for m, found, customer in filed if customer is not None])


def _is_worth_marking(thought: Thought) -> bool:
    found = thought.understanding
    is_new = DecisionKind.MARK not in thought.done
    return is_new and found.kind != Kind.OTHER and found.confidence >= SURE_ENOUGH


def _is_to_be_filed(thought: Thought) -> bool:
    """Its customer is known, nobody filed it, and nobody undid its filing."""
    is_open = thought.message.customer_id is None and DecisionKind.FILE not in thought.done
    return is_open and thought.customer is not None


def _learned(said: Opinion | None, seen: str) -> dict[str, Any]:
    """The reason in the ledger, with what the rules saw: who takes the mark back says something about that."""
    return {**teaching.told(said), "seen": seen} if said else {}


def _taught(thoughts: list[Thought]) -> dict[UUID, Opinion]:
    """What members' corrections say of these messages' kinds, where it is not what the rules see in them."""
    return teaching.kinds([(one.message, str(one.understanding.kind)) for one in thoughts])


def _with_their_customers(thoughts: list[Thought]) -> list[Thought]:
    """Who is filed by members to one customer every time belongs to that one, whatever the company's domain says.

    Where the address itself stands with a customer, no correction outweighs it: that is changed at the customer.
    """
    open_ones = [one for one in thoughts if one.message.customer_id is None and one.by != "address"]
    found = teaching.customers([one.message for one in open_ones])
    return [
        replace(one, customer=found[one.message.pk][0], by="corrections", reason=found[one.message.pk][1])
        if one.message.pk in found and found[one.message.pk][0] != one.customer
        else one
        for one in thoughts
    ]


def _mark(thoughts: list[Thought], taught: dict[UUID, Opinion]) -> None:
    decisions = []
    for thought in thoughts:
        message, found, said = thought.message, thought.understanding, taught.get(thought.message.pk)
        kind = said.label if said else str(found.kind)
        sure = said.sure if said else found.confidence
        decisions.append(
            decided(
                DecisionKind.MARK,
                message,
                switch=functions.LEARN if said else functions.MARK,
                rule="learned" if said else "reading",
                confidence=min(sure, MOST_SURE) if said else sure,
                evidence=[] if said else found.reasons,
                change={"before": message.kind, "after": kind, **_learned(said, str(found.kind))},
            )
        )
        message.kind, message.confidence = kind, decisions[-1].confidence
    write(*decisions)
    Message.objects.bulk_update([t.message for t in thoughts], ["kind", "confidence"])


def _sort(actor: Actor, thoughts: list[Thought]) -> None:
    """By the rules of members: whatever came in, bounces and newsletters too."""
    sorting.sort(actor, [t.message for t in thoughts], {t.message.pk: t.content for t in thoughts})


def _file(actor: Actor, thoughts: list[Thought]) -> None:
    filings = [(t.message, t.customer) for t in thoughts if t.customer is not None]
    write(*(_filing(thought) for thought in thoughts))
    filing.file_all(actor, filings)
    for message, customer in filings:
        tell_both(message, customer)


def _filing(thought: Thought) -> Decision:
    customer = thought.customer
    assert customer is not None
    return decided(
        DecisionKind.FILE,
        thought.message,
        switch=functions.LEARN if thought.reason else functions.FILE,
        rule="learned" if thought.reason else f"known_{thought.by}",
        confidence=MOST_SURE if thought.reason else 1.0,
        evidence=[Evidence(thought.address, "header:To" if thought.message.direction == "out" else "header:From")],
        change={"after": customer.name, **(teaching.told(thought.reason) if thought.reason else {})},
        customer=customer.pk,
    )


def _thoughts(ids: list[UUID]) -> list[Thought]:
    # header and text are analysed only as far as the mailbox's member consents (S139)
    boxes = lawful(Message.objects.filter(pk__in=ids).values_list("mailbox", flat=True).distinct())
    rows = list(
        Message.objects.filter(pk__in=ids, mailbox__in=boxes)
        .select_related("mailbox__member__user", "customer")
        .select_for_update(of=("self",))  # nobody files by hand what is being filed by a rule
        .order_by("at")
    )
    contents = {c.pk: c.content for c in MessageContent.objects.filter(pk__in=ids)}
    done: dict[UUID, set[str]] = {}
    for message_id, kind in Decision.objects.filter(message__in=ids).values_list("message_id", "kind"):
        done.setdefault(message_id, set()).add(kind)
    sides = {m.pk: _other_sides(m, contents.get(m.pk) or {}) for m in rows}
    known = recognising.by_addresses([a for addresses in sides.values() for a in addresses])
    found = []
    for message in rows:
        addresses = sides[message.pk]
        address = next((a for a in addresses if recognising.folded(a) in known), addresses[0] if addresses else "")
        by = known.get(recognising.folded(address)) if message.customer is None else None
        customer = by.customer if by else message.customer
        understanding = understanding_of(contents.get(message.pk) or {})
        decisions = frozenset(done.get(message.pk, ()))
        content = contents.get(message.pk) or {}
        found.append(Thought(message, understanding, content, address, customer, by.by if by else "", decisions))
    return found


def _other_sides(message: Message, content: dict[str, list[list[str]]]) -> list[str]:
    """The addresses of the other side: who wrote to us, or to whom we wrote."""
    if message.direction == "in":
        return [a for a in [message.sender_address, *(pair[1] for pair in content.get("reply_to", []))] if a]
    return [pair[1] for pair in [*content.get("to", []), *content.get("cc", [])] if pair[1]]
