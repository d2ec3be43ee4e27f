"""The database's policies keep enterprises apart even where the product forgets to filter."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, models, transaction

from argosy.platform.tenancy.models import EnterpriseManager
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.walls import MODELS, asked_by_the_stranger, reached, rows_of


@pytest.fixture(autouse=True)
def _without_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    """The manager of enterprise rows filters nothing and asks for no scope."""
    monkeypatch.setattr(EnterpriseManager, "get_queryset", models.Manager.get_queryset)


def test_no_way_of_reading_or_changing_reaches_our_rows(world):
    assert sum(rows_of(model, world.ours) > 0 for model in MODELS) > 20

    assert {model: ways for model in MODELS if (ways := reached(model, world))} == {}


def test_no_row_can_be_pushed_into_our_tables(world):
    for model in MODELS:
        with enterprise_scope(world.rival.id):
            mine = model._default_manager.first()
            if mine is None:
                continue
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                model._default_manager.filter(pk=mine.pk).update(enterprise_id=world.ours.id)


def test_no_page_shows_ours_to_a_stranger(world, browse):
    assert not asked_by_the_stranger(world, browse)
