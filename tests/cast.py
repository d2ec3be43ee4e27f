"""The cast: Alice owns the enterprise; Morgan leads sellers; Bob sells under Morgan; Tina is new and may nothing; Charlie
is a stranger who owns another enterprise; a visitor has not signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from argosy.accounts.models import User, email_key
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member, ReachKind, Role
from argosy.platform import standing
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.models import Tenant
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version

PASSWORD = "correct horse battery staple"


@dataclass(frozen=True)
class Company:
    """An enterprise of the tests with its people."""

    id: UUID
    alice: Member
    morgan: Member
    bob: Member
    tina: Member


def person(name: str, enterprise: UUID) -> User:
    address = f"{name.lower()}@{enterprise.hex[-8:]}.example"
    user = User(email=address, email_key=email_key(address), name=name, enterprise_id=enterprise, language="en")
    # tests need no slow hash
    user.password = MD5PasswordHasher().encode(PASSWORD, "argosytests")
    user.save()
    Agreement.objects.create(user=user, version=current_version(), language="en")
    return user


def found(name: str) -> Company:
    """An enterprise with four members, made directly."""
    enterprise = new_id()
    Tenant.objects.create(id=enterprise)
    with enterprise_scope(enterprise):
        Enterprise.objects.create(id=enterprise, name=name, mail_domains=["hailan-hw.example"])
        roles = {
            key: Role.objects.create(name=key, builtin=key, reach=reach)
            for key, reach in [
                ("administrator", ReachKind.ALL),
                ("supervisor", ReachKind.SUBTREE),
                ("seller", ReachKind.SELF),
            ]
        }
        nothing = Role.objects.create(name="trainee", rights=[], reach=ReachKind.SELF)
        alice = Member.objects.create(user=person("Alice", enterprise), role=roles["administrator"], is_master=True)
        morgan = Member.objects.create(user=person("Morgan", enterprise), role=roles["supervisor"], supervisor=alice)
        bob = Member.objects.create(user=person("Bob", enterprise), role=roles["seller"], supervisor=morgan)
        tina = Member.objects.create(user=person("Tina", enterprise), role=nothing, supervisor=morgan)
    return Company(enterprise, alice, morgan, bob, tina)


@pytest.fixture(autouse=True)
def _keys_are_read_anew() -> Iterator[None]:
    keyring.forget()
    yield
    keyring.forget()


@pytest.fixture(autouse=True)
def _questions_are_written_anew() -> None:
    # tests take walls down and shorten pages: what was written before would not know
    standing.forget()


@pytest.fixture
def company(db) -> Company:
    """Our enterprise."""
    return found("Ningbo Hailan Hardware Co., Ltd.")


@pytest.fixture
def rival(db) -> Company:
    """Somebody else's enterprise."""
    return found("Another Exporter Co., Ltd.")


@pytest.fixture
def scope(company: Company) -> Iterator[Company]:
    """Inside our enterprise's scope."""
    with enterprise_scope(company.id):
        yield company


@pytest.fixture
def owner(scope: Company) -> Actor:
    return actor_of(scope.alice)


@pytest.fixture
def manager(scope: Company) -> Actor:
    return actor_of(scope.morgan)


@pytest.fixture
def seller(scope: Company) -> Actor:
    return actor_of(scope.bob)


@pytest.fixture
def trainee(scope: Company) -> Actor:
    return actor_of(scope.tina)


@pytest.fixture
def browse() -> Callable[[Member | None], Client]:
    """A signed-in client: `browse(company.bob).get("/customers/")`."""

    def open_as(member: Member | None) -> Client:
        client = Client()
        if member is not None:
            client.force_login(member.user, backend="argosy.accounts.backends.EmailBackend")
        return client

    return open_as


@pytest.fixture
def visitor(browse) -> Client:
    return browse(None)
