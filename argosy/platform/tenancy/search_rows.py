"""The base of search tables: tokens and ids, nothing readable, and therefore no row level security (DESIGN D4)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.expressions import RawSQL

from argosy.platform.tenancy.scope import current_enterprise


class SearchRow(models.Model):
    """The tokens of one row of an enterprise. The isolation is in the key of the tokens; the filter is a second wall."""

    row_id = models.UUIDField(primary_key=True, editable=False)
    enterprise_id = models.UUIDField(default=current_enterprise, editable=False)
    member_id = models.UUIDField(null=True)  # whose thing it is: reach is applied before rows are loaded
    at = models.DateTimeField()
    tokens = ArrayField(models.BigIntegerField())

    class Meta:
        abstract = True


def found(rows: models.QuerySet[Any], asked: list[list[int]], members: frozenset[UUID] | None) -> models.QuerySet[Any]:
    """The search rows in which each asked word is present, newest first; `members` None means everybody's."""
    rows = rows.filter(enterprise_id=current_enterprise())
    if members is not None:
        rows = rows.filter(member_id__in=members)
    for either in asked:
        # Written into the statement, so that each word has a plan of its own: a common one walks the newest rows, a rare
        # one the index (ADR 0004).
        written = "'{" + ",".join(str(int(token)) for token in either) + "}'"
        rows = rows.filter(tokens__overlap=RawSQL(written, ()))  # noqa: S611 whole numbers of our own # nosec B611
    return rows.order_by("-at")
