"""Signing in by address and password; addresses lie sealed and are looked up by their token."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.db.models import QuerySet
from django.http import HttpRequest

from argosy.accounts.models import User
from argosy.platform.standing import standing


class EmailBackend(BaseBackend):
    """Finds the person by the token of the address. An unknown address takes as long as a wrong password."""

    def authenticate(
        self,
        request: HttpRequest | None,  # noqa: ARG002
        email: str = "",
        password: str = "",
        **_rest: Any,
    ) -> User | None:
        """The person, None where address or password are wrong or the account is closed."""
        user = User.objects.by_email(email) if email else None
        if user is None:
            User().set_password(password)
            return None
        return user if user.check_password(password) and user.is_active else None

    def get_user(self, user_id: Any) -> User | None:
        """The person of a session."""
        return next(iter(_active(user_id)), None)


@standing
def _active(pk: UUID) -> QuerySet[User]:
    return User.objects.filter(pk=pk, is_active=True)
