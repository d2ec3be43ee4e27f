"""The shape of what is written about an incident."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.platform.models import Tenant
from argosy.support.actions.incidents import Noted
from argosy.support.incident_clocks import AUTHORITY, DUTIES
from argosy.support.models.incidents import PARTS

LABELS = {
    "situation": (
        _("What happened, and what it may mean (Chinese)"),
        _("What happened, and what it may mean (English)"),
    ),
    "measures": (_("What we did (Chinese)"), _("What we did (English)")),
    "advice": (_("What you can do (Chinese)"), _("What you can do (English)")),
    "remedies": (_("What help there is (Chinese)"), _("What help there is (English)")),
}


class IncidentForm(forms.Form):
    """What is known."""

    title = forms.CharField(label=_("What happened, in a few words"), max_length=200)
    known_at = forms.DateTimeField(
        label=_("Known since"),
        initial=timezone.now,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    enterprises = forms.CharField(
        label=_("Enterprises concerned"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Their ids, as argosy enterprise list prints them. Empty: everybody."),
    )
    is_significant = forms.BooleanField(
        label=_("Significant, or worse, by the Chinese reporting rules"), required=False
    )
    in_europe = forms.BooleanField(label=_("People in the European Union are concerned"), required=False)
    is_high_risk = forms.BooleanField(label=_("The risk for people is high"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        words = _("From here all clocks run; by the clock of %(zone)s.")
        self.fields["known_at"].help_text = words % {"zone": timezone.get_current_timezone_name()}

    def clean_enterprises(self) -> list[Any]:
        """Those that there are."""
        typed = self.cleaned_data["enterprises"].replace(",", " ").split()
        field = forms.UUIDField()
        wanted = [field.clean(one) for one in typed]
        if Tenant.objects.filter(pk__in=wanted).count() != len(set(wanted)):
            raise forms.ValidationError(_("There is no such enterprise."))
        return wanted

    def noted(self) -> Noted:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return Noted(
            typed["title"],
            typed["known_at"],
            typed["enterprises"],
            typed["is_significant"],
            typed["in_europe"],
            typed["is_high_risk"],
        )


class NoticeForm(forms.Form):
    """The four parts of the notice, in both languages."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        for part in PARTS:
            for language, label in zip(("zh", "en"), LABELS[part], strict=True):
                self.fields[f"{part}_{language}"] = forms.CharField(
                    label=label, max_length=5_000, widget=forms.Textarea({"rows": 3})
                )


class ReportForm(forms.Form):
    """What an authority was told."""

    clock = forms.ChoiceField(
        label=_("Which duty"), choices=[(one.name, one.title) for one in DUTIES if one.whom == AUTHORITY]
    )
    authority = forms.CharField(label=_("Authority"), max_length=200)
    text = forms.CharField(label=_("What it was told"), max_length=20_000, widget=forms.Textarea({"rows": 5}))
