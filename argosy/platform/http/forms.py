"""A refusal of what somebody typed is shown at the form that she typed it into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Model
from django.forms import BaseForm, Form, HiddenInput

from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict


def refused(form: BaseForm) -> BadInput:
    """What does not fit in the form, as one sentence for those forms that stand inside another page."""
    words = ((form.fields[name].label if name in form.fields else "", why) for name, why in form.errors.items())
    return BadInput(" ".join(f"{label}: {' '.join(map(str, why))}".removeprefix(": ") for label, why in words))


def leave_fixed(form: BaseForm, actor: Actor, row: Model) -> None:
    """What the actor's role may not change stands still in the form, and what it does not see is not in sight."""
    for name, one in form.fields.items():
        if veil.is_fixed(actor, row, name):
            one.disabled, one.required = True, False
            if veil.is_hidden(row, name):
                one.widget = HiddenInput()


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
