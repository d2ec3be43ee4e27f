"""Whoever saves or writes to an address that fails is warned before anything goes out."""

from __future__ import annotations

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.models import Draft
from argosy.platform.tenancy.scope import enterprise_scope
from tests.bouncing import bounce
from tests.mail_arriving import Letters

GONE = "pierre@quincaillerie.example"
SAYS = "there is no such mailbox"


@pytest.fixture
def letters(company) -> Letters:
    """Bob's mailbox, in which the address came back."""
    with enterprise_scope(company.id):
        made = Letters(company.bob)
        made.arrive(bounce(GONE))
        return made


@pytest.fixture
def draft(letters, company) -> Draft:
    with enterprise_scope(company.id):
        beginning = Beginning(to=f"Pierre <{GONE}>", subject="Offer", html="<p>Dear Pierre</p>")
        return drafts.begin(actor_of(company.bob), letters.mailbox, beginning)


def state(company, draft) -> str:
    with enterprise_scope(company.id):
        return Draft.objects.get(pk=draft.pk).state


@pytest.mark.promise("S37")
def test_the_contact_that_is_typed_and_saved_is_warned_of(letters, company, browse):
    client = browse(company.bob)
    typed = client.post("/customers/new/check/", {"name": "Quincaillerie Sud", "email": GONE}).content.decode()
    assert SAYS in typed

    with enterprise_scope(company.id):
        people = [NewContact("Pierre", GONE), NewContact("Ana", "ana@quincaillerie.example")]
        customer = add_customer(actor_of(company.bob), name="Quincaillerie Sud", contacts=people)
    page = client.get(f"/customers/{customer.pk}/").content.decode()

    assert page.count(SAYS) == 1
    check = f"/customers/{customer.pk}/contacts/check/"
    assert SAYS in client.post(check, {"email": GONE}).content.decode()
    assert SAYS not in client.post(check, {"email": "ana@quincaillerie.example"}).content.decode()


@pytest.mark.promise("S37")
def test_a_letter_to_it_waits_until_its_writer_has_read_the_warning(draft, company, browse):
    client = browse(company.bob)
    words = {"to": draft.to, "subject": "Offer", "html": draft.html}

    first = client.post(f"/mail/drafts/{draft.pk}/send/", words)
    assert first.status_code == 422
    assert SAYS in first.content.decode()
    assert f'name="despite" value="{GONE}"' in first.content.decode()
    assert state(company, draft) == "draft"

    client.post(f"/mail/drafts/{draft.pk}/send/", {**words, "despite": GONE})
    assert state(company, draft) == "waiting", "it can still be taken back"


def test_the_warning_appears_while_the_letter_is_written(draft, company, browse):
    client = browse(company.bob)

    assert SAYS in client.get(f"/mail/drafts/{draft.pk}/").content.decode()
    kept = client.post(
        f"/mail/drafts/{draft.pk}/keep/",
        {"to": "ana@x.example", "bcc": f"a@b.example; {GONE}", "subject": "", "html": ""},
    )
    assert SAYS in kept.content.decode()
    better = client.post(f"/mail/drafts/{draft.pk}/keep/", {"to": "ana@x.example", "subject": "", "html": ""})
    assert SAYS not in better.content.decode()
    assert 'id="draft-warnings"' in better.content.decode()


def test_half_an_address_is_no_reason_to_fail(draft, company, browse):
    kept = browse(company.bob).post(f"/mail/drafts/{draft.pk}/keep/", {"to": "Pierre <pier", "subject": "", "html": ""})

    assert kept.status_code == 200
