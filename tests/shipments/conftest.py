from __future__ import annotations

import pytest

from argosy.deals.models import Document
from argosy.enterprise.models import Enterprise
from argosy.platform.access import Actor
from argosy.shipments.actions import shipments, tracking
from argosy.shipments.models import Shipment
from simulators.seventeentrack import SeventeenTrack
from tests.cast import Company
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.settlement.conftest import order

__all__ = ["deal", "hinge", "order", "quotation", "vogt"]
KEY = "3F2A9C0D17TRACK"


@pytest.fixture(autouse=True)
def _counts_in_yuan(scope: Company) -> None:
    Enterprise.objects.filter(pk=scope.id).update(currency="CNY")


@pytest.fixture
def shipment(order: Document, seller: Actor) -> Shipment:
    return shipments.begin_shipment(seller, order)


@pytest.fixture
def service(settings, owner: Actor):
    """17TRACK on loopback, connected."""
    with SeventeenTrack(KEY) as found:
        settings.TRACKING_URL = found.url + "/track/v2.2"
        tracking.connect(owner, KEY, was_shown=True)
        yield found
