"""What the component page shows: a form in all its states, and a few customers that do not exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django import forms
from django.utils import timezone


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Company", help_text="As it stands on their letterhead.")
    email = forms.EmailField(label="E-mail")
    country = forms.ChoiceField(label="Country", choices=[("de", "Germany"), ("br", "Brazil"), ("vn", "Vietnam")])
    since = forms.DateField(label="Customer since", widget=forms.DateInput(attrs={"type": "date"}), required=False)
    notes = forms.CharField(label="Notes", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    is_followed = forms.BooleanField(label="Tell me when they write", required=False)
    stage = forms.ChoiceField(
        label="Stage", choices=[("new", "New"), ("known", "Known")], widget=forms.RadioSelect, required=False
    )


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A line of the sample table."""

    pk: int
    name: str
    country: str
    zone: str
    stage: str
    tone: str
    open_amount: Decimal
    currency: str
    last: datetime
    owner: str


def rows(now: datetime) -> list[SampleRow]:
    """Six customers in six places."""
    given = (
        ("Nordwerk Beschläge GmbH", "Germany", "Europe/Berlin", "Quoted", "accent", "48250", "EUR", 4, "林舟"),
        ("Ferragens Atlântico Ltda", "Brazil", "America/Sao_Paulo", "Needs you", "amber", "12900.5", "USD", 95, "陈晓"),
        ("东海五金株式会社", "Japan", "Asia/Tokyo", "Ordered", "green", "3150000", "JPY", 60 * 5, "林舟"),
        ("Ironbark Supply Co.", "Australia", "Australia/Sydney", "New", "plain", "0", "AUD", 60 * 26, "王敏"),
        (
            "Al Noor Hardware Trading",
            "Arab Emirates",
            "Asia/Dubai",
            "Quoted",
            "accent",
            "26800",
            "USD",
            60 * 90,
            "陈晓",
        ),
        ("Prairie Fasteners Inc.", "Canada", "America/Winnipeg", "Lost", "red", "7420", "CAD", 60 * 24 * 410, "王敏"),
    )
    return [
        SampleRow(number, name, country, zone, stage, tone, Decimal(sum_), code, now - timedelta(minutes=ago), owner)
        for number, (name, country, zone, stage, tone, sum_, code, ago, owner) in enumerate(given, start=1)
    ]


def context() -> dict[str, object]:
    """Everything that the component page needs."""
    now = timezone.now()
    wrong = SampleForm({"name": "", "email": "anna@", "country": "de"})
    wrong.add_error(None, "A customer with this e-mail address exists: Nordwerk Beschläge GmbH.")
    return {
        "form": SampleForm(initial={"country": "de", "is_followed": True, "stage": "new"}),
        "wrong_form": wrong,
        "rows": rows(now),
        "columns": [("new", "New"), ("quoted", "Quoted"), ("ordered", "Ordered")],
        "now": now,
        "soon": now + timedelta(minutes=40),
        "yesterday": now - timedelta(days=1),
        "long_ago": now - timedelta(days=500),
        "due": date(now.year + 1, 1, 31),
        "tones": ("plain", "accent", "amber", "red", "green"),
        "letter": "<div>Dear Anna,</div><div><br></div><div>the <b>hinges</b> leave Ningbo on <i>Friday</i>.</div>",
    }
