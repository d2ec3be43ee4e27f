"""Personal data leaves only by an entry of the register; who got it is told of a deletion; disclosures are weighed."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.enterprise.actors import actor_of
from argosy.notifications.models import Notification
from argosy.platform import web_client
from argosy.platform.errors import NotAllowed
from argosy.platform.outgoing import Sent
from argosy.platform.personal_data import Basis
from argosy.platform.web_client import Carried
from argosy.privacy import jobs
from argosy.privacy.actions import consents, requests, sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.errors import NotShared, NotWeighed, OtherPurpose, UnknownCase
from argosy.privacy.kinds import PUBLIC_CASES, SHARING_CASES, WITHOUT_CONSENT
from argosy.privacy.models import Disclosure, Recipient, RecipientNotice, Sharing
from argosy.privacy.register_words import SECRETS, WORKINGS, shareable
from argosy.privacy.subjects import of_member

FAIR = NewRecipient(
    "Canton Fair Services", "privacy@fair.example", "activity", "a stand at the fair", ("name", "email"), "contract"
)
RECIPIENT_FORM = {
    "name": "Canton Fair Services",
    "contact": "privacy@fair.example",
    "case": "activity",
    "purpose": "a stand at the fair",
    "fields_shared": ["name", "email"],
    "basis": "contract",
}


@pytest.fixture
def fair(owner) -> Recipient:
    return sharing.authorise(owner, FAIR)


@pytest.mark.promise("S145")
def test_an_entry_names_recipient_purpose_fields_basis_time_and_who_authorised_it(scope, company, browse):
    client = browse(company.alice)
    client.post("/privacy/sharing/", RECIPIENT_FORM)
    recipient = Recipient.objects.get()

    client.post(f"/privacy/sharing/{recipient.pk}/", {"email": company.bob.user.email, "fields_shared": ["name"]})

    entry = Sharing.objects.get()
    assert (entry.member_id, entry.shared, entry.purpose) == (company.bob.pk, ["name"], "a stand at the fair")
    assert entry.authorised_by_id == company.alice.pk
    page = client.get("/privacy/sharing/").content.decode()
    for word in ("Canton Fair Services", "a stand at the fair", "privacy@fair.example", "Bob", "Alice"):
        assert word in page


@pytest.mark.promise("S145")
def test_what_opens_something_is_offered_to_nobody_and_passed_on_to_nobody(scope, owner, company, browse):
    client = browse(company.alice)
    page = client.get("/privacy/sharing/").content.decode()
    titles = [title for _name, title in shareable()]

    client.post("/privacy/sharing/", RECIPIENT_FORM | {"fields_shared": ["name", "password"]})
    for secret in SECRETS:
        with pytest.raises(UnknownCase):
            sharing.authorise(owner, replace(FAIR, fields=("name", secret)))

    assert not Recipient.objects.exists()
    assert 'value="name"' in page
    assert not [one for one in SECRETS | WORKINGS if f'name="fields_shared" value="{one}"' in page]
    assert len(titles) == len(set(titles))


@pytest.mark.promise("S145")
def test_the_five_cases_are_the_only_ones(scope, owner):
    assert len(SHARING_CASES) == 5
    for wrong in ({"case": "because"}, {"fields": ()}, {"basis": "profit"}, {"purpose": " "}):
        with pytest.raises(UnknownCase):
            sharing.authorise(owner, NewRecipient(**({f: getattr(FAIR, f) for f in FAIR.__slots__} | wrong)))

    assert not Recipient.objects.exists()


@pytest.mark.promise("S146")
def test_another_purpose_needs_another_authorisation(owner, fair, company):
    with pytest.raises(OtherPurpose):
        sharing.share(owner, fair, ["name"], "a newsletter", of_member(company.bob))

    assert not Sharing.objects.exists()


@pytest.mark.parametrize("fields", [["mobile"], ["name", "mobile"]])
def test_no_other_field_goes(owner, fair, company, fields):
    with pytest.raises(NotShared):
        sharing.share(owner, fair, fields, fair.purpose, of_member(company.bob))


def test_nothing_goes_after_the_end(owner, fair, company, browse):
    browse(company.alice).post(f"/privacy/sharing/{fair.pk}/end/")
    fair.refresh_from_db()

    with pytest.raises(NotShared):
        sharing.share(owner, fair, ["name"], fair.purpose, of_member(company.bob))


def test_where_consent_is_the_basis_it_must_be_given_for_this_recipient(owner, seller, company):
    new = {f: getattr(FAIR, f) for f in FAIR.__slots__} | {"basis": str(Basis.CONSENT), "case": "consent"}
    recipient = sharing.authorise(owner, NewRecipient(**new))
    with pytest.raises(NotShared):
        sharing.share(owner, recipient, ["name"], recipient.purpose, of_member(company.bob))

    given = consents.give(seller, sharing.CONSENT, ["Your name goes to the fair."], recipient.pk)
    sharing.share(owner, recipient, ["name"], recipient.purpose, of_member(company.bob))
    consents.withdraw(seller, given.pk)

    with pytest.raises(NotShared):
        sharing.share(owner, recipient, ["name"], recipient.purpose, of_member(company.bob))
    assert Sharing.objects.count() == 1


@pytest.mark.promise("S145")
def test_the_product_itself_sends_nothing_personal_without_an_entry(owner, company):
    bob = of_member(company.bob)
    with pytest.raises(NotAllowed):
        web_client.fetch("https://api.fair.example/v1", purpose="stolen passwords", sent=Sent(json={"name": "Bob"}))
    with pytest.raises(NotShared):
        web_client.may_leave("api.fair.example", Carried(("name",), "a stand at the fair", bob))
    sharing.authorise(
        owner, NewRecipient(**({f: getattr(FAIR, f) for f in FAIR.__slots__} | {"host": "api.fair.example"}))
    )

    web_client.may_leave("api.fair.example", Carried(("name",), "a stand at the fair", bob))

    entry = Sharing.objects.get()
    assert (entry.member_id, entry.shared) == (company.bob.pk, ["name"])
    for host, carried in (
        ("other.example", Carried(("name",), "a stand at the fair", bob)),
        ("api.fair.example", Carried(("mobile",), "a stand at the fair", bob)),
        ("api.fair.example", Carried(("name",), "a newsletter", bob)),
    ):
        with pytest.raises(NotAllowed):
            web_client.may_leave(host, carried)
    assert Sharing.objects.count() == 1


def test_who_may_not_decide_about_sharing_does_not(seller, manager, fair):
    for actor in (seller, manager):
        with pytest.raises(NotAllowed):
            sharing.authorise(actor, FAIR)


@pytest.mark.promise("S169")
def test_who_got_the_data_is_told_of_the_deletion_and_the_answer_is_followed_up(
    scope, owner, fair, company, browse, visitor
):
    sharing.share(owner, fair, ["name"], fair.purpose, of_member(company.bob))
    asked = requests.ask(actor_of(company.bob), company.bob, "deletion", "", "ended")
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/answer/", {"words": "Done."})
    letter = next(one for one in OutboxLetter.objects.all() if one.to == "privacy@fair.example")
    assert "a stand at the fair" in letter.text
    page = re.search(r"/privacy/deletion/\S+", letter.text)[0]

    RecipientNotice.objects.update(told_at=timezone.now() - timedelta(days=8))
    jobs.follow_up_recipients.run(str(scope.id))
    jobs.follow_up_recipients.run(str(scope.id))
    assert sum(one.to == "privacy@fair.example" for one in OutboxLetter.objects.all()) == 2
    assert Notification.objects.filter(member=company.alice, kind="privacy.recipient_silent").count() == 1
    assert "no answer yet" in browse(company.alice).get(f"/privacy/requests/{asked.pk}/").content.decode()

    visitor.post(page, {"is_deleted": "1", "words": "Gone from all lists."})
    visitor.post(page, {"is_deleted": "0", "words": "Not so."})

    notice = RecipientNotice.objects.get()
    assert notice.is_deleted
    assert "Gone from all lists." in browse(company.alice).get(f"/privacy/requests/{asked.pk}/").content.decode()


@pytest.mark.promise("S148")
def test_a_complainant_gets_something_only_after_an_evaluation_with_its_reasons(scope, owner, company, browse):
    client = browse(company.alice)
    wish = {"kind": "complainant", "who": "Nordlicht AG", "about": "Bob", "wants": "His address, for a trade mark suit"}
    client.post("/privacy/disclosures/", wish)
    found = Disclosure.objects.get()
    with pytest.raises(NotWeighed):
        sharing.decide(owner, found, weighed=" ", is_granted=True, case="complaint", given=["address"])

    weighed = {"weighed": "The mark is theirs; the address is needed.", "granted": "1", "case": "complaint"}
    client.post(f"/privacy/disclosures/{found.pk}/", weighed | {"given": ["address"]})

    found.refresh_from_db()
    assert found.is_granted
    assert found.decided_by_id == company.alice.pk
    assert "The mark is theirs" in client.get(f"/privacy/disclosures/{found.pk}/").content.decode()


@pytest.mark.promise("S152", "S153")
@pytest.mark.parametrize(("kind", "cases"), [("authority", WITHOUT_CONSENT), ("public", PUBLIC_CASES)])
def test_each_disclosure_names_its_lawful_case(owner, kind, cases):
    assert len(WITHOUT_CONSENT) == 7
    assert len(PUBLIC_CASES) == 3
    for case in cases:
        wish = sharing.note_wish(owner, sharing.Wish(kind, "A court", "", "Bob", "His name"))
        with pytest.raises(UnknownCase):
            sharing.decide(owner, wish, weighed="Because.", is_granted=True, case="curiosity", given=["name"])
        sharing.decide(owner, wish, weighed="Because.", is_granted=True, case=case, given=["name"])

    assert set(Disclosure.objects.values_list("case", flat=True)) == set(cases)


@pytest.mark.promise("S153")
def test_anonymised_data_is_marked_as_such(owner, fair, company, browse):
    browse(company.alice).post(f"/privacy/sharing/{fair.pk}/", {"email": "", "fields_shared": ["name"]})

    assert Sharing.objects.get().is_anonymised
    assert "nobody: anonymised" in browse(company.alice).get("/privacy/sharing/").content.decode()
