"""Lists are sorted by fields of the enterprise's own: figures, days, and words in the order of their list."""

from __future__ import annotations

import re

import pytest

from argosy.customers import queries, reach
from argosy.customers.actions import fields, people
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import FieldKind
from argosy.platform.listing.asked import Asked

pytestmark = pytest.mark.django_db

WORDS = ["gold", "silver", "tin"]
# each company's value, and the companies in the order of the list: without a value last, the newest of them in front
FIGURES = {"Ada": 3.0, "Bor": -1.5, "Cyd": None, "Dux": 40.0, "Eos": 3.0, "Fay": 0.0, "Gil": None}
BY_FIGURE = ["Dux", "Eos", "Ada", "Fay", "Bor", "Gil", "Cyd"]
ALL_KINDS = {
    FieldKind.NUMBER: (FIGURES, BY_FIGURE),
    FieldKind.MONEY: (
        {name: figure if figure is None else {"amount": str(figure), "currency": "USD"} for name, figure in FIGURES.items()},
        BY_FIGURE,
    ),
    FieldKind.DATE: (
        {"Ada": "2027-01-05", "Bor": "2026-12-31", "Cyd": None, "Dux": "1999-01-01"},
        ["Dux", "Bor", "Ada", "Cyd"],
    ),
    FieldKind.CHOICE: (
        {"Ada": "tin", "Bor": "gold", "Cyd": None, "Dux": "silver", "Eos": "gold", "Fay": "lead of long ago"},
        ["Eos", "Bor", "Dux", "Ada", "Fay", "Cyd"],
    ),
    FieldKind.YES_NO: ({"Ada": False, "Bor": True, "Cyd": None, "Dux": True}, ["Dux", "Bor", "Ada", "Cyd"]),
}  # fmt: skip


@pytest.fixture
def filled(add, owner):
    """`filled(FieldKind.NUMBER, values)`: companies of Bob's with these values in a field, “Grade”; the field."""

    def make(kind, values, *, record="customer", **shape):
        shape = {"choices": WORDS, **shape} if kind == FieldKind.CHOICE else shape
        field = fields.add_field(owner, record, FieldShape("Grade", kind, **shape))
        for name, value in values.items():
            made = add(name) if record == "contact" else add(name, kind=record)
            row = people.add_contact(owner, made, people.NewContact(name)) if record == "contact" else made
            if value is not None:
                fields.fill(owner, row, {field.pk: value}, is_new=True)
        return field

    return make


def in_order(actor, field, **asked):
    """All of the list in the order of the field, as one reads it page by page."""
    asked = {"record": field.record, "sort": f"x{field.pk.hex}", **asked}
    seen, after = [], ""
    while True:
        page = queries.look(actor, Asked(**asked), after)
        seen += [one.name for one in page.rows]
        after = page.next
        if not after:
            return seen


@pytest.mark.parametrize("most", [1, 2, 3, 50])
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_list_is_sorted_by_a_field_page_by_page(filled, owner, seller, monkeypatch, kind, most):
    monkeypatch.setattr(queries, "ROWS", most)
    values, expected = ALL_KINDS[kind]
    field = filled(kind, values)

    assert in_order(owner, field) == expected
    assert in_order(seller, field) == expected
    monkeypatch.setattr(reach, "FEW", 0)
    assert in_order(seller, field) == expected


@pytest.mark.parametrize("record", ["lead", "supplier", "contact"])
@pytest.mark.parametrize("kind", [FieldKind.NUMBER, FieldKind.CHOICE])
def test_leads_suppliers_and_people_too(filled, owner, seller, monkeypatch, kind, record):
    monkeypatch.setattr(queries, "ROWS", 2)
    values, expected = ALL_KINDS[kind]
    field = filled(kind, values, record=record)

    assert in_order(owner, field) == in_order(seller, field) == expected


@pytest.mark.parametrize("few", [0, 500])
def test_who_is_out_of_reach_stands_in_no_order(filled, add, owner, seller, manager, monkeypatch, few):
    monkeypatch.setattr(reach, "FEW", few)
    field = filled(FieldKind.NUMBER, FIGURES)
    hers = add("Zenith", by=manager)
    fields.fill(owner, hers, {field.pk: 20.0})

    assert in_order(seller, field) == BY_FIGURE
    assert in_order(owner, field) == ["Dux", "Zenith", *BY_FIGURE[1:]]


def test_what_is_filtered_is_sorted_too(filled, browse, company):
    field = filled(FieldKind.NUMBER, FIGURES)
    key = f"x{field.pk.hex}"

    page = browse(company.bob).get(f"/customers/?cols={key}&sort={key}&f={key}.least.1").content.decode()

    assert re.findall(r'<td class="lead"><a[^>]*>([^<]+)', page) == ["Dux", "Eos", "Ada"]


@pytest.mark.parametrize(
    ("kind", "is_personal", "sorts"),
    [
        (FieldKind.NUMBER, False, True),
        (FieldKind.NUMBER, True, False),
        (FieldKind.DATE, True, False),
        (FieldKind.CHOICE, True, True),  # by keyed hashes of the list's words, in its order
        (FieldKind.TEXT, False, False),
        (FieldKind.LONG_TEXT, False, False),
        (FieldKind.SEVERAL, False, False),
    ],
)
def test_the_head_of_a_column_is_a_link_where_its_field_sorts(filled, browse, company, kind, is_personal, sorts):
    field = filled(kind, {"Ada": None}, is_personal=is_personal, choices=WORDS)
    key = f"x{field.pk.hex}"

    page = browse(company.bob).get(f"/customers/?cols={key}").content.decode()

    assert (f"sort={key}" in page) is sorts
    assert browse(company.bob).get(f"/customers/?cols={key}&sort={key}").status_code == 200


def test_a_place_that_is_made_up_is_refused(filled, browse, company):
    for kind in (FieldKind.NUMBER, FieldKind.CHOICE):
        field = fields.CustomField.objects.filter(name="Grade").first()
        if field is not None:
            field.delete()
        key = f"x{filled(kind, {}).pk.hex}"
        for after in ("WyJuYW4iLCAiMSJd", "WyJ4IiwgInkiXQ", "nonsense"):
            assert browse(company.bob).get(f"/customers/?sort={key}&after={after}").status_code == 422
