"""The pages for people without an account: asking, proving the address, following the answer; and for recipients."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from argosy.accounts.actions import sign_ins
from argosy.accounts.place import place_of
from argosy.platform.errors import NotFound
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import public
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import exports, links
from argosy.privacy import queries_of_requests as queries
from argosy.privacy.actions import erasing, knocking, recipients
from argosy.privacy.actions.answering import beyond
from argosy.privacy.forms import CodeForm, KnockForm, RecipientAnswerForm, SayForm
from argosy.privacy.models import DataRequest, Knock, RecipientNotice
from argosy.privacy.subjects import of_address
from argosy.privacy.views.policy import contacts
from argosy.privacy.views.requests import as_archive, step

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@public
@GET_OR_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Somebody without an account asks about her data."""
    form = KnockForm(request.POST or None, initial={"kind": request.GET.get("kind", "access")})
    if request.method == "POST" and form.is_valid():
        sign_ins.limit_knocks(place_of(request))
        made = None
        with shown_on(form):
            made = knocking.knock(form.asked(get_language() or "en"))
        if made is not None and form.is_valid():
            return redirect("privacy:knock", links.knock_token(made.pk))
    return render(request, "privacy/ask_outside.html", {"form": form})


@public
@GET_OR_POST
def knock(request: HttpRequest, token: str) -> HttpResponse:
    """First the code from the letter; then how far the answers are."""
    found = _knock(token)
    is_proving = request.method == "POST" and found.verified_at is None
    wants_another = is_proving and "again" in request.POST
    form = CodeForm(request.POST if is_proving and not wants_another else None)
    again = Form(request.POST if wants_another else None)
    if wants_another and (made := _another_code(request, found, again)):
        return redirect("privacy:knock", links.knock_token(made.pk))
    if form.is_bound and form.is_valid():
        if knocking.verify(found, form.cleaned_data["code"]):
            return redirect("privacy:knock", token)
        form.add_error("code", _("This is not the code, or it is too old."))
    page = {
        "knock": found,
        "token": token,
        "form": form,
        "again": again,
        "appeal_form": SayForm(),
        "contact": contacts(),
        "beyond": beyond(),
    }
    return render(request, "privacy/knock.html", page | {"answers": queries.answers_to(found)})


def _another_code(request: HttpRequest, found: Knock, form: Form) -> Knock | None:
    sign_ins.limit_knocks(place_of(request))
    with shown_on(form):
        return knocking.knock_again(found)
    return None


@public
@require_http_methods(["POST"])
def go_on(request: HttpRequest, token: str, enterprise: UUID) -> HttpResponse:
    """The asker appeals, accepts a fee, or takes the request back."""
    found = _knock(token)
    _require_asked(found, enterprise)
    with enterprise_scope(enterprise):
        row = DataRequest.objects.filter(knock_id=found.pk).first()
        if row is None:
            raise NotFound
        step(row, request.POST.get("do", ""), request.POST.get("words", ""))
    return redirect("privacy:knock", token)


@public
def archive(request: HttpRequest, token: str, enterprise: UUID) -> HttpResponse:  # noqa: ARG001
    """What this enterprise keeps about the asker, once it has answered a request to see it."""
    found = _knock(token)
    _require_asked(found, enterprise)
    with enterprise_scope(enterprise):
        row = DataRequest.objects.filter(knock_id=found.pk, kind="access", state="done").first()
        if row is None:
            raise NotFound
        everything = exports.everything(erasing.known(of_address(enterprise, found.email)))
        return as_archive(exports.archive(everything, found.name))


@public
@GET_OR_POST
def recipient_answer(request: HttpRequest, token: str) -> HttpResponse:
    """Who got data from us says whether it is deleted there too."""
    enterprise, notice = links.notice_of(token)
    form = RecipientAnswerForm(request.POST or None)
    with enterprise_scope(enterprise):
        found = RecipientNotice.objects.filter(pk=notice).select_related("recipient").first()
        if found is None:
            raise NotFound
        if form.is_bound and form.is_valid():
            is_deleted = form.cleaned_data["is_deleted"] == "1"
            recipients.answer(found, is_deleted=is_deleted, said=form.cleaned_data["words"])
        return render(request, "privacy/recipient_answer.html", {"notice": found, "form": form})


def _knock(token: str) -> Knock:
    found = Knock.objects.filter(pk=links.knock_of(token)).first()
    if found is None:
        raise NotFound
    return found


def _require_asked(found: Knock, enterprise: UUID) -> None:
    if found.verified_at is None or str(enterprise) not in found.enterprises:
        raise NotFound
