"""Access tokens: made, shown once, withdrawn; and each call let in by one."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import MemberState
from argosy.integrations.errors import NoScopes, NoToken, NoTokenName, NotStated, TooFast, TooManyTokens
from argosy.integrations.models import AccessToken
from argosy.integrations.permissions import Permission
from argosy.integrations.scopes import BRINGS_PEOPLE, SCOPES, rights_of
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy.actions.agreements import has_agreed

words(token_made=_("made an access token"), token_revoked=_("withdrew an access token"))
# Secret scanners find it by its beginning.
BEGINNING = "argosy_"
SECRET_BYTES, ENTERPRISE_BYTES = 32, 16
MOST_A_MINUTE, MOST_TOKENS = 120, 20
DAYS = (7, 30, 90, 365)
STATEMENT_VERSION = "2026-11"
SHORTEST_STATEMENT, LONGEST_STATEMENT = 3, 1_000


@transaction.atomic
def make_token(
    actor: Actor, name: str, scopes: Sequence[str], days: int, *, statement: str = "", agreed: bool = False
) -> tuple[AccessToken, str]:
    """There is a token for a program, and its secret, which nobody can read again.

    Where it may bring in people, it is written down whence they come and that this is lawful. Raises NoTokenName,
    NoScopes, NotStated, TooManyTokens.
    """
    actor.require(Permission.USE_API)
    chosen = [one for one in SCOPES if one in scopes]
    if not name.strip():
        raise NoTokenName
    if not chosen:
        raise NoScopes
    brings_people = BRINGS_PEOPLE in chosen
    if brings_people and not (agreed and len(statement.strip()) >= SHORTEST_STATEMENT):
        raise NotStated
    if AccessToken.objects.visible_to(actor).valid().count() >= MOST_TOKENS:
        raise TooManyTokens
    raw = actor.enterprise.bytes + secrets.token_bytes(SECRET_BYTES)
    secret = BEGINNING + base64.urlsafe_b64encode(raw).decode().rstrip("=")
    made: AccessToken = AccessToken.objects.create(
        member_id=actor.member,
        name=name.strip()[:60],
        hash=_hash(secret),
        scopes=chosen,
        statement=statement.strip()[:LONGEST_STATEMENT] if brings_people else "",
        statement_version=STATEMENT_VERSION if brings_people else "",
        stated_at=timezone.now() if brings_people else None,
        expires_at=timezone.now() + timedelta(days=days if days in DAYS else DAYS[0]),
    )
    record(actor, "token.made", made, scopes=chosen, version=made.statement_version)
    return made, secret


@transaction.atomic
def revoke_token(actor: Actor, token: AccessToken) -> AccessToken:
    """The token opens nothing any more."""
    actor.require(Permission.USE_API)
    token = AccessToken.objects.visible_to(actor).lock(token.pk)
    if token.revoked_at is None:
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
        record(actor, "token.revoked", token)
    return token


def source_of(token: AccessToken) -> str:
    """By which statement people come in with this token. Raises NotStated."""
    if token.stated_at is None:
        raise NotStated
    return str(token.pk)


def enterprise_of(secret: str) -> UUID:
    """The enterprise in which a token may be valid. Raises NoToken."""
    body = secret.removeprefix(BEGINNING)
    try:
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    except ValueError as problem:
        raise NoToken from problem
    if not secret.startswith(BEGINNING) or len(raw) != ENTERPRISE_BYTES + SECRET_BYTES:
        raise NoToken
    enterprise = UUID(bytes=raw[:ENTERPRISE_BYTES])
    if not Tenant.objects.filter(id=enterprise, is_open=True).exists():
        raise NoToken
    return enterprise


def let_in(secret: str) -> tuple[Actor, AccessToken]:
    """Who acts with this token: the member, with what both she and the token may. Counts the call.

    Raises NoToken, TooFast, NotAllowed.
    """
    rows = AccessToken.objects.valid().filter(hash=_hash(secret), member__state=MemberState.ACTIVE)
    token: AccessToken | None = (
        rows.select_for_update(of=("self",)).select_related("member__role", "member__user").first()
    )
    if token is None or not has_agreed(token.member.user):
        raise NoToken
    member = actor_of(token.member, via="api")
    member.require(Permission.USE_API)
    _count(token)
    return replace(member, rights=member.rights & rights_of(token.scopes)), token


def _count(token: AccessToken) -> None:
    now = int(time.time() // 60)
    token.calls = token.calls + 1 if token.minute == now else 1
    token.minute, token.used_at = now, timezone.now()
    if token.calls > MOST_A_MINUTE:
        raise TooFast(most=MOST_A_MINUTE)
    token.save(update_fields=["calls", "minute", "used_at"])


def _hash(secret: str) -> str:
    key = keyring.index_key(current_enterprise())
    return hashlib.blake2b(secret.encode(), digest_size=32, key=key, person=b"argosy token").hexdigest()
