"""Requests of members, and the desk where they are answered."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.privacy import exports
from argosy.privacy import queries_of_requests as queries
from argosy.privacy.actions import erasing, requests
from argosy.privacy.forms import AnswerForm, AskForm, BackForm, FeeForm, RefuseForm, SayForm
from argosy.privacy.models import DataRequest, RequestState
from argosy.privacy.permissions import Permission
from argosy.privacy.subjects import of_member

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def ask(request: Request) -> HttpResponse:
    """A member asks something about her own data."""
    form = AskForm(request.POST or None, initial={"kind": request.GET.get("kind", "access")})
    if request.method == "POST" and form.is_valid():
        typed, made = form.cleaned_data, None
        with shown_on(form):
            made = requests.ask(request.actor, request.member, typed["kind"], typed["words"], typed["ground"])
        if made is not None and form.is_valid():
            messages.success(request, _("Your request is with your administrator. The answer comes within 15 days."))
            return redirect("privacy:request", made.pk)
    return render(request, "privacy/ask.html", {"form": form})


def my_data(request: Request) -> HttpResponse:
    """Everything about me in one place, to read."""
    found = exports.everything(erasing.known(of_member(request.member)))
    return render(request, "privacy/my_data.html", {"chapters": exports.chapters(found)})


def my_archive(request: Request) -> HttpResponse:
    """The same to take along."""
    found = exports.everything(erasing.known(of_member(request.member)))
    return as_archive(exports.archive(found, str(request.member)))


def as_archive(content: bytes) -> HttpResponse:
    """The archive as a download."""
    day = timezone.localdate().isoformat()
    name = {"Content-Disposition": f'attachment; filename="personal-data-{day}.zip"'}
    return HttpResponse(content, content_type="application/zip", headers=name)


@GET_OR_POST
def desk(request: Request) -> HttpResponse:
    """All requests of the enterprise, the most urgent first."""
    request.actor.require(Permission.ANSWER_REQUESTS)
    form = BackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            erasing.let_back(request.actor, form.cleaned_data["email"], form.cleaned_data["why"])
        if form.is_valid():
            messages.success(request, _("If the address was erased, it may come in again."))
            return redirect("privacy:desk")
    page = queries.requests_page(request.GET.get("page", "1"), is_open=request.GET.get("view") != "answered")
    return render(request, "privacy/desk.html", {"found": page, "here": "desk", "form": form})


def one(request: Request, request_id: UUID) -> HttpResponse:
    """One request: what was asked, the clock, the answer; for who answers also what erasing would do."""
    return _shown(request, get_visible(DataRequest.objects.visible_to(request.actor), request_id))


def _shown(request: Request, found: DataRequest, **forms: object) -> HttpResponse:
    may_answer = request.actor.may(Permission.ANSWER_REQUESTS)
    page: dict[str, object] = {
        "request_row": found,
        "line": queries.line_of(found),
        "may_answer": may_answer,
        "is_mine": found.member_id == request.actor.member,
        "answer_form": AnswerForm(),
        "refuse_form": RefuseForm(),
        "fee_form": FeeForm(),
        "appeal_form": SayForm(),
        "notices": queries.notices_of(found),
    }
    if may_answer and found.kind in requests.ERASING and found.state == "open":
        page["plan"] = queries.parts_in_words([p.as_list() for p in erasing.plan(erasing.subject_of(found))])
    return render(request, "privacy/request.html", page | forms)


@require_safe
def progress(request: Request, request_id: UUID) -> HttpResponse:
    """How far an erasure is; the page is opened anew once nothing is left."""
    found = get_visible(DataRequest.objects.visible_to(request.actor), request_id)
    request.actor.require(Permission.ANSWER_REQUESTS)
    if found.state != RequestState.ERASING:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return render(request, "privacy/request.html#erasing", {"request_row": found})


@require_POST
def answer(request: Request, request_id: UUID) -> HttpResponse:
    """The request is carried out."""
    found = get_visible(DataRequest.objects.visible_to(request.actor), request_id)
    form = AnswerForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            with_mail = not form.cleaned_data["keep_mail"]
            requests.answer(request.actor, found, form.cleaned_data["words"], with_mail=with_mail)
        if form.is_valid():
            return redirect("privacy:request", found.pk)
    return _shown(request, found, answer_form=form)


@require_POST
def refuse(request: Request, request_id: UUID) -> HttpResponse:
    """The request is refused."""
    found = get_visible(DataRequest.objects.visible_to(request.actor), request_id)
    form = RefuseForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            requests.refuse(request.actor, found, form.cleaned_data["ground"], form.cleaned_data["words"])
        if form.is_valid():
            return redirect("privacy:request", found.pk)
    return _shown(request, found, refuse_form=form)


@require_POST
def announce_fee(request: Request, request_id: UUID) -> HttpResponse:
    """A fee is announced before anything is done."""
    found = get_visible(DataRequest.objects.visible_to(request.actor), request_id)
    form = FeeForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            requests.announce_fee(request.actor, found, form.cleaned_data["words"])
        if form.is_valid():
            return redirect("privacy:request", found.pk)
    return _shown(request, found, fee_form=form)


@require_POST
def go_on(request: Request, request_id: UUID) -> HttpResponse:
    """The asker appeals, accepts a fee, or takes the request back."""
    found = get_visible(DataRequest.objects.filter(member=request.actor.member), request_id)
    form = SayForm(request.POST)
    with shown_on(form):
        step(found, request.POST.get("do", ""), request.POST.get("words", ""))
    if form.errors:
        return _shown(request, found, appeal_form=form)
    return redirect("privacy:request", found.pk)


def step(found: DataRequest, do: str, words: str) -> None:
    """What the asker may do next, by the word of the button."""
    if do == "accept":
        requests.accept_fee(found)
    elif do == "drop":
        requests.drop(found)
    else:
        requests.appeal(found, words)
