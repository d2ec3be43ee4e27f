"""Templates, snippets and signatures: their pages, and how they come into a letter."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import filling, signing, whom
from argosy.mail.actions import templates
from argosy.mail.forms import DraftForm
from argosy.mail.models import Draft, LetterTemplate, Mailbox
from argosy.mail.permissions import Permission
from argosy.mail.views.dock import own_draft
from argosy.mail.writing_forms import SignatureForm, TemplateForm
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible


def listed(request: Request) -> list[LetterTemplate]:
    """The templates that the member can use, by their titles."""
    rows = LetterTemplate.objects.visible_to(request.actor).select_related("member__user")
    return sorted(rows, key=lambda one: one.title.casefold())


def _page(request: Request, form: TemplateForm, template: LetterTemplate | None, status: int = 200) -> HttpResponse:
    context = {"form": form, "template": template, "fields": filling.FIELDS.items()}
    return render(request, "mail/template.html", context, status=status)


def new_template(request: Request) -> HttpResponse:
    """A template is written."""
    request.actor.require(Permission.SEND_MAIL)
    if request.method != "POST":
        return _page(request, TemplateForm(), None)
    form = TemplateForm(request.POST)
    if form.is_valid():
        with shown_on(form, "word"):
            templates.add_template(request.actor, form.text())
    return _kept(request) if form.is_valid() else _page(request, form, None, 422)


def template(request: Request, template_id: UUID) -> HttpResponse:
    """A template is changed."""
    found = get_visible(LetterTemplate.objects.changeable_by(request.actor), template_id)
    request.actor.require(Permission.SEND_MAIL)
    if request.method != "POST":
        return _page(request, TemplateForm.of(found), found)
    form = TemplateForm(request.POST)
    if form.is_valid():
        with shown_on(form, "word"):
            templates.change_template(request.actor, found, form.text())
    return _kept(request) if form.is_valid() else _page(request, form, found, 422)


@require_POST
def delete_template(request: Request, template_id: UUID) -> HttpResponse:
    """A template is thrown away."""
    found = get_visible(LetterTemplate.objects.changeable_by(request.actor), template_id)
    templates.delete_template(request.actor, found)
    messages.info(request, _("The template is deleted."))
    return redirect("mail:ways")


@require_POST
def sign_mailbox(request: Request, mailbox_id: UUID) -> HttpResponse:
    """How letters of this mailbox to readers of one language end."""
    mailbox = get_visible(Mailbox.objects.bound().filter(member=request.actor.member), mailbox_id)
    form = SignatureForm(request.POST)
    if form.is_valid():
        templates.sign(request.actor, mailbox, form.cleaned_data["language"], form.cleaned_data["html"])
        return _kept(request)
    return redirect("mail:ways")


def _kept(request: Request) -> HttpResponse:
    messages.info(request, _("Kept."))
    return redirect("mail:ways")


@require_GET
def choose_template(request: Request, draft_id: UUID) -> HttpResponse:
    """The templates that can be put into this letter."""
    found = own_draft(request, draft_id)
    return render(request, "mail/choose_template.html", {"draft": found, "templates": listed(request)})


@require_POST
def put_in(request: Request, draft_id: UUID, template_id: UUID) -> JsonResponse:
    """The template's subject and text, filled for the people who stand in the letter's form now."""
    found = own_draft(request, draft_id)
    chosen = get_visible(LetterTemplate.objects.visible_to(request.actor), template_id)
    known = filling.values(request.actor, found, _people(request, found))
    return JsonResponse(
        {
            "subject": filling.filled(chosen.subject, known, is_html=False),
            "html": filling.filled(chosen.html, known, is_html=True),
        }
    )


@require_GET
def snippets(request: Request, draft_id: UUID) -> JsonResponse:
    """The short words that stand for texts, and where each text is fetched."""
    found = own_draft(request, draft_id)
    words = {one.word: str(one.pk) for one in listed(request) if one.word}
    return JsonResponse({"words": words, "draft": str(found.pk)})


@require_POST
def signature(request: Request, draft_id: UUID) -> JsonResponse:
    """The signature for whom the letter goes to now, and those that it may take the place of."""
    found = own_draft(request, draft_id)
    people = _people(request, found)
    html = signing.signature_of(found.mailbox, people[0].language if people else "")
    return JsonResponse({"html": html, "known": signing.all_of(found.mailbox)})


def _people(request: Request, found: Draft) -> Any:
    form = DraftForm(request.POST)
    to = form.cleaned_data["to"] if form.is_valid() else found.to
    return whom.known(request.actor, whom.typed(to), found)
