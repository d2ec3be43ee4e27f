"""The shape of what people type when they sign in and about themselves."""

from __future__ import annotations

import json
import zoneinfo
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from argosy.accounts.actions.letting_in import Shown
from argosy.accounts.actions.profiles import Details
from argosy.accounts.models import User


def password_field(label: Any, *, is_new: bool = False, help_text: Any = "") -> forms.CharField:
    """A password field that password managers understand."""
    kept = "new-password" if is_new else "current-password"
    return forms.CharField(
        label=label,
        strip=False,
        max_length=500,
        help_text=help_text,
        widget=forms.PasswordInput(attrs={"autocomplete": kept}),
    )


def code_field(label: Any) -> forms.CharField:
    """A short code; phones offer the one that just came in."""
    attributes = {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "autocapitalize": "off",
        "spellcheck": "false",
    }
    return forms.CharField(label=label, max_length=20, widget=forms.TextInput(attrs=attributes))


class SignInForm(forms.Form):
    """Address and password."""

    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = password_field(_("Password"))
    remember = forms.BooleanField(label=_("Remember this device for 30 days"), required=False)

    def __init__(self, *args: Any, may_remember: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        if not may_remember:
            del self.fields["remember"]


class DeviceForm(forms.Form):
    """What a device is called."""

    name = forms.CharField(label=_("Name of this device"), max_length=60)


class CodeForm(forms.Form):
    """One code."""

    code = code_field(_("Code"))


class SecondStepForm(CodeForm):
    """The code of the second step; who came from elsewhere is asked here whether the device is remembered."""

    remember = forms.BooleanField(label=_("Remember this device for 30 days"), required=False)

    def __init__(self, *args: Any, may_remember: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not may_remember:
            del self.fields["remember"]


class ForgottenForm(forms.Form):
    """For which address a new password is wanted."""

    email = forms.CharField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )


class NewPasswordForm(forms.Form):
    """A new password."""

    password = password_field(_("New password"), is_new=True)


class ChangePasswordForm(forms.Form):
    """The present password and a new one."""

    present = password_field(_("Present password"))
    password = password_field(_("New password"), is_new=True)


class ConfirmForm(forms.Form):
    """The present password, before something that matters."""

    present = password_field(_("Present password"))


class BindForm(ConfirmForm):
    """The agreement to what is kept of an account elsewhere, and the password."""

    agreed = forms.BooleanField(label=_("I agree that this is kept"))


class AddAppForm(ConfirmForm):
    """The code that the app shows after scanning."""

    code = code_field(_("Code that the app shows"))


class CredentialForm(forms.Form):
    """What the browser says about a passkey, filled in by passkey.js."""

    CREDENTIAL = "credential"
    credential = forms.CharField(widget=forms.HiddenInput, max_length=20_000)

    def clean_credential(self) -> dict[str, Any]:
        """The browser's words as a structure."""
        try:
            found = json.loads(self.cleaned_data["credential"])
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise ValidationError(_("The browser's answer cannot be read. Try again."))
        return found


class LetInForm(CredentialForm):
    """What a person shows before she lets another device in: nothing more, a passkey, a code, or her password."""

    def __init__(self, *args: Any, asks: bool, by_factor: bool, has_app: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        by_passkey = by_factor and self.CREDENTIAL in self.data
        if not by_passkey:
            del self.fields[self.CREDENTIAL]
        if asks and not by_passkey:
            code = _("The code of your authenticator app") if has_app else _("One of your recovery codes")
            self.fields["present"] = code_field(code) if by_factor else password_field(_("Present password"))

    def shown(self) -> Shown:
        """What she showed, for the action."""
        return Shown(self.cleaned_data.get("present", ""), self.cleaned_data.get(self.CREDENTIAL))


class AddPasskeyForm(CredentialForm, ConfirmForm):
    """A new passkey with its name."""

    name = forms.CharField(label=_("Name of this device"), max_length=60)
    field_order = ("name", "present", "credential")


class PhotoForm(forms.Form):
    """A picture of oneself."""

    photo = forms.FileField(
        label=_("Photo"), widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"})
    )


def zones() -> list[tuple[str, str]]:
    """All time zones, as a list to choose from."""
    return [(name, name.replace("_", " ")) for name in sorted(zoneinfo.available_timezones()) if "/" in name]


class DetailsForm(forms.Form):
    """What a person may change about herself."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    mobile = forms.CharField(
        label=_("Mobile number"), max_length=30, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    phone = forms.CharField(label=_("Telephone"), max_length=50, required=False)
    fax = forms.CharField(label=_("Fax"), max_length=50, required=False)
    address = forms.CharField(
        label=_("Postal address"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    theme = forms.ChoiceField(
        label=_("Brightness"),
        required=False,
        choices=[("", _("As the device")), ("light", _("Light")), ("dark", _("Dark"))],
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zones)

    @classmethod
    def of(cls, user: User) -> DetailsForm:
        """The form with what is known."""
        return cls(initial={name: getattr(user, name) for name in cls.base_fields})

    def details(self) -> Details:
        """What was typed, for the action."""
        return Details(**self.cleaned_data)
