"""How questions become SQL: a column that whoever looks may not see is not in it; its blank stands in its place.

Showing, filtering, sorting, grouping and adding up all meet a column here, so none of them can tell what it holds.
"""

from __future__ import annotations

from typing import Any

from django.db.models.expressions import Col
from django.db.models.sql import compiler
from django.db.models.sql.compiler import SQLAggregateCompiler, SQLDeleteCompiler, SQLInsertCompiler, SQLUpdateCompiler

from argosy.platform import veil

__all__ = ["SQLAggregateCompiler", "SQLCompiler", "SQLDeleteCompiler", "SQLInsertCompiler", "SQLUpdateCompiler"]


class SQLCompiler(compiler.SQLCompiler):
    """Django's, with the veil in front of what it reads."""

    def compile(self, node: Any) -> tuple[str, Any]:
        """A part of the statement, and its values."""
        if isinstance(node, Col):
            column = node.target
            rules = veil.hidden_rules(column.model._meta.db_table, column.attname)
            if rules:
                return self._veiled(node, rules), []
        return super().compile(node)

    def _veiled(self, node: Any, rules: list[veil.Rule]) -> str:
        column, quote = node.target, self.quote_name_unless_alias
        blank = f"{_written(veil.blank_of(column))}::{column.db_type(self.connection)}"
        if not all(rule.by for rule in rules):
            return blank
        table = f"{quote(node.alias)}." if node.alias else ""
        # the values are words of our own declarations
        where = " OR ".join(
            f"{table}{quote(rule.by)} IN ({', '.join(_written(value) for value in rule.values)})" for rule in rules
        )
        return f"(CASE WHEN {where} THEN {blank} ELSE {table}{quote(column.column)} END)"


def _written(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return "'[]'" if isinstance(value, list) else "'{}'"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
