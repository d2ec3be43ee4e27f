"""The shape of a role: its name, how far it sees, and each right with its sentence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.models import ReachKind, Role
from argosy.enterprise.rights import RIGHTS

REACHES = (
    (ReachKind.SELF.value, _("own things")),
    (ReachKind.SUBTREE.value, _("own things and those of the people below")),
    (ReachKind.DEPARTMENT.value, _("own things and those of the department and the departments inside it")),
    (ReachKind.ALL.value, _("everybody's things")),
)


def _sentences() -> list[tuple[str, Any]]:
    return list(RIGHTS.items())


class RoleForm(forms.Form):
    """What a role is called, sees and may."""

    name = forms.CharField(label=pgettext_lazy("thing", "Name"), max_length=100)
    reach = forms.ChoiceField(label=_("Sees"), choices=REACHES, initial=ReachKind.SELF.value)
    rights = forms.MultipleChoiceField(
        label=_("May"), choices=_sentences, required=False, widget=forms.CheckboxSelectMultiple
    )

    @classmethod
    def of(cls, role: Role) -> RoleForm:
        """The form with what is so now."""
        known = {"name": str(role), "reach": role.reach, "rights": sorted(role.allowed)}
        return cls(initial=known, prefix=role.pk.hex)

    def plan(self) -> RolePlan:
        """The role as it is to be, for the action."""
        typed = self.cleaned_data
        return RolePlan(typed["name"], typed["reach"], frozenset(typed["rights"]))
