"""The shape of a move in the trees: inside which department, in which department, under whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.members import OF_WORK
from argosy.enterprise.models import Department, Member, MemberState
from argosy.platform.access import Actor


def _place(queryset: Any, label: Any, empty: Any) -> Any:
    gone = _("This place is not there any more. Reload and look again.")
    errors = {"invalid_choice": gone}
    return forms.ModelChoiceField(queryset, label=label, required=False, empty_label=empty, error_messages=errors)


class Place(forms.Form):
    """Where something stands. Who drags names one side of it: what was not named stays as it is."""

    def __init__(self, thing: Any, places: dict[str, Any], given: Any = None) -> None:
        self.thing = thing
        self.now = {name: getattr(thing, f"{name}_id") for name in places}
        super().__init__(given, initial=self.now)
        self.fields.update({name: place for name, place in places.items() if given is None or name in given})
        for place in list(self.fields.values())[:1]:
            place.widget.attrs["autofocus"] = True

    def news(self) -> set[str]:
        """The sides that are not as they were; nothing before it was checked."""
        chosen = getattr(self, "cleaned_data", {})
        return {name for name, place in chosen.items() if (place.pk if place else None) != self.now[name]}

    def has_news(self) -> bool:
        """Is it another place than before?"""
        return bool(self.news())

    def before(self) -> dict[str, str]:
        """Where it stood, as far as that changed, for undoing."""
        return {name: str(self.now[name] or "") for name in sorted(self.news())}


class DepartmentPlace(Place):
    """Inside which department another one lies."""

    def __init__(self, department: Department, given: Any = None) -> None:
        others = Department.objects.exclude(pk=department.pk) if given is None else Department.objects.all()
        places = {"parent": _place(others.order_by("name"), _("Inside"), _("the enterprise itself"))}
        super().__init__(department, places, given)


class MemberPlace(Place):
    """In which department a member works, and who leads her."""

    def __init__(self, member: Member, actor: Actor, given: Any = None) -> None:
        # who stopped taking part may still be the one to whom an undone move leads back
        is_back = given is not None and "back" in given
        kept = Q() if is_back else Q(actor.reach.of("id"), state=MemberState.ACTIVE) | Q(pk=member.supervisor_id)
        people = Member.objects.filter(kept).exclude(state=MemberState.LEFT).select_related("user")
        if given is None:
            people = people.exclude(pk=member.pk)
        departments = Department.objects.order_by("name")
        places = {
            "department": _place(departments, _("Department"), _("no department")),
            "supervisor": _place(people.order_by("joined_at"), _("Reports to"), _("nobody")),
        }
        super().__init__(member, places, given)

    def seat(self) -> Seat:
        """The seat as it was, with the new place, for the action."""
        one = self.thing
        of_work = {name: getattr(one, name) for name in OF_WORK}
        return replace(Seat(one.role, one.department, one.supervisor, **of_work), **self.cleaned_data)
