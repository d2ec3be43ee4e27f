"""A tracking service follows the number: registered by its protocol, reports taken only if signed, each thing noted once."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.deals.actions import documents
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed
from argosy.privacy.errors import NotShared
from argosy.privacy.models import Sharing
from argosy.shipments.actions import shipments, tracking
from argosy.shipments.errors import NoNumber, NoTracking
from argosy.shipments.models import Shipment, ShipmentEvent, TrackingAccount
from tests.reading_pages import words
from tests.running_jobs import run_jobs
from tests.shipments.conftest import KEY

pytestmark = pytest.mark.django_db
NUMBER = "MEDUN4567890"
GOODS = {"name": "Hinge", "quantity": Decimal(500), "unit": "piece", "price": Decimal("1.20")}
LOADED = ("2026-04-02T08:00:00+08:00", "Loaded on vessel", "Ningbo, CN")
SAILED = ("2026-04-03T10:00:00+08:00", "Vessel departed", "Ningbo, CN")
THERE = ("2026-05-10T07:00:00+02:00", "Delivered", "Hamburg, DE")


@pytest.fixture
def followed(shipment, seller, service) -> Shipment:
    tracking.follow(seller, shipment, NUMBER)
    run_jobs()
    shipment.refresh_from_db()
    return shipment


def report(client, company, service, *, sign: str = ""):
    raw, right = service.report(NUMBER)
    hook = f"{company.id.hex}.{TrackingAccount.objects.get().hook}"
    return client.post(
        f"/shipments/tracking/report/{hook}/", raw, content_type="application/json", HTTP_SIGN=sign or right
    )


def told(shipment) -> list[str]:
    return list(
        ShipmentEvent.objects.filter(shipment=shipment, kind="told").order_by("at").values_list("words", flat=True)
    )


def test_a_number_is_registered_with_the_key_and_stands_in_the_sharing_register(followed, service):
    assert followed.tracking_state == "followed"
    assert list(service.numbers) == [NUMBER]
    assert service.asked[0].headers["17token"] == KEY
    assert json.loads(service.asked[0].body) == [{"number": NUMBER}]
    entry = Sharing.objects.get()
    assert (entry.recipient.name, entry.shared, entry.is_anonymised) == ("17TRACK", ["tracking_number"], True)


def test_a_signed_report_comes_into_the_history_once_and_moves_the_arrival(followed, service, seller, company, visitor):
    shipments.change_shipment(seller, followed, {"eta": date(2026, 5, 6)}, [])
    service.moves(NUMBER, "InTransit", [SAILED, LOADED], eta="2026-05-12T00:00:00Z")

    assert report(visitor, company, service).status_code == 204
    assert report(visitor, company, service).status_code == 204

    followed.refresh_from_db()
    assert told(followed) == ["Loaded on vessel", "Vessel departed"]
    assert followed.eta == date(2026, 5, 12)
    assert Notification.objects.filter(kind=shipments.ETA_MOVED).count() == 1


@pytest.mark.parametrize(("status", "said"), [("InTransit", "on the way · now"), ("OnTheMoon", "OnTheMoon · now")])
def test_how_far_it_is_stands_in_words(followed, service, company, visitor, browse, status, said):
    before = words(browse(company.bob).get(f"/shipments/{followed.pk}/"))
    service.moves(NUMBER, status, [SAILED])

    report(visitor, company, service)

    assert f"{NUMBER} followed" in before
    assert said in words(browse(company.bob).get(f"/shipments/{followed.pk}/"))


def test_an_unsigned_report_is_refused_and_nothing_is_kept(followed, service, company, visitor):
    service.moves(NUMBER, "InTransit", [SAILED])

    for sign in ("0" * 64, "x"):
        assert report(visitor, company, service, sign=sign).status_code == 403
    assert (
        visitor.post("/shipments/tracking/report/nonsense/", b"{}", content_type="application/json").status_code == 403
    )

    assert told(followed) == []


def test_what_a_lost_report_told_is_asked_for(followed, service, company):
    service.moves(NUMBER, "Delivered", [THERE, SAILED])

    tracking.look_after(None)

    followed.refresh_from_db()
    assert followed.arrived_on == date(2026, 5, 10)
    assert told(followed) == ["Vessel departed", "Delivered"]


def test_the_papers_of_all_shipments_are_held_at_once_before_any_of_them_moves(followed, seller, service):
    other = documents.begin_document(seller, "order", followed.customer)
    other = documents.issue_document(seller, documents.change_document(seller, other, {}, [GOODS]))
    tracking.follow(seller, shipments.begin_shipment(seller, other), "ABCDE12345")
    run_jobs()
    for number in (NUMBER, "ABCDE12345"):
        service.moves(number, "Delivered", [THERE, SAILED])

    with CaptureQueriesContext(connection) as asked:
        tracking.look_after(None)

    first = next(one["sql"] for one in asked if " FOR " in one["sql"])
    assert followed.chain.hex in first
    assert other.chain.hex in first
    assert "ORDER BY" in first


def test_the_day_of_arrival_is_that_of_the_port(followed, service):
    service.moves(NUMBER, "Delivered", [("2026-05-10T01:00:00+02:00", "Delivered", "Hamburg, DE"), SAILED])

    tracking.look_after(None)

    followed.refresh_from_db()
    assert followed.arrived_on == date(2026, 5, 10)


def test_every_number_has_its_turn_even_beside_one_that_nobody_knows(followed, order, seller, service, monkeypatch):
    for number in ("ABCDE12345", "FGHIJ67890"):
        tracking.follow(seller, shipments.begin_shipment(seller, order), number)
    run_jobs()
    del service.numbers["ABCDE12345"]
    monkeypatch.setattr(tracking, "MOST_FOLLOWED", 1)
    service.asked.clear()

    for _one in range(4):
        tracking.look_after(None)

    asked = [json.loads(one.body)[0]["number"] for one in service.asked]
    assert set(asked[:3]) == {NUMBER, "ABCDE12345", "FGHIJ67890"}
    assert asked[3] == asked[0]


def test_a_service_that_refuses_or_knows_it_already(shipment, seller, service):
    service.numbers[NUMBER] = {}
    tracking.follow(seller, shipment, NUMBER)
    run_jobs()
    shipment.refresh_from_db()
    assert shipment.tracking_state == "followed"

    service.key = "another"
    tracking.follow(seller, shipment, "ABCDE12345")
    with pytest.raises(Exception, match="service outside"):
        run_jobs()
    shipment.refresh_from_db()
    assert shipment.tracking_state == "asked"


@pytest.mark.promise("S10")
def test_it_is_marked_as_another_companys_whose_notice_is_shown_before_the_first_number_goes(
    company, browse, shipment, seller, owner, service
):
    tracking.disconnect(owner)
    page = browse(company.alice).get("/shipments/tracking/").content.decode()
    assert "A service of another company" in page
    assert f'href="{tracking.NOTICE}"' in page

    refused = browse(company.alice).post("/shipments/tracking/", {"key": KEY})

    assert "privacy notice first" in refused.content.decode()
    assert tracking.account() is None
    assert browse(company.alice).post("/shipments/tracking/", {"key": KEY, "read": "on"}).status_code == 302
    shown = browse(company.bob).get(f"/shipments/{shipment.pk}/").content.decode()
    assert "17TRACK, a service of another company" in shown
    assert f'href="{tracking.NOTICE}"' in shown
    assert "/providers/beside/?at=shipment" in shown
    assert service.asked == []


def test_without_a_connection_nothing_is_followed(shipment, seller, owner, service):
    tracking.disconnect(owner)

    with pytest.raises(NoTracking):
        tracking.follow(seller, shipment, NUMBER)
    with pytest.raises(NotAllowed):
        tracking.connect(seller, KEY, was_shown=True)
    assert service.asked == []


def test_an_ended_entry_of_the_register_stops_it(followed, service, owner):
    from argosy.privacy.actions import sharing

    sharing.end(owner, TrackingAccount.objects.get().recipient)
    before = len(service.asked)

    with pytest.raises(NotShared):
        tracking.look_after(None)
    assert len(service.asked) == before


def test_a_number_that_is_none_is_refused(shipment, seller, service):
    for number in ("", "1234", "MEDU-123 456!", "x" * 51):
        with pytest.raises(NoNumber):
            tracking.follow(seller, shipment, number)


def test_a_report_of_another_shape_does_no_harm(followed, service, company, visitor):
    for info in (
        [],
        {"tracking": {"providers": [{"events": [{"time_utc": "soon", "description": 5}, None]}, 7]}},
        None,
    ):
        service.numbers[NUMBER] = info
        assert report(visitor, company, service).status_code == 204

    assert told(followed) == []


def test_the_key_is_entered_on_a_page_and_the_address_shown_there(service, browse, company):
    page = browse(company.alice).get("/shipments/tracking/").content.decode()

    assert "/shipments/tracking/report/" in page
    assert KEY not in page
    assert browse(company.bob).get("/shipments/tracking/").status_code == 403
    assert "Tracking service" in words(browse(company.alice).get("/shipments/"))
