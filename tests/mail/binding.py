"""A mailbox that is bound, as the binding page leaves it, without the page."""

from __future__ import annotations

from argosy.enterprise.models import Member
from argosy.mail.models import Mailbox, MailboxLease
from argosy.platform import search
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail_arriving import agreed


def bind(member: Member, address: str, password: str, port: int, **more: object) -> Mailbox:
    """The member's mailbox on the IMAP server at this port of loopback."""
    with enterprise_scope(member.enterprise_id):
        mailbox = Mailbox.objects.create(
            member=member,
            address=address,
            address_key=search.blind(member.enterprise_id, address.casefold()),
            username=address,
            password=password,
            imap_host="127.0.0.1",
            imap_port=port,
            imap_security="none",
            smtp_host="127.0.0.1",
            **more,
        )
        MailboxLease.objects.create(mailbox_id=mailbox.pk, enterprise_id=member.enterprise_id)
        agreed(mailbox)
    return mailbox
