"""Who does not see a customer is not offered it, and books nothing for it: not by a document she was shown, nor by mail."""

from __future__ import annotations

import pytest

from argosy.customers.models import Customer
from argosy.deals.actions import approvals
from argosy.deals.models import ApprovalRequest
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.insurance.models import InsuranceOrder
from argosy.settlement.models import Due, Receipt
from tests.mail_arriving import Letters
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
FORM = {"received_on": "2026-03-01", "amount": "5", "currency": "USD", "method": "tt"}


@pytest.fixture
def sam(company) -> Member:
    """Tina, as a seller with all rights of one: customers of her own alone."""
    seller = Role.objects.get(builtin="seller")
    Member.objects.filter(pk=company.tina.pk).update(role=seller)
    return Member.objects.get(pk=company.tina.pk)


def test_a_customer_who_went_to_a_colleague_is_offered_no_more(order, paid_in, browse, company, sam):
    paid_in()
    Receipt.objects.update(made_by=sam)
    Due.objects.update(owner=sam)
    Role.objects.filter(pk=sam.role_id).update(rights=["settlement.use", "settlement.edit"])
    hers, mine = browse(sam), browse(company.bob)

    for page in ("back", "new"):
        offered = f"/money/receipts/{page}/?q=vogt"
        assert "Vogt GmbH" not in words(hers.get(offered))
        assert hers.get(f"/money/receipts/{page}/?customer={order.customer_id}").status_code == 404
        assert "Vogt GmbH" in words(mine.get(offered))


def test_who_was_only_shown_a_document_registers_nothing_and_declares_nothing_for_it(
    order, browse, company, sam, seller
):
    approvals.ask_for_access(actor_of(sam), order.number, "Same buyer")
    approvals.answer(seller, ApprovalRequest.objects.get(), is_yes=True)
    client = browse(sam)
    assert client.get(f"/documents/{order.pk}/").status_code == 200

    opened = client.get(f"/money/receipts/new/?document={order.pk}")
    posted = client.post("/money/receipts/new/", FORM | {"document": order.pk})
    declared = client.post(f"/insurance/of-document/{order.pk}/draft/")

    assert [one.status_code for one in (opened, posted, declared)] == [403, 403, 403]
    assert "Draft the declaration" not in words(client.get(f"/insurance/of-document/{order.pk}/"))
    assert "Draft the declaration" in words(browse(company.bob).get(f"/insurance/of-document/{order.pk}/"))
    assert not Receipt.objects.exists()
    assert not InsuranceOrder.objects.exists()


def test_a_mail_of_ones_own_opens_no_customer_of_a_colleagues(order, browse, company, sam):
    message = Letters(sam).arrive(sender="Anna Vogt <anna@vogt.example>", text="We paid.", subject="Payment")
    message.customer_id = order.customer_id
    message.save(update_fields=["customer"])
    client = browse(sam)
    assert not Customer.objects.visible_to(actor_of(sam)).filter(pk=order.customer_id).exists()

    asked = client.get(f"/money/receipts/new/?message={message.pk}")
    client.post("/money/receipts/new/", FORM | {"message": message.pk})

    assert "Vogt GmbH" not in words(asked)
    assert not Receipt.objects.exists()
