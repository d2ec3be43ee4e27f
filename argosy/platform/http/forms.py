"""A refusal of what somebody typed is shown at the form that she typed it into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.forms import BaseForm, Form

from argosy.platform.errors import BadInput, Conflict


def refused(form: BaseForm) -> BadInput:
    """What does not fit in the form, as one sentence for those forms that stand inside another page."""
    words = ((form.fields[name].label if name in form.fields else "", why) for name, why in form.errors.items())
    return BadInput(" ".join(f"{label}: {' '.join(map(str, why))}".removeprefix(": ") for label, why in words))


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
