"""A list goes out as a file: as one looks at it, within reach, written down, gone after a day."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from argosy.audit.models import AuditEntry
from argosy.customers.actions import fields
from argosy.customers.actions.customers import NewContact, add_contact
from argosy.customers.models import Customer, Follower
from argosy.deals.actions import opportunities
from argosy.exchange import jobs
from argosy.exchange.actions import exporting
from argosy.exchange.cells import Cells
from argosy.exchange.models import Export
from argosy.platform.errors import NotAllowed
from argosy.platform.http.leaves import LINES
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def take(browse, company):
    """`take("f=country.is.DE")`: Alice exports the list of customers as CSV; the file's lines by their headings."""

    def whole(query: str = "", *, record: str = "customer", **given: str) -> list[dict[str, str]]:
        client = browse(company.alice)
        client.post(f"/exchange/exports/{record}/start/", {"query": query, "format": "csv", "reason": "fair"} | given)
        run_jobs()
        made = Export.objects.order_by("-created_at").first()
        content = client.get(f"/exchange/exports/{made.pk}/file/").content
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))

    return whole


def test_the_file_holds_the_list_as_it_is_looked_at(add, take):
    add("Vogt GmbH", country="DE", city="Hamburg")
    add("Luz Lda", country="PT")

    lines = take("f=country.is.DE&cols=country,city")

    assert lines == [{"Company": "Vogt GmbH", "Country": "Germany", "City": "Hamburg"}]


def test_contacts_and_all_columns_go_out_too(add, take, seller):
    vogt = add("Vogt GmbH", country="DE")
    add_contact(seller, vogt, NewContact("Anna Vogt", "anna@vogt.example", "+49 40 1"))

    people = take(record="contact")
    companies = take(with_all="on")

    assert (people[0]["Person"], people[0]["E-mail"], people[0]["Company"]) == (
        "Anna Vogt",
        "anna@vogt.example",
        "Vogt GmbH",
    )
    assert companies[0]["Number"] == "1"


def test_a_cell_that_a_spreadsheet_would_run_is_text(add, take, browse, company):
    add('=HYPERLINK("http://evil.example")')

    lines = take()
    browse(company.alice).post("/exchange/exports/customer/start/", {"format": "xlsx"})
    run_jobs()
    made = Export.objects.get(format="xlsx")
    sheet = load_workbook(io.BytesIO(browse(company.alice).get(f"/exchange/exports/{made.pk}/file/").content)).active

    assert lines[0]["Company"].startswith("'=")
    assert (sheet["A2"].value, sheet["A2"].data_type) == ('=HYPERLINK("http://evil.example")', "s")


def test_a_figure_of_a_field_of_ones_own_is_a_number_below_nought_too(add, take, browse, company, owner):
    vogt = add("Vogt")
    one = fields.add_field(owner, "customer", fields.FieldShape("Margin", "number"))
    fields.fill(owner, vogt, {one.pk: -1234.5})

    lines = take(f"cols=x{one.pk.hex}")
    browse(company.alice).post("/exchange/exports/customer/start/", {"query": f"cols=x{one.pk.hex}", "format": "xlsx"})
    run_jobs()
    made = Export.objects.get(format="xlsx")
    sheet = load_workbook(io.BytesIO(browse(company.alice).get(f"/exchange/exports/{made.pk}/file/").content)).active

    assert lines[0]["Margin"] == "-1234.5"
    assert (sheet["B2"].value, sheet["B2"].data_type) == (-1234.5, "n")


def test_only_what_is_in_reach_goes_out(add, manager, seller, company, scope):
    add("Vogt GmbH")
    add("Hers AG", by=manager)
    from dataclasses import replace

    from argosy.exchange.permissions import Permission

    may = replace(seller, rights=seller.rights | {str(Permission.EXPORT)})
    made = exporting.start_export(may, "customer", "", "csv", with_all=False, reason="")
    run_jobs()

    made.refresh_from_db()
    assert made.rows == 1


def test_it_is_written_down_and_shown_to_the_colleagues_whose_customers_it_names(add, take, company, manager):
    add("Vogt GmbH")
    add("Hers AG", by=manager)

    take()

    told = AuditEntry.objects.filter(word="list.exported", member_id=company.alice.pk)
    assert {one.concerns_id for one in told} == {company.bob.pk, company.morgan.pk}
    assert AuditEntry.objects.filter(word="list.fetched").count() == 1


def test_the_file_is_gone_after_a_day(add, take, browse, company):
    add("Vogt GmbH")
    take()
    Export.objects.update(expires_at=timezone.now() - timedelta(minutes=1))

    jobs.forget_files.run(str(company.id))

    made = Export.objects.get()
    assert browse(company.alice).get(f"/exchange/exports/{made.pk}/file/").status_code == 409
    assert made.blob == ""


def test_a_seller_without_the_right_takes_nothing_out(add, browse, company, seller):
    add("Vogt GmbH")

    with pytest.raises(NotAllowed):
        exporting.start_export(seller, "customer", "", "csv", with_all=False, reason="")

    assert browse(company.bob).post("/exchange/exports/customer/start/", {"format": "csv"}).status_code == 403
    assert not Export.objects.exists()


def test_a_contact_is_taken_along_as_a_card(add, browse, company, seller):
    vogt = add("Vogt; Söhne GmbH", country="DE", city="Hamburg")
    anna = add_contact(seller, vogt, NewContact("Anna Vogt", "anna@vogt.example", "+49 40 1"))

    card = browse(company.bob).get(f"/exchange/contacts/{anna.pk}/card/").content.decode()

    assert card.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vogt;Anna;;;\r\nFN:Anna Vogt\r\nORG:Vogt\\; Söhne GmbH")
    assert "EMAIL;TYPE=INTERNET:anna@vogt.example" in card


def test_the_followers_of_all_rows_are_asked_for_at_once(add, seller, django_assert_num_queries):
    rows = [add(f"Vogt {place} GmbH") for place in range(5)]
    for one in rows:
        Follower.objects.get_or_create(customer=one, member_id=seller.member)
    found = list(Customer.objects.all())
    cells = Cells(seller, "customer", ["followers"], with_all=False)

    with django_assert_num_queries(3):  # the followers, their members, their accounts
        lines = list(cells.lines(found))

    assert all("Bob" in line[1] for line in lines)


@pytest.fixture
def deal(add, seller):
    """500 hinges for Vogt, worth USD 600."""
    vogt = add("Vogt GmbH", country="DE")
    made = opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member)
    return opportunities.change_opportunity(seller, made, amount_minor=60_000, currency="USD")


def test_deals_go_out_as_one_looks_at_them(deal, add, take, seller):
    opportunities.open_opportunity(seller, add("Luz Lda", country="PT"), title="Locks", owner=seller.member)

    lines = take("f=country.is.DE&cols=customer,step,amount,owner", record="deal")
    every = take(record="deal", with_all="on")

    said = {"Deal": "Hinges", "Customer": "Vogt GmbH", "Stage": "Inquiry", "Currency": "USD", "Amount": "600.00"}
    assert lines == [said | {"Followed by": "Bob"}]
    assert {one["Deal"]: one["Country"] for one in every} == {"Hinges": "Germany", "Locks": "Portugal"}


def test_the_amount_of_a_deal_is_a_number_in_the_workbook(deal, browse, company):
    client = browse(company.alice)
    client.post("/exchange/exports/deal/start/", {"query": "cols=amount", "format": "xlsx", "reason": "fair"})
    run_jobs()
    made = Export.objects.get()
    sheet = load_workbook(io.BytesIO(client.get(f"/exchange/exports/{made.pk}/file/").content)).active

    assert [cell.value for cell in sheet[1]] == ["Deal", "Currency", "Amount"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == (600, "n")
    assert "Deals" in words(client.get("/exchange/exports/"))


def test_deals_out_of_reach_do_not_go_out_and_their_owners_are_told_of_the_others(deal, add, manager, company, browse):
    opportunities.open_opportunity(manager, add("Hers AG", by=manager), title="Hers", owner=manager.member)
    role = company.bob.role
    role.rights, role.builtin = ["customers.use", "deals.use", "exchange.export"], ""
    role.save()

    browse(company.bob).post("/exchange/exports/deal/start/", {"format": "csv", "reason": "fair"})
    run_jobs()
    assert Export.objects.get().rows == 1

    browse(company.alice).post("/exchange/exports/deal/start/", {"format": "csv", "reason": "fair"})
    run_jobs()
    told = AuditEntry.objects.filter(word="list.exported", member_id=company.alice.pk)
    assert {one.concerns_id for one in told} == {company.bob.pk, company.morgan.pk}


def test_the_list_of_deals_offers_its_export_to_those_who_may(deal, browse, company):
    assert "Export this list" in words(browse(company.alice).get("/deals/list/"))
    assert "Export this list" not in words(browse(company.bob).get("/deals/list/"))

    assert browse(company.bob).post("/exchange/exports/deal/start/", {"format": "csv"}).status_code == 403
    assert not Export.objects.exists()


def test_who_took_out_more_than_a_leaf_holds_turns_to_the_next(take, add, browse, company):
    add("Vogt GmbH", country="DE")
    take()
    first = Export.objects.get()
    first.reason = "the very first"
    first.save()
    later = {"member_id": first.member_id, "record": first.record, "format": "csv", "state": first.state}
    Export.objects.bulk_create([Export(**later, reason="a later one") for _ in range(LINES)])

    register, mine = browse(company.alice).get("/privacy/sharing/"), browse(company.alice).get("/exchange/exports/")

    assert "the very first" not in words(register) + words(mine)
    assert "/privacy/sharing/?taken=2#taken-out" in register.content.decode()
    assert "the very first" in words(browse(company.alice).get("/privacy/sharing/?taken=2"))
    assert "the very first" in words(browse(company.alice).get("/exchange/exports/?page=2"))
    assert words(browse(company.alice).get("/exchange/exports/?page=nonsense")) == words(mine)


def test_a_list_that_left_stands_in_the_register_of_what_is_shared(take, add, browse, company):
    add("Vogt GmbH", country="DE")
    before = words(browse(company.alice).get("/privacy/sharing/"))
    take()

    after = words(browse(company.alice).get("/privacy/sharing/"))

    assert "Nobody has taken a list out as a file yet" in before
    assert "Lists taken out as files" in after
    assert "fair" in after, "what for"
    assert browse(company.bob).get("/privacy/sharing/").status_code == 403
