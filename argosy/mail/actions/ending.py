"""Argosy uses a mailbox's tokens no more: where its provider can be told that the access ends, it is told (RFC 7009).

That is so when a mailbox is unbound, passed on, given a password instead, or erased. What ends the access waits sealed in
the job: by then the mailbox may have another member and other tokens, or be gone.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.mail import issuers, jobs, oauth
from argosy.mail.imap.errors import Unreachable
from argosy.mail.models import Mailbox, MailboxState
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.tenancy.scope import enterprise_scope

NOT_TOLD = kind(
    "mail.access_not_ended",
    _("%(provider)s could not be told that Argosy's access to %(address)s ends. End it on your account's page there."),
)
# A provider that is down is asked again after 1, 2, 4 … minutes, at most so many, for about a day.
LONGEST_PAUSE, MOST_TRIES = timedelta(hours=4), 14


def begin(mailbox: Any) -> None:
    """Nothing is fetched with these tokens any more, and the provider is told so. Save the mailbox after this."""
    issuer = issuers.of_key(mailbox.issuer)
    if mailbox.refresh_token and issuer is not None and issuer.can_be_told:
        sealed = keyring.data_key(mailbox.enterprise_id).seal(mailbox.refresh_token.encode(), _place(mailbox.pk))
        jobs.end_access.defer(
            mailbox=str(mailbox.pk),
            issuer=issuer.key,
            account=mailbox.address_key,
            sealed=base64.b64encode(sealed).decode(),
        )
    mailbox.refresh_token = mailbox.access_token = ""


@jobs.end_access
def end_access(actor: Actor, mailbox: str, issuer: str, *, account: int, sealed: str, tried: int = 0) -> None:
    """The provider is told. Where it cannot be reached for a day, the member is asked to end the access herself."""
    told = issuers.of_key(issuer)
    with enterprise_scope(actor.enterprise):
        if told is None or not told.can_be_told or _is_used_again(account, issuer):
            return
        token = keyring.open_value(actor.enterprise, base64.b64decode(sealed), _place(UUID(mailbox))).decode()
    try:
        oauth.revoke(told, token)
    except Unreachable:
        with enterprise_scope(actor.enterprise):
            if tried + 1 < MOST_TRIES:
                at = timezone.now() + min(timedelta(minutes=2**tried), LONGEST_PAUSE)
                jobs.end_access.defer(
                    mailbox=mailbox, issuer=issuer, account=account, sealed=sealed, tried=tried + 1, at=at
                )
            else:
                _tell(UUID(mailbox), told.name)
        return
    with enterprise_scope(actor.enterprise):  # nothing is left to end there
        Mailbox.objects.filter(pk=mailbox, state=MailboxState.UNBOUND).update(issuer="")


def _place(mailbox: UUID) -> bytes:
    return f"mail.end_access:{mailbox}".encode()


def _is_used_again(account: int, issuer: str) -> bool:
    # the provider ends all that its account gave us, also what it gave a moment ago (Google's OAuth 2.0, "Revoking a token")
    bound = Mailbox.objects.bound().filter(address_key=account, issuer=issuer)
    return any(one.refresh_token for one in bound)


def _tell(pk: UUID, provider: str) -> None:
    """Whoever has the account now is asked; of a mailbox that was erased, nobody is left to ask."""
    mailbox: Any = Mailbox.objects.filter(pk=pk).first()
    if mailbox is not None:
        link = reverse("mail:mailbox", args=[pk])
        tell(mailbox.member_id, NOT_TOLD, link=link, address=mailbox.address, provider=provider)
