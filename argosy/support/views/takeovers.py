"""The operator's page of changes of hands."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from argosy.platform.http.forms import shown_on
from argosy.platform.models import Tenant
from argosy.privacy.actions import takeovers
from argosy.privacy.actions.takeovers import Handing
from argosy.privacy.models import Takeover
from argosy.support.actions.staff import note, require_lead
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff

SHOWN = 100


class HandingForm(forms.Form):
    """Who succeeds whom."""

    of_enterprise = forms.UUIDField(
        label=gettext_lazy("Which enterprise"),
        required=False,
        help_text=gettext_lazy("Its id, as argosy enterprise list prints it. Empty: the operator itself."),
    )
    successor = forms.CharField(label=gettext_lazy("Successor"), max_length=200)
    contact = forms.CharField(label=gettext_lazy("How the successor is reached"), max_length=300)
    on = forms.DateField(label=gettext_lazy("From"), widget=forms.DateInput({"type": "date"}))
    keeps_policy = forms.ChoiceField(
        label=gettext_lazy("What about the privacy policy?"),
        choices=[
            ("1", gettext_lazy("the successor keeps to it")),
            ("0", gettext_lazy("not quite: every person is asked again")),
        ],
        widget=forms.RadioSelect,
    )

    def clean_of_enterprise(self) -> object:
        """One that there is."""
        typed = self.cleaned_data["of_enterprise"]
        if typed is not None and not Tenant.objects.filter(pk=typed).exists():
            raise forms.ValidationError(_("There is no such enterprise."))
        return typed

    def handing(self) -> Handing:
        """What was typed, for the action."""
        typed = self.cleaned_data
        keeps = typed["keeps_policy"] == "1"
        return Handing(typed["successor"], typed["contact"], typed["on"], keeps, typed["of_enterprise"])


@for_staff
@require_http_methods(["GET", "HEAD", "POST"])
def takeovers_page(request: StaffRequest) -> HttpResponse:
    """What changed hands, and the form to record it."""
    require_lead(request.staff)
    form = HandingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            made = takeovers.note_takeover(form.handing())
            note(request.staff, "takeover", made.successor, made.of_enterprise)
        if form.is_valid():
            messages.success(request, _("It is recorded, and everybody concerned is told."))
            return redirect("operator:takeovers")
    found = Takeover.objects.order_by("-noted_at")[:SHOWN]
    page = {"form": form, "found": found}
    return render(request, "support/console_takeovers.html", page | console_frame(request, "takeovers"))
