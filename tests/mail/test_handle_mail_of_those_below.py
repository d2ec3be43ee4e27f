"""A supervisor reads the mail of those below her; she handles it where the company switched that on; they are told."""

from __future__ import annotations

import pytest

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions.trying import Binding
from argosy.mail.handling import BELOW
from argosy.mail.imap.line import Place
from argosy.mail.models import Mailbox
from argosy.mail.views.binding import _shown
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page


@pytest.fixture
def message(post, company):
    """A letter to Bob."""
    found = post.arrive()
    with enterprise_scope(company.id):
        Mailbox.objects.update(state="unbound")
    return found


@pytest.fixture
def vogt(company):
    with enterprise_scope(company.id):
        return add_customer(actor_of(company.bob), name="Vogt GmbH")


@pytest.fixture
def switched_on(company) -> None:
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), BELOW, is_on=True)


def noted(company, word: str) -> int:
    with enterprise_scope(company.id):
        return AuditEntry.objects.filter(word=word, member_id=company.morgan.pk, concerns_id=company.bob.pk).count()


@pytest.mark.promise("S33")
def test_the_supervisor_reads_it_and_its_owner_is_shown_that(browse, company, post, message):
    shown = page(browse(company.morgan), f"/mail/t/{message.thread_id}/")

    assert "Please quote your best price" in shown
    assert "looking at Bob" in shown
    assert noted(company, "mailbox.looked") == 1
    assert not post.now(message).is_read, "it is new to Bob still"


def test_beside_a_colleagues_conversation_the_supervisor_begins_a_letter_of_her_own(browse, company, message):
    client = browse(company.morgan)

    shown = page(client, f"/mail/t/{message.thread_id}/")
    answer = client.post("/mail/write/", headers={"hx-request": "true"})

    assert 'hx-post="/mail/write/"' in shown
    assert "Bind a mailbox first" in answer.content.decode(), "she has none yet"


@pytest.mark.promise("S33")
def test_the_supervisor_files_and_stars_it_where_the_company_allows(browse, company, post, message, vogt, switched_on):
    client = browse(company.morgan)

    client.post(f"/mail/m/{message.pk}/file/{vogt.pk}/")
    client.post(f"/mail/mark/?do=star&chosen={message.pk}")

    assert post.now(message).customer == vogt
    assert post.now(message).is_starred
    assert noted(company, "mailbox.handled") == 2
    assert 'data-opens="file-dialog"' in page(client, f"/mail/t/{message.thread_id}/")


def test_without_that_it_is_read_only(browse, company, post, message, vogt):
    client = browse(company.morgan)

    assert client.post(f"/mail/m/{message.pk}/file/{vogt.pk}/").status_code == 409
    client.post(f"/mail/mark/?do=star&chosen={message.pk}")

    assert post.now(message).customer is None
    assert not post.now(message).is_starred
    assert 'data-opens="file-dialog"' not in page(client, f"/mail/t/{message.thread_id}/")


def test_nobody_answers_in_anothers_name(browse, company, message, switched_on):
    answer = browse(company.morgan).post("/mail/write/", {"answers": str(message.pk), "how": "reply"})

    assert answer.status_code == 409


@pytest.mark.promise("S33")
def test_the_member_is_told_before_she_binds(company, switched_on, rf):
    request = rf.get("/mail/bind/")
    server = Place("mail.hailan-hw.example", 993)
    binding = Binding("bob@hailan-hw.example", "", server, server)
    with enterprise_scope(company.id):
        request.actor = actor_of(company.bob)
        sentences = " ".join(map(str, _shown(request, binding)))

    assert "These people can read this mail: Alice, Morgan" in sentences
    assert "They may also file, star and mark it" in sentences
