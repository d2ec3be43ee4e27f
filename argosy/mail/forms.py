"""The shape of what is typed on the mail pages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Self

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.mail.discovery import Found
from argosy.mail.imap.client import Place
from argosy.mail.models import Draft, MailProtocol

SECURITY = [("tls", _("TLS")), ("starttls", _("STARTTLS")), ("none", _("none"))]
LONGEST_HTML = 12_000_000
WORDS = ("to", "cc", "bcc", "subject", "html")


class AddressForm(forms.Form):
    """Which mailbox is to be bound."""

    address = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "autofocus": True, "placeholder": "name@company.com"}),
    )


class ServersForm(forms.Form):
    """The mailbox's password, and where its servers are."""

    address = forms.CharField(max_length=254, widget=forms.HiddenInput)
    provider = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)
    saves_sent_itself = forms.BooleanField(required=False, widget=forms.HiddenInput)
    password = forms.CharField(
        label=_("Password"),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "autofocus": True}, render_value=True),
    )
    sender_name = forms.CharField(
        label=_("Your name as buyers see it"), max_length=100, required=False, widget=forms.TextInput
    )
    username = forms.CharField(
        label=_("Sign-in name"), max_length=254, required=False, help_text=_("Only where it is not the address.")
    )
    protocol = forms.ChoiceField(
        label=_("Incoming mail by"), choices=MailProtocol.choices, required=False, initial=MailProtocol.IMAP
    )
    imap_host = forms.CharField(label=_("Server for incoming mail"), max_length=200)
    imap_port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65535)
    imap_security = forms.ChoiceField(label=_("Encryption"), choices=SECURITY)
    smtp_host = forms.CharField(label=_("Server for outgoing mail (SMTP)"), max_length=200)
    smtp_port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65535)
    smtp_security = forms.ChoiceField(label=_("Encryption"), choices=SECURITY)

    @classmethod
    def of(cls, address: str, found: Found, sender_name: str) -> Self:
        """The form as far as it can be filled in."""
        domain = address.rpartition("@")[2]
        imap = found.imap or found.pop3 or Place(f"imap.{domain}", 993)
        smtp = found.smtp or Place(f"smtp.{domain}", 465)
        return cls(
            initial={
                "address": address,
                "provider": found.provider,
                "saves_sent_itself": found.saves_sent_itself,
                "sender_name": sender_name,
                "protocol": MailProtocol.POP3 if found.pop3 else MailProtocol.IMAP,
                "imap_host": imap.host,
                "imap_port": imap.port,
                "imap_security": imap.security,
                "smtp_host": smtp.host,
                "smtp_port": smtp.port,
                "smtp_security": smtp.security,
            }
        )

    def clean_protocol(self) -> str:
        """IMAP unless the other is asked for."""
        return self.cleaned_data["protocol"] or MailProtocol.IMAP

    def place(self, which: str) -> Place:
        """The server as it was typed: "imap" or "smtp"."""
        data = self.cleaned_data
        return Place(data[f"{which}_host"].strip(), data[f"{which}_port"], data[f"{which}_security"])


class ConnectForm(forms.Form):
    """The mailbox whose member signs in on its provider's own page."""

    address = forms.EmailField(max_length=254, widget=forms.HiddenInput)
    provider = forms.CharField(max_length=20, widget=forms.HiddenInput)
    sender_name = forms.CharField(label=_("Your name as buyers see it"), max_length=100, required=False)


class ChoiceForm(forms.Form):
    """What is brought in, and that it is agreed to."""

    SINCE = [("year", _("the last year")), ("quarter", _("the last three months")), ("all", _("everything"))]
    sealed = forms.CharField(widget=forms.HiddenInput)
    folders = forms.MultipleChoiceField(label=_("Folders"), widget=forms.CheckboxSelectMultiple)
    since = forms.ChoiceField(label=_("Mail of"), choices=[*SINCE, ("date", _("since a day"))], initial="year")
    since_day = forms.DateField(label=_("Since"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    has_agreed = forms.BooleanField(label=_("I have read this and agree."), required=False)

    def __init__(self, *args: Any, folders: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["folders"].choices = folders  # type: ignore[attr-defined]

    def first_day(self) -> date | None:
        """From which day on mail is brought in; None for all."""
        days = {"year": 365, "quarter": 92}.get(self.cleaned_data["since"])
        if days:
            return timezone.localdate() - timedelta(days=days)
        chosen: date | None = self.cleaned_data["since_day"] if self.cleaned_data["since"] == "date" else None
        return chosen


class PasswordForm(forms.Form):
    """A mailbox's new password."""

    password = forms.CharField(
        label=_("New password"), max_length=500, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "off"})
    )


class IntroductionForm(forms.Form):
    """How letters of a mailbox begin and end."""

    sender_name = forms.CharField(label=_("Your name as buyers see it"), max_length=100, required=False)
    signature = forms.CharField(max_length=20_000, required=False)


class DraftForm(forms.Form):
    """A letter as it is being written."""

    mailbox = forms.UUIDField(required=False)
    to = forms.CharField(label=_("To"), max_length=10_000, required=False)
    cc = forms.CharField(label=_("Cc"), max_length=10_000, required=False)
    bcc = forms.CharField(label=_("Bcc"), max_length=10_000, required=False)
    subject = forms.CharField(label=_("Subject"), max_length=900, required=False)
    html = forms.CharField(max_length=LONGEST_HTML, required=False, strip=False)
    is_tracked = forms.BooleanField(required=False)
    # when it goes out (with its zone, or in the member's own), and after how many days without an answer to remind her
    at = forms.DateTimeField(required=False)
    remind_days = forms.IntegerField(min_value=0, max_value=90, required=False)

    @classmethod
    def of(cls, draft: Draft) -> Self:
        """The form with the draft's words."""
        return cls(initial={name: getattr(draft, name) for name in (*WORDS, "is_tracked", "remind_days")})

    def words(self) -> dict[str, str]:
        """What the draft says from now on."""
        return {name: self.cleaned_data[name] for name in WORDS}
