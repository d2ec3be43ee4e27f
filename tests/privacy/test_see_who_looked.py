"""A member sees who looked into the account, what was agreed, and takes consents back."""

import pytest

from argosy.audit.record import looked
from argosy.enterprise.actors import actor_of
from argosy.platform.errors import NotFound
from argosy.platform.events import subscribe
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents
from argosy.privacy.events import ConsentWithdrawn
from argosy.privacy.models import Consent

consents.function("tests.weigh", "Weigh the goods")


def test_a_supervisors_look_is_shown_to_the_person_concerned(company, browse):
    with enterprise_scope(company.id):
        looked(actor_of(company.morgan), company.bob, concerns=company.bob.pk)

    page = browse(company.bob).get("/privacy/").content.decode()

    assert "Morgan" in page
    assert "looked at something" in page


def test_others_are_not_shown_it(company, browse):
    with enterprise_scope(company.id):
        looked(actor_of(company.morgan), company.bob, concerns=company.bob.pk)

    assert "looked at something" not in browse(company.tina).get("/privacy/").content.decode()


def test_what_an_administrator_changed_is_shown_too(company, browse):
    with enterprise_scope(company.id):
        from argosy.enterprise.actions import members

        members.reset_access(actor_of(company.alice), company.bob)

    company.bob.user.refresh_from_db()
    assert "reset a member" in browse(company.bob).get("/privacy/").content.decode()


def test_the_page_says_what_was_agreed_and_whom_to_ask(company, browse, settings):
    settings.OPERATOR_EMAIL = "privacy@harbour.example"

    page = browse(company.bob).get("/privacy/").content.decode()

    assert "You agreed to version 1.0" in page
    assert "privacy@harbour.example" in page


def test_a_consent_is_kept_with_its_words(seller):
    made = consents.give(seller, "tests.weigh", {"shown": "Argosy will fetch the mail of this mailbox."})

    assert Consent.objects.get().words == {"shown": "Argosy will fetch the mail of this mailbox."}
    assert consents.is_given(seller.member, "tests.weigh")
    assert made.withdrawn_at is None


def test_a_consent_is_withdrawn_and_the_function_told(seller):
    told = []
    subscribe(ConsentWithdrawn)(told.append)
    made = consents.give(seller, "tests.weigh", "words")

    consents.withdraw(seller, made.pk)

    assert not consents.is_given(seller.member, "tests.weigh")
    assert [event.consent_id for event in told] == [made.pk]


def test_nobody_withdraws_a_colleagues_consent(seller, owner):
    made = consents.give(seller, "tests.weigh", "words")

    with pytest.raises(NotFound):
        consents.withdraw(owner, made.pk)

    assert consents.is_given(seller.member, "tests.weigh")


def test_the_page_withdraws(company, browse):
    with enterprise_scope(company.id):
        made = consents.give(actor_of(company.bob), "tests.weigh", "words")
    client = browse(company.bob)

    assert "Weigh the goods" in client.get("/privacy/").content.decode()
    client.post(f"/privacy/consents/{made.pk}/withdraw/")

    with enterprise_scope(company.id):
        assert not consents.is_given(company.bob.pk, "tests.weigh")
