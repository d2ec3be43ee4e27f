"""A mailbox was unbound: where its provider can be told that Argosy's access ends, it is told (RFC 7009)."""

from __future__ import annotations

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
from argosy.platform.tenancy.scope import enterprise_scope

NOT_TOLD = kind(
    "mail.access_not_ended",
    _("%(provider)s could not be told that Argosy's access to %(address)s ends. End it on your account's page there."),
)
# A provider that is down is asked again after 1, 2, 4 … minutes, at most so many, for about a day.
LONGEST_PAUSE, MOST_TRIES = timedelta(hours=4), 14


def begin(mailbox: Any) -> None:
    """Nothing is fetched with these tokens any more; the one that ends the access is kept until it has. Save it after this."""
    mailbox.access_token = ""
    issuer = issuers.of_key(mailbox.issuer)
    if mailbox.refresh_token and issuer is not None and issuer.can_be_told:
        jobs.end_access.defer(mailbox=str(mailbox.pk))
    else:
        mailbox.refresh_token = ""


@jobs.end_access
def end_access(actor: Actor, mailbox: str, tried: int = 0) -> None:
    """The provider is told. Where it cannot be reached for a day, the member is asked to end the access herself."""
    with enterprise_scope(actor.enterprise):
        found: Any = Mailbox.objects.filter(pk=mailbox, state=MailboxState.UNBOUND).first()
        issuer = None if found is None else issuers.of_key(found.issuer)
        if found is None or issuer is None or not found.refresh_token:
            return
        if not issuer.can_be_told or _is_used_again(found):
            _forget(found.pk)
            return
    try:
        oauth.revoke(issuer, found.refresh_token)
    except Unreachable:
        with enterprise_scope(actor.enterprise):
            _later(found, issuer.name, tried + 1)
        return
    with enterprise_scope(actor.enterprise):
        _forget(found.pk, issuer="")  # nothing is left to end there


def _is_used_again(mailbox: Any) -> bool:
    # the provider ends all that its account gave us, also what it gave a moment ago (Google's OAuth 2.0, "Revoking a token")
    bound = Mailbox.objects.bound().filter(address_key=mailbox.address_key, issuer=mailbox.issuer)
    return bool(bound.exists())


def _later(mailbox: Any, name: str, tried: int) -> None:
    if tried < MOST_TRIES:
        at = timezone.now() + min(timedelta(minutes=2 ** (tried - 1)), LONGEST_PAUSE)
        jobs.end_access.defer(mailbox=str(mailbox.pk), tried=tried, at=at)
        return
    _forget(mailbox.pk)
    link = reverse("mail:mailbox", args=[mailbox.pk])
    tell(mailbox.member_id, NOT_TOLD, link=link, address=mailbox.address, provider=name)


def _forget(pk: UUID, **more: str) -> None:
    # asked anew: it may have been erased meanwhile
    Mailbox.objects.filter(pk=pk, state=MailboxState.UNBOUND).update(refresh_token="", **more)
