"""A shipment: taken from the papers, boxes with their check digit, days that move what is owed, and who is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals.actions import documents
from argosy.deals.actions.purchasing import order_from
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed
from argosy.settlement.models import Due
from argosy.shipments.actions import shipments
from argosy.shipments.boxes import fill_of, is_right
from argosy.shipments.errors import ArrivesTooEarly, NoSuchContainer, NothingSold
from argosy.shipments.models import Shipment, ShipmentEvent
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def test_it_is_booked_on_the_page_of_an_order(order, browse, company):
    client = browse(company.bob)
    assert f"/shipments/of-document/{order.pk}/" in client.get(f"/documents/{order.pk}/").content.decode()

    answer = client.post(f"/shipments/of-document/{order.pk}/begin/")
    client.post(
        answer.url,
        {"vessel": "Ever Given", "voyage": "103W", "loading": "Ningbo, China", "discharge": "DEHAM", "etd": "2026-04-01",
         "eta": "2026-05-06", "c_kind": ["20GP", ""], "c_number": ["CSQU 305438-3", ""], "c_seal": ["A1", ""],
         "c_cartons": ["3", ""], "c_gross": ["45", ""], "c_volume": ["0.09", ""]},
    )  # fmt: skip

    shipment = Shipment.objects.get()
    box = shipment.containers.get()
    page = words(client.get(answer.url))
    assert (shipment.loading, shipment.vessel, shipment.eta) == ("CNNGB", "Ever Given", date(2026, 5, 6))
    assert (box.number, box.kind, box.gross) == ("CSQU3054383", "20GP", Decimal(45))
    assert "Ningbo" in page
    assert order.number in page
    assert "Vogt GmbH" in words(client.get("/shipments/"))
    assert "2026-05-06" in words(client.get(f"/shipments/of-document/{order.pk}/"))


def test_a_second_shipment_of_an_order_has_a_ship_of_its_own_and_takes_what_the_first_left(quotation, seller):
    order = documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))
    invoice = documents.continue_as(seller, order, "invoice")
    named = {"vessel": "Ever Given 103W", "bl_number": "BL-1", "etd": "2026-04-01"}
    given = {"terms": invoice.terms | {"transport": named}}
    documents.issue_document(seller, documents.change_document(seller, invoice, given, lines(invoice)))
    whole = shipments.begin_shipment(seller, order)
    shipments.change_shipment(seller, whole, {}, [{"kind": "LCL", "cartons": 2, "gross": Decimal(30)}])

    rest = shipments.begin_shipment(seller, order)
    nothing = shipments.begin_shipment(seller, order)

    box = rest.containers.get()
    assert (whole.vessel, whole.voyage, whole.bl_number) == ("Ever Given", "103W", "BL-1")
    assert (rest.vessel, rest.bl_number, rest.etd, rest.loading) == ("", "", None, whole.loading)
    assert (box.cartons, box.gross, box.volume) == (1, Decimal("7.50"), Decimal("0.090"))
    assert [nothing.containers.get().cartons, nothing.containers.get().volume] == [None, None]


def test_the_balance_falls_due_when_it_sails(shipment, order, seller):
    shipments.change_shipment(seller, shipment, {"etd": date(2026, 4, 1)}, [])
    assert [one.due_on for one in Due.objects.order_by("position")] == [date(2026, 3, 2), date(2026, 4, 1)]

    shipments.change_shipment(seller, shipment, {"departed_on": date(2026, 4, 5)}, [])
    assert Due.objects.get(position=2).due_on == date(2026, 4, 5)


def test_who_answers_for_it_is_told_when_the_arrival_moves(shipment, seller, company):
    shipments.change_shipment(seller, shipment, {"eta": date(2026, 5, 6)}, [])
    assert not Notification.objects.filter(kind=shipments.ETA_MOVED).exists()

    shipments.change_shipment(seller, shipment, {"eta": date(2026, 5, 12)}, [])

    told = Notification.objects.get(kind=shipments.ETA_MOVED)
    assert told.member_id == company.bob.pk
    assert "2026-05-12" in str(told.values)
    moved = ShipmentEvent.objects.filter(shipment=shipment, kind="eta").order_by("-at").first()
    assert (moved.before, moved.after) == ("2026-05-06", "2026-05-12")


def test_a_wrong_box_or_day_is_refused_and_nothing_changes(shipment, seller, trainee):
    with pytest.raises(NoSuchContainer):
        shipments.change_shipment(seller, shipment, {"vessel": "X"}, [{"number": "CSQU3054384"}])
    with pytest.raises(ArrivesTooEarly):
        shipments.change_shipment(seller, shipment, {"etd": date(2026, 5, 2), "eta": date(2026, 5, 1)}, [])
    with pytest.raises(NotAllowed):
        shipments.change_shipment(trainee, shipment, {"vessel": "X"}, [])

    shipment.refresh_from_db()
    assert (shipment.vessel, shipment.etd) == ("", None)


def test_the_check_digit_of_a_container_is_that_of_the_standard():
    assert is_right("CSQU3054383")
    assert [is_right(one) for one in ("CSQU3054382", "CSQX3054383", "CSQU305438", "", "csqu3054383")] == [False] * 5


def test_boxes_get_full_by_volume_or_by_weight():
    assert fill_of(["20GP"], Decimal(14), Decimal(1000)) == 50
    assert fill_of(["20GP"], Decimal(1), Decimal(21_700)) == 100
    assert fill_of(["20GP", "LCL"], Decimal(14), Decimal(1)) is None


def test_saving_again_adds_no_container(shipment, browse, company):
    client = browse(company.bob)
    address = f"/shipments/{shipment.pk}/"
    lines = client.get(address).content.decode().split('<select name="c_kind"')[1:]

    assert len(lines) == 2
    assert " selected" not in lines[-1].split("</select>")[0]


def test_what_is_bought_is_not_shipped_to_its_supplier(order, seller, browse, company):
    foundry = add_customer(seller, name="Yongkang Foundry", kind=RecordKind.SUPPLIER, is_surely_new=True)
    bought = order_from(seller, order, foundry)

    assert "/shipments/of-document/" not in browse(company.bob).get(f"/documents/{bought.pk}/").content.decode()
    with pytest.raises(NothingSold):
        shipments.begin_shipment(seller, bought)

    assert not Shipment.objects.exists()


def test_what_the_invoice_names_is_not_typed_again(order, seller):
    invoice = documents.continue_as(seller, order, "invoice")
    named = {
        "vessel": "COSCO AQUARIUS 042E",
        "bl_number": "COSU631",
        "etd": "2026-04-01",
        "container": "CSQU3054383 / A1",
    }
    documents.issue_document(
        seller,
        documents.change_document(seller, invoice, {"terms": invoice.terms | {"transport": named}}, lines(invoice)),
    )

    shipment = shipments.begin_shipment(seller, order)

    box = shipment.containers.get()
    assert (shipment.vessel, shipment.voyage, shipment.bl_number) == ("COSCO AQUARIUS", "042E", "COSU631")
    assert (shipment.etd, box.number, box.seal) == (date(2026, 4, 1), "CSQU3054383", "A1")


def lines(document):
    return list(document.lines.values("number", "name", "quantity", "unit", "price"))


def _sent(page) -> dict[str, list[str]]:
    form = page.context["form"]
    shown = {name: [str(form[name].value() or "")] for name in form.fields}
    sent = shown | {form.add_initial_prefix(name): value for name, value in shown.items()}
    boxes = {f"c_{name}": [one[name] for one in page.context["boxes"]] for name in ("kind", "number", "seal")}
    boxes |= {f"c_{name}": [one[name] for one in page.context["boxes"]] for name in ("cartons", "gross", "volume")}
    return sent | boxes | {"boxes_shown": [page.context["boxes_shown"]]}


def test_a_refused_container_stays_on_the_page_with_all_that_was_typed(shipment, browse, company):
    client, address = browse(company.bob), f"/shipments/{shipment.pk}/"

    sent = _sent(client.get(address)) | {"vessel": ["Ever Given"], "c_number": ["CSQU3054384"]}
    answer = client.post(address, sent)

    assert answer.status_code == 422
    assert "check digit that fits" in words(answer)
    assert ('value="Ever Given"' in answer.content.decode(), "CSQU3054384" in answer.content.decode()) == (True, True)
    shipment.refresh_from_db()
    assert shipment.vessel == ""


def test_two_people_overwrite_neither_each_others_days_nor_containers_unseen(shipment, browse, company):
    address = f"/shipments/{shipment.pk}/"
    older = _sent(browse(company.bob).get(address))
    browse(company.alice).post(address, older | {"eta": ["2026-05-06"], "c_number": ["CSQU3054383"]})

    browse(company.bob).post(address, older | {"vessel": ["Ever Given"]})
    shipment.refresh_from_db()
    assert (shipment.vessel, shipment.eta) == ("Ever Given", date(2026, 5, 6))
    assert shipment.containers.get().number == "CSQU3054383"

    answer = browse(company.bob).post(address, older | {"eta": ["2026-05-09"], "c_seal": ["A1"]})
    assert (answer.status_code, "“2026-05-06” here" in words(answer)) == (422, True)
    again = _sent(answer) | {"c_seal": ["A1"]}
    answer = browse(company.bob).post(address, older | {"c_seal": ["A1"]})
    assert "Meanwhile somebody noted these containers: CSQU3054383" in words(answer)
    browse(company.bob).post(address, _sent(answer) | {"c_number": [""], "c_seal": ["A1"]})
    assert (shipment.containers.get().number, shipment.containers.get().seal) == ("", "A1"), "sent again, it is meant"
    assert again["eta"] == ["2026-05-09"]


def test_the_load_is_that_of_the_shipment_beside_that_of_the_order(quotation, seller, browse, company):
    quotation.lines.update(quantity=1000)
    order = documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))
    first = shipments.begin_shipment(seller, order)
    boxes = [{"kind": "20GP", "cartons": 2, "gross": Decimal(30), "volume": Decimal("0.06")}]
    shipments.change_shipment(seller, first, {}, boxes)

    page = words(browse(company.bob).get(f"/shipments/{first.pk}/"))

    assert "Cartons 2 of 5" in page
    assert "Volume 0.060 m³" in page


def test_where_only_its_cartons_are_noted_volume_and_weight_are_their_share(quotation, seller, browse, company):
    quotation.lines.update(quantity=1000)
    order = documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))
    first = shipments.begin_shipment(seller, order)
    shipments.change_shipment(seller, first, {}, [{"kind": "20GP", "cartons": 2}])

    page = words(browse(company.bob).get(f"/shipments/{first.pk}/"))

    assert "Cartons 2 of 5" in page
    assert "Volume 0.060 m³" in page
    assert "Gross weight 30 kg" in page
