"""The product's filters keep enterprises apart even where the database has no policies: a table restored without them."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.isolation.conftest import World
from tests.isolation.walls import MODELS, asked_by_the_stranger, reached, statement


@pytest.fixture
def world_without_policies(owners_world) -> World:
    """Both enterprises in tables whose policies are not in force."""
    statement("SET CONSTRAINTS ALL IMMEDIATE")
    for model in MODELS:
        statement(f'ALTER TABLE "{model._meta.db_table}" DISABLE ROW LEVEL SECURITY')
    return owners_world


def test_no_way_of_reading_or_changing_reaches_our_rows(world_without_policies):
    world = world_without_policies
    assert sum(is_in_sight(model, world) for model in MODELS) > 20

    assert {model: ways for model in MODELS if (ways := reached(model, world))} == {}


def is_in_sight(model, world: World) -> bool:
    """Does plain SQL find rows of ours, outside any scope? It does, with the policies down."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}" WHERE enterprise_id = %s', [world.ours.id])
        return cursor.fetchone()[0] > 0


def test_no_page_shows_ours_to_a_stranger(world_without_policies, browse):
    assert not asked_by_the_stranger(world_without_policies, browse)
