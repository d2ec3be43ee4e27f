"""The shape of a role: its name, how far it sees, and each right with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.models import ReachKind, Role
from argosy.enterprise.rights import RIGHTS
from argosy.platform import veil

REACHES = (
    (ReachKind.SELF.value, _("own things")),
    (ReachKind.SUBTREE.value, _("own things and those of the people below")),
    (ReachKind.DEPARTMENT.value, _("own things and those of the department and the departments inside it")),
    (ReachKind.ALL.value, _("everybody's things")),
)


FIELD_CHOICES = (("", _("sees and changes")), ("fixed", _("sees")), ("unseen", _("does not see")))


@dataclass(frozen=True, slots=True)
class FieldsOf:
    """A kind of record, and its fields in the form of a role."""

    name: Any
    fields: list[forms.BoundField]


def _sentences() -> list[tuple[str, Any]]:
    return list(RIGHTS.items())


class RoleForm(forms.Form):
    """What a role is called, sees and may."""

    name = forms.CharField(label=pgettext_lazy("thing", "Name"), max_length=100)
    reach = forms.ChoiceField(label=_("Sees"), choices=REACHES, initial=ReachKind.SELF.value)
    rights = forms.MultipleChoiceField(
        label=_("May"), choices=_sentences, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for key, label in veil.FIELDS.items():
            self.fields[key] = forms.ChoiceField(label=label, choices=FIELD_CHOICES, required=False)

    def records(self) -> list[FieldsOf]:
        """Each kind of record with the fields that may be closed."""
        return [
            FieldsOf(name, [self[key] for key in veil.FIELDS if key.partition(".")[0] == record])
            for record, name in veil.RECORDS.items()
        ]

    @classmethod
    def of(cls, role: Role) -> RoleForm:
        """The form with what is so now."""
        known = {"name": str(role), "reach": role.reach, "rights": sorted(role.allowed)}
        known |= dict.fromkeys(role.unseen, "unseen") | dict.fromkeys(role.fixed, "fixed")
        return cls(initial=known, prefix=role.pk.hex)

    def plan(self) -> RolePlan:
        """The role as it is to be, for the action."""
        typed = self.cleaned_data
        closed = {way: frozenset(key for key in veil.FIELDS if typed[key] == way) for way in ("unseen", "fixed")}
        return RolePlan(typed["name"], typed["reach"], frozenset(typed["rights"]), **closed)
