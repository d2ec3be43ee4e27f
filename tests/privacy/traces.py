"""A search for a word in everything that is kept: every sealed field opened, every token compared, every file decrypted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from argosy.platform import blobs, search
from argosy.platform.crypto.keyring import INSTALLATION

# What stays on purpose: a keyed token that keeps the person from coming back, and the request without its words.
ON_PURPOSE = frozenset({"privacy.Tombstone.key", "privacy.DataRequest.person_key", "privacy.Knock.email_key"})


def of(enterprise: UUID, word: str, address: str = "") -> Iterator[str]:
    """Each place where the word, or a token of it or of the address, still stands; inside the enterprise's scope."""
    marks = set(search.tokens(enterprise, [word], prefixes=[word]))
    if address:
        marks |= {search.blind(owner, address) for owner in (enterprise, INSTALLATION)}
    for model in apps.get_models():
        if not model.__module__.startswith("argosy."):
            continue
        for row in model._default_manager.all():
            yield from _in_row(row, word, marks)
    yield from _in_files(enterprise, word)


def _in_row(row: models.Model, word: str, marks: set[int]) -> Iterator[str]:
    for field in row._meta.local_concrete_fields:
        name = f"{row._meta.label}.{field.name}"
        value = getattr(row, field.attname)
        if isinstance(field, ArrayField):
            if marks & set(value or ()):
                yield f"{name}: a search token"
        elif isinstance(field, models.BigIntegerField):
            if value in marks and name not in ON_PURPOSE:
                yield f"{name}: a token"
        elif word in str(value).casefold():
            yield f"{name}: {value}"


def _in_files(enterprise: UUID, word: str) -> Iterator[str]:
    for path in (Path(settings.DATA) / "blobs" / str(enterprise)).rglob("*"):
        if path.is_file() and word.encode() in blobs.load(path.name).lower():
            yield f"blob {path.name}"
