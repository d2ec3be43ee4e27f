"""The shape of news, and of who receives messages about the service."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Member, MemberState
from argosy.support.actions.news import Draft
from argosy.support.groups import GROUPS
from argosy.support.models import NewsKind
from argosy.support.queries_of_messages import KINDS


class ContactForm(forms.Form):
    """Who receives messages about the service."""

    member: Any = forms.ModelChoiceField(label=_("Who receives them"), queryset=None, empty_label=None)
    by_text = forms.BooleanField(
        label=_("On the phone too"),
        required=False,
        help_text=_("By text message to the mobile number of the account, where the operator has a provider for it."),
    )

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        rows = Member.objects.filter(state=MemberState.ACTIVE).select_related("user")
        self.fields["member"].queryset = rows.order_by("joined_at")  # type: ignore[attr-defined]


class NewsForm(forms.Form):
    """News for groups of users."""

    kind = forms.ChoiceField(
        label=_("What are they?"), choices=list(KINDS.items()), initial=NewsKind.FUNCTION, widget=forms.RadioSelect
    )
    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=120)
    text_zh = forms.CharField(label=_("Text in Chinese"), max_length=5_000, widget=forms.Textarea({"rows": 4}))
    title_en = forms.CharField(label=_("Title in English"), max_length=120)
    text_en = forms.CharField(label=_("Text in English"), max_length=5_000, widget=forms.Textarea({"rows": 4}))
    groups = forms.MultipleChoiceField(
        label=_("For whom"),
        choices=list(GROUPS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Formed from which rooms were used in the last 90 days, devices and roles; nothing that anybody wrote is"
            " looked at. None chosen: everybody."
        ),
    )

    def draft(self) -> Draft:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return Draft(
            typed["kind"],
            typed["title_en"],
            typed["title_zh"],
            typed["text_en"],
            typed["text_zh"],
            typed["groups"],
        )
