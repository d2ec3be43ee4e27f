"""A mailbox full of conversations with buyers, what stands of them in timelines, and the deals that came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from random import Random
from typing import Any
from uuid import UUID

from django.db import models

from argosy.customers.models import EntryKind, TimelineEntry
from argosy.deals.models import DealStage, Opportunity, OpportunityItem, StageChange, how_far
from argosy.mail.models import (
    Folder,
    FolderRole,
    Mailbox,
    MailboxState,
    Message,
    MessageContent,
    MessageParticipant,
    MessageSearch,
    Thread,
    ThreadReference,
)
from argosy.platform import search
from argosy.platform.tenancy.ids import new_id
from argosy.reading.model import Understanding
from argosy.reports.actions.summing import DIRECTIONS
from argosy.reports.models import DayFigure
from bench.generator.companies import TODAY, Plan, contact_id, customer_id
from bench.generator.inventing import Letter, buyer, identity, letters

MAILBOX, FOLDER, THREAD, DEAL = 3, 4, 5, 6
OWN_DOMAIN = "exporter.example"
LENGTHS = (1, 1, 2, 2, 3, 4, 5, 6)  # messages of a conversation, 3 on average
STAGES = ("inquiry",) * 30 + ("quoted",) * 25 + ("negotiating",) * 15 + ("ordered",) * 20 + ("lost",) * 10
FILED = 0.6


class Writer:
    """All rows of the mailbox of one member."""

    def __init__(self, plan: Plan, place: int) -> None:
        self.plan, self.place = plan, place
        self.enterprise, self.member = plan.enterprise, plan.members[place]
        self.chance = Random(f"mailbox {place}")
        self.address = f"seller{place}@{OWN_DOMAIN}"
        self.mailbox = identity(MAILBOX, place)
        self.folders = {role: identity(FOLDER, place, n) for n, role in enumerate(FolderRole.values)}
        self.threads = 0
        self.deals = 0
        self.days: Counter[tuple[date, str]] = Counter()  # what reports keep counted

    def rows(self) -> Iterator[models.Model]:
        """The mailbox with its folders, then conversations until there is enough of everything."""
        yield from self._box()
        messages = self.plan.messages // len(self.plan.members)
        deals = self.plan.opportunities // len(self.plan.members)
        written = 0
        while written < messages:
            length = min(self.chance.choice(LENGTHS), messages - written)
            written += length
            yield from self._conversation(length, has_deal=self.deals * messages < deals * written)
        while self.deals < deals:
            yield from self._deal(self._customer(), None)
        for (day, direction), count in self.days.items():
            yield DayFigure(day=day, member_id=self.member, work=DIRECTIONS[direction], count=count)

    def _box(self) -> Iterator[models.Model]:
        yield Mailbox(
            id=self.mailbox,
            member_id=self.member,
            address=self.address,
            address_key=search.blind(self.enterprise, self.address),
            username=self.address,
            password="no password",
            imap_host="imap.exporter.example",
            smtp_host="smtp.exporter.example",
            state=MailboxState.UP_TO_DATE,
        )
        for role, pk in self.folders.items():
            path = role.title()
            yield Folder(
                id=pk,
                mailbox_id=self.mailbox,
                path=path,
                path_key=search.blind(self.enterprise, path),
                title=path,
                role=role,
                is_brought=role in {"inbox", "sent", "archive"},
                is_backfilled=True,
            )

    def _customer(self) -> int:
        # a few customers write a great deal, most of them little
        count, members = self.plan.customers, len(self.plan.members)
        number = int(count * self.chance.random() ** 3)
        return min(number - number % members + self.place, count - 1)

    def _conversation(self, length: int, *, has_deal: bool) -> Iterator[models.Model]:
        customer = self._customer() if self.chance.random() < FILED else None
        stranger = self.chance.randrange(self.plan.customers)
        ends = TODAY - timedelta(seconds=self.chance.randrange(2 * 365 * 86_400))
        thread = identity(THREAD, self.place, self.threads)
        self.threads += 1
        letter = self.chance.choice(letters())
        messages = []
        for position in range(length):
            at = ends - timedelta(hours=5 * (length - 1 - position), minutes=self.chance.randrange(200))
            first = letter if position == 0 else self.chance.choice(letters())
            messages.append(self._message((thread, position), customer, stranger, first, at))
            yield from messages[-1]
            self.days[at.date(), first.direction] += 1
        heads = [rows[0] for rows in messages]
        yield Thread(
            id=thread,
            mailbox_id=self.mailbox,
            subject=heads[0].subject,
            last_at=max(m.at for m in heads),
            message_count=length,
            unread_count=sum(not m.is_read for m in heads),
        )
        if has_deal:
            yield from self._deal(customer if customer is not None else self._customer(), thread)

    def _message(
        self, where: tuple[UUID, int], customer: int | None, stranger: int, letter: Letter, at: datetime
    ) -> list[Any]:
        thread, position = where
        number = stranger if customer is None else customer
        person = buyer(number).people[0]
        is_ours = letter.direction == "out"
        pairs = [[person.name, person.email], [f"Seller {self.place}", self.address]]
        sender, receiver = reversed(pairs) if is_ours else pairs
        named = f"{self.threads}.{position}@{buyer(number).website}"
        own_key = search.blind(self.enterprise, f"mid:{named}")
        message = Message(
            mailbox_id=self.mailbox,
            folder_id=self.folders["sent" if is_ours else "inbox"],
            thread_id=thread,
            customer_id=None if customer is None else customer_id(customer),
            filed_by="" if customer is None else "rule",
            blob=f"{self.place:04x}{self.threads:08x}{position:04x}",
            size=20_000,
            direction=letter.direction,
            at=at,
            subject=letter.subject,
            snippet=" ".join(letter.text.split())[:220],
            sender_name=sender[0],
            sender_address=sender[1],
            sender_key=search.blind(self.enterprise, sender[1]),
            to_names=receiver[0],
            message_id_key=own_key,
            language="en",
            kind=letter.kind,
            confidence=90,
            is_read=is_ours or self.chance.random() < 0.95,
            is_starred=self.chance.random() < 0.01,
            has_attachments=self.chance.random() < 0.1,
        )
        found: list[models.Model] = [
            message,
            MessageContent(id=message.pk, content=_content(letter) | _people(sender, receiver, named)),
        ]
        found += [self._participant(message, "from", sender[1]), self._participant(message, "to", receiver[1])]
        found.append(ThreadReference(mailbox_id=self.mailbox, thread_id=thread, key=own_key))
        found.append(self._search_row(message, letter, number))
        if customer is not None:
            found.append(self._entry(customer, EntryKind.MAIL_OUT if is_ours else EntryKind.MAIL_IN, message))
        return found

    def _participant(self, message: Message, role: str, address: str) -> MessageParticipant:
        key = search.blind(self.enterprise, address)
        return MessageParticipant(message_id=message.pk, role=role, address_key=key)

    def _search_row(self, message: Message, letter: Letter, number: int) -> MessageSearch:
        parts = (_text_tokens(self.enterprise, letter), _name_tokens(self.enterprise, number), self._own_tokens())
        tokens = list(dict.fromkeys([token for part in parts for token in part]))
        return MessageSearch(row_id=message.pk, member_id=self.member, at=message.at, tokens=tokens, covers_files=True)

    @cache  # noqa: B019 a writer lives as long as its process
    def _own_tokens(self) -> list[int]:
        return search.tokens(self.enterprise, [], prefixes=[f"Seller {self.place}", self.address])

    def _entry(self, customer: int, kind: EntryKind, message: Message) -> TimelineEntry:
        return TimelineEntry(
            customer_id=customer_id(customer),
            kind=kind,
            at=message.at,
            member_id=self.member,
            text=message.subject,
            object_id=message.pk,
        )

    def _deal(self, customer: int, thread: UUID | None) -> Iterator[models.Model]:
        number = self.deals * len(self.plan.members) + self.place + 1
        self.deals += 1
        moved = TODAY - timedelta(minutes=self.chance.randrange(400 * 1440))
        stage = self.chance.choice(STAGES)
        letter = self.chance.choice(letters())
        deal = Opportunity(
            id=identity(DEAL, number),
            number=number,
            title=letter.subject,
            customer_id=customer_id(customer),
            contact_id=contact_id(customer, 0),
            owner_id=self.member,
            thread_id=thread,
            step=stage,
            stage=stage,
            furthest=how_far(stage),
            amount_minor=self.chance.randrange(50_000, 9_000_000),
            currency=self.chance.choice(("USD", "USD", "USD", "EUR", "CNY")),
            incoterm="FOB",
            place="Ningbo",
            opened_at=moved - timedelta(days=self.chance.randrange(60)),
            moved_at=moved,
            is_by_rule=True,
        )
        yield deal
        yield StageChange(opportunity_id=deal.pk, after=DealStage.INQUIRY, at=deal.opened_at)
        if stage != "inquiry":
            yield StageChange(opportunity_id=deal.pk, before="inquiry", after=stage, at=moved, member_id=self.member)
        for position in range(2):
            yield OpportunityItem(
                id=new_id(), opportunity_id=deal.pk, position=position, product=letter.subject[:80], unit="pcs"
            )


@cache
def _content(letter: Letter) -> dict[str, Any]:
    """What `mail.content.content_of` keeps of such a letter."""
    understood = asdict(Understanding())
    understood["kind"] = letter.kind
    paragraphs = "".join(f"<p>{part}</p>" for part in letter.text.split("\n\n"))
    return {
        "text": letter.text,
        "html": f"<html><body><div>{paragraphs}</div></body></html>",
        "reply": letter.text,
        "signature": "",
        "reply_to": [],
        "cc": [],
        "references": [],
        "signed": False,
        "encrypted": False,
        "bounce": None,
        "understanding": understood,
    }


def _people(sender: list[str], receiver: list[str], message_id: str) -> dict[str, Any]:
    return {"from": sender, "to": [receiver], "message_id": message_id}


@lru_cache(maxsize=10_000)
def _text_tokens(enterprise: UUID, letter: Letter) -> list[int]:
    return search.tokens(enterprise, [letter.text], prefixes=[letter.subject])


@lru_cache(maxsize=30_000)
def _name_tokens(enterprise: UUID, number: int) -> list[int]:
    person = buyer(number).people[0]
    return search.tokens(enterprise, [], prefixes=[person.name, person.email])
