"""Fields of the enterprise's own are changed in the cells of a list and for many rows at once, and put back in one click."""

from __future__ import annotations

import pytest

from argosy.customers.actions import fields
from argosy.customers.actions.customers import add_customer, convert_lead
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer, FieldKind, TimelineEntry
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.models import Role
from tests.customers.test_do_with_several_customers import undo_of
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def field(owner):
    """`field(FieldKind.NUMBER)`: one more field of customers, “Grade”."""

    def make(kind: str = FieldKind.TEXT, **shape: object):
        return fields.add_field(owner, "customer", FieldShape("Grade", kind, **shape))

    return make


@pytest.fixture
def type_in(browse, company):
    """`type_in(vogt, grade, "A")`: Bob types it into the cell; the answer is the cell."""

    def typed(customer: Customer, one, *value: str, who=None, **more: str):
        given = {f"x{one.pk.hex}": value[0] if len(value) == 1 else list(value), **more}
        client = browse(who or company.bob)
        answer = client.post(f"/customers/{customer.pk}/cell/x{one.pk.hex}/change/", given, **HTMX)
        customer.refresh_from_db()
        return answer

    return typed


@pytest.fixture
def set_all(browse, company):
    """`set_all([vogt, luz], grade, "A")`: Bob marks them and sets the field of all."""

    def done(chosen: list[Customer], one, value: str, who=None):
        given = {"chosen": [c.pk for c in chosen], "column": f"x{one.pk.hex}", f"x{one.pk.hex}": value}
        answer = browse(who or company.bob).post("/customers/set/", {"record": "customer", **given}, **HTMX)
        for customer in chosen:
            customer.refresh_from_db()
        return answer

    return done


def value_of(customer: Customer, one) -> object:
    return (customer.custom or {}).get(str(one.pk))


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown"),
    [
        (FieldKind.TEXT, ["A & B"], "A & B", "A & B"),
        (FieldKind.NUMBER, ["12.5"], 12.5, "12.5"),
        (FieldKind.DATE, ["2030-05-02"], "2030-05-02", "2030-05-02"),
        (FieldKind.CHOICE, ["blue"], "blue", "blue"),
        (FieldKind.SEVERAL, ["blue", "red"], ["blue", "red"], "blue, red"),
        (FieldKind.YES_NO, ["no"], False, "no"),
        (FieldKind.LINK, ["https://vogt.example/a"], "https://vogt.example/a", "https://vogt.example/a"),
    ],
)
def test_a_value_is_typed_into_its_cell_found_in_the_list_and_undone(
    add, browse, company, field, type_in, kind, typed, kept, shown
):
    vogt, one = add("Vogt"), field(kind, choices=["blue", "red"])
    client, key = browse(company.bob), f"x{one.pk.hex}"
    assert "cell-edit" in client.get(f"/customers/?cols={key}").content.decode()
    assert f'name="{key}"' in client.get(f"/customers/{vogt.pk}/cell/{key}/", **HTMX).content.decode()

    changed = type_in(vogt, one, *typed)

    assert (value_of(vogt, one), shown in words(changed)) == (kept, True)
    assert "Vogt: Grade changed." in words(changed)
    client.post("/customers/put-back/", {"undo": undo_of(changed)}, **HTMX)
    vogt.refresh_from_db()
    assert vogt.custom is None


def test_an_amount_a_colleague_and_another_company_are_typed_into_their_cells(add, owner, company, type_in):
    vogt, mother = add("Vogt"), add("Mother AG")
    kinds = (FieldKind.MONEY, FieldKind.MEMBER, FieldKind.RELATION)
    target, who, group = (fields.add_field(owner, "customer", FieldShape(kind, kind)) for kind in kinds)

    type_in(vogt, target, "", **{f"x{target.pk.hex}_0": "1200", f"x{target.pk.hex}_1": "EUR"})
    type_in(vogt, who, str(company.tina.pk))
    answer = type_in(vogt, group, "Mother AG")

    assert "Mother AG" in words(answer)
    assert vogt.custom == {
        str(target.pk): {"amount": "1200", "currency": "EUR"},
        str(who.pk): str(company.tina.pk),
        str(group.pk): str(mother.pk),
    }


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (FieldKind.NUMBER, "many", "Enter a number."),
        (FieldKind.DATE, "soon", "Enter a valid date."),
        (FieldKind.RELATION, "Unheard Ltd", "No company that you see has this number or name."),
        (FieldKind.MEMBER, "nobody", "Select a valid choice."),
        (FieldKind.LINK, "javascript:alert(1)", "Enter a valid URL."),
    ],
)
def test_what_does_not_fit_is_said_in_the_cell_and_what_was_typed_stays_there(add, field, type_in, kind, typed, said):
    vogt, one = add("Vogt"), field(kind)

    answer = type_in(vogt, one, typed)

    assert answer.status_code == 200
    assert answer.content.decode().lstrip().startswith("<td")
    assert said in words(answer)
    assert f'id="own_x{one.pk.hex}_error"' in answer.content.decode()
    assert vogt.custom is None
    assert not TimelineEntry.objects.filter(kind="change").exists()


def test_what_does_not_fit_a_built_in_column_is_said_in_its_cell_too(add, browse, company):
    vogt = add("Vogt")
    for key, value, said in (
        ("stars", "9", "This value cannot be set there."),
        ("stage", "moon", "There is no such stage."),
        ("website", "w" * 201, "at most 200 characters"),
    ):
        answer = browse(company.bob).post(f"/customers/{vogt.pk}/cell/{key}/change/", {"value": value}, **HTMX)
        assert (answer.status_code, said in words(answer)) == (200, True)
        assert "field-errors" in answer.content.decode()

    before = vogt.stage
    vogt.refresh_from_db()
    assert (vogt.stars, vogt.stage, vogt.website) == (0, before, "")


def test_a_cell_left_as_it_was_changes_nothing(add, field, type_in):
    vogt, one = add("Vogt"), field()
    type_in(vogt, one, "A")
    lines = TimelineEntry.objects.count()

    answer = type_in(vogt, one, "A", **{f"initial-x{one.pk.hex}": "A"})

    assert "changed" not in words(answer)
    assert (value_of(vogt, one), TimelineEntry.objects.count()) == ("A", lines)


def test_what_a_colleague_wrote_meanwhile_is_shown_first(add, field, type_in):
    vogt, one = add("Vogt"), field()
    type_in(vogt, one, "hers")

    answer = type_in(vogt, one, "mine", **{f"initial-x{one.pk.hex}": ""})

    assert "Meanwhile somebody wrote “hers” here" in words(answer)
    assert value_of(vogt, one) == "hers"


def test_many_are_set_at_once_and_put_back_as_each_was(add, browse, company, field, type_in, set_all):
    vogt, luz, one = add("Vogt"), add("Luz"), field()
    type_in(vogt, one, "B")

    answer = set_all([vogt, luz], one, "A")
    assert "Grade of 2 customers is set." in words(answer)
    assert (value_of(vogt, one), value_of(luz, one)) == ("A", "A")
    assert "Luz" in words(browse(company.bob).get(f"/customers/?f=x{one.pk.hex}.is.A"))

    browse(company.bob).post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)
    for customer in (vogt, luz):
        customer.refresh_from_db()
    assert (value_of(vogt, one), value_of(luz, one)) == ("B", None)


def test_many_are_emptied_at_once(add, field, type_in, set_all):
    vogt, one = add("Vogt"), field()
    type_in(vogt, one, "B")

    set_all([vogt], one, "")

    assert vogt.custom is None


def test_a_built_in_column_is_set_for_many_too(add, browse, company):
    chosen = [add("Vogt"), add("Luz")]
    given = {"record": "customer", "column": "city", "value": "Hamburg", "chosen": [one.pk for one in chosen]}

    answer = browse(company.bob).post("/customers/set/", given, **HTMX)

    assert "City of 2 customers is set." in words(answer)
    assert set(Customer.objects.values_list("city", flat=True)) == {"Hamburg"}


def test_what_somebody_changed_since_is_not_put_back(add, browse, company, field, type_in, set_all):
    vogt, luz, one = add("Vogt"), add("Luz"), field()
    answer = set_all([vogt, luz], one, "A")
    type_in(luz, one, "C", who=company.alice)

    client = browse(company.bob)
    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    for customer in (vogt, luz):
        customer.refresh_from_db()
    assert (value_of(vogt, one), value_of(luz, one)) == (None, "C")
    assert "1 customer was changed since" in words(client.get("/customers/"))


def test_where_the_field_was_removed_meanwhile_it_is_said_that_nothing_can_be_put_back(
    add, browse, company, owner, field, set_all
):
    vogt, one = add("Vogt"), field()
    answer = set_all([vogt], one, "A")
    fields.remove_field(owner, one)

    said = browse(company.bob).post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    assert (said.status_code, "This field was removed meanwhile" in words(said)) == (409, True)


def test_what_stood_in_a_leads_field_is_not_put_back_once_it_is_a_customer(browse, company, owner, seller):
    lead, one = add_customer(seller, name="Vogt", kind="lead"), fields.add_field(owner, "lead", FieldShape("Fair"))
    client, key = browse(company.bob), f"x{one.pk.hex}"
    given = {"record": "lead", "column": key, key: "Canton", "chosen": [lead.pk]}
    answer = client.post("/customers/set/", given, **HTMX)
    assert "Fair of 1 lead is set." in words(answer)
    convert_lead(seller, lead)

    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    assert "1 lead was changed since and stays as it is." in words(client.get("/customers/"))
    lead.refresh_from_db()
    assert lead.custom == {str(one.pk): "Canton"}


def test_a_call_that_says_that_nothing_was_touched_sets_nothing(add, browse, company, field):
    vogt, one = add("Vogt"), field()
    given = {"record": "customer", "chosen": [vogt.pk], "column": f"x{one.pk.hex}"}
    left = {f"x{one.pk.hex}": "", f"initial-x{one.pk.hex}": ""}

    answer = browse(company.bob).post("/customers/set/", given | left, **HTMX)

    assert (answer.status_code, "Type or choose" in words(answer)) == (422, True)
    vogt.refresh_from_db()
    assert vogt.custom is None


def test_what_does_not_fit_is_set_for_nobody(add, field, set_all):
    vogt, luz, one = add("Vogt"), add("Luz"), field(FieldKind.NUMBER)

    answer = set_all([vogt, luz], one, "many")

    assert (answer.status_code, "Grade: Enter a number." in words(answer)) == (422, True)
    assert (vogt.custom, luz.custom) == (None, None)


def test_a_field_of_other_records_is_not_set(add, owner, browse, company):
    vogt, one = add("Vogt"), fields.add_field(owner, "lead", FieldShape("Fair"))
    given = {"record": "lead", "column": f"x{one.pk.hex}", f"x{one.pk.hex}": "A", "chosen": [vogt.pk]}

    assert browse(company.bob).post("/customers/set/", given, **HTMX).status_code == 422
    assert browse(company.bob).get(f"/customers/{vogt.pk}/cell/x{one.pk.hex}/", **HTMX).status_code == 404

    vogt.refresh_from_db()
    assert vogt.custom is None


@pytest.mark.parametrize("how", ["unseen", "fixed"])
def test_what_the_role_does_not_see_or_change_is_no_cell_to_be_changed(
    add, owner, browse, company, field, type_in, set_all, how
):
    vogt, one, role = add("Vogt"), field(), Role.objects.get(builtin="seller")
    kept = {"unseen": frozenset(), "fixed": frozenset()} | {how: frozenset({one.veil_key, "customer.city"})}
    change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, **kept))

    assert type_in(vogt, one, "A").status_code == 404
    assert set_all([vogt], one, "A").status_code == 404
    client, key = browse(company.bob), f"x{one.pk.hex}"
    assert client.post(f"/customers/{vogt.pk}/cell/city/change/", {"value": "Hamburg"}, **HTMX).status_code == 404
    listed = client.get(f"/customers/?cols={key},city,stage").content.decode()
    assert "/cell/stage/" in listed
    assert f"/cell/{key}/" not in listed
    assert "/cell/city/" not in listed

    vogt.refresh_from_db()
    assert (vogt.custom, vogt.city) == (None, "")


def test_a_trainee_changes_no_cell(add, company, field, type_in, set_all):
    vogt, one = add("Vogt"), field()

    assert type_in(vogt, one, "A", who=company.tina).status_code == 403
    assert set_all([vogt], one, "A", who=company.tina).status_code == 403

    assert vogt.custom is None


def test_long_texts_and_files_stay_in_the_form(add, browse, company, owner):
    vogt = add("Vogt")
    for kind in (FieldKind.LONG_TEXT, FieldKind.FILE):
        one = fields.add_field(owner, "customer", FieldShape(kind, kind))
        assert browse(company.bob).get(f"/customers/{vogt.pk}/cell/x{one.pk.hex}/", **HTMX).status_code == 404


def test_the_bar_asks_for_the_value_as_the_field_takes_it(browse, company, add, field):
    add("Vogt")
    one, client = field(FieldKind.CHOICE, choices=["blue", "red"]), browse(company.bob)
    key = f"x{one.pk.hex}"

    assert f'<option value="{key}">Grade</option>' in client.get("/customers/").content.decode()
    asked = client.get(f"/customers/column/customer/?column={key}", **HTMX).content.decode()
    assert f'<select name="{key}"' in asked
    assert "initial-" not in asked
    assert "<select" not in client.get("/customers/column/customer/?column=", **HTMX).content.decode()
