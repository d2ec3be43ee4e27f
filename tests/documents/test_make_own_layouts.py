"""An enterprise makes layouts of its own in the settings; drafts follow them, what was issued stays as it was."""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.deals import layouts as found_layouts
from argosy.deals.actions import documents, layouts, letterheads
from argosy.deals.contents import content_of, letterhead, shown_content
from argosy.deals.designing import Draft, OfKind
from argosy.deals.errors import (
    LayoutBegins,
    LayoutChanged,
    LayoutIsUsed,
    LayoutLacks,
    NothingToUndo,
    SameLayoutName,
    TooLongAText,
    TooManyClauses,
    TooManyLayouts,
    TooWideATable,
    UnknownFields,
)
from argosy.deals.models import DocumentLayout
from argosy.deals.papers.designs import offered_columns, standard_blocks, standard_columns
from argosy.platform.errors import NotAllowed, NotFound

pytestmark = pytest.mark.django_db


@pytest.fixture
def layout(owner):
    """A copy of Classic that nobody has changed yet."""
    return layouts.copy_layout(owner, "classic")


def asked(
    kind: str = "quotation", *, name: str = "Our own", size: str = "normal", paper: str = "a4", **of_kind
) -> Draft:
    """A layout as it stands in the form: the standard of that kind, but for what is given."""
    whole = {
        "columns": tuple((key, "", "") for key in standard_columns(kind)),
        "blocks": standard_blocks(kind),
    } | of_kind
    return Draft(name, "classic", paper, size, "", "left", "letterhead", kind, OfKind(**whole))


def posted(kind: str = "quotation", **more):
    """What the page sends for the standard of that kind."""
    return {
        "kind": kind, "name": "Our own", "look": "modern", "paper": "us-letter", "size": "normal", "logo": "centre",
        "sides": "beside", "accent": "#102030", "column": list(offered_columns(kind)),
        "column_shown": list(standard_columns(kind)), "block": list(standard_blocks(kind)),
        "block_shown": list(standard_blocks(kind)),
    } | more  # fmt: skip


def test_a_copy_is_changed_in_the_page_and_given_to_a_document(owner, layout, quotation, browse, company):
    client = browse(company.alice)
    page = client.get(f"/documents/layouts/{layout.pk}/?kind=contract")
    sent = posted(
        "contract", title_en="SALES CONFIRMATION", **{"heading-goods_en": "Commodity"}, own_accent="on",
        above_en="Between {buyer} and us", clause_name_en=["Quality"], clause_name_zh=[""], clause_text_en=["As seen"],
        clause_text_zh=[""],
    )  # fmt: skip

    answer = client.post(f"/documents/layouts/{layout.pk}/", sent)

    layout.refresh_from_db()
    assert b"SALES" not in page.content
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"/documents/layouts/{layout.pk}/?kind=contract&shown_in=en",
    )
    assert (layout.name, layout.look, layout.design["paper"], layout.design["accent"]) == (
        "Our own", "modern", "us-letter", "#102030",
    )  # fmt: skip
    kept = layout.design["kinds"]["contract"]
    assert kept["title"] == ["SALES CONFIRMATION", ""]
    assert ["goods", "Commodity", ""] in kept["columns"]
    assert kept["clauses"] == [["Quality", "", "As seen", ""]]
    assert b"Our own" in browse(company.bob).get(f"/documents/{quotation.pk}/").content


def test_a_draft_follows_the_layout_and_what_was_issued_keeps_its_own(owner, seller, layout, quotation):
    quotation.layout = str(layout.pk)
    quotation.save(update_fields=["layout"])
    layouts.keep_layout(owner, layout.pk, asked(title=("OFFER", "")))
    as_draft = content_of(quotation)["design"]["title"]

    documents.issue_document(seller, quotation)
    quotation.refresh_from_db()
    layouts.keep_layout(owner, layout.pk, asked(title=("PRICES", "")))

    assert as_draft == ["OFFER", ""]
    assert shown_content(quotation)["design"]["title"] == ["OFFER", ""]
    quotation = documents.revise_document(seller, quotation)
    assert shown_content(quotation)["design"]["title"] == ["PRICES", ""]


def test_documents_begin_with_the_layout_of_their_kind(owner, seller, layout, deal):
    layouts.begin_with(owner, {"proforma": str(layout.pk), "invoice": "modern", "order": "no such"})

    first = documents.begin_document(seller, "quotation", deal.customer, opportunity=deal)
    proforma = documents.continue_as(seller, first, "proforma")
    invoice = documents.continue_as(seller, proforma, "invoice")

    assert letterhead().layouts == {"proforma": str(layout.pk), "invoice": "modern"}
    assert [one.layout for one in (first, proforma, invoice)] == ["classic", str(layout.pk), "modern"]


def test_what_was_chosen_for_a_document_stays_with_its_chain(owner, seller, layout, quotation):
    layouts.begin_with(owner, {"proforma": "modern"})
    quotation.layout = str(layout.pk)
    quotation.save(update_fields=["layout"])

    assert documents.continue_as(seller, quotation, "proforma").layout == str(layout.pk)

    layouts.archive_layout(owner, layout.pk, is_archived=True)
    assert documents.continue_as(seller, quotation, "proforma").layout == "modern"


def test_an_archived_layout_is_offered_no_more_and_stays_where_it_is(owner, layout, quotation, browse, company):
    quotation.layout = str(layout.pk)
    quotation.save(update_fields=["layout"])
    with pytest.raises(LayoutIsUsed):
        layouts.remove_layout(owner, layout.pk)

    layouts.archive_layout(owner, layout.pk, is_archived=True)

    assert str(layout.pk) not in dict(found_layouts.choices())
    assert str(layout.pk) in dict(found_layouts.choices(str(layout.pk)))
    assert content_of(quotation)["design"]["name"] == layout.name
    layouts.archive_layout(owner, layout.pk, is_archived=False)
    assert str(layout.pk) in dict(found_layouts.choices())


def test_a_layout_with_which_documents_begin_stays(owner, layout):
    layouts.begin_with(owner, {"invoice": str(layout.pk)})

    for refuse in (layouts.remove_layout, lambda who, pk: layouts.archive_layout(who, pk, is_archived=True)):
        with pytest.raises(LayoutBegins):
            refuse(owner, layout.pk)

    layout.refresh_from_db()
    assert layout.archived_at is None
    letterheads.change_letterhead(owner, layout=str(layout.pk), layouts={})
    with pytest.raises(LayoutBegins):
        layouts.remove_layout(owner, layout.pk)


def test_one_that_nothing_has_is_removed(owner, layout):
    layouts.remove_layout(owner, layout.pk)

    assert not DocumentLayout.objects.exists()
    assert AuditEntry.objects.filter(word="layout.removed").exists()


def test_changes_are_undone_one_after_the_other(owner, layout):
    with pytest.raises(NothingToUndo):
        layouts.undo_layout(owner, layout.pk)
    was = (layout.name, layout.design)
    layouts.keep_layout(owner, layout.pk, asked(title=("ONE", "")))
    layouts.keep_layout(owner, layout.pk, asked(title=("TWO", "")))
    layouts.keep_layout(owner, layout.pk, asked(title=("TWO", "")))  # the same once more is no change

    assert layouts.undo_layout(owner, layout.pk).design["kinds"]["quotation"]["title"] == ["ONE", ""]
    last = layouts.undo_layout(owner, layout.pk)

    assert (last.name, last.design, last.history) == (*was, [])
    assert AuditEntry.objects.filter(word="layout.undone").count() == 2


def test_who_opened_the_page_before_a_colleague_changed_it_overwrites_nothing(owner, layout):
    earlier = timezone.now() - timedelta(seconds=5)
    layouts.keep_layout(owner, layout.pk, asked(title=("ONE", "")))

    with pytest.raises(LayoutChanged):
        layouts.keep_layout(owner, layout.pk, asked(title=("TWO", "")), seen_at=earlier)

    layout.refresh_from_db()
    assert layout.design["kinds"]["quotation"]["title"] == ["ONE", ""]


def columns(*keys: str):
    return tuple((key, "", "") for key in keys)


@pytest.mark.parametrize(
    ("refusal", "draft", "words"),
    [
        (UnknownFields, {"texts": (("Dear {byer}", ""), ("", ""), ("", ""))}, "{byer}. These exist here: {number}, {date}"),
        (UnknownFields, {"kind": "packing_list", "texts": (("{total}", ""), ("", ""), ("", ""))}, "{total}"),
        (LayoutLacks, {"kind": "invoice", "columns": columns("goods", "quantity", "price")}, "Amount"),
        (LayoutLacks, {"kind": "contract", "blocks": ("parties", "facts", "goods", "totals", "terms")}, "Signatures"),
        (LayoutLacks, {"columns": columns("picture", "quantity", "price")}, "Description of goods"),
        (LayoutLacks, {"kind": "marks", "blocks": ("parties", "facts")}, "Shipping marks"),
        (TooWideATable, {"columns": columns(*offered_columns("quotation"))}, "there are 176"),
        (TooLongAText, {"title": ("T" * 61, "")}, "“Title” has at most 60"),
        (TooLongAText, {"texts": (("", ""), ("", ""), ("", "F" * 301))}, "“Footer” has at most 300"),
        (TooLongAText, {"columns": (("goods", "G" * 41, ""), *columns("quantity", "price"))}, "at most 40"),
        (TooManyClauses, {"kind": "contract", "clauses": (("", "", "x", ""),) * 21}, "20"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_layout_is_refused_in_a_sentence(owner, layout, refusal, draft, words):
    with pytest.raises(refusal) as said:
        layouts.keep_layout(owner, layout.pk, asked(**draft))

    assert words in str(said.value)
    layout.refresh_from_db()
    assert (layout.design, layout.history) == ({}, [])


def test_a_larger_type_must_hold_what_the_other_kinds_show(owner, layout):
    wide = columns("at", "item", "code", "goods", "hs", "origin", "quantity", "price", "amount")
    layouts.keep_layout(owner, layout.pk, asked("invoice", columns=wide))

    with pytest.raises(TooWideATable):
        layouts.keep_layout(owner, layout.pk, asked("quotation", size="large"))

    layout.refresh_from_db()
    assert layout.design["size"] == "normal"


@pytest.mark.parametrize("size", ["small", "normal", "large"])
def test_every_kind_as_it_comes_is_a_layout_in_every_size(owner, layout, size):
    for kind in ("quotation", "contract", "invoice", "packing_list", "booking", "marks", "purchase"):
        layouts.keep_layout(owner, layout.pk, asked(kind, size=size))

    layout.refresh_from_db()
    assert all(one["columns"] == one["blocks"] == [] for one in layout.design["kinds"].values())


def test_what_was_typed_stays_in_the_page_that_refuses(layout, browse, company):
    sent = posted(title_en="A TITLE", above_en="Dear {byer}", **{"heading-goods_en": "Wares"})

    answer = browse(company.alice).post(f"/documents/layouts/{layout.pk}/", sent)

    page = answer.content.decode()
    assert answer.status_code == 422
    for words in ("{byer}", "A TITLE", "Wares", "These exist here"):
        assert words in page, words
    layout.refresh_from_db()
    assert layout.design == {}


def test_another_kind_is_opened_only_after_what_was_typed_is_kept(layout, browse, company):
    client, url = browse(company.alice), f"/documents/layouts/{layout.pk}/"

    refused = client.post(url, posted(above_en="{byer}", go="invoice"))
    went = client.post(url, posted(title_en="OFFER", go="invoice"))

    layout.refresh_from_db()
    assert refused.status_code == 422
    assert "?kind=invoice&" in went["Location"]
    assert layout.design["kinds"]["quotation"]["title"] == ["OFFER", ""]


def test_the_page_is_seen_while_it_is_made(layout, browse, company):
    client, url = browse(company.alice), f"/documents/layouts/{layout.pk}/preview/"

    seen = client.post(url, posted(column_shown=["goods", "quantity", "price", "picture"], shown_in="both"))
    half = client.post(url, posted(footer_zh="页脚"))
    refused = client.post(url, posted(above_en="{byer}"), headers={"accept": "application/json"})

    assert (seen.json()["advice"], seen.json()["hint"]) == (["Amount"], "")
    assert "one language alone" in half.json()["hint"]
    assert base64.b64decode(seen.json()["pages"][0]).startswith(b"\x89PNG")
    assert refused.status_code == 422
    assert "{byer}" in refused.json()["message"]
    layout.refresh_from_db()
    assert layout.design == {}


def test_the_settings_show_all_layouts_with_a_picture(layout, owner, browse, company):
    client = browse(company.alice)
    gone = layouts.copy_layout(owner, str(layout.pk))
    layouts.archive_layout(owner, gone.pk, is_archived=True)

    page = client.get("/documents/layouts/").content.decode()

    for words in ("Classic, our own", "Classic, our own 2", "Modern", "Compact", "Offer it again"):
        assert words in page, words
    for key in ("compact", layout.pk):
        assert client.get(f"/documents/layouts/picture/{key}/").content.startswith(b"\x89PNG")
    assert client.get("/documents/layouts/picture/nothing/").status_code == 404


def test_a_layout_is_a_copy_of_something_and_there_are_not_too_many(owner, layout, monkeypatch):
    with pytest.raises(NotFound):
        layouts.copy_layout(owner, "nothing")
    second = layouts.copy_layout(owner, str(layout.pk))
    with pytest.raises(SameLayoutName):
        layouts.keep_layout(owner, second.pk, asked(name=layout.name.upper()))
    monkeypatch.setattr(layouts, "MOST_LAYOUTS", 2)

    with pytest.raises(TooManyLayouts):
        layouts.copy_layout(owner, "modern")

    assert sorted(DocumentLayout.objects.values_list("name", flat=True)) == ["Classic, our own", "Classic, our own 2"]


def test_who_may_not_set_documents_makes_no_layouts(seller, layout, browse, company):
    client = browse(company.bob)

    for act in (
        lambda: layouts.copy_layout(seller, "classic"),
        lambda: layouts.keep_layout(seller, layout.pk, asked(title=("X", ""))),
        lambda: layouts.undo_layout(seller, layout.pk),
        lambda: layouts.archive_layout(seller, layout.pk, is_archived=True),
        lambda: layouts.remove_layout(seller, layout.pk),
        lambda: layouts.begin_with(seller, {"invoice": "modern"}),
    ):
        with pytest.raises(NotAllowed):
            act()

    layout.refresh_from_db()
    assert (layout.design, layout.archived_at, letterhead().layouts) == ({}, None, {})
    assert (
        client.get("/documents/layouts/").status_code
        == client.get(f"/documents/layouts/{layout.pk}/").status_code
        == 403
    )
