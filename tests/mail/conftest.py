"""A bound mailbox on a real Dovecot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argosy.enterprise.models import Member
from argosy.mail.models import Mailbox, MailboxLease
from argosy.platform import search
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.dovecot import Account, Dovecot


@pytest.fixture
def bind(dovecot: Dovecot) -> Callable[..., Mailbox]:
    """`bind(member, account)`: the member's mailbox, as the binding page makes it."""

    def make(member: Member, account: Account) -> Mailbox:
        with enterprise_scope(member.enterprise_id):
            mailbox = Mailbox.objects.create(
                member=member,
                address=account.address,
                address_key=search.blind(member.enterprise_id, account.address.casefold()),
                username=account.address,
                password=account.password,
                imap_host="127.0.0.1",
                imap_port=dovecot.port,
                imap_security="none",
                smtp_host="127.0.0.1",
            )
            MailboxLease.objects.create(mailbox_id=mailbox.pk, enterprise_id=member.enterprise_id)
        return mailbox

    return make
