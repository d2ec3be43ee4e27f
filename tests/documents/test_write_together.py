"""Two people have the same draft, product or letterhead open: nobody overwrites unseen what the other wrote."""

from __future__ import annotations

import pytest

from argosy.catalogue.models import Product
from argosy.deals.contents import letterhead
from argosy.deals.models import BankAccount, Document
from tests.reading_pages import offered, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def opened(quotation, browse):
    """`save = opened(member)`: the sheet as she opened it; `save(place="Hamburg")` sends it so, as a browser does."""

    def by(member):
        client = browse(member)
        page = client.get(f"/documents/{quotation.pk}/")
        form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
        form |= {f"l_{name}": [value or ""] for name, value in page.context["lines"][0].items()}
        form["seen_at"] = page.context["document"].changed_at.isoformat()

        return lambda **values: client.post(f"/documents/{quotation.pk}/change/", form | values, **HTMX)

    return by


def test_who_types_into_an_older_sheet_is_told_who_changed_it_and_overwrites_nothing(opened, quotation, company):
    alice, bob = opened(company.alice), opened(company.bob)

    assert alice(place="Shanghai").status_code == 200
    answer = bob(place="Qingdao")

    quotation.refresh_from_db()
    assert (answer.status_code, quotation.place) == (409, "Shanghai")
    assert "Alice" in words(answer)
    assert answer["HX-Retarget"] == "#both"
    assert opened(company.bob)(place="Qingdao").status_code == 200, "opened again, it can be changed"


def test_who_typed_meanwhile_keeps_hers_after_she_was_asked(opened, quotation, company):
    alice, bob = opened(company.alice), opened(company.bob)
    alice(place="Shanghai")
    asked = bob(place="Qingdao")

    answer = bob(place="Qingdao", keep=offered(asked))

    quotation.refresh_from_db()
    assert (answer.status_code, quotation.place) == (200, "Qingdao")
    assert '<div id="both" hx-swap-oob="true"></div>' in answer.content.decode(), "the question is gone"


def test_who_typed_into_what_was_issued_meanwhile_is_told_so_and_not_asked_which_shall_count(
    opened, quotation, browse, company
):
    alice, bob = opened(company.alice), opened(company.bob)
    quotation.lines.update(price=1)
    alice(place="Shanghai")
    assert browse(company.alice).post(f"/documents/{quotation.pk}/issue/", **HTMX).status_code == 204

    answer = bob(place="Qingdao")

    quotation.refresh_from_db()
    assert (answer.status_code, answer["HX-Retarget"], quotation.place) == (409, "#notices", "Shanghai")
    assert "Keep mine" not in words(answer)


def test_ones_own_answer_that_was_broken_off_stops_nobody(opened, quotation, company):
    bob = opened(company.bob)

    bob(place="Shanghai")
    answer = bob(place="Qingdao")

    quotation.refresh_from_db()
    assert (answer.status_code, quotation.place) == (200, "Qingdao")


def test_ones_answer_that_was_broken_off_after_a_colleague_wrote_stops_nobody_either(opened, quotation, company):
    opened(company.alice)(place="Hamburg")
    bob = opened(company.bob)

    bob(place="Shanghai")
    answer = bob(place="Qingdao")

    quotation.refresh_from_db()
    assert (answer.status_code, quotation.place) == (200, "Qingdao"), (
        "what Alice wrote stood in the sheet that he opened"
    )


def test_a_refusal_leaves_one_at_the_sheet(quotation, browse, company):
    quotation.lines.update(price=None)

    answer = browse(company.bob).post(f"/documents/{quotation.pk}/issue/", **HTMX)
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#notices")
    assert "every line needs a quantity and a price" in words(answer)

    quotation.lines.update(price=1)
    done = browse(company.bob).post(f"/documents/{quotation.pk}/issue/", **HTMX)
    assert done["HX-Redirect"] == f"/documents/{quotation.pk}/"


def _shown(form) -> dict[str, str]:
    """What the page sends back of a form: its fields, and beside them as what they were shown."""
    shown = {name: form[name].value() for name in form.fields}
    shown = {name: "" if value is None else str(value) for name, value in shown.items()}
    return shown | {form.add_initial_prefix(name): value for name, value in shown.items()}


def test_who_saves_an_older_form_of_a_product_leaves_what_a_colleague_wrote_meanwhile(hinge, browse, company):
    client = browse(company.bob)
    older = _shown(client.get(f"/products/{hinge.pk}/edit/").context["form"])
    Product.objects.filter(pk=hinge.pk).update(hs_code="830249", cost="0.95")

    client.post(f"/products/{hinge.pk}/edit/", older | {"name": "Steel hinge, 40 mm"})

    hinge.refresh_from_db()
    assert (hinge.name, hinge.hs_code, str(hinge.cost.normalize())) == ("Steel hinge, 40 mm", "830249", "0.95")


def test_the_letterhead_and_a_bank_account_keep_what_a_colleague_wrote_meanwhile(browse, company, scope):
    client = browse(company.alice)
    client.post("/documents/settings/bank/", {"label": "Dollars", "currency": "usd", "account": "1234"})
    page = client.get("/documents/settings/")
    (row, bank), head = page.context["accounts"][0], _shown(page.context["form"])
    bank = _shown(bank) | {"bank_id": str(row.pk)}
    client.post("/documents/settings/letterhead/", head | {"phone": "+86 574 8888"})
    BankAccount.objects.filter(pk=row.pk).update(swift="BKCHCNBJ92A")

    client.post("/documents/settings/letterhead/", head | {"website": "hailan.example"})
    client.post("/documents/settings/bank/", bank | {"bank": "Bank of China"})

    row.refresh_from_db()
    assert (letterhead().phone, letterhead().website) == ("+86 574 8888", "hailan.example")
    assert (row.swift, row.bank, row.account) == ("BKCHCNBJ92A", "Bank of China", "1234")


def test_who_writes_into_a_field_that_a_colleague_changed_meanwhile_sees_it_first(hinge, browse, company):
    client = browse(company.bob)
    older = _shown(client.get(f"/products/{hinge.pk}/edit/").context["form"]) | {"name": "Hinge A", "hs_code": "830249"}
    Product.objects.filter(pk=hinge.pk).update(name="Hinge B", hs_code="830249")

    answer = client.post(f"/products/{hinge.pk}/edit/", older)

    hinge.refresh_from_db()
    assert hinge.name == "Hinge B"
    form = answer.context["form"]
    assert set(form.errors) == {"name"}, "both wrote the same HS code: nothing to ask"
    assert "Meanwhile somebody wrote “Hinge B” here" in words(answer)
    client.post(f"/products/{hinge.pk}/edit/", _shown(form) | {"initial-name": form.data["initial-name"]})
    hinge.refresh_from_db()
    assert (hinge.name, hinge.hs_code) == ("Hinge A", "830249"), "sent again, it is meant"


def test_a_bank_account_into_which_both_wrote_is_shown_first(browse, company, scope):
    client = browse(company.alice)
    client.post("/documents/settings/bank/", {"label": "Dollars", "account": "1234"})
    (row, form) = client.get("/documents/settings/").context["accounts"][0]
    older = _shown(form) | {"bank_id": str(row.pk), "account": "9999"}
    row.account = "5678"
    row.save()

    answer = client.post("/documents/settings/bank/", older)

    row.refresh_from_db()
    assert (answer.status_code, row.account) == (422, "5678")
    assert "Meanwhile somebody wrote “5678” here" in words(answer)


def test_nobody_issues_continues_or_settles_what_a_colleague_made_of_it_unseen(opened, quotation, browse, company):
    seen = quotation.changed_at.isoformat()
    quotation.lines.update(price=1)
    assert opened(company.alice)(place="Shanghai").status_code == 200

    for doing, values in (("issue", {}), ("continue", {"kind": "proforma"}), ("settle", {"do": "cancel"})):
        answer = browse(company.bob).post(f"/documents/{quotation.pk}/{doing}/", values | {"seen_at": seen}, **HTMX)
        assert (answer.status_code, "Alice" in words(answer)) == (409, True)

    quotation.refresh_from_db()
    assert (quotation.state, Document.objects.count()) == ("draft", 1)
    page = browse(company.bob).get(f"/documents/{quotation.pk}/").context["document"]
    again = {"seen_at": page.changed_at.isoformat()}
    assert browse(company.bob).post(f"/documents/{quotation.pk}/issue/", again, **HTMX).status_code == 204


def test_a_currency_of_four_letters_is_refused_and_nothing_kept(browse, company, scope):
    answer = browse(company.alice).post("/documents/settings/bank/", {"label": "A", "account": "1", "currency": "US"})

    assert "three letters" in words(answer)
    assert not BankAccount.objects.exists()
