from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.catalogue.actions import products
from argosy.catalogue.models import Product, ProductImport
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from tests.running_jobs import run_jobs

HINGE = {
    "number": "H-40", "name": "Stainless steel hinge", "name_zh": "不锈钢合页", "unit": "piece", "hs_code": "830210",
    "pack_quantity": Decimal(200), "carton_length": Decimal(40), "carton_width": Decimal(30),
    "carton_height": Decimal(25), "net_weight": Decimal(14), "gross_weight": Decimal(15), "cost": Decimal("0.8"),
    "cost_currency": "USD",
}  # fmt: skip


@pytest.fixture
def hinge(seller: Actor) -> Product:
    """H-40, 200 in a carton of 0.03 m³ and 15 kg, which costs us USD 0.80."""
    return products.add_product(seller, **HINGE)


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)


@pytest.fixture
def bring_as(browse):
    """Somebody imports a table of products, and looks at what came of it."""

    def send(member: Member, content: bytes, name: str = "list.csv", known: str = "update"):
        client = browse(member)
        given = {"file": SimpleUploadedFile(name, content), "known": known}
        answer = client.post("/products/import/", given)
        if answer.status_code != 302:
            return answer
        run_jobs(name="catalogue.import_products")
        return client.get(answer["Location"])

    return send


@pytest.fixture
def bring(bring_as, company):
    """Bob imports it."""
    return partial(bring_as, company.bob)


@pytest.fixture
def undo(browse, company):
    """Bob takes the import of this page back, and looks at what came of it."""

    def back(answer):
        client, url = browse(company.bob), answer.request["PATH_INFO"]
        assert client.post(f"{url}undo/", HTTP_HX_REQUEST="true").status_code == 200
        run_jobs(name="catalogue.undo_import")
        return client.get(url)

    return back


def figures(answer) -> str:
    """What came of the import that this page shows."""
    one = ProductImport.objects.get(pk=answer.request["PATH_INFO"].split("/")[3])
    assert not one.problem, one.problem
    return f"{one.added} added, {one.changed} changed, {one.failed} failed"
