"""Fields of the enterprise's own in a real browser: found by, typed into a cell, and read to their end."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from argosy.customers.actions import fields
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import FieldKind
from tests.customers.answered import SITE, opened

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def field(owner):
    """`field("Audited", FieldKind.DATE)`: one more field of customers."""
    return lambda name, kind, **more: fields.add_field(owner, "customer", FieldShape(name, kind, **more))


def test_another_comparison_and_another_column_can_be_chosen_as_often_as_one_likes(browse, company, add, field):
    add("Vogt")
    key = f"x{field('Audited', FieldKind.DATE).pk.hex}"
    client = browse(company.bob)
    answers = {
        ("GET", "/customers/"): client.get("/customers/"),
        ("GET", "/customers/filter/customer/"): client.get("/customers/filter/customer/", {"fc": key}, **HTMX),
    }
    with opened(answers) as (page, _sent):
        page.goto(f"{SITE}/customers/")
        page.get_by_role("button", name="Filter").click()
        for name, words in (("fc", "Audited"), ("fw", "is not known"), ("fc", "Country"), ("fw", "after")):
            with page.expect_response("**/customers/filter/**"):
                page.locator(f"select[name={name}]").select_option(label=words)
            expect(page.locator(".filter-rest select[name=fw]")).to_have_count(1)


@pytest.mark.parametrize("keep", ["Enter", "click"])
def test_a_day_is_typed_into_its_cell_and_kept_by_enter_or_a_click(browse, company, add, field, keep):
    vogt, key = add("Vogt"), f"x{field('Audited', FieldKind.DATE).pk.hex}"
    client, cell = browse(company.bob), f"/customers/{vogt.pk}/cell/{key}/"
    answers = {
        ("GET", "/customers/"): client.get("/customers/", {"cols": key}),
        ("GET", cell): client.get(cell, **HTMX),
        ("POST", f"{cell}change/"): client.post(f"{cell}change/", {key: "2027-01-05"}, **HTMX),
    }
    with opened(answers) as (page, sent):
        page.goto(f"{SITE}/customers/?cols={key}")
        page.locator(".cell-edit").click()
        page.locator(".cell-open input[type=date]").fill("2027-01-05")
        if keep == "Enter":
            page.keyboard.press("Enter")
        else:
            page.get_by_role("button", name="Keep it").click()
        expect(page.locator(".cell-edit")).to_have_text("2027-01-05")

    assert [values[key] for _path, values in sent] == [["2027-01-05"]]


def test_in_a_list_of_many_columns_what_can_be_changed_is_read_to_its_end(browse, company, add, owner, field):
    vogt = add("Vogt Beschläge und Eisenwaren GmbH", country="DE")
    target = field("Target", FieldKind.MONEY)
    words = [field(f"Word {number}", FieldKind.TEXT) for number in range(14)]
    typed = {target.pk: {"amount": "1234567.50", "currency": "USD"}, **{one.pk: "Stainless" for one in words}}
    fields.fill(owner, vogt, typed)
    asked = {"cols": ",".join(["stage", *(f"x{one.pk.hex}" for one in (*words, target))])}
    with opened({("GET", "/customers/"): browse(company.bob).get("/customers/", asked)}) as (page, _sent):
        page.goto(f"{SITE}/customers/")
        cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)"

        assert page.locator(".cell-edit").evaluate_all(cut) == []
        assert page.locator(".cell-edit .chip span").evaluate_all(cut) == []


def test_the_amount_and_the_currency_of_a_field_have_their_names(browse, company, add, field):
    vogt = add("Vogt")
    field("Target", FieldKind.MONEY)
    here = f"/customers/{vogt.pk}/change/"
    with opened({("GET", here): browse(company.bob).get(here, **HTMX)}) as (page, _sent):
        page.goto(SITE + here)
        names = page.locator(".money-field").locator("input, select")

        expect(names.nth(0)).to_have_accessible_name("Target")
        expect(names.nth(1)).to_have_accessible_name("Currency")
