"""The sample enterprise: five people, forty customers, three hundred messages, through the real pipeline.

Only the way from the server is missing: the messages are stored as the sync process stores them, then read, understood,
filed and made into deals by the same jobs as any other mail.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from argosy import samples
from argosy.accounts.models import User
from argosy.automation import functions
from argosy.config import sample_books, sample_range
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise import switches
from argosy.enterprise.actions.people import NewPerson, make_user
from argosy.enterprise.actions.registration import make_builtin_roles
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member
from argosy.mail.actions.folders import path_key
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.actions.storing import keep_messages
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import Folder, FolderRole, Mailbox, MailboxState
from argosy.platform import search
from argosy.platform.models import Tenant
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.samples import SampleMessage, World

MEMBERS, CUSTOMERS, MESSAGES = 5, 40, 300
ROLES = {"master": "administrator", "supervisor": "supervisor", "seller": "seller"}
# What is stored in one go, as while a mailbox is brought in.
BATCH = 50
# Where an exporter's buyers come from: fairs most of all.
SOURCES = ("fair", "alibaba", "fair", "website", "referral", "fair", "search")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample enterprise that was made, and how to sign in as its master account."""

    enterprise: UUID
    user: User
    password: str


@transaction.atomic
def make(language: str = "en", *, messages: int = MESSAGES) -> Sample:
    """There is a new sample enterprise; its mail is stored and waits to be read by the worker."""
    enterprise, password = new_id(), secrets.token_urlsafe(9)
    world = samples.world(seed=secrets.randbelow(1_000_000), members=MEMBERS, customers=CUSTOMERS)
    Tenant.objects.create(id=enterprise)
    with enterprise_scope(enterprise):
        exporter = world.exporter
        Enterprise.objects.create(
            id=enterprise,
            name=exporter.english_name,
            other_names=[exporter.name],
            mail_domains=[exporter.domain],
            is_sample=True,
            currency="CNY",
        )
        members = _people(world, enterprise, password, language)
        _switch_on(members[0])
        sample_range.fill(actor_of(members[0], via="sample"), exporter)
        _customers(world, members)
        sample_books.begin(world)
        _mail(world, members, messages)
    return Sample(enterprise, members[0].user, password)


def _people(world: World, enterprise: UUID, password: str, language: str) -> list[Member]:
    roles = make_builtin_roles()
    made: dict[str, Member] = {}
    for one in world.members:
        # the address must be nobody's else in this installation: several samples may stand side by side
        address = f"{one.address.partition('@')[0]}@{enterprise.hex[-6:]}.{one.address.partition('@')[2]}"
        # nobody has agreed to the policy yet: whoever enters is shown it first, as everywhere (S11)
        person = NewPerson(one.name, address, "", password, "", "adult", language)
        made[one.address] = Member.objects.create(
            user=make_user(person, enterprise),
            role=roles[ROLES[one.role]],
            supervisor=made.get(one.reports_to),
            position=one.title,
            is_master=one.role == "master",
        )
    return sorted(made.values(), key=lambda m: not m.is_master)


def _switch_on(master: Member) -> None:
    actor = actor_of(master, via="sample")
    for name in functions.ALL:
        switches.turn(actor, name, is_on=True)


def _owner(address: str, members: Sequence[Member]) -> Member:
    local = address.partition("@")[0]
    return next((m for m in members if m.user.email.partition("@")[0] == local), members[0])


def _customers(world: World, members: Sequence[Member]) -> None:
    for customer, source in zip(world.customers, cycle(SOURCES), strict=False):
        if customer.is_known:
            owner = _owner(customer.owner, members)
            add_customer(
                actor_of(owner, via="sample"),
                name=customer.name,
                country=customer.country,
                city=customer.city,
                website=customer.domain,
                source=source,
                contacts=[
                    NewContact(c.name, c.address, c.phone, c.title, customer.language) for c in customer.contacts
                ],
                is_surely_new=True,
            )


def _mail(world: World, members: Sequence[Member], number: int) -> None:
    boxes = {one.address: _mailbox(one.address, _owner(one.address, members)) for one in world.members}
    arrived = samples.messages(world, number, timezone.now())
    for address, folders in boxes.items():
        mine = [m for m in arrived if m.mailbox == address]
        for name, folder in folders.items():
            _store(folder, [m for m in mine if m.folder == name])


def _mailbox(address: str, member: Member) -> dict[str, Folder]:
    mailbox = Mailbox.objects.create(
        member=member,
        address=address,
        address_key=search.blind(member.enterprise_id, address.casefold()),
        sender_name=str(member.user),
        state=MailboxState.UP_TO_DATE,
    )
    consents.give(actor_of(member), CONSENT, [], mailbox.pk)
    roles = {"INBOX": FolderRole.INBOX, "Sent": FolderRole.SENT}
    return {
        name: Folder.objects.create(
            mailbox=mailbox,
            path=name,
            path_key=path_key(name),
            title=name,
            role=role,
            is_brought=True,
            is_backfilled=True,
        )
        for name, role in roles.items()
    }


def _store(folder: Folder, arrived: Sequence[SampleMessage]) -> None:
    fetched = [Fetched(uid, m.raw, m.date, m.seen, is_flagged=False) for uid, m in enumerate(arrived, start=1)]
    for start in range(0, len(fetched), BATCH):
        keep_messages(folder, fetched[start : start + BATCH])
    folder.highest_uid = folder.server_count = len(fetched)
    folder.lowest_uid = 1
    folder.save(update_fields=["highest_uid", "lowest_uid", "server_count"])
