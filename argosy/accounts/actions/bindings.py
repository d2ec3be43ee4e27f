"""Accounts at other houses: bound by who is signed in here, unbound again; they never make an account by themselves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.events import CredentialsChanged, OutsideBound, OutsideUnbound
from argosy.accounts.models import OutsideIdentity, User
from argosy.accounts.outsiders import Outsider
from argosy.platform import search
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.errors import Conflict, NotFound
from argosy.platform.events import publish


class BoundElsewhere(Conflict):
    """The account there opens another account here already."""

    message = _("This account opens another account here already. Unbind it there first.")


@transaction.atomic
def bind(user: User, house: str, outsider: Outsider, shown: Any) -> OutsideIdentity:
    """The account there opens this one from now on, after the person agreed to the words shown; an earlier one ends."""
    key = _key(house, outsider)
    if OutsideIdentity.objects.filter(house=house, subject_key=key).exclude(user=user).exists():
        raise BoundElsewhere
    for earlier in OutsideIdentity.objects.filter(user=user, house=house):
        _end(earlier)
    made = OutsideIdentity.objects.create(
        user=user, house=house, subject_key=key, subject=outsider.subject, name=outsider.name
    )
    publish(CredentialsChanged(user.pk, "outside_bound"))
    publish(OutsideBound(user.pk, made.pk, house, str(shown)))
    return made


@transaction.atomic
def unbind(user: User, identity: UUID) -> None:
    """The account there opens nothing here any more, and nothing of it is kept."""
    found = OutsideIdentity.objects.filter(user=user, pk=identity).first()
    if found is None:
        raise NotFound
    _end(found)
    publish(CredentialsChanged(user.pk, "outside_unbound"))


@transaction.atomic
def owner(house: str, outsider: Outsider) -> User | None:
    """Whose account here this account there opens; None where it is bound to nobody's."""
    rows = OutsideIdentity.objects.select_related("user")
    found = rows.filter(house=house, subject_key=_key(house, outsider)).first()
    if found is None or not found.user.is_active:
        return None
    found.used_at = timezone.now()
    found.save(update_fields=["used_at"])
    return found.user


def forget(user: User, identity: UUID) -> None:
    """The person took the consent back elsewhere: the binding goes, where it is still there."""
    found = OutsideIdentity.objects.filter(user=user, pk=identity).first()
    if found is not None:
        found.delete()
        publish(CredentialsChanged(user.pk, "outside_unbound"))


def _end(identity: OutsideIdentity) -> None:
    user, pk = identity.user_id, identity.pk
    identity.delete()
    publish(OutsideUnbound(user, pk))


def _key(house: str, outsider: Outsider) -> int:
    return search.blind(INSTALLATION, f"{house}:{outsider.subject}")
