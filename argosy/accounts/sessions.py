"""Sessions whose rows open nothing: the row's key is derived from the cookie, and what it remembers lies sealed.

Who steals the database cannot sign in with what stands there; who ends a session deletes its row.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone

from argosy.platform import search
from argosy.platform.crypto import keyring, sealing
from argosy.platform.standing import AnyText, standing

PLACE = b"django_session.session_data"
SINCE = "since"  # the moment of signing in, in what the session remembers
BEGINNING = 16  # hexadecimal digits of the token in a row's key


def token_of(cookie: str) -> int:
    """The token under which a sign-in remembers its session."""
    return search.blind(keyring.INSTALLATION, cookie)


def row_key(cookie: str) -> str:
    """The row's key for this cookie: its token in front, so that a sign-in finds the row that it opened."""
    rest = hashlib.blake2b(cookie.encode(), digest_size=12, key=keyring.index_key(keyring.INSTALLATION))
    return _beginning(token_of(cookie)) + rest.hexdigest()


def of(token: int) -> QuerySet[Session]:
    """The row of the session that has this token."""
    return Session.objects.filter(session_key__startswith=_beginning(token))


def alive(tokens: Iterable[int]) -> set[int]:
    """Those of the tokens whose sessions are still open."""
    wanted = {_beginning(token): token for token in tokens}
    if not wanted:
        return set()
    # one LIKE a session, so that the index of the keys serves
    either = reduce(or_, (Q(session_key__startswith=beginning) for beginning in wanted))
    rows = Session.objects.filter(either, expire_date__gt=timezone.now())
    return {wanted[key[:BEGINNING]] for key in rows.values_list("session_key", flat=True)}


@standing
def _alive(key: AnyText, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)


def _beginning(token: int) -> str:
    return f"{token % (1 << 64):0{BEGINNING}x}"


class SessionStore(DatabaseStore):
    """Django's database sessions with derived keys and sealed contents."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        """What the session remembers, sealed."""
        plain = json.dumps(session_dict).encode()
        return base64.b64encode(keyring.data_key(keyring.INSTALLATION).seal(plain, PLACE)).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """What the session remembers; nothing where the row was forged."""
        try:
            plain = keyring.open_value(keyring.INSTALLATION, base64.b64decode(session_data), PLACE)
        except (sealing.CannotOpen, keyring.KeyDestroyed, ValueError):
            return {}
        found: dict[str, Any] = json.loads(plain)
        return found

    def exists(self, session_key: str) -> bool:
        return super().exists(row_key(session_key))

    def create_model_instance(self, data: Any) -> Session:
        cookie = self._get_or_create_session_key()  # type: ignore[attr-defined]
        return Session(session_key=row_key(cookie), session_data=self.encode(data), expire_date=self.get_expiry_date())

    def delete(self, session_key: str | None = None) -> None:
        cookie = session_key or self.session_key
        if cookie is not None:
            super().delete(row_key(cookie))

    def _get_session_from_db(self) -> Session | None:
        cookie = self.session_key or ""
        found = next(iter(_alive(AnyText(row_key(cookie)), timezone.now())), None)
        if found is None:
            self._session_key = None
        return found

    def get_expiry_date(self, **known: Any) -> datetime:
        """When the session ends without use, and at the latest so many days after signing in (OWASP ASVS 5.0, 7.3.2)."""
        found: datetime = super().get_expiry_date(**known)
        if since := self.get(SINCE):
            return min(found, datetime.fromisoformat(since) + timedelta(days=settings.LONGEST_SESSION_DAYS))
        return found

    async def aexists(self, session_key: str) -> bool:
        return bool(await sync_to_async(self.exists)(session_key))

    async def acreate_model_instance(self, data: Any) -> Session:
        found: Session = await sync_to_async(self.create_model_instance)(data)
        return found

    async def adelete(self, session_key: str | None = None) -> None:
        await sync_to_async(self.delete)(session_key)

    async def _aget_session_from_db(self) -> Session | None:
        found: Session | None = await sync_to_async(self._get_session_from_db)()
        return found
