"""The shape of a visit as it is typed and taken."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.visits.actions.visits import MOST_MEGABYTES, NewVisit, Position

HIDDEN = forms.HiddenInput


class VisitForm(forms.Form):
    """What happened, where, and a picture."""

    text = forms.CharField(
        label=pgettext_lazy("visit", "What happened"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea({"rows": 3, "data-key": "m"}),
    )
    place = forms.CharField(
        label=_("Where, in words"),
        max_length=300,
        required=False,
        widget=forms.TextInput(
            {"autocomplete": "off", "placeholder": _("Hall 4, stand B12; their warehouse in Hamburg…")}
        ),
    )
    photo = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("Place and time that the camera wrote into it are taken out."),
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp"}),
    )
    latitude = forms.FloatField(required=False, min_value=-90, max_value=90, widget=HIDDEN)
    longitude = forms.FloatField(required=False, min_value=-180, max_value=180, widget=HIDDEN)
    accuracy = forms.FloatField(required=False, min_value=0, max_value=40_000_000, widget=HIDDEN)

    def clean_photo(self) -> Any:
        """Not larger than what is kept."""
        photo = self.cleaned_data["photo"]
        if photo and photo.size > MOST_MEGABYTES * 1024 * 1024:
            raise forms.ValidationError(
                _("Choose a picture (JPEG, PNG or WebP) of at most %(most)s MB."), params={"most": MOST_MEGABYTES}
            )
        return photo

    def visit(self) -> NewVisit:
        """What the action takes."""
        found = self.cleaned_data
        position = None
        if found["latitude"] is not None and found["longitude"] is not None:
            position = Position(found["latitude"], found["longitude"], found["accuracy"] or 0.0)
        photo = found["photo"].read() if found["photo"] else b""
        return NewVisit(found["text"], found["place"], position, photo)
