"""Services of other companies stand beside documents and shipments, marked as theirs; their privacy notice comes first."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest

from argosy.accounts.errors import OnlyInPerson
from argosy.audit.models import AuditEntry
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.platform.errors import NotAllowed, SwitchedOff
from argosy.providers.actions import keeping, notices
from argosy.providers.actions.keeping import ServiceShape
from argosy.providers.errors import NoName, NoSafeAddress, TooManyServices
from argosy.providers.functions import PROVIDERS
from argosy.providers.models import NoticeRead, OtherService

DECLARE = ServiceShape(
    "customs",
    "Single window",
    "Harbour Declarations Ltd",
    "https://declare.harbour.example/start",
    "https://harbour.example/privacy",
    "goods and buyers that you type there",
)
PAY = ServiceShape(
    "payment", "Pay by card", "Cardhouse AG", "https://pay.card.example/", "https://card.example/p", "amounts"
)
TYPED = {name: getattr(DECLARE, name) for name in ServiceShape.__slots__}


@pytest.fixture
def declare(owner) -> OtherService:
    return keeping.add_service(owner, DECLARE)


def beside(client, at: str = "document") -> str:
    return unescape(client.get(f"/providers/beside/?at={at}").content.decode())


@pytest.mark.promise("S10")
def test_it_is_marked_as_another_companys_and_leads_to_the_notice_before_first_use(company, browse, declare):
    bob = browse(company.bob)

    part = beside(bob)
    assert "Services of other companies" in part
    assert "of Harbour Declarations Ltd" in part
    assert DECLARE.address not in part
    door = unescape(bob.get(f"/providers/{declare.pk}/").content.decode())
    assert "A service of another company: Harbour Declarations Ltd" in door
    assert f'href="{DECLARE.notice}"' in door
    assert DECLARE.gets in door
    assert DECLARE.address not in door

    assert "required" in bob.post(f"/providers/{declare.pk}/").content.decode()
    assert not NoticeRead.objects.exists()
    after = bob.post(f"/providers/{declare.pk}/", {"read": "on"}, follow=True).content.decode()

    assert f'href="{DECLARE.address}" target="_blank" rel="noopener noreferrer' in unescape(after)
    assert f'href="{DECLARE.address}" target="_blank" rel="noopener noreferrer' in beside(bob)
    assert AuditEntry.objects.get(word="provider.notice_read").details["notice"] == DECLARE.notice


@pytest.mark.promise("S10")
def test_each_person_is_shown_it_and_again_when_the_company_or_its_notice_changed(
    company, browse, owner, seller, declare
):
    notices.go_on(seller, declare)
    assert DECLARE.address in beside(browse(company.bob))
    assert DECLARE.address not in beside(browse(company.morgan))

    keeping.change_service(owner, declare, replace(DECLARE, name="The window"))
    assert DECLARE.address in beside(browse(company.bob))

    keeping.change_service(owner, declare, replace(DECLARE, notice="https://harbour.example/privacy-2"))
    assert DECLARE.address not in beside(browse(company.bob))


@pytest.mark.promise("S10")
def test_the_document_and_the_shipment_have_their_place_for_it(company, browse, seller, owner, declare):
    keeping.add_service(owner, PAY)

    assert "Pay by card" in beside(browse(company.bob))
    assert "Pay by card" not in beside(browse(company.bob), "shipment")
    assert "Single window" in beside(browse(company.bob), "shipment")


def test_the_administrator_offers_changes_takes_away_and_puts_back(scope, browse):
    page = browse(scope.alice)
    assert "No service of another company is offered" in page.get("/providers/").content.decode()

    assert page.post("/providers/", TYPED).status_code == 302
    made = OtherService.objects.get()
    fresh = {f"{made.pk.hex}-{name}": value for name, value in (TYPED | {"name": "The window"}).items()}
    assert page.post(f"/providers/{made.pk}/change/", fresh).status_code == 302
    assert "The window" in beside(browse(scope.bob))

    page.post(f"/providers/{made.pk}/remove/")
    assert "The window" not in beside(browse(scope.bob))
    assert browse(scope.bob).get(f"/providers/{made.pk}/").status_code == 404
    assert "Taken away" in page.get("/providers/").content.decode()
    page.post(f"/providers/{made.pk}/back/")
    assert "The window" in beside(browse(scope.bob))


@pytest.mark.parametrize(
    "wrong",
    [
        "http://declare.harbour.example/",
        "javascript:alert(1)",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://user:secret@harbour.example/",
        "https://harbour.example:8443/",
        "https://[::1]/",
        "https://[",
        "harbour.example",
    ],
)
@pytest.mark.parametrize("field", ["address", "notice"])
def test_an_address_that_is_not_a_public_site_is_refused_at_its_field(company, browse, owner, field, wrong):
    with pytest.raises(NoSafeAddress):
        keeping.add_service(owner, replace(DECLARE, **{field: wrong}))
    page = browse(company.alice).post("/providers/", TYPED | {field: wrong}).content.decode()

    assert "Begin with https://" in page.partition(f'id="id_{field}_error"')[2][:300]
    assert not OtherService.objects.exists()


def test_what_has_no_words_and_what_is_too_much_is_refused(owner, monkeypatch):
    with pytest.raises(NoName):
        keeping.add_service(owner, replace(DECLARE, gets="  "))
    monkeypatch.setattr(keeping, "MOST", 1)
    keeping.add_service(owner, DECLARE)
    with pytest.raises(TooManyServices):
        keeping.add_service(owner, PAY)

    assert OtherService.objects.count() == 1


def test_support_in_the_members_account_is_not_shown_it_in_her_place(seller, declare):
    with pytest.raises(OnlyInPerson):
        notices.go_on(replace(seller, via="visit:1"), declare)

    assert not NoticeRead.objects.exists()


def test_who_may_not_settle_services_does_not(company, browse, seller, declare):
    with pytest.raises(NotAllowed):
        keeping.remove_service(seller, declare)
    with pytest.raises(NotAllowed):
        keeping.add_service(seller, PAY)
    assert browse(company.bob).get("/providers/").status_code == 403

    declare.refresh_from_db()
    assert declare.removed_at is None
    assert OtherService.objects.count() == 1


def test_a_function_that_is_switched_off_is_nowhere(company, browse, owner, declare):
    switches.turn(owner, PROVIDERS, is_on=False)

    with pytest.raises(SwitchedOff):
        notices.go_on(actor_of(company.bob), declare)
    assert browse(company.bob).get("/providers/beside/").status_code == 403
