"""While a letter is addressed its writer is offered whom she may mean, and sees on each recipient what speaks against it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from argosy.addresses.models import AddressState, InvalidAddress
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Contact
from argosy.enterprise.actors import actor_of
from argosy.mail import chips, people
from argosy.mail.actions import tracking
from argosy.mail.models import Draft, DraftState
from argosy.platform import search
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Tombstone
from tests.mail.outgoing import begin

pytestmark = pytest.mark.django_db
ANNA = "anna@vogt-beschlaege.com"


@pytest.fixture
def client(browse, company, post):
    with enterprise_scope(company.id):
        contact = NewContact("Anna Vogt", ANNA)
        add_customer(
            actor_of(company.bob), name="Vogt", country="DE", website="vogt-beschlaege.com", contacts=[contact]
        )
    return browse(company.bob)


def words(client, company, **lines) -> dict[str, list[list[str]]]:
    draft = begin(client, company, to=ANNA, subject="Offer")
    answer = client.post(f"/mail/drafts/{draft.pk}/people/", lines)
    assert answer.status_code == 200
    return {line: [[r["word"] for r in chip["remarks"]] for chip in those] for line, those in answer.json().items()}


def offered(client, typed: str) -> list[str]:
    return [one["email"] for one in client.get("/mail/people/", {"q": typed}).json()["people"]]


def test_a_contact_is_named_and_nothing_is_said(client, company):
    draft = begin(client, company, to=ANNA, subject="Offer")

    [chip] = client.post(f"/mail/drafts/{draft.pk}/people/", {"to": ANNA}).json()["to"]

    assert (chip["name"], chip["address"], chip["remarks"]) == ("Anna Vogt", ANNA, [])


def test_each_recipient_says_what_is_amiss_with_it(client, company):
    found = words(
        client,
        company,
        to=[ANNA, "anna@vogt-beschlage.com", "not an address"],
        cc=[ANNA.upper()],
        bcc=["x@new.example"],
    )

    assert found == {"to": [[], ["look-alike", "new"], ["no address"]], "cc": [["twice"]], "bcc": [["new"]]}


def test_who_wants_no_mail_fails_or_was_erased_is_marked(client, company):
    with enterprise_scope(company.id):
        Contact.objects.update(may_mail="no")
        key = search.blind(company.id, ANNA)
        InvalidAddress.objects.create(
            address=ANNA,
            address_key=key,
            state=AddressState.FAILING,
            failure="mailbox_unknown",
            failed_at=timezone.now(),
        )
        Tombstone.objects.create(key=key)

    assert words(client, company, to=[ANNA])["to"] == [["comes back", "erased", "wants no mail"]]


def test_without_agreement_a_tracked_letter_says_so_on_the_recipient(client, company):
    assert words(client, company, to=[ANNA], is_tracked="1")["to"] == [["not agreed"]]


def test_who_agreed_to_less_than_is_learnt_now_has_not_agreed(client, company, monkeypatch):
    with enterprise_scope(company.id):
        tracking.note_consent(actor_of(company.bob), Contact.objects.get(), is_given=True, how="by letter")
    assert words(client, company, to=[ANNA], is_tracked="1")["to"] == [[]]

    monkeypatch.setattr(tracking, "VERSION", 2)

    assert words(client, company, to=[ANNA], is_tracked="1")["to"] == [["not agreed"]]


def test_a_colleagues_contact_stays_unknown(browse, company, client, post):
    with enterprise_scope(company.id):
        draft = Draft.objects.create(mailbox=post.mailbox, member=company.bob, to="x", changed_at=timezone.now())
        contact = NewContact("Secret", "secret@hidden-buyer.com")
        add_customer(actor_of(company.morgan), name="Hidden", country="FR", contacts=[contact])

    [chip] = client.post(f"/mail/drafts/{draft.pk}/people/", {"to": "secret@hidden-buyer.com"}).json()["to"]

    assert [chip["name"], [one["word"] for one in chip["remarks"]]] == ["", ["new"]]
    assert offered(client, "secret") == []


def test_nobody_asks_about_the_recipients_of_somebody_elses_letter(browse, company, client):
    draft = begin(client, company, to=ANNA, subject="Offer")

    assert browse(company.morgan).post(f"/mail/drafts/{draft.pk}/people/", {"to": ANNA}).status_code == 404


def test_contacts_come_first_then_those_with_whom_one_wrote_lately(client, company, post):
    post.arrive(sender="Annabel <annabel@somewhere.example>")
    with enterprise_scope(company.id):
        Draft.objects.create(
            mailbox=post.mailbox, member=company.bob, to='"Anna B" <b@elsewhere.example>', state=DraftState.SENT
        )
        Draft.objects.create(mailbox=post.mailbox, member=company.bob, to="anna@unsent.example")

    assert offered(client, "anna") == [ANNA, "b@elsewhere.example", "annabel@somewhere.example"]
    assert offered(client, "") == ["b@elsewhere.example", "annabel@somewhere.example"]
    assert words(client, company, to=["annabel@somewhere.example"])["to"] == [[]]


def test_colleagues_within_reach_are_offered_and_others_are_not(browse, company, client, post):
    with enterprise_scope(company.id):
        chief = people.suggested(actor_of(company.alice), "bob")
        own = people.suggested(actor_of(company.bob), "morgan")

    assert [one.company for one in chief] == ["colleague"]
    assert own == []


def test_a_flood_of_recipients_is_cut(client, company):
    flood = [f"p{number}@flood.example" for number in range(chips.MOST_CHIPS + 50)]

    assert len(words(client, company, to=flood)["to"]) == chips.MOST_CHIPS
