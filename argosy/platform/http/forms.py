"""A refusal of what somebody typed is shown at the form that she typed it into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.forms import BaseForm, ChoiceField, Field, Form, HiddenInput, MultiValueField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.punctuation import between, listed


def refused(form: BaseForm) -> BadInput:
    """What does not fit in the form, as one sentence for those forms that stand inside another page."""
    words = ((form.fields[name].label if name in form.fields else "", why) for name, why in form.errors.items())
    return BadInput(
        " ".join(f"{label}{between(':')}{' '.join(map(str, why))}".removeprefix(between(":")) for label, why in words)
    )


def leave_fixed(form: BaseForm, actor: Actor, row: Model) -> None:
    """What the actor's role may not change stands still in the form, and what it does not see is not in sight."""
    for name, one in form.fields.items():
        if veil.is_fixed(actor, row, name):
            one.disabled, one.required = True, False
            one.show_hidden_initial = False
            if veil.is_hidden(row, name):
                one.widget = HiddenInput()


def untouched(form: BaseForm) -> set[str]:
    """The fields in which stands what the page showed when it was opened."""
    shown = {name for name in form.fields if form.add_initial_prefix(name) in form.data}
    return shown.difference(form.changed_data)


def refuse_unseen(form: Form) -> None:
    """Where somebody else wrote into a field meanwhile, and this one something else, the form says what stands there.

    It is sent again, then it is meant: what stands there has been seen by then. What is shown is asked of `initial`.
    """
    found = form.cleaned_data
    for name in form.changed_data:
        field, key = form.fields[name], form.add_initial_prefix(name)
        if key not in form.data or name not in form.initial or name not in found:
            continue
        now = field.hidden_widget().format_value(field.prepare_value(form.initial[name]))
        if _plain(now) == _plain(_sent(form.data, key)) or found[name] == form.initial[name]:
            continue
        form.data = _with(form.data, key, now)
        words = _("Meanwhile somebody wrote “%(now)s” here. To put yours in its place, save again.")
        if not _plain(now):
            words = _("Meanwhile somebody emptied this field. To put yours into it, save again.")
        form.add_error(name, words % {"now": _in_words(field, now)})


def _sent(data: Mapping[str, Any], key: str) -> Any:
    several = data.getlist(key) if isinstance(data, QueryDict) else data[key]
    return several[0] if isinstance(several, list) and len(several) == 1 else several


def _plain(value: Any) -> list[str]:
    """What a hidden field says, comparable: a browser sends the ends of lines in its own way."""
    several = value if isinstance(value, list) else [value]
    return sorted("\n".join(str(one).splitlines()).strip() for one in several if one not in (None, ""))


def _with(data: Mapping[str, Any], key: str, value: Any) -> Any:
    made: Any = data.copy()  # type: ignore[attr-defined]
    if isinstance(made, QueryDict):
        made.setlist(key, value if isinstance(value, list) else [value or ""])
    else:
        made[key] = value
    return made


def _in_words(field: Field, value: Any) -> str:
    choices: Any = field.choices if isinstance(field, ChoiceField) else ()
    named = {str(key): str(words) for key, words in choices}
    return listed(named.get(one, one) for one in _plain(value))[:200]


class CarefulForm(Form):
    """A form that two people may have open: nobody overwrites unseen what the other wrote.

    A field that this one left as it was shown keeps what the other wrote; one into which both wrote is asked about.
    What was shown goes along in the page; `initial` is how things stand when the form comes back.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.show_hidden_initial = not isinstance(field, MultiValueField)

    def clean(self) -> dict[str, Any]:
        """What was not touched stands as it is by now, whoever wrote it; what both wrote is shown to this one first."""
        found = super().clean() or self.cleaned_data
        refuse_unseen(self)
        return found | {name: self.initial[name] for name in untouched(self) & self.initial.keys() & found.keys()}


@contextmanager
def shown_on(form: Form, field: str | None = None) -> Iterator[None]:
    """Inside, a BadInput or Conflict becomes an error of the form, and what was changed before it is undone.

    It stands at the field that it is about, where the form has it, else at `field`, else above the form. Afterwards
    `form.is_valid()` says whether it was done.
    """
    try:
        with transaction.atomic():
            yield
    except (BadInput, Conflict) as problem:
        problem.settle()
        about = getattr(problem, "field", "")
        place = about if about in form.fields else field
        form.add_error(place, str(problem))
        if place is not None:
            _stand_at(form, place)


def stand_at_errors(*forms: Form) -> None:
    """The page that comes back stands at the first thing that is to be mended in these forms, which are one to the reader."""
    first = next(((one, name) for one in forms for name in one.errors if name in one.fields), None)
    for one in forms if first is not None else ():
        _stand_at(one, first[1] if first is not None and one is first[0] else "")


def _stand_at(form: Form, place: str) -> None:
    """The page that comes back stands at what is to be mended, however long the form is."""
    for name, one in form.fields.items():
        one.widget.attrs.pop("autofocus", None)
        if name == place:
            one.widget.attrs["autofocus"] = True
