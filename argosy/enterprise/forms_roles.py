"""The shape of a role: its name, how far it sees, and each right with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
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


# The rooms under which rights stand, by the first word of the right; as in the rail, what is settled last.
ROOMS = (
    (_("Customers"), ("customers", "duplicates", "pool", "visits", "addresses")),
    (_("Mail"), ("mail",)),
    (_("Opportunities and documents"), ("deals",)),
    (_("Products"), ("catalogue",)),
    (_("Money and shipments"), ("settlement", "shipments", "insurance")),
    (_("Reports"), ("reports",)),
    (_("What happens by itself"), ("automation",)),
    (_("Files and other programs"), ("exchange", "integrations", "providers")),
    (_("Organisation and personal data"), ("enterprise", "privacy")),
)
OTHER = _("Other")
FIELD_CHOICES = (("", _("sees and changes")), ("fixed", _("sees")), ("unseen", _("does not see")))


@dataclass(frozen=True, slots=True)
class FieldsOf:
    """A kind of record, and its fields in the form of a role."""

    name: Any
    fields: list[forms.BoundField]


@dataclass(frozen=True, slots=True)
class RightsOf:
    """A room, and the boxes of its rights in the form of a role."""

    name: Any
    boxes: list[forms.boundfield.BoundWidget]


def _sentences() -> list[tuple[str, Any]]:
    return list(RIGHTS.items())


class RoleForm(forms.Form):
    """What a role is called, sees and may."""

    name = forms.CharField(label=pgettext_lazy("thing", "Name"), max_length=100)
    reach = forms.ChoiceField(label=_("Sees"), choices=REACHES, initial=ReachKind.SELF.value)
    rights = forms.MultipleChoiceField(
        label=_("May"), choices=_sentences, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, own: Mapping[str, tuple[str, Any]], **options: Any) -> None:
        """`own` are the fields that the enterprise made itself."""
        super().__init__(*args, **options)
        self._closable = veil.FIELDS | {key: label for key, (_record, label) in own.items()}
        for key, label in self._closable.items():
            self.fields[key] = forms.ChoiceField(label=label, choices=FIELD_CHOICES, required=False)

    def rooms(self) -> list[RightsOf]:
        """Each room with the boxes of its rights; what belongs to none comes last."""
        by_word: dict[str, list[forms.boundfield.BoundWidget]] = {}
        for box in self["rights"].subwidgets:
            by_word.setdefault(str(box.data["value"]).partition(".")[0], []).append(box)
        found = [RightsOf(name, [box for word in words for box in by_word.pop(word, [])]) for name, words in ROOMS]
        found.append(RightsOf(OTHER, [box for boxes in by_word.values() for box in boxes]))
        return [one for one in found if one.boxes]

    def records(self) -> list[FieldsOf]:
        """Each kind of record with the fields that may be closed."""
        return [
            FieldsOf(name, [self[key] for key in self._closable if key.partition(".")[0] == record])
            for record, name in veil.RECORDS.items()
        ]

    @classmethod
    def of(cls, role: Role, own: Mapping[str, tuple[str, Any]]) -> RoleForm:
        """The form with what is so now."""
        known = {"name": str(role), "reach": role.reach, "rights": sorted(role.allowed)}
        known |= dict.fromkeys(role.unseen, "unseen") | dict.fromkeys(role.fixed, "fixed")
        return cls(initial=known, prefix=role.pk.hex, own=own)

    def plan(self) -> RolePlan:
        """The role as it is to be, for the action."""
        typed = self.cleaned_data
        closed = {way: frozenset(key for key in self._closable if typed[key] == way) for way in ("unseen", "fixed")}
        return RolePlan(typed["name"], typed["reach"], frozenset(typed["rights"]), **closed)
