"""Two enterprises side by side, made once for a file of tests; each test begins from them and leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings as product_settings
from django.db import connection, transaction

from argosy.enterprise import network_log
from argosy.enterprise.models import Member, Role
from argosy.platform.crypto import keyring
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import Company, found, person
from tests.conftest import settings_of
from tests.isolation.belongings import Belongings, belongings


@dataclass(frozen=True, slots=True)
class World:
    """Ours with a thing of each kind, and a rival's, whose owner has every right at home."""

    ours: Company
    rival: Company
    colleague: Member  # sells beside Bob: has his rights and does not see his things
    things: Belongings


def _world() -> World:
    ours, rival = found("Ningbo Hailan Hardware Co., Ltd."), found("Another Exporter Co., Ltd.")
    with enterprise_scope(ours.id):
        role = Role.objects.get(builtin="seller")
        colleague = Member.objects.create(user=person("Sam", ours.id), role=role, supervisor=ours.morgan)
    return World(ours, rival, colleague, belongings(ours))


@pytest.fixture(scope="module")
def _made(django_db_setup, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield _world()
        transaction.set_rollback(True)
        keyring.forget()


@pytest.fixture(autouse=True)
def _every_door_is_open(settings):
    settings.WECHAT_APP, settings.WECHAT_SECRET = "wx1", "a secret"


@pytest.fixture
def world(_made: World) -> Iterator[World]:
    """Both enterprises as they were made; whatever the test does to them is undone."""
    network_log._waiting.clear()  # what earlier tests opened is not written down in the middle of this one
    with transaction.atomic():
        yield _made
        transaction.set_rollback(True)


@pytest.fixture
def as_owner(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The product's own connection belongs to the owner of the tables, who alone can take walls down.

    Row level security is forced on the owner too. One transaction, undone at the end: the walls stand again.
    """
    usual = dict(connection.settings_dict)
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict.update(settings_of(product_settings.OWNER_DSN))
        try:
            with transaction.atomic():
                yield
                transaction.set_rollback(True)
        finally:
            connection.close()
            connection.settings_dict.update(usual)


@pytest.fixture
def owners_world(as_owner) -> World:
    """The same two enterprises, made by the owner of the tables."""
    return _world()
