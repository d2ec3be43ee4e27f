"""`IsolateByEnterprise`: the one migration operation that turns a table into an enterprise's own (DESIGN D2).

It makes (enterprise_id, id) the primary key, so that references carry the enterprise and a Citus cluster can spread the
table; adds the composite foreign keys; forces row level security with the one canonical policy.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

SCOPE = "nullif(current_setting('argosy.enterprise', true), '')::uuid"
POLICY = "enterprise"


class IsolateByEnterprise(Operation):
    """Isolate the table of this model; it must exist, with its references to other isolated tables."""

    reduces_to_sql = True
    reversible = False

    def __init__(self, model: str) -> None:
        self.model = model

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.model], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: Any,  # noqa: ARG002
        to_state: Any,
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model)
        for statement in (*primary_key(model), *references(model), *policy(model._meta.db_table)):
            schema_editor.execute(statement)

    def describe(self) -> str:
        return f"Isolate {self.model} by enterprise"


def primary_key(model: type[models.Model]) -> list[str]:
    """(enterprise_id, id) instead of (id): every unique key starts with the enterprise."""
    table = model._meta.db_table
    return [
        f'ALTER TABLE "{table}" DROP CONSTRAINT "{table}_pkey"',
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_pkey" PRIMARY KEY (enterprise_id, id)',
    ]


def references(model: type[models.Model]) -> list[str]:
    """(enterprise_id, x_id) → (enterprise_id, id) for each reference to another isolated table."""
    ours = [
        item
        for item in model._meta.local_concrete_fields
        if isinstance(item, models.ForeignKey) and not getattr(item, "db_constraint", True)
    ]
    return [reference(model._meta.db_table, item.column, item.related_model._meta.db_table) for item in ours]


def reference(table: str, column: str, target: str) -> str:
    """The composite foreign key of one column; checked at commit, so that rows can be loaded in any order."""
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_{column}_ours" FOREIGN KEY (enterprise_id, "{column}")'
        f' REFERENCES "{target}" (enterprise_id, id) DEFERRABLE INITIALLY DEFERRED'
    )


def policy(table: str, condition: str = f"enterprise_id = {SCOPE}") -> list[str]:
    """Row level security, forced on the owner too, with the canonical policy."""
    return [
        f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
        f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
        f'CREATE POLICY {POLICY} ON "{table}" USING ({condition}) WITH CHECK ({condition})',
    ]


class ReferenceInEnterprise(Operation):
    """The composite foreign key of a reference that is added to a table isolated earlier."""

    reduces_to_sql = True
    reversible = False

    def __init__(self, model: str, field: str) -> None:
        self.model, self.field = model, field

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.model, self.field], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: Any,  # noqa: ARG002
        to_state: Any,
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model)
        item = model._meta.get_field(self.field)
        schema_editor.execute(reference(model._meta.db_table, item.column, item.related_model._meta.db_table))

    def describe(self) -> str:
        return f"Keep {self.model}.{self.field} inside its enterprise"
