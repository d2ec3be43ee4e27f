"""The shape of questionnaires and activities, and of what members answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Enterprise, Member
from argosy.support.actions.activities import LONGEST, Plan
from argosy.support.activity_fields import FIELDS
from argosy.support.models import Activity
from argosy.support.queries_of_activities import KINDS, line_of


class PlanForm(forms.Form):
    """What the operator asks."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=list(KINDS.items()))
    closes_on = forms.DateField(label=_("Last day"), widget=forms.DateInput({"type": "date"}))
    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=120)
    title_en = forms.CharField(label=_("Title in English"), max_length=120)
    text_zh = forms.CharField(label=_("Text in Chinese"), max_length=5_000, widget=forms.Textarea({"rows": 3}))
    text_en = forms.CharField(label=_("Text in English"), max_length=5_000, widget=forms.Textarea({"rows": 3}))
    asked = forms.MultipleChoiceField(
        label=_("Which fields are asked"),
        choices=list(FIELDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing else is collected."),
    )
    questions = forms.CharField(
        label=_("Questions"),
        required=False,
        max_length=8_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One a line: Chinese | English."),
    )
    receiver = forms.CharField(
        label=_("Who else receives data"),
        required=False,
        max_length=200,
        help_text=_("Empty: nobody but the operator."),
    )
    receiver_contact = forms.CharField(label=_("How the receiver is reached"), required=False, max_length=300)
    passed = forms.MultipleChoiceField(
        label=_("Which fields the receiver gets"),
        choices=list(FIELDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_questions(self) -> list[tuple[str, str]]:
        """Pairs of Chinese and English."""
        found = []
        for line in self.cleaned_data["questions"].splitlines():
            chinese, bar, english = (part.strip() for part in line.partition("|"))
            if line.strip() and not (bar and chinese and english):
                raise forms.ValidationError(_("Write each question in both languages: Chinese | English."))
            if chinese:
                found.append((chinese, english))
        return found

    def plan(self) -> Plan:
        """What was typed, for the action."""
        return Plan(**self.cleaned_data)


class EntryForm(forms.Form):
    """Exactly the fields that the activity asks."""

    def __init__(self, activity: Activity, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.activity = activity
        for name in activity.asked:
            is_mail = name == "email"
            kind = forms.EmailField if is_mail else forms.CharField
            self.fields[name] = kind(label=FIELDS[name], max_length=254 if is_mail else LONGEST)
        for at, question in enumerate(line_of(activity).questions):
            self.fields[f"question_{at}"] = forms.CharField(
                label=question, max_length=LONGEST, widget=forms.Textarea({"rows": 2})
            )
        if activity.receiver:
            self.fields["has_seen"] = forms.BooleanField(
                label=_("I agree that exactly this is passed on, to this receiver and nobody else")
            )

    @staticmethod
    def known(member: Member) -> dict[str, str]:
        """What the account knows already, to be looked over."""
        user = member.user
        return {
            "name": user.name,
            "company": Enterprise.objects.get(pk=member.enterprise_id).name,
            "position": member.position,
            "phone": user.mobile or user.phone,
            "email": user.email,
            "account": user.email,
        }

    def given(self) -> dict[str, str]:
        """The values of the asked fields."""
        return {name: self.cleaned_data[name] for name in self.activity.asked}

    def answers(self) -> list[str]:
        """One a question."""
        return [self.cleaned_data[f"question_{at}"] for at in range(len(self.activity.questions))]
