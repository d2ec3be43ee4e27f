"""The shape of what people type when they register, join and settle who works where."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from argosy.accounts.forms import password_field, zones
from argosy.enterprise import queries, switches
from argosy.enterprise.actions.enterprises import Profile
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.members import OF_WORK
from argosy.enterprise.actions.people import NewPerson
from argosy.enterprise.actors import subtree
from argosy.enterprise.ages import AGES
from argosy.enterprise.models import Department, Enterprise, Member, MemberState


class PersonForm(forms.Form):
    """A new person: name, mobile number, password, age group, agreement."""

    name = forms.CharField(label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    mobile = forms.CharField(
        label=_("Mobile number"),
        max_length=30,
        help_text=_("Outside China, begin with + and the country's code."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    password = password_field(
        _("Password, at least ten characters"),
        is_new=True,
        help_text=_(
            "Several words are easier to remember than signs. Nobody will ever ask you for it, by telephone, mail or"
            " chat: not we, and not in our name."
        ),
    )
    age = forms.ChoiceField(label=_("Your age"), choices=AGES, widget=forms.RadioSelect)
    version = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)
    agreed = forms.BooleanField(
        label=_("I have read the privacy policy and agree to it"),
        error_messages={"required": _("Read the privacy policy and agree to it first.")},
    )

    def person(self, email: str) -> NewPerson:
        """The person, for the action."""
        typed = self.cleaned_data
        return NewPerson(
            name=typed["name"],
            email=email,
            mobile=typed["mobile"],
            password=typed["password"],
            agreed_to=typed["version"],
            age=typed["age"],
            language=get_language() or "en",
        )


class RegisterForm(PersonForm):
    """A company with its first person: exactly four facts, besides password, age group and agreement."""

    company = forms.CharField(
        label=_("Company name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization", "autofocus": True}),
    )
    email = forms.CharField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
    instructions = forms.MultipleChoiceField(
        label=_("Your company decides, now and at any time in its settings"),
        choices=lambda: [(one.name, one.asked) for one in switches.asked_at_registration()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    field_order = ("company", "name", "email", "mobile", "password", "age", "instructions", "version", "agreed")


def _chosen(queryset: Any, label: Any, *, required: bool = False, empty: Any = "–") -> Any:
    return forms.ModelChoiceField(queryset, label=label, required=required, empty_label=None if required else empty)


class SeatForm(forms.Form):
    """As what somebody works."""

    def __init__(self, *args: Any, kept: UUID | None = None, below: Collection[UUID] = (), **options: Any) -> None:
        """`kept` leads her now, taking part or not; `below` stand herself and those whom she leads, who cannot."""
        super().__init__(*args, **options)
        leading = Q(state=MemberState.ACTIVE) | Q(pk=kept)
        leaders = Member.objects.filter(leading).exclude(pk__in=below).select_related("user")
        self.fields["role"] = _chosen(queries.roles(), _("Role"), required=True)
        self.fields["department"] = _chosen(Department.objects.order_by("name"), _("Department"))
        self.fields["supervisor"] = _chosen(leaders, _("Supervisor"))
        self.order_fields(self.field_order)

    def seat(self) -> Seat:
        """The seat, for the action."""
        typed = self.cleaned_data
        of_work = {name: typed.get(name, "") for name in OF_WORK}
        return Seat(typed["role"], typed["department"], typed["supervisor"], **of_work)


class InviteForm(SeatForm):
    """Who is asked to join, and as what."""

    email = forms.CharField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput)
    name = forms.CharField(label=_("Name"), max_length=200, required=False)


class MoveForm(SeatForm):
    """Where a member stands."""

    position = forms.CharField(label=_("Position"), max_length=200, required=False)
    industry = forms.CharField(
        label=_("Main industry"), max_length=200, required=False, help_text=_("What this member sells, or buys for.")
    )
    work_email = forms.EmailField(label=_("Business e-mail address"), max_length=254, required=False)
    work_phone = forms.CharField(label=_("Business telephone"), max_length=40, required=False)
    field_order = ("role", "department", "supervisor", *OF_WORK)

    @classmethod
    def of(cls, member: Member) -> MoveForm:
        """The form with what is known."""
        known = {"role": member.role_id, "department": member.department_id, "supervisor": member.supervisor_id}
        known |= {name: getattr(member, name) for name in OF_WORK}
        return cls(initial=known, kept=member.supervisor_id, below=subtree(member.pk))


class AddressForm(forms.Form):
    """Another address for a member."""

    email = forms.CharField(label=_("Another address"), max_length=254, widget=forms.EmailInput)


class DepartmentForm(forms.Form):
    """A department's name and place."""

    name = forms.CharField(label=pgettext_lazy("thing", "Name"), max_length=100)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parent"] = _chosen(
            Department.objects.order_by("name"), _("Inside"), empty=_("the enterprise itself")
        )


class ProfileForm(forms.Form):
    """The enterprise's own profile."""

    name = forms.CharField(label=_("Company name"), max_length=200)
    other_names = forms.CharField(
        label=_("Other names"),
        help_text=_("One a line: the English name, earlier names, brands."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    mail_domains = forms.CharField(
        label=_("Mail domains"),
        help_text=_("One a line: mail from these is your own."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    currency = forms.RegexField(
        r"^[A-Z]{3}$", label=_("Currency"), help_text=_("Three letters, such as USD or EUR."), max_length=3
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zones)

    @classmethod
    def of(cls, enterprise: Enterprise) -> ProfileForm:
        """The form with what is known."""
        return cls(
            initial={
                "name": enterprise.name,
                "other_names": "\n".join(enterprise.other_names),
                "mail_domains": "\n".join(enterprise.mail_domains),
                "currency": enterprise.currency,
                "time_zone": enterprise.time_zone,
            }
        )

    def profile(self) -> Profile:
        """The profile, for the action."""
        typed = self.cleaned_data
        return Profile(
            typed["name"],
            _lines(typed["other_names"]),
            tuple(re.sub(r"^@", "", line) for line in _lines(typed["mail_domains"])),
            typed["currency"],
            typed["time_zone"],
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
