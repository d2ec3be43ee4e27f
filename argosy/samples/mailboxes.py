# ruff: noqa: S311 -- the same seed must give the same world; nothing here is secret
"""Fills the mailboxes of a world: threads of business and the noise around them, up to a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import cache
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from argosy.samples import noise, plots, writing
from argosy.samples.clients import Envelope, rendered
from argosy.samples.dealings import Business, new_business
from argosy.samples.letters import Letter
from argosy.samples.model import Customer, SampleMessage, World
from argosy.samples.plots import Step

_SHARE_OF_TRADE = 0.62
_HOME = "Asia/Shanghai"
_DAYS_UNTIL_READ = 4
_RECENT = 2.0  # above 1 there is more mail of late than of old
_DELIVERY = timedelta(seconds=7)


@dataclass(frozen=True, slots=True)
class _Planned:
    """A letter that will be written, if it falls before the end."""

    business: Business
    step: Step
    date: datetime


def messages(world: World, number: int, until: datetime, mailbox: str | None = None) -> list[SampleMessage]:
    """So many messages, oldest first, the newest shortly before `until`; of one member or of all of them."""
    chance = Random(f"messages {world.seed} {number} {until.isoformat()} {mailbox}")
    span = timedelta(days=max(45, min(540, number // 2)))
    customers = [customer for customer in world.customers if mailbox in {None, customer.owner}]
    trade = round(number * _SHARE_OF_TRADE) if customers else 0
    written = list(_trade(world, customers, trade, chance, until=until, span=span))
    owners = [member.address for member in world.members if mailbox in {None, member.address}]
    for position in range(number - len(written)):
        date = until - timedelta(seconds=int(span.total_seconds() * chance.random() ** _RECENT) + 60)
        written.append(_noise(world, owners[position % len(owners)], date, until, chance))
    return sorted(written, key=lambda message: (message.date, message.message_id))


def known_buyer_inquiry(world: World, customer: Customer) -> bytes:
    """An inquiry from a customer we know, with three items in an attached XLSX and none in the text."""
    return known_buyer_message(world, customer).raw


def known_buyer_message(world: World, customer: Customer, date: datetime | None = None) -> SampleMessage:
    """The same with what is true of it; at a fixed date where none is given."""
    moment = date or datetime(2025, 6, 3, 9, 15, tzinfo=_zone(customer.timezone))
    for attempt in count():
        chance = Random(f"known buyer {world.seed} {customer.domain} {moment.isoformat()} {attempt}")
        business = new_business(world, customer, chance, f"known-{customer.domain}", lines=3)
        business = replace(business, contact=customer.contacts[0])
        occasion = writing.Occasion(world.exporter, business, _INQUIRY, moment, None, chance)
        written = writing.write(occasion)
        if written.files and written.files[0].name.endswith(".xlsx"):
            return _sent(written, business, _INQUIRY, chance, ids=(), until=moment)
    raise AssertionError("An endless count has ended.")


_INQUIRY = Step("inquiry", "inquiry", is_ours=False)


def _trade(
    world: World, customers: list[Customer], wanted: int, chance: Random, *, until: datetime, span: timedelta
) -> Iterator[SampleMessage]:
    """Threads, each begun somewhere in the span; what would come after the end is not written."""
    for serial in count():
        if wanted == 0:
            return
        customer = customers[serial % len(customers)] if serial < len(customers) else chance.choice(customers)
        start = until - timedelta(seconds=int(span.total_seconds() * chance.random() ** _RECENT))
        business = new_business(world, customer, chance, f"thread-{world.seed}-{serial}")
        steps = plots.dated(plots.plot(chance), start, _zone(customer.timezone), _zone(_HOME), chance)
        planned = [_Planned(business, step, date) for step, date in steps if date < until - timedelta(minutes=1)]
        for message in _thread(world, planned, until, chance):
            if wanted == 0:
                return
            wanted -= 1
            yield message


def _thread(world: World, planned: list[_Planned], until: datetime, chance: Random) -> Iterator[SampleMessage]:
    previous: Letter | None = None
    ids: tuple[str, ...] = ()
    factor = None
    for plan in planned:
        factor = plan.step.price_factor or factor
        business = plan.business.priced(factor) if factor else plan.business
        if plots.is_afresh(plan.step, chance):
            previous, ids = None, ()
        occasion = writing.Occasion(world.exporter, business, plan.step, plan.date, previous, chance)
        written = writing.write(occasion)
        message = _sent(written, business, plan.step, chance, ids=ids, until=until)
        ids = (*ids, message.message_id)
        previous = written.letter
        yield message


def _sent(
    written: writing.Written, business: Business, step: Step, chance: Random, *, ids: tuple[str, ...], until: datetime
) -> SampleMessage:
    letter, member = written.letter, business.member
    domain = letter.address.partition("@")[2]
    message_id = f"<{chance.getrandbits(72):018x}@{domain}>"
    copy = business.customer.contacts[1]
    has_copy = not step.is_ours and copy != business.contact and chance.random() < 0.25
    envelope = Envelope(
        message_id=message_id,
        in_reply_to=ids[-1] if ids else "",
        references=ids,
        cc=((copy.name, copy.address),) if has_copy else (),
        received="" if step.is_ours else _received(domain, member.address, letter.date, chance),
    )
    client = member.client if step.is_ours else business.contact.client
    logo = client == "outlook" and chance.random() < 0.4
    raw = rendered(letter, client, envelope, chance, written.files, logo=logo)
    return SampleMessage(
        raw=raw,
        mailbox=member.address,
        folder="Sent" if step.is_ours else "INBOX",
        date=letter.date,
        seen=step.is_ours or _is_seen(letter.date, until, chance),
        message_id=message_id,
        thread=business.name,
        truth=written.truth,
    )


def _noise(world: World, address: str, date: datetime, until: datetime, chance: Random) -> SampleMessage:
    message_id = f"<{chance.getrandbits(72):018x}@mail.example>"
    local = date.astimezone(_zone(_HOME))
    made = noise.noise(noise.Moment(world, world.member(address), local, chance, message_id))
    seen = _is_seen(date, until, chance)
    return SampleMessage(made.raw, address, "INBOX", local, seen, message_id, message_id, made.truth)


def _is_seen(date: datetime, until: datetime, chance: Random) -> bool:
    is_old = until - date > timedelta(days=_DAYS_UNTIL_READ)
    return chance.random() < (0.96 if is_old else 0.4)


def _received(domain: str, address: str, date: datetime, chance: Random) -> str:
    arrived = (date + _DELIVERY).strftime("%a, %d %b %Y %H:%M:%S %z")
    return (
        f"from mx.{domain} (mx.{domain} [203.0.113.{chance.randint(2, 250)}])\r\n\tby mx.{address.partition('@')[2]} "
        f"with ESMTPS id {chance.getrandbits(40):x};\r\n\t{arrived}"
    )


@cache
def _zone(name: str) -> tzinfo:
    return ZoneInfo(name)
