"""Layouts of documents in the settings: seen beside each other, made from one another, changed with the page beside."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.deals import layouts
from argosy.deals.actions import layouts as actions
from argosy.deals.contents import letterhead
from argosy.deals.designing import Draft, clean, stands_in_one_language
from argosy.deals.document_words import KINDS
from argosy.deals.errors import CannotBeSet
from argosy.deals.layout_forms import LayoutForm, shown_kind
from argosy.deals.models import DocumentLayout
from argosy.deals.papers import needs, setting
from argosy.deals.papers.designs import flat
from argosy.deals.papers.own_words import fields_for
from argosy.deals.permissions import Permission
from argosy.deals.sampling import ready_sample
from argosy.platform.errors import NotFound
from argosy.platform.http.files import shown
from argosy.platform.http.forms import refused, shown_on
from argosy.platform.http.request import Request, get_visible, own_transactions, went
from argosy.platform.limited import Limited
from argosy.platform.tenancy.scope import enterprise_scope

MOST_PAGES = 3
LANGUAGES = frozenset({"en", "zh", "both"})


@require_safe
def layouts_page(request: Request) -> HttpResponse:
    """All layouts with a picture of each, and which documents begin with which."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    head = letterhead()
    rows: list[Any] = list(DocumentLayout.objects.order_by("name"))
    for row in rows:
        row.begins = [str(KINDS[one]) if one else _("all others") for one in layouts.used(row.pk, head)]
    chosen = [(kind, name, head.layouts.get(kind, "")) for kind, name in KINDS.items()]
    values = {
        "built_in": list(layouts.BUILT_IN.items()),
        "own": [row for row in rows if row.archived_at is None],
        "archived": [row for row in rows if row.archived_at is not None],
        "chosen": chosen,
        "choices": layouts.choices(),
        "standard": dict(layouts.choices(head.layout)).get(head.layout, ""),
    }
    return render(request, "documents/layouts.html", values)


@require_POST
def copy_layout(request: Request) -> HttpResponse:
    """One more layout, and its page."""
    made = actions.copy_layout(request.actor, request.POST.get("like", ""))
    return went(request, "documents:layout", made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def layout(request: Request, layout_id: UUID) -> HttpResponse:
    """One layout with one kind of document open; what was typed is kept before another kind is opened."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    row = get_visible(DocumentLayout.objects.all(), layout_id)
    kind = _kind(request.POST if request.method == "POST" else request.GET)
    if request.method != "POST":
        return _page(request, row, kind, LayoutForm.of(row, letterhead().accent))
    form = LayoutForm.of(row, letterhead().accent, request.POST)
    if form.is_valid():
        with shown_on(form):
            actions.keep_layout(request.actor, row.pk, form.draft(request.POST, kind), seen_at=_seen_at(request))
    if not form.is_valid():
        return _page(request, _as_typed(row, form, request, kind), kind, form, status=422)
    go = request.POST.get("go", "")
    if go not in KINDS:
        messages.success(request, _("The layout is kept."))
    asked = urlencode({"kind": go if go in KINDS else kind, "shown_in": _shown_in(request.POST)})
    return went(request, reverse("documents:layout", args=[row.pk]) + f"?{asked}")


def _page(request: Request, row: DocumentLayout, kind: str, form: LayoutForm, status: int = 200) -> HttpResponse:
    values = {
        "layout": row,
        "kind": kind,
        "kind_name": KINDS[kind],
        "kinds": list(KINDS.items()),
        "form": form,
        "fields": [(f"{{{name}}}", words) for name, words in fields_for(kind).items()],
        "begins": layouts.used(row.pk, letterhead()),
        "shown_in": _shown_in(request.POST if request.method == "POST" else request.GET),
    }
    return render(request, "documents/layout.html", values | shown_kind(row, kind), status=status)


def _as_typed(row: DocumentLayout, form: LayoutForm, request: Request, kind: str) -> DocumentLayout:
    """The layout as the page shows it after a refusal: nothing that was typed is lost."""
    form.cleaned_data = dict.fromkeys(form.fields, "") | form.cleaned_data
    asked = form.draft(request.POST, kind).of_kind
    typed = {
        "title": list(asked.title),
        "columns": [list(one) for one in asked.columns],
        "blocks": list(asked.blocks),
        "clauses": [list(one) for one in asked.clauses],
    } | dict(zip(("above", "below", "footer"), map(list, asked.texts), strict=True))
    row.design = row.design | {"kinds": row.design.get("kinds", {}) | {kind: typed}}
    return row


def _seen(request: Request, layout_id: UUID) -> UUID:
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    return UUID(str(get_visible(DocumentLayout.objects.all(), layout_id).pk))


def _kind(asked: Any) -> str:
    kind = str(asked.get("kind", ""))
    return kind if kind in KINDS else "quotation"


def _shown_in(asked: Any) -> str:
    """The language of the sample beside the form; to begin with, that of one's documents."""
    language = str(asked.get("shown_in", ""))
    return language if language in LANGUAGES else letterhead().language


def _seen_at(request: Request) -> datetime | None:
    try:
        return datetime.fromisoformat(request.POST.get("seen_at", ""))
    except ValueError:
        return None


@require_POST
@own_transactions
def preview_layout(request: Request, layout_id: UUID) -> JsonResponse:
    """The pages of a sample document as the layout stands in the form, and what is better not left out."""
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Permission.MANAGE_DOCUMENTS)
        row = get_visible(DocumentLayout.objects.all(), layout_id)
        kind = _kind(request.POST)
        form = LayoutForm.of(row, letterhead().accent, request.POST)
        if not form.is_valid():
            raise refused(form)
        draft: Draft = form.draft(request.POST, kind)
        look, general, of_kind = clean(draft)
        design = flat(draft.name, look, general | {"kinds": {kind: of_kind}}, kind)
        data, pictures = ready_sample(
            kind,
            look,
            design,
            _shown_in(request.POST),
            is_long=request.POST.get("shown_long") == "on",
        )
        is_half = stands_in_one_language(of_kind)
        advice = [str(one.words) for one in needs.better({"kind": kind, "design": design})]
    try:
        pages = setting.as_pictures(data, pictures.ready())
    except Limited as problem:
        raise CannotBeSet from problem
    hint = (
        _("Some of your words stand in one language alone: documents in the other leave them out.") if is_half else ""
    )
    coded = [b64encode(page).decode() for page in pages[:MOST_PAGES]]
    return JsonResponse({"pages": coded, "more": max(0, len(pages) - MOST_PAGES), "advice": advice, "hint": hint})


@require_safe
@own_transactions
def layout_picture(request: Request, layout_key: str) -> HttpResponse:
    """The first page of a quotation in this layout, for the list."""
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Permission.MANAGE_DOCUMENTS)
        if layout_key not in layouts.BUILT_IN and layouts.own(layout_key) is None:
            raise NotFound
        look, design = layouts.resolved(layout_key, "quotation")
        data, pictures = ready_sample("quotation", look, design, letterhead().language)
    try:
        answer = shown(setting.as_picture(data, pictures.ready()), "image/png")
    except Limited as problem:
        raise CannotBeSet from problem
    answer["Cache-Control"] = "private, no-cache"  # it follows the letterhead and the layout
    return answer


@require_POST
def undo_layout(request: Request, layout_id: UUID) -> HttpResponse:
    """The layout as it was before the last change."""
    row = actions.undo_layout(request.actor, _seen(request, layout_id))
    messages.success(request, _("The last change is undone."))
    return went(request, reverse("documents:layout", args=[row.pk]) + f"?kind={_kind(request.POST)}")


@require_POST
def archive_layout(request: Request, layout_id: UUID) -> HttpResponse:
    """Offered no more, or again."""
    actions.archive_layout(request.actor, _seen(request, layout_id), is_archived=request.POST.get("do") == "archive")
    return went(request, "documents:layouts")


@require_POST
def remove_layout(request: Request, layout_id: UUID) -> HttpResponse:
    """Gone, where nothing has it."""
    actions.remove_layout(request.actor, _seen(request, layout_id))
    return went(request, "documents:layouts")


@require_POST
def begin_with(request: Request) -> HttpResponse:
    """With which layout each kind begins."""
    actions.begin_with(request.actor, {kind: request.POST.get(f"begins-{kind}", "") for kind in KINDS})
    messages.success(request, _("New documents begin so from now on."))
    return went(request, "documents:layouts")
