"""The tokens with which Argosy signs in to a mailbox whose provider wants no password: kept sealed, fetched anew in time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.mail import issuers, oauth
from argosy.mail.imap.errors import ConnectAgain, MailServerError, NotRegistered, Unreachable
from argosy.mail.imap.sasl import Token
from argosy.mail.issuers import Issuer
from argosy.mail.models import Mailbox
from argosy.mail.oauth import Tokens
from argosy.platform.tenancy.scope import enterprise_scope

# A token that ends within this is fetched anew; clocks differ, and a letter takes its time.
SPARE = timedelta(minutes=2)
# Longer than a provider takes to answer (platform.web_client); who claimed it and died gives way after that.
CLAIM = timedelta(seconds=40)
LOOK_AGAIN_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class _Claimed:
    """This process gets the next token, and no other does meanwhile: some providers make the old refresh token void."""

    issuer: Issuer
    refresh: str


def token_of(mailbox: Mailbox) -> Token | None:
    """How to sign in to this mailbox without a password; None where it has one. Call the token outside transactions."""
    if not mailbox.issuer:
        return None
    enterprise, pk = mailbox.enterprise_id, mailbox.pk
    return lambda refused: current(enterprise, pk, refused)


def current(enterprise: UUID, mailbox: UUID, refused: str = "") -> str:
    """A token that works now, and is not the one that was refused. Raises MailServerError."""
    until = time.monotonic() + CLAIM.total_seconds()
    while True:
        with enterprise_scope(enterprise):
            found = _kept_or_claimed(mailbox, refused)
        if isinstance(found, str):
            return found
        if found is not None:
            return _fetched(enterprise, mailbox, found)
        if time.monotonic() > until:
            raise Unreachable
        time.sleep(LOOK_AGAIN_SECONDS)


def _kept_or_claimed(pk: UUID, refused: str) -> str | _Claimed | None:
    """The token that is kept; else the right to get the next; None while another process gets it."""
    mailbox: Any = Mailbox.objects.bound().select_for_update().filter(pk=pk).first()
    if mailbox is None or not mailbox.refresh_token:
        raise ConnectAgain
    now = timezone.now()
    kept = str(mailbox.access_token)
    if kept and kept != refused and mailbox.access_until and mailbox.access_until > now + SPARE:
        return kept
    if mailbox.refreshing_until and mailbox.refreshing_until > now:
        return None
    issuer = issuers.of_key(mailbox.issuer)
    if issuer is None or not issuer.is_set_up:
        raise NotRegistered
    mailbox.refreshing_until = now + CLAIM
    mailbox.save(update_fields=["refreshing_until"])
    return _Claimed(issuer, str(mailbox.refresh_token))


def _fetched(enterprise: UUID, pk: UUID, claimed: _Claimed) -> str:
    tokens: Tokens | None = None
    try:
        tokens = oauth.refresh(claimed.issuer, claimed.refresh)
    except MailServerError:
        with enterprise_scope(enterprise):
            Mailbox.objects.filter(pk=pk).update(refreshing_until=None)
        raise
    with enterprise_scope(enterprise):
        mailbox: Any = Mailbox.objects.bound().select_for_update().filter(pk=pk).first()
        # else it was unbound, passed on or given a password meanwhile, and nothing of this is kept
        if mailbox is not None and mailbox.issuer == claimed.issuer.key and mailbox.refresh_token == claimed.refresh:
            keep(mailbox, claimed.issuer.key, tokens)
    return tokens.access


def keep(mailbox: Any, issuer: str, tokens: Tokens) -> None:
    """From now on this mailbox is signed in to with these."""
    mailbox.issuer, mailbox.password = issuer, ""
    mailbox.refresh_token, mailbox.access_token = tokens.refresh, tokens.access
    mailbox.access_until = timezone.now() + timedelta(seconds=tokens.seconds)
    mailbox.refreshing_until = None
    changed = ["issuer", "password", "refresh_token", "access_token", "access_until", "refreshing_until"]
    mailbox.save(update_fields=changed)
