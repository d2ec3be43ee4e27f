"""The scope says for which enterprise the code is working. Without one, no row of any enterprise can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import connection, transaction

_current: ContextVar[UUID | None] = ContextVar("enterprise", default=None)


class NoScope(RuntimeError):
    """Rows of an enterprise were asked for outside any enterprise_scope: a mistake in the code, never a user's."""


class ScopeConflict(RuntimeError):
    """Work for one enterprise tried to reach into another."""


def current_enterprise() -> UUID:
    """The enterprise that this code is working for. Raises NoScope where there is none."""
    found = _current.get()
    if found is None:
        raise NoScope("open enterprise_scope(...) before touching an enterprise's rows")
    return found


def scope_or_none() -> UUID | None:
    """The enterprise that this code is working for, None outside any scope."""
    return _current.get()


@contextmanager
def enterprise_scope(enterprise_id: UUID) -> Iterator[None]:
    """All rows read and written inside are this enterprise's, in one transaction.

    Raises ScopeConflict inside the scope of another enterprise.
    """
    outer = _current.get()
    if outer is not None and outer != enterprise_id:
        raise ScopeConflict(f"already working for {outer}, not for {enterprise_id}")
    was_inside = connection.in_atomic_block
    with transaction.atomic():
        if outer is None:
            _set(enterprise_id)
        token = _current.set(enterprise_id)
        try:
            yield
            if outer is None and was_inside:
                _set(None)
        finally:
            _current.reset(token)


@contextmanager
def assumed_scope(enterprise_id: UUID | None) -> Iterator[None]:
    """Querysets built inside are of this enterprise; nothing may be read, for the database is not told."""
    token = _current.set(enterprise_id)
    try:
        yield
    finally:
        _current.reset(token)


def _set(enterprise_id: UUID | None) -> None:
    # The statement, not set_config(): only SET LOCAL reaches the shards of a Citus cluster (DESIGN D2).
    # It takes no parameters; the value is a UUID object, so nothing of a user's can stand in it.
    value = "" if enterprise_id is None else str(UUID(str(enterprise_id)))
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL argosy.enterprise = '{value}'")
