"""Limit applications and shipment declarations: filled in, kept in the account, leaving only as their owner authorised."""

from __future__ import annotations

import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import documents
from argosy.enterprise.actors import actor_of
from argosy.insurance.actions import orders, policies
from argosy.insurance.errors import AlreadyOver, Incomplete, NoInsurer, NotAuthorised, NotTheOwner
from argosy.insurance.filling import three_letters
from argosy.insurance.models import InsuranceOrder
from argosy.insurance.queries import limit_of
from argosy.platform.errors import NotAllowed
from argosy.privacy.actions import consents
from argosy.privacy.errors import NotShared
from argosy.privacy.models import Consent, Sharing
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
GAPS = {"engAddress": "Elbe 1, Hamburg", "contractPayMode": "OA", "payTermApply": "60", "quotaSumApply": "50000"}


@pytest.fixture
def limit(policy, invoice, seller) -> InsuranceOrder:
    """A limit application of Bob's, with all that the insurer needs."""
    made = orders.draft_limit(seller, invoice.customer, "limit_open", invoice)
    return orders.change_order(seller, made, (made.content or {}) | GAPS)


def test_what_asks_for_english_is_not_filled_with_chinese(policy, seller):
    customer = add_customer(seller, name="宁波浪潮贸易有限公司", country="CN", city="宁波", is_surely_new=True)
    other = add_customer(seller, name="青岛海雾有限公司", country="CN", city="Qingdao", is_surely_new=True)
    other.other_names = ["Haiwu Ltd"]

    told = [(orders.draft_limit(seller, one, "limit_open", None).content or {}) for one in (customer, other)]

    assert [(one["engName"], one["chnName"], one["engAddress"]) for one in told] == [
        ("", "宁波浪潮贸易有限公司", ""),
        ("Haiwu Ltd", "青岛海雾有限公司", "Qingdao"),
    ]


@pytest.mark.promise("S56")
def test_a_limit_application_is_drafted_on_the_customers_page_and_kept(policy, invoice, browse, company):
    client = browse(company.bob)
    assert (
        f"/insurance/of-customer/{invoice.customer_id}/"
        in client.get(f"/customers/{invoice.customer_id}/beside/").content.decode()
    )

    answer = client.post(f"/insurance/of-customer/{invoice.customer_id}/draft/", {"kind": "limit_open"})
    page = client.get(answer.url)
    draft = InsuranceOrder.objects.get()
    client.post(answer.url, (draft.content or {}) | {"quotaSumApply": "50,000", "buyerPayBehave": "always in time"})

    draft.refresh_from_db()
    told = draft.content or {}
    assert (draft.owner_id, draft.state, draft.amount) == (company.bob.pk, "draft", Decimal(50000))
    assert (told["engName"], told["countryCode"], told["policyNo"]) == ("Vogt GmbH", "DEU", "SCH012345")
    assert (told["contractPayMode"], told["payTermApply"], told["ifHistTrade"]) == ("OA", "60", "1")
    assert (told["goodsName"], told["goodsCode"]) == ("Stainless steel hinge", "8302100000")
    assert told["buyerPayBehave"] == "always in time"
    assert "quotaSumApply" in words(page)
    assert draft.number in words(client.get("/insurance/"))


@pytest.mark.promise("S56")
def test_a_shipment_is_declared_from_its_invoice_without_typing_it_again(policy, invoice, browse, company):
    client = browse(company.bob)
    assert f"/insurance/of-document/{invoice.pk}/" in client.get(f"/documents/{invoice.pk}/").content.decode()

    answer = client.post(f"/insurance/of-document/{invoice.pk}/draft/")

    told = InsuranceOrder.objects.get().content or {}
    assert (told["invoiceNo"], told["invoiceSum"], told["moneyId"]) == (invoice.number, "600.00", "USD")
    assert (told["transportDate"], told["transportBillNo"], told["payMode"]) == ("2026-03-20", "NGB123", "OA")
    assert told["expectdate"] == "2026-05-19"
    assert "not insured" in words(client.get(answer.url))


@pytest.mark.promise("S57")
def test_nothing_leaves_before_its_owner_authorised_that_very_order(limit, seller, browse, company):
    client = browse(company.bob)
    other = orders.change_order(
        seller, orders.draft_limit(seller, limit.customer, "limit_open"), (limit.content or {}) | GAPS
    )
    orders.authorise_order(seller, other, other.content)

    for kind in ("xlsx", "pdf"):
        refused = client.post(f"/insurance/{limit.pk}/hand-over/", {"as": kind})
        assert refused.status_code == 409
        assert b"50000" not in refused.content
    assert not Sharing.objects.exists()
    assert "XLSX" not in words(client.get(f"/insurance/{limit.pk}/"))

    assert client.post(f"/insurance/{limit.pk}/authorise/").status_code == 422, "nobody authorises what is not seen"
    client.post(f"/insurance/{limit.pk}/authorise/", limit.content)
    file = client.post(f"/insurance/{limit.pk}/hand-over/", {"as": "xlsx"})

    sheet = load_workbook(io.BytesIO(file.content)).worksheets[0]
    names = [cell.value for cell in sheet[1]]
    told = dict(zip(names, [cell.value for cell in sheet[2]], strict=True))
    assert sheet.title == "NoLcQuotaApply"
    assert (told["corpSerialNo"], told["quotaSumApply"], told["engName"]) == (limit.number, "50000.00", "Vogt GmbH")
    limit.refresh_from_db()
    assert limit.state == "handed_over"


@pytest.mark.promise("S57")
def test_the_transfer_stands_in_the_sharing_register(limit, seller, browse, company):
    orders.authorise_order(seller, limit, limit.content)

    orders.hand_over(seller, limit)

    rows = list(Sharing.objects.order_by("at"))
    assert [(one.recipient.name, one.purpose, one.authorised_by_id) for one in rows] == [
        ("Sinosure", policies.PURPOSE, company.bob.pk)
    ] * 2
    assert [one.shared for one in rows] == [["applicant"], ["eMail", "tel"]]
    assert rows[0].member_id == company.bob.pk
    assert rows[1].person_key is not None
    assert AuditEntry.objects.filter(word="insurance.handed_over", object_id=limit.pk).count() == 1
    register = words(browse(company.alice).get("/privacy/sharing/"))
    assert "Sinosure" in register
    assert "Who applies" in register
    assert "employeeName" not in register


@pytest.mark.promise("S57")
def test_nobody_else_authorises_it_not_even_the_master_account(limit, owner, manager):
    for actor in (owner, manager):
        with pytest.raises(NotTheOwner):
            orders.authorise_order(actor, limit, limit.content)
        with pytest.raises(NotAuthorised):
            orders.hand_over(actor, limit)

    assert not Sharing.objects.exists()


@pytest.mark.promise("S57")
def test_without_the_sheet_nothing_is_authorised_unseen(limit, seller):
    with pytest.raises(NotAuthorised):
        orders.authorise_order(seller, limit, {})

    limit.refresh_from_db()
    assert (limit.state, limit.digest) == ("draft", "")


def test_what_the_sheet_leaves_out_stays_as_it_is(limit, seller):
    limit = orders.authorise_order(seller, limit, {"quotaSumApply": "70000"})

    assert (limit.state, limit.content["quotaSumApply"], limit.content["engName"]) == (
        "authorised",
        "70000",
        "Vogt GmbH",
    )


@pytest.mark.promise("S57")
def test_an_order_that_was_changed_needs_its_owners_word_again(limit, seller):
    orders.authorise_order(seller, limit, limit.content)

    limit = orders.change_order(seller, limit, {"quotaSumApply": "90000"})

    assert limit.state == "draft"
    with pytest.raises(NotAuthorised):
        orders.hand_over(seller, limit)
    assert not Sharing.objects.exists()


def test_a_file_on_paper_goes_the_same_way(limit, seller, browse, company):
    orders.authorise_order(seller, limit, limit.content)

    file = browse(company.bob).post(f"/insurance/{limit.pk}/hand-over/", {"as": "pdf"})

    assert file.content.startswith(b"%PDF")
    assert Sharing.objects.count() == 2


def test_it_goes_no_more_when_the_consent_or_the_policy_ended(limit, seller, owner, policy):
    orders.authorise_order(seller, limit, limit.content)
    given = Consent.objects.get(member_id=seller.member)
    consents.withdraw(seller, given.pk)
    with pytest.raises(NotShared):
        orders.hand_over(seller, limit)

    policies.close_policy(owner, policy.pk)
    limit.refresh_from_db()
    with pytest.raises(NoInsurer):
        orders.authorise_order(seller, limit, limit.content)
    assert not Sharing.objects.exists()


def test_what_the_insurer_needs_must_be_there(policy, vogt, seller):
    draft = orders.draft_limit(seller, vogt, "limit_open")

    with pytest.raises(Incomplete) as refused:
        orders.authorise_order(seller, draft, draft.content)

    assert "Limit asked for" in str(refused.value)
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_a_limit_revolves_with_what_is_shipped_and_paid(limit, invoice, seller):
    today = timezone.localdate()
    orders.authorise_order(seller, limit, limit.content)
    orders.hand_over(seller, limit)
    orders.note_answer(seller, limit, Decimal(1000), date(2026, 1, 1), today + timedelta(days=30))
    shipment = orders.draft_shipment(seller, invoice)
    shipment = orders.change_order(seller, shipment, {"engAddress": "Elbe 1"})
    orders.authorise_order(seller, shipment, shipment.content)

    orders.hand_over(seller, shipment)

    found = limit_of(invoice.customer_id)
    assert found is not None
    assert (found.approved, found.used, found.free) == (Decimal(1000), Decimal(600), Decimal(400))
    with pytest.raises(AlreadyOver):
        orders.change_order(seller, shipment, {"insureSum": "1"})


def handed_over(seller, order, **words):
    order = orders.change_order(seller, order, (order.content or {}) | GAPS | words)
    orders.authorise_order(seller, order, order.content)
    orders.hand_over(seller, order)
    return order


def test_a_renewed_limit_takes_the_place_of_the_one_before(limit, invoice, seller):
    ends = timezone.localdate() + timedelta(days=30)
    renewed = orders.draft_limit(seller, limit.customer, "limit_open", invoice)
    orders.note_answer(seller, handed_over(seller, renewed), Decimal(1500), date(2026, 2, 1), ends)
    orders.note_answer(seller, handed_over(seller, limit), Decimal(1000), date(2026, 1, 1), ends)

    assert limit_of(limit.customer_id).approved == Decimal(1500)


def test_two_declarations_of_one_debt_take_it_from_the_limit_once(limit, invoice, seller, django_assert_num_queries):
    ends = timezone.localdate() + timedelta(days=30)
    orders.note_answer(seller, handed_over(seller, limit), Decimal(1000), date(2026, 1, 1), ends)
    for _one in range(2):
        handed_over(seller, orders.draft_shipment(seller, invoice), insureSum="400")

    with django_assert_num_queries(3):
        found = limit_of(limit.customer_id)

    # 400 twice, of which no more is at risk than the 600 that are owed
    assert (found.used, found.free) == (Decimal(600), Decimal(400))


def test_an_answer_needs_an_order_that_went(limit, seller):
    with pytest.raises(NotAuthorised):
        orders.note_answer(seller, limit, Decimal(5), date(2026, 1, 1), date(2026, 2, 1))

    orders.drop_order(seller, limit)
    assert InsuranceOrder.objects.get().state == "dropped"


def test_who_may_not_keep_policies_does_not(seller, browse, company, trainee):
    with pytest.raises(NotAllowed):
        policies.keep_policy(seller, policies.NewPolicy("X", "1", "x@x.example"))

    assert browse(company.bob).get("/insurance/policy/").status_code == 403
    assert browse(company.tina).get("/insurance/").status_code == 403
    given = {"insurer": "Sinosure", "contact": "c@insurer.example", "number": "SCH1", "client": "", "currency": "USD"}
    browse(company.alice).post("/insurance/policy/", given)
    assert "SCH1" in words(browse(company.alice).get("/insurance/policy/"))


def test_a_colleague_does_not_see_it(limit, company):
    assert not InsuranceOrder.objects.visible_to(actor_of(company.tina)).exists()
    assert Customer.objects.exists()


def test_what_stands_in_the_sheet_is_what_is_authorised(limit, browse, company):
    client = browse(company.bob)
    sheet = _shown(client.get(f"/insurance/{limit.pk}/").context["form"])
    older = sheet | {"buyerPayBehave": "late"}

    refused = client.post(f"/insurance/{limit.pk}/authorise/", sheet | {"quotaSumApply": "", "tel": "123"})
    limit.refresh_from_db()
    assert (refused.status_code, limit.state) == (422, "draft")
    assert 'value="123"' in refused.content.decode(), "what was typed stays"

    client.post(f"/insurance/{limit.pk}/authorise/", sheet | {"quotaSumApply": "60000", "buyerPayBehave": "in time"})
    limit.refresh_from_db()
    assert (limit.state, (limit.content or {})["quotaSumApply"]) == ("authorised", "60000.00")

    unseen = client.post(f"/insurance/{limit.pk}/authorise/", older)
    assert "Meanwhile somebody wrote “in time” here" in words(unseen)


def _shown(form) -> dict[str, str]:
    """What the page sends back of a form: its fields, and beside them as what they were shown."""
    found = {name: str(form[name].value() or "") for name in form.fields}
    return found | {form.add_initial_prefix(name): value for name, value in found.items()}


def test_each_invoice_is_declared_by_its_own_number_and_sum(policy, invoice, seller):
    second = documents.continue_as(seller, invoice, "invoice")
    second.lines.update(quantity=100)
    documents.total(second)
    second = documents.issue_document(seller, second)
    order = documents.issue_document(seller, documents.continue_as(seller, invoice, "order"))
    documents.settle_document(
        seller, documents.issue_document(seller, documents.continue_as(seller, invoice, "invoice")), is_accepted=False
    )

    said = [orders.draft_shipment(seller, one).content or {} for one in (invoice, second, order)]

    assert [(one["invoiceNo"], one["invoiceSum"]) for one in said] == [
        (invoice.number, "600.00"),
        (second.number, "120.00"),
        (second.number, "120.00"),
    ]
    assert said[2]["transportBillNo"] == "NGB123", "its invoice names the ship"


def test_countries_have_three_letters():
    assert [three_letters(one) for one in ("DE", "US", "CN", "GB", "??")] == ["DEU", "USA", "CHN", "GBR", ""]


def test_the_day_on_which_it_sailed_is_declared_rather_than_the_planned_one(policy, invoice, seller):
    shipment = begin_shipment(seller, invoice)
    change_shipment(seller, shipment, {"departed_on": date(2026, 3, 24), "bl_number": "NGB999"}, [])

    told = orders.draft_shipment(seller, invoice).content or {}

    assert (told["transportDate"], told["transportBillNo"], told["expectdate"]) == (
        "2026-03-24",
        "NGB999",
        "2026-05-23",
    )
