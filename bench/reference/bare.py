"""The product's settings without encryption and without telling the database whose rows are asked for: `bench pages --bare`.

Sealed fields are plain columns, as they would be had nobody thought of sealing; the scope's statement is not sent. The
filters of the querysets stay: every product for several companies has them.
"""

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from argosy.config.settings import *  # noqa: F403 all of them; first, for it prepares Django for typed fields
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.tenancy import scope

ROOT_URLCONF = "bench.reference.urls"


def _as_it_lies(_self: Any, value: Any, _expression: Any, _connection: Any) -> Any:
    return value


def _bare(sealed: Any, plain: type[models.Field[Any, Any]], from_database: Any) -> None:
    """Before the models are made: each of their sealed fields is such a plain one."""
    kind = plain().get_internal_type()
    sealed.descriptor_class = DeferredAttribute
    sealed.encoder = sealed.decoder = None
    sealed.get_internal_type = lambda _self: kind
    sealed.from_db_value = from_database
    sealed.pre_save, sealed.get_db_prep_value = models.Field.pre_save, plain.get_db_prep_value


_bare(SealedTextField, models.TextField, _as_it_lies)
_bare(SealedJSONField, models.JSONField, models.JSONField.from_db_value)
vars(scope)["_set"] = lambda _enterprise: None
