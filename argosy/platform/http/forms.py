"""A refusal of what somebody typed is shown at the form that she typed it into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.forms import Form

from argosy.platform.errors import BadInput, Conflict


@contextmanager
def shown_on(form: Form, field: str | None = None) -> Iterator[None]:
    """Inside, a BadInput or Conflict becomes an error of the form, and what was changed before it is undone.

    Afterwards `form.is_valid()` says whether it was done.
    """
    try:
        with transaction.atomic():
            yield
    except (BadInput, Conflict) as problem:
        problem.settle()
        form.add_error(field, str(problem))
