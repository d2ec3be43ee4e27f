"""Contacts of customers, people at suppliers, forwarders and other partners, colleagues and mere recipients: whoever asks
gets their own data, and can have it erased."""

import pytest

from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.privacy import exports
from argosy.privacy.actions import requests
from argosy.privacy.models import DataRequest
from argosy.privacy.subjects import key_of, of_address, of_member
from tests.mail_arriving import Letters
from tests.privacy import traces

PERSON = "zqlena@port.example"


def at_a_customer(scope, seller):
    customers.add_customer(seller, name="Vogt GmbH", contacts=[NewContact("Zqlena Vogt", PERSON)])


def at_a_supplier(scope, seller):
    customers.add_customer(seller, name="Wuxi Springs", kind="supplier", contacts=[NewContact("Zqlena Qian", PERSON)])


def at_a_partner(scope, seller):
    forwarder = {"kind": "supplier", "contacts": [NewContact("Zqlena Hansen", PERSON)]}
    customers.add_customer(seller, name="Hansen Freight Forwarding", **forwarder)


def a_mere_recipient(scope, seller):
    Letters(scope.bob).arrive(out=True, to=f"Zqlena <{PERSON}>", subject="Catalogue", text="Dear Zqlena, as promised.")


def a_mere_sender(scope, seller):
    Letters(scope.bob).arrive(sender=f"Zqlena <{PERSON}>", subject="Hello", text="Hello, this is Zqlena.")


@pytest.mark.promise("S6")
@pytest.mark.parametrize("who", [at_a_customer, at_a_supplier, at_a_partner, a_mere_recipient, a_mere_sender])
def test_whoever_they_are_to_us_their_data_is_theirs_to_take_and_to_have_erased(
    who, scope, seller, owner, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.ERASURE_LEDGER = tmp_path / "ledger.log"
    who(scope, seller)

    found = exports.everything(of_address(scope.id, PERSON))

    assert PERSON in str(found)
    requests.receive(
        knock_id=None, email=PERSON, name="Zqlena", key=key_of(scope.id, PERSON), what="deletion", said="Please.",
        ground="consent", language="en",
    )  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        requests.answer(owner, DataRequest.objects.get(), "Done.")
    left = [one for one in traces.of(scope.id, "zqlena", PERSON) if not one.startswith("accounts.OutboxLetter")]
    assert not left, "but the answer that was sent to her, for thirty days"
    assert set(exports.everything(of_address(scope.id, PERSON))) <= {"privacy.DataRequest"}, "that she asked"


@pytest.mark.promise("S6")
def test_a_colleague_takes_her_own_data_along(scope, seller):
    assert scope.bob.user.email in str(exports.everything(of_member(scope.bob)))


@pytest.mark.promise("S6")
def test_suppliers_have_records_beside_customers(scope, seller, browse):
    at_a_supplier(scope, seller)
    customers.add_customer(seller, name="Vogt GmbH")
    client = browse(scope.bob)

    suppliers, buyers = (client.get(page).content.decode() for page in ("/customers/suppliers/", "/customers/"))

    assert "Wuxi Springs" in suppliers
    assert "Vogt GmbH" not in suppliers
    assert "Vogt GmbH" in buyers
    assert "Wuxi Springs" not in buyers
