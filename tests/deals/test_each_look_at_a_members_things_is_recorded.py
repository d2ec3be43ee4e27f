"""An administrator sees everything in a member's account, and the member is shown each look."""

import pytest

from argosy.audit.models import AuditEntry
from argosy.audit.record import LOOKED
from argosy.deals.actions import documents
from argosy.enterprise.actors import actor_of
from tests.mail_arriving import Letters


@pytest.fixture
def things(scope, vogt, deal):
    """One page of each kind of thing that is Bob's."""
    message = Letters(scope.bob).arrive()
    made = documents.begin_document(actor_of(scope.bob), "quotation", vogt, opportunity=deal)
    return {
        "customers.customer": f"/customers/{vogt.pk}/",
        "deals.opportunity": f"/deals/{deal.pk}/",
        "deals.document": f"/documents/{made.pk}/",
        "mail.mailbox": f"/mail/t/{message.thread_id}/",
    }


def lines(company):
    return AuditEntry.objects.filter(concerns_id=company.bob.pk, member_id=company.alice.pk)


@pytest.mark.promise("S83")
def test_an_administrator_opens_all_of_it_and_leaves_one_line_for_each(scope, things, browse):
    client = browse(scope.alice)

    for page in (*things.values(), *things.values()):
        assert client.get(page, follow=True).status_code == 200

    assert {entry.object_type for entry in lines(scope)} == set(things)
    assert lines(scope).count() == len(things)


@pytest.mark.promise("S83")
def test_the_member_is_shown_who_looked_at_what(scope, things, browse):
    for page in things.values():
        browse(scope.alice).get(page, follow=True)

    page = browse(scope.bob).get("/privacy/").content.decode()

    assert page.count("looked at something of somebody else&#x27;s") == 3
    assert "Alice" in page


def test_ones_own_things_are_not_written_down(scope, things, browse):
    for page in things.values():
        browse(scope.bob).get(page, follow=True)

    assert not AuditEntry.objects.filter(word=LOOKED).exists()


def test_who_may_not_see_it_leaves_no_line(scope, things, browse):
    for page in things.values():
        assert browse(scope.tina).get(page).status_code in {403, 404}

    assert not AuditEntry.objects.filter(concerns_id=scope.bob.pk, member_id=scope.tina.pk).exists()
