"""What the measured installation holds before the clock starts; runs in a process of that installation."""

from __future__ import annotations

from uuid import UUID

from argosy.automation import functions
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise import switches
from argosy.enterprise.actions.people import NewPerson, make_user
from argosy.enterprise.actions.registration import make_builtin_roles
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.models import Mailbox, MailboxLease
from argosy.platform import search
from argosy.platform.models import Tenant
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.policy import current_version
from argosy.samples import world


def company() -> UUID:
    """An exporter with her forty customers, every automatic function on."""
    enterprise, sample = new_id(), world()
    Tenant.objects.create(id=enterprise)
    with enterprise_scope(enterprise):
        Enterprise.objects.create(
            id=enterprise, name=sample.exporter.english_name, mail_domains=[sample.exporter.domain]
        )
        person = NewPerson("Bench", f"bench@{enterprise.hex}.example", "", "not a password", current_version(), "adult")
        member = Member.objects.create(
            user=make_user(person, enterprise), role=make_builtin_roles()["administrator"], is_master=True
        )
        actor = actor_of(member)
        for name in functions.ALL:
            switches.turn(actor, name, is_on=True)
        for customer in sample.customers:
            people = [NewContact(c.name, c.address, c.phone) for c in customer.contacts]
            add_customer(
                actor,
                name=customer.name,
                country=customer.country,
                website=customer.domain,
                contacts=people,
                is_surely_new=True,
            )
    return enterprise


def mailboxes(enterprise: str, addresses: list[str], password: str, port: int) -> None:
    """Many bound mailboxes of one member."""
    for address in addresses:
        mailbox(enterprise, address, password, port)


def mailbox(enterprise: str, address: str, password: str, port: int) -> UUID:
    """A bound mailbox whose member consents; the sync process sees it within half a second."""
    with enterprise_scope(UUID(enterprise)):
        member = Member.objects.get(is_master=True)
        made = Mailbox.objects.create(
            member=member,
            address=address,
            address_key=search.blind(UUID(enterprise), address.casefold()),
            username=address,
            password=password,
            imap_host="127.0.0.1",
            imap_port=port,
            imap_security="none",
            smtp_host="127.0.0.1",
        )
        consents.give(actor_of(member), CONSENT, ["measured"], made.pk)
        MailboxLease.objects.create(mailbox_id=made.pk, enterprise_id=enterprise)
    return made.pk
