"""The pairs that may be one company, looked through with one key each."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.duplicates import queries
from argosy.duplicates.actions import reviewing
from argosy.duplicates.models import PairState, SuspectedPair
from argosy.platform.http.request import Request, get_visible


@require_safe
def review(request: Request) -> HttpResponse:
    """The surest pair first; each answer brings the next."""
    return _shown(request, "")


@require_POST
def answer_pair(request: Request, pair_id: UUID) -> HttpResponse:
    """They are one company, or two, or it is put off; the answer can be taken back."""
    pair: SuspectedPair = get_visible(SuspectedPair.objects.visible_to(request.actor), pair_id)
    pair = reviewing.answer_pair(request.actor, pair, request.POST.get("state", ""))
    return _shown(request, "#pairs", said=None if pair.state == PairState.OPEN else pair)


def _shown(request: Request, part: str, said: SuspectedPair | None = None) -> HttpResponse:
    values = {"pairs": queries.pairs(request.actor), "waiting": queries.how_many_pairs(request.actor), "said": said}
    return render(request, "duplicates/review.html" + part, values | {"here": "review"})
