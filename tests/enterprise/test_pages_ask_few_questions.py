"""Pages ask the database a fixed number of questions, however many people there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.audit.record import record
from argosy.enterprise.actions.invitations import Seat, invite
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Role
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.tenancy.scope import enterprise_scope

PAGES = (
    "/me/",
    "/me/security/",
    "/settings/profile/",
    "/settings/members/",
    "/settings/organisation/",
    "/settings/switches/",
    "/settings/trail/",
    "/privacy/",
    "/notices/",
)
# Transaction, scope, session, person, member, enterprise, notices; and the page's own.
MOST = 17
KIND = kind("test.many", "%(number)s")


@pytest.fixture
def busy(company):
    with enterprise_scope(company.id):
        alice = actor_of(company.alice)
        for number in range(20):
            invite(alice, f"person{number}@hailan-hw.example", "", Seat(Role.objects.get(builtin="seller")))
            record(alice, "enterprise.changed", company.bob, concerns=company.alice.pk)
            tell(company.alice.pk, KIND, number=number)
    return company


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_few_questions(busy, browse, page):
    client = browse(busy.alice)
    client.get(page)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(page).status_code == 200

    assert len(asked) <= MOST, "\n".join(query["sql"][:160] for query in asked)
