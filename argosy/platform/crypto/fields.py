"""Model fields whose value is sealed on the way to the database and opened when it is read.

The place that a value is bound to is its table, column, row and enterprise, so the row must be known: `save`,
`bulk_create` and `bulk_update` know it; `queryset.update(name=…)` does not and is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from argosy.platform.crypto import keyring


class Sealed(bytes):
    """A value as it lies in the database."""

    __slots__ = ()


class SealedAttribute(DeferredAttribute):
    """Opens the value when it is first looked at: rows of a list whose bodies nobody reads cost nothing."""

    field: Any

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        if name not in instance.__dict__:
            super().__get__(instance, cls)
        value = instance.__dict__[name]
        if isinstance(value, Sealed):
            value = instance.__dict__[name] = self.field.opened(instance, value)
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedField(models.Field[Any, Any]):
    """What the sealed fields share. The column is bytea; an empty text stays empty, so that it can be told."""

    descriptor_class = SealedAttribute
    empty_strings_allowed = True

    def get_internal_type(self) -> str:
        return "BinaryField"

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Sealed | None:
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: ARG002 Django's signature
        return self.sealed(model_instance)

    def sealed(self, row: Any) -> Sealed | None:
        """The row's value of this field, as it goes to the database."""
        value = row.__dict__.get(self.attname, self.get_default())
        if value is None or isinstance(value, Sealed):
            return value
        plain = self.to_bytes(value)
        return Sealed(keyring.data_key(_owner(row)).seal(plain, self.place(row)) if plain else b"")

    def opened(self, row: Any, value: Sealed) -> Any:
        """The value that was sealed for this row."""
        return self.opened_of(_owner(row), row.pk, value)

    def opened_of(self, owner: UUID, pk: UUID, value: bytes | None) -> Any:
        """The same where the row was not made, and only its identifier and whose it is are known."""
        return self.from_bytes(keyring.open_value(owner, value, self.place_of(pk)) if value else b"")

    def place(self, row: Any) -> bytes:
        """What the value is bound to: its table, column and row. The enterprise is bound by its key."""
        return self.place_of(row.pk)

    def place_of(self, pk: UUID | str) -> bytes:
        """The same for a row that is known by its identifier alone."""
        return f"{self.model._meta.db_table}.{self.column}:{pk}".encode()

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ARG002
        if value is None or isinstance(value, Sealed):
            return None if value is None else connection.Database.Binary(bytes(value))
        if value == "":  # nothing is sealed as nothing: a new column is filled with it
            return connection.Database.Binary(b"")
        raise FieldError(f"{self.name} is sealed: save the row, or search by its tokens")

    def to_bytes(self, value: Any) -> bytes:
        """The plain value as bytes; empty for nothing."""
        return str(value).encode("utf-8", "surrogatepass")

    def from_bytes(self, value: bytes) -> Any:
        """The plain value again."""
        return value.decode("utf-8", "surrogatepass")

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name not in {"isnull", "exact"}:  # exact meets get_db_prep_value and its sentence
            raise FieldError(f"{self.name} is sealed: search by its tokens")
        return super().get_lookup(lookup_name)


class SealedTextField(SealedField):
    """Text nobody can read in the database."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("default", "")
        super().__init__(*args, **options)


class SealedJSONField(SealedField):
    """A structure of lists, dicts, texts and numbers nobody can read in the database."""

    def to_bytes(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    def from_bytes(self, value: bytes) -> Any:
        return json.loads(value.decode("utf-8", "surrogatepass")) if value else None


def _owner(row: Any) -> UUID:
    # by the kind of row, not by its enterprise_id: a person who signs in names her enterprise without being its row
    if getattr(row, "is_of_installation", False):
        return keyring.INSTALLATION
    owner: UUID = row.enterprise_id
    return owner


@contextmanager
def resealed(rows: Sequence[Any], names: Iterable[str]) -> Iterator[None]:
    """Inside, the rows hold their sealed values of these fields: for `bulk_update`, which does not know rows."""
    kept: list[tuple[Any, str, Any]] = []
    for name in names:
        for row in rows:
            field = row._meta.get_field(name)
            if isinstance(field, SealedField):
                kept.append((row, field.attname, row.__dict__.get(field.attname)))
                # an expression, which bulk_update takes as it is; the bare value would be opened on the way
                row.__dict__[field.attname] = models.Value(field.sealed(row), output_field=field)
    try:
        yield
    finally:
        for row, name, value in kept:
            row.__dict__[name] = value
