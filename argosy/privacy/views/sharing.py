"""The sharing register, disclosures, and how long things are kept: for who decides about them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts.models import User
from argosy.enterprise.models import Member
from argosy.platform.http.forms import shown_on
from argosy.platform.http.leaves import leaf
from argosy.platform.http.request import Request, get_visible
from argosy.privacy import queries
from argosy.privacy.actions import retention, sharing
from argosy.privacy.forms import PeriodForm, RecipientForm, ShareForm, WeighForm, WishForm
from argosy.privacy.models import Disclosure, Recipient
from argosy.privacy.permissions import Permission
from argosy.privacy.subjects import Subject, of_address, of_member

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def register(request: Request) -> HttpResponse:
    """Who may get which data, what went, and the form for another recipient."""
    request.actor.require(Permission.SHARE_DATA)
    form = RecipientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            sharing.authorise(request.actor, form.new())
        if form.is_valid():
            return redirect("privacy:sharing")
    page = {"form": form, "recipients": queries.recipients(), "here": "sharing", **_went(request)}
    return render(request, "privacy/sharing.html", page)


@GET_OR_POST
def recipient(request: Request, recipient_id: UUID) -> HttpResponse:
    """One recipient: what it may get, what it got, and the note of a transfer."""
    found = get_visible(Recipient.objects.all() if _may(request) else Recipient.objects.none(), recipient_id)
    form = ShareForm(request.POST or None, shared=found.shared)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            whose = _whose(request, form.cleaned_data["email"])
            sharing.share(request.actor, found, form.cleaned_data["fields_shared"], found.purpose, whose)
        if form.is_valid():
            return redirect("privacy:recipient", found.pk)
    page = {"recipient": found, "form": form, "here": "sharing", **_went(request, found)}
    return render(request, "privacy/recipient.html", page)


@require_POST
def end(request: Request, recipient_id: UUID) -> HttpResponse:
    """Nothing goes to this recipient any more."""
    found = get_visible(Recipient.objects.all() if _may(request) else Recipient.objects.none(), recipient_id)
    sharing.end(request.actor, found)
    return redirect("privacy:sharing")


@GET_OR_POST
def disclosures(request: Request) -> HttpResponse:
    """Who wanted whose data, how it was weighed and decided; and the form for a new wish."""
    request.actor.require(Permission.SHARE_DATA)
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = None
        with shown_on(form):
            made = sharing.note_wish(request.actor, form.wish())
        if made is not None and form.is_valid():
            return redirect("privacy:disclosure", made.pk)
    page = {"form": form, "wishes": queries.wishes(), "here": "disclosures"}
    return render(request, "privacy/disclosures.html", page)


@GET_OR_POST
def disclosure(request: Request, disclosure_id: UUID) -> HttpResponse:
    """One wish: weighed first, then decided."""
    found = get_visible(Disclosure.objects.all() if _may(request) else Disclosure.objects.none(), disclosure_id)
    form = WeighForm(request.POST or None, kind=found.kind)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with shown_on(form):
            sharing.decide(
                request.actor,
                found,
                weighed=typed["weighed"],
                is_granted=typed["granted"] == "1",
                case=typed["case"],
                given=typed["given"],
            )
        if form.is_valid():
            return redirect("privacy:disclosure", found.pk)
    page = {"wish": queries.wish_line(found), "form": form, "here": "disclosures"}
    return render(request, "privacy/disclosure.html", page)


@GET_OR_POST
def periods(request: Request) -> HttpResponse:
    """How long each kind of record is kept and why, and what the last nights ended."""
    request.actor.require(Permission.SET_PERIODS)
    form = PeriodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with shown_on(form):
            retention.agree_on(request.actor, typed["label"], typed["days"], typed["why"])
        if form.is_valid():
            messages.success(request, _("The period is set. It holds from tonight on."))
            return redirect("privacy:periods")
    page = {"form": form, "lines": queries.period_lines(), "runs": queries.runs(), "here": "periods"}
    return render(request, "privacy/periods.html", page | {"locked": queries.locked()})


def _went(request: Request, to: Recipient | None = None) -> dict[str, Any]:
    found = leaf(request, queries.sharings(to), "page", place="went")
    return {"sharings": [queries.sharing_line(one) for one in found.rows], "leaf": found}


def _may(request: Request) -> bool:
    return request.actor.may(Permission.SHARE_DATA)


def _whose(request: Request, email: str) -> Subject | None:
    if not email:
        return None
    user = User.objects.by_email(email)
    member = Member.objects.filter(user=user).select_related("user").first() if user else None
    return of_member(member) if member is not None else of_address(request.actor.enterprise, email)
