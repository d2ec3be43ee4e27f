"""The base of every row that belongs to an enterprise, and of those few that belong to the installation."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.db import models

from argosy.platform import veil
from argosy.platform.crypto.fields import resealed
from argosy.platform.tenancy.each_row import OfItsRow, can_be_listed
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import current_enterprise

M = TypeVar("M", bound=models.Model)


class EnterpriseQuerySet(models.QuerySet[M]):
    """Reads of one enterprise's rows."""

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Django's, with sealed fields sealed for their rows first, and plain values as two lists instead of a case a row."""
        objects = list(objs)
        columns: list[Any] = [self.model._meta.get_field(name) for name in fields]
        with veil.filled(objects, fields), resealed(objects, fields):
            if batch_size or not objects or not can_be_listed(objects, columns):
                return super().bulk_update(objects, fields, batch_size)
            values = {column.attname: OfItsRow(objects, column) for column in columns}
            return self.filter(pk__in=[one.pk for one in objects]).update(**values)

    def lock(self, pk: UUID) -> M:
        """This row, locked until the end of the transaction. Raises DoesNotExist where it cannot be seen."""
        return self.select_for_update(of=("self",)).get(pk=pk)


class EnterpriseManager(models.Manager[M]):
    """Refuses to read without a scope: the sign on the door; row level security is the wall."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(enterprise_id=current_enterprise())


class EnterpriseModel(models.Model):
    """A row of one enterprise. Its table is isolated by `IsolateByEnterprise` in the migration that makes it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    enterprise_id = models.UUIDField(default=current_enterprise, editable=False)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(EnterpriseQuerySet)()

    class Meta:
        abstract = True
        # related objects and refresh_from_db read through the guarded manager too
        base_manager_name = "objects"

    def save(self, *args: Any, update_fields: Any = None, **options: Any) -> None:
        """Django's; what was not loaded, since whoever looks may not see it, stays as it is."""
        if update_fields is not None and veil.is_veiled():
            update_fields = [one for one in update_fields if not veil.is_hidden(self, _column(self, one))]
        super().save(*args, update_fields=update_fields, **options)

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any, **options: Any) -> Any:
        """Django's, without what whoever looks may not see."""
        row = super().from_db(db, field_names, values, **options)
        veil.lifted(row)
        return row


def _column(row: models.Model, name: str) -> str:
    found: Any = row._meta.get_field(name)
    return str(found.attname)


class InstallationModel(models.Model):
    """A row that belongs to no enterprise: people who sign in, keys, leases. Each such table is on a short list."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    is_of_installation: ClassVar[bool] = True  # sealed with the installation's key

    class Meta:
        abstract = True


class EnterpriseForeignKey(models.ForeignKey[Any, Any]):
    """A reference inside one enterprise.

    The database's own constraint is (enterprise_id, x_id), made by `IsolateByEnterprise`: it refuses a reference across
    enterprises, which a constraint on x_id alone would let pass.
    """

    def __init__(self, to: Any, on_delete: Any, **options: Any) -> None:
        options["db_constraint"] = False
        # an index that serves starts with the enterprise: models declare those that they need
        options.setdefault("db_index", False)
        super().__init__(to, on_delete, **options)
