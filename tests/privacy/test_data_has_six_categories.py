"""All data under the enterprise's control is registered in six categories, and everybody can read them."""

from __future__ import annotations

import pytest

from argosy.privacy.categories import Category, category_of, kept, under_control


@pytest.mark.promise("S103")
def test_every_table_that_the_enterprise_controls_is_in_one_of_six_categories():
    labels = [model._meta.label for model in under_control()]
    counted = {one.category: len(one.kinds) + one.more for one in kept()}

    assert len(Category) == 6
    assert sum(counted.values()) == len(labels)
    assert {category_of(label) for label in labels} <= set(Category)


@pytest.mark.promise("S103")
@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("accounts.User", Category.STAFF),
        ("enterprise.Department", Category.STAFF),
        ("customers.Contact", Category.BUSINESS),
        ("mail.MessageContent", Category.BUSINESS),
        ("support.RoomUse", Category.STATISTICS),
        ("enterprise.MasterOffer", Category.MASTER),
        ("privacy.Consent", Category.OTHER),
    ],
)
def test_each_is_where_one_looks_for_it(label, category):
    assert category_of(label) == category


@pytest.mark.promise("S103")
def test_everybody_reads_them_on_the_page_of_the_register(visitor, db):
    page = visitor.get("/privacy/register/").content.decode()

    for title in ("Staff", "Business records and mail", "Chats", "Statistics", "Master account", "Other"):
        assert f"<dt>{title}</dt>" in page or f">{title}<" in page
    assert "People at customers" in page
