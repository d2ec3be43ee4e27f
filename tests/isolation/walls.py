"""What is the same whichever of the two walls between enterprises is taken down."""

from __future__ import annotations

from collections.abc import Callable

from django.apps import apps
from django.db import connection, transaction

from argosy.platform.tenancy.models import EnterpriseModel
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import Company
from tests.isolation.addresses import every_address
from tests.isolation.belongings import OURS
from tests.isolation.conftest import World

MODELS = [model for model in apps.get_models() if issubclass(model, EnterpriseModel)]
OF_IDS = [one for one in every_address() if one.has_ids and not one.is_public]


def statement(words: str) -> None:
    """Say this to the database."""
    with connection.cursor() as cursor:
        cursor.execute(words)


def rows_of(model: type[EnterpriseModel], company: Company) -> int:
    """How many rows lie in the table for this company, past the product's filters."""
    with enterprise_scope(company.id), connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}" WHERE enterprise_id = %s', [company.id])
        return cursor.fetchone()[0]


def reached(model: type[EnterpriseModel], world: World) -> list[str]:
    """By which ways the product, working for the rival, gets at rows of ours."""
    with enterprise_scope(world.rival.id):
        rows = model._default_manager.filter(enterprise_id=world.ours.id)
        ways: dict[str, Callable[[], object]] = {
            "counting": rows.count,
            "listing": lambda: list(rows[:1]),
            "values": lambda: list(rows.values_list("pk")[:1]),
            "existence": rows.exists,
            "the base manager": model._base_manager.filter(enterprise_id=world.ours.id).count,
            "all rows": lambda: model._default_manager.count() > rows_of(model, world.rival),
            "changing": lambda: rows.update(enterprise_id=world.rival.id),
            "raw deletion": lambda: rows._raw_delete(rows.db),
        }
        return [way for way, get in ways.items() if get()]


def asked_by_the_stranger(world: World, browse) -> list[str]:
    """The addresses of our things that open for Charlie."""
    client, opened = browse(world.rival.alice), []
    for address in OF_IDS:
        for method in ("get", "post"):
            with transaction.atomic():
                url = address.filled(world.things.arguments)
                answer = getattr(client, method)(url, world.things.in_forms)
                transaction.set_rollback(True)
            if answer.status_code not in {404, 405} or OURS in answer.content.decode(errors="replace"):
                opened.append(f"{method} {address} {answer.status_code}")
    return opened
