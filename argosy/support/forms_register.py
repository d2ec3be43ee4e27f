"""The shape of papers in the register, and of answers to people outside."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.support.actions.register import Paper
from argosy.support.models import Staff
from argosy.support.queries_of_register import KINDS


class PaperForm(forms.Form):
    """A certificate, a training, a confidentiality agreement."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=list(KINDS.items()))
    of: Any = forms.ModelChoiceField(label=_("Whose"), queryset=None, required=False, empty_label=_("the operator's"))
    title = forms.CharField(
        label=pgettext_lazy("thing", "Name"), max_length=200, help_text=_("ISO 27001, training on personal data …")
    )
    since = forms.DateField(label=_("Since"), widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput({"type": "date"}))
    note = forms.CharField(label=_("Remarks"), required=False, max_length=2_000, widget=forms.Textarea({"rows": 2}))

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["of"].queryset = Staff.objects.at_work().select_related("user")  # type: ignore[attr-defined]

    def paper(self) -> Paper:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return Paper(typed["kind"], typed["title"], typed["note"], typed["since"], typed["until"], typed["of"])


class OutsideForm(forms.Form):
    """The operator's answer to somebody outside."""

    words = forms.CharField(label=_("Your answer"), max_length=5_000, widget=forms.Textarea({"rows": 6}))
