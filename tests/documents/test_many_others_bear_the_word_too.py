"""What one is looking for is found, though hundreds of customers met later bear the same word."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from argosy.customers.models import Contact, CustomerSearch
from argosy.mail import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def namesakes(quotation) -> None:
    """Two hundred and one lines as customers beyond one's reach have them, each met after Vogt."""
    ours = CustomerSearch.objects.get(row_id=quotation.customer_id)
    later = ours.at + timedelta(days=1)
    CustomerSearch.objects.bulk_create(
        CustomerSearch(row_id=uuid4(), member_id=None, at=later, tokens=ours.tokens) for _ in range(201)
    )


@pytest.mark.parametrize("address", ["/documents/?q=vogt", "/deals/list/?q=vogt", "/deals/?q=vogt"])
def test_a_document_or_deal_of_one_of_them(namesakes, quotation, browse, company, address):
    page = browse(company.bob).get(address).content.decode()

    assert (quotation.number if "documents" in address else quotation.opportunity.title) in page


def test_whom_one_writes_to(namesakes, quotation, seller):
    assert Contact.objects.filter(customer=quotation.customer).exists()

    assert [one.company for one in people.suggested(seller, "vogt")][:1] == [quotation.customer.name]
