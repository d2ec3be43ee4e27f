"""How documents look for the whole enterprise: letterhead, pictures, bank accounts, numbers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from argosy.catalogue.actions.pictures import type_of
from argosy.catalogue.forms import CURRENCIES
from argosy.deals import exchange
from argosy.deals.actions import exchanging, letterheads, numbering
from argosy.deals.contents import letterhead
from argosy.deals.document_forms import LANGUAGES, PORT, RateForm
from argosy.deals.document_words import KINDS
from argosy.deals.layouts import choices
from argosy.deals.models import BankAccount, DocumentKind, DocumentSeries, Letterhead
from argosy.deals.permissions import Permission
from argosy.platform import blobs
from argosy.platform.errors import NotFound
from argosy.platform.http.files import shown
from argosy.platform.http.forms import CarefulForm, shown_on
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity


class LetterheadForm(CarefulForm):
    """What stands at the head of every document, and how they begin."""

    name = forms.CharField(label=_("English name"), max_length=200, required=False)
    name_zh = forms.CharField(label=_("Chinese name"), max_length=200, required=False)
    address = forms.CharField(label=_("English address"), max_length=300, required=False)
    address_zh = forms.CharField(label=_("Chinese address"), max_length=300, required=False)
    phone = forms.CharField(label=_("Phone"), max_length=60, required=False)
    email = forms.CharField(label=_("E-mail"), max_length=254, required=False)
    website = forms.CharField(label=_("Website"), max_length=200, required=False)
    tax_id = forms.CharField(label=_("Tax ID"), max_length=40, required=False)
    accent = forms.RegexField(r"^#[0-9a-fA-F]{6}$", label=_("Colour"), widget=forms.TextInput({"type": "color"}))
    layout = forms.ChoiceField(label=_("Layout"))
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    loading = forms.CharField(label=_("Port of loading"), max_length=100, required=False, widget=forms.TextInput(PORT))
    valid_days = forms.IntegerField(label=_("Quotations are valid for (days)"), min_value=1, max_value=365)
    packing = forms.CharField(label=_("Packing"), max_length=200, required=False)
    notes = forms.CharField(label=_("Remarks"), max_length=4000, required=False, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen: Any = self.fields["layout"]
        chosen.choices = choices(str(self.initial.get("layout", "")))

    @classmethod
    def of(cls, head: Letterhead, typed_in: QueryDict | None = None) -> LetterheadForm:
        """The form as the letterhead stands, and what somebody typed into it."""
        return cls(typed_in, initial={name: getattr(head, name) for name in cls.base_fields})


QUIET = forms.TextInput({"autocomplete": "off"})


class BankForm(CarefulForm):
    """A bank account that buyers pay to."""

    label = forms.CharField(label=_("What you call it"), max_length=100, required=False, widget=QUIET)
    currency = forms.CharField(label=_("Currency"), max_length=3, required=False, widget=QUIET)
    beneficiary = forms.CharField(label=_("Beneficiary"), max_length=200, required=False, widget=QUIET)
    bank = forms.CharField(label=_("Bank"), max_length=200, required=False, widget=QUIET)
    bank_address = forms.CharField(label=_("Address of the bank"), max_length=300, required=False, widget=QUIET)
    account = forms.CharField(label=_("Account number"), max_length=60, required=False, widget=QUIET)
    swift = forms.CharField(label=_("SWIFT"), max_length=11, required=False, widget=QUIET)

    @classmethod
    def of(cls, row: BankAccount | None, typed_in: QueryDict | None = None) -> BankForm:
        """The form as the account stands, and what somebody typed into it."""
        standing = {name: getattr(row, name) for name in cls.base_fields} if row else {}
        return cls(typed_in, initial=standing, auto_id=f"{row.pk if row else 'new'}-%s")

    def clean_currency(self) -> str:
        """Three letters, or none."""
        found = str(self.cleaned_data["currency"]).upper()
        if len(found) not in (0, 3):
            raise forms.ValidationError(_("Write the currency with three letters, or leave it empty for all."))
        return found


@require_safe
def settings(request: Request) -> HttpResponse:
    """The page of all of it."""
    return _page(request)


def _page(
    request: Request,
    form: LetterheadForm | None = None,
    bank: tuple[UUID | None, BankForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    head = letterhead()
    kept = {one.kind: one for one in DocumentSeries.objects.all()}
    today, own = timezone.localdate(), exchange.own_currency()
    series = []
    for kind, name in KINDS.items():
        row = kept.get(kind)
        pattern = row.pattern if row else numbering.PATTERNS[DocumentKind(kind)]
        last = row.last if row and (row.year == today.year or "{year}" not in pattern) else 0
        series.append((kind, name, pattern, numbering.written(pattern, today, last + 1)))
    of_bank = dict([bank]) if bank else {}
    values = {
        "form": form or LetterheadForm.of(head),
        "head": head,
        "series": series,
        "accounts": [(one, of_bank.get(one.pk) or BankForm.of(one)) for one in _accounts()],
        "new_account": of_bank.get(None) or BankForm.of(None),
        "own_rates": exchange.own_rates(),
        "published": exchange.newest_published(),
        "own_currency": own,
        "today": today,
        "rate_currencies": [one for one in CURRENCIES if one != own],
    }
    return render(request, "documents/settings.html", values, status=status)


def _accounts() -> Any:
    return BankAccount.objects.filter(closed_at__isnull=True).order_by("label")


@require_POST
def change_letterhead(request: Request) -> HttpResponse:
    """The letterhead as it was typed."""
    form = LetterheadForm.of(letterhead(), request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    letterheads.change_letterhead(request.actor, **form.cleaned_data)
    return went(request, "documents:settings")


@require_POST
def set_picture(request: Request) -> HttpResponse:
    """The logo or the seal; without a file it is taken away."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    file = request.FILES.get("file")
    letterheads.set_picture(request.actor, request.POST.get("which", ""), file.read() if file else None)
    return went(request, "documents:settings")


@require_safe
def picture(request: Request, which: str) -> HttpResponse:
    """The logo or the seal as it is."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    name = getattr(letterhead(), which, "") if which in letterheads.PICTURES else ""
    if not name:
        raise NotFound
    content = blobs.load(name)
    return shown(content, type_of(content))


@require_POST
def keep_bank(request: Request) -> HttpResponse:
    """A bank account, new or changed; or it is closed."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    account = identity(request.POST.get("bank_id", ""))
    if request.POST.get("do") == "close" and account is not None:
        letterheads.close_bank(request.actor, account)
        return went(request, "documents:settings")
    form = BankForm.of(get_visible(_accounts(), account) if account else None, request.POST)
    if form.is_valid():
        with shown_on(form, "account"):
            letterheads.keep_bank(request.actor, account, **form.cleaned_data)
    return went(request, "documents:settings") if form.is_valid() else _page(request, bank=(account, form), status=422)


@require_POST
def set_rate(request: Request) -> HttpResponse:
    """A rate of our own; or it counts no more."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    ended = identity(request.POST.get("end", ""))
    if ended is not None:
        exchanging.end_rate(request.actor, ended)
        return went(request, "documents:settings")
    form = RateForm(request.POST)
    if not form.is_valid():
        raise exchanging.NoRate
    exchanging.set_rate(request.actor, **form.cleaned_data)
    return went(request, "documents:settings")


@require_POST
def change_series(request: Request) -> HttpResponse:
    """How documents of one kind are numbered."""
    numbering.change_series(request.actor, request.POST.get("kind", ""), request.POST.get("pattern", ""))
    return went(request, "documents:settings")
